import type { Timeline } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { duplicateDefinition } from '../../../rules/duplicate-definition.ts';
import type { TimelineModel } from '../model.ts';
import { isClash } from '../told-incident.ts';

const report = (kind: string, day: string) => `---
kind: ${kind}
id: INC-2026-014
timezone: Asia/Tokyo
---

# Cart answers 503

- Started: ${day} 14:30
- Detected: ${day} 14:35
- Resolved: ${day} 16:45

## Timeline

| Time | Event |
| --- | --- |
| 14:30 | Errors begin |
`;

export const duplicateId: Rule<Timeline, TimelineModel> = {
  code: 'timeline/duplicate-id',
  severity: 'error',
  reads: ['/id'],
  acrossFiles: true,
  summary: { en: 'Two incidents have the same id', ja: 'ID が重複するインシデント' },
  why: {
    en: 'Reports count documents with the same id as one incident, and leave out the figures of the other. A timeline and its postmortem may share an id, and so may a document and its translation.',
    ja: 'レポートは ID が同じ文書を 1 件のインシデントとして数えるため、もう一方の数値が抜け落ちます。タイムラインとそのポストモーテム、原文と翻訳は同じ ID で構いません。',
  },
  beside: { 'earlier.md': report('postmortem', '2026-03-01') },
  good: report('timeline', '2026-03-01'),
  bad: report('postmortem', '2026-04-02'),
  *check(subject, repository) {
    const { id } = subject.value;
    if (typeof id !== 'string') return;
    yield* duplicateDefinition(subject, repository, { at: '/id', id, name: `incident:${id}` }, isClash);
  },
};
