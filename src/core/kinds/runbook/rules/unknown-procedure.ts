import type { Runbook } from '../../../../generated/types.ts';
import * as say from '../../../messages/runbook.ts';
import { changeTo } from '../../../messages/schema.ts';
import type { Rule } from '../../../rule.ts';
import { nearestWord } from '../../../text/nearest.ts';
import type { RunbookModel } from '../model.ts';
import { namesOf } from '../names.ts';

const runbook = (id: string, target: string) => `diagnostic_procedure:
  metadata: { id: ${id}, title: Slow responses }
  step_by_step:
    1: { description: Look at the dashboard }
  decision_tree:
    high_cpu: { condition: CPU usage > 80%, action: go_to_${target}_procedure }
`;

export const unknownProcedure: Rule<Runbook, RunbookModel> = {
  code: 'runbook/unknown-procedure',
  severity: 'error',
  reads: [],
  acrossFiles: true,
  summary: { en: 'A branch to a missing procedure', ja: '存在しない手順書への分岐' },
  why: {
    en: 'The branch is needed in the middle of an incident, and then leads nowhere.',
    ja: 'この分岐が必要になるのは障害対応の最中です。その時に行き先がありません。',
  },
  good: `${runbook('web_latency', 'cpu_analysis')}---
diagnostic_procedure:
  metadata: { id: cpu_analysis, title: CPU analysis }
  step_by_step:
    1: { description: Find the busy process }
`,
  bad: runbook('web_latency', 'cpu_analysis'),
  *check(subject, repository) {
    for (const { at, name, written, span } of subject.model.links) {
      if (repository.definitions(`procedure:${name}`).length > 0) continue;
      const nearest = nearestWord(name, repository.names('procedure'), namesOf(subject).all);
      const fixes =
        nearest === undefined
          ? []
          : [{ title: changeTo(nearest), edits: [{ span, text: `go_to_${nearest}_procedure` }], safe: false }];
      yield { at, span, message: say.unknownProcedure(written, nearest), fixes };
    }
  },
};
