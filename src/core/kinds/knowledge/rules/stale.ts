import type { Knowledge } from '../../../../generated/types.ts';
import type { Rule } from '../../../rule.ts';
import { staleDay } from '../../../rules/stale-day.ts';

const entry = (reviewed: string) => `knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out }
  solutions:
    - { id: restart, steps: [Restart the workers] }
  reviewed: ${reviewed}
`;

export const stale: Rule<Knowledge> = {
  code: 'knowledge/stale',
  severity: 'info',
  reads: ['/knowledge_entry/reviewed'],
  summary: { en: 'An entry that has not been confirmed for a long time', ja: '長期間確認されていないナレッジ' },
  why: {
    en: 'Systems change. After `limits.verified_days` (180 unless `hansei.yml` says otherwise) what helped once may do harm.',
    ja: 'システムは変わります。`limits.verified_days`（既定 180 日）を過ぎた対処は、今では有害かもしれません。',
  },
  good: entry('2026-02-01'),
  bad: entry('2025-02-01'),
  today: '2026-03-01',
  *check(subject, repository) {
    const reviewed = subject.value.knowledge_entry?.reviewed;
    if (reviewed === undefined) return;
    yield* staleDay(subject, '/knowledge_entry/reviewed', reviewed, 'entry', repository);
  },
};
