import type { Timeline } from '../../../../generated/types.ts';
import { isPlaceholder } from '../../../document/placeholder.ts';
import { procedureName } from '../../../document/procedure-name.ts';
import * as say from '../../../messages/knowledge.ts';
import type { Rule } from '../../../rule.ts';
import { unknownReference as unknown } from '../../../rules/unknown-reference.ts';
import type { TimelineModel } from '../model.ts';

const repository = (runbook: string) => `---
kind: postmortem
id: INC-2026-014
timezone: Asia/Tokyo
runbooks: [${runbook}]
---

# Cart answers 503

- Started: 2026-03-01 14:30
- Detected: 2026-03-01 14:35
- Resolved: 2026-03-01 16:45

## Timeline

| Time | Event |
| --- | --- |
| 14:30 | Errors begin |
`;

/** Paths and addresses may lead elsewhere, and a repository without any entry or runbook keeps them elsewhere. */
export const unknownReference: Rule<Timeline, TimelineModel> = {
  code: 'timeline/unknown-reference',
  severity: 'warning',
  reads: ['/knowledge', '/runbooks'],
  acrossFiles: true,
  summary: {
    en: 'An incident that names a missing entry or runbook',
    ja: '存在しないナレッジ・手順書を指すインシデント',
  },
  why: {
    en: 'Whoever wants to learn from the incident is sent to a page that does not exist.',
    ja: 'インシデントから学ぼうとする人が、存在しないページへ案内されます。',
  },
  beside: {
    'restart.yml':
      'diagnostic_procedure:\n  metadata: { id: cart_restart, title: Restart the cart }\n  step_by_step:\n    1: { description: Drain a worker }\n',
  },
  good: repository('cart_restart'),
  bad: repository('cart_restrat'),
  *check(subject, others) {
    const { knowledge = [], runbooks = [] } = subject.value;
    const entries = knowledge.length === 0 ? [] : others.names('knowledge');
    for (const [index, id] of knowledge.entries()) {
      if (!isName(id) || entries.length === 0 || others.definitions(`knowledge:${id}`).length > 0) continue;
      yield unknown(subject, `/knowledge/${index}`, id, entries, (nearest) => say.unknownEntry(id, nearest));
    }
    const procedures = runbooks.length === 0 ? [] : others.names('procedure');
    for (const [index, written] of runbooks.entries()) {
      const name = isName(written) ? procedureName(written) : '';
      if (name === '' || procedures.length === 0 || others.definitions(`procedure:${name}`).length > 0) continue;
      yield unknown(subject, `/runbooks/${index}`, name, procedures, (nearest) => say.unknownRunbook(written, nearest));
    }
  },
};

function isName(text: unknown): text is string {
  return typeof text === 'string' && /^[\p{L}\p{N}_ -]+$/u.test(text) && !isPlaceholder(text);
}
