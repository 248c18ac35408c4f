import type { Rca } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import { unknownIncident as message } from '../../../messages/rca.ts';
import type { Rule } from '../../../rule.ts';
import { unknownReference } from '../../../rules/unknown-reference.ts';
import { causes } from '../example-causes.ts';
import type { RcaModel } from '../model.ts';

const analysis = (incident: string) => `---
kind: rca
incident: ${incident}
date: 2026-03-05
---

# Why the cart answered 503

${causes}`;

export const unknownIncident: Rule<Rca, RcaModel> = {
  code: 'rca/unknown-incident',
  severity: 'warning',
  reads: ['/incident'],
  acrossFiles: true,
  summary: { en: 'An analysis of an incident that does not exist', ja: '存在しないインシデントを指す分析' },
  why: {
    en: 'Reports cannot link this analysis and its actions to the incident. Ids in another form than those of the incidents here belong to another tool, and are ignored.',
    ja: 'レポートで、この分析とアクションが本来のインシデントに結び付きません。リポジトリ内のインシデントと ID の形が異なるものは、別のツールの ID と見なして対象外とします。',
  },
  beside: {
    'inc-2026-014.md': `---
kind: postmortem
id: INC-2026-014
timezone: Asia/Tokyo
started: 2026-03-01 14:30
detected: 2026-03-01 14:35
resolved: 2026-03-01 16:45
---

# Cart answers 503
`,
  },
  good: analysis('INC-2026-014'),
  bad: analysis('INC-2026-041'),
  *check(subject, repository) {
    const { incident } = subject.value;
    if (typeof incident !== 'string' || isPlaceholder(incident)) return;
    if (repository.definitions(`incident:${incident}`).length > 0) return;
    const form = formOf(incident);
    const known = repository.names('incident').filter((id) => formOf(id) === form);
    if (known.length > 0)
      yield unknownReference(subject, '/incident', incident, known, (nearest) => message(incident, nearest));
  },
};

/** `INC-2026-014` and `INC-2025-3` have one form, `465` has another. */
function formOf(id: string): string {
  return id.replace(/\d+/g, '0');
}
