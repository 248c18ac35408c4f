import type { Knowledge } from '../../../../generated/types.ts';
import { insertKey } from '../../../document/insert-key.ts';
import * as say from '../../../messages/upkeep.ts';
import type { Rule } from '../../../rule.ts';
import { formatDay } from '../../../time/day-number.ts';

const entry = (reviewed: string) => `knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out }
  solutions:
    - { id: restart, steps: [Restart the workers] }
${reviewed}`;

/** Only where the team says how often it reviews: elsewhere nobody promised to. */
export const unreviewed: Rule<Knowledge> = {
  code: 'knowledge/unreviewed',
  severity: 'info',
  reads: ['/knowledge_entry/reviewed'],
  summary: { en: 'An entry that has never been reviewed', ja: '一度も確認されていないナレッジ' },
  why: {
    en: 'People rely on an entry in the middle of the night; somebody should have read it by day. Reported only where `hansei.yml` sets `limits.verified_days`.',
    ja: 'ナレッジは深夜に頼りにされます。日中に誰かが確かめておくべきです。`hansei.yml` で `limits.verified_days` を設定した場合だけ報告します。',
  },
  beside: { 'hansei.yml': 'limits: { verified_days: 180 }\n' },
  good: entry('  reviewed: 2026-02-01\n'),
  bad: entry(''),
  *check({ value: { knowledge_entry: body }, text, source, settings: { limits } }, repository) {
    if (body === undefined || body.reviewed !== undefined || !limits.asksForReview) return;
    const today = repository.today();
    const day = today === undefined ? undefined : formatDay(today);
    const edit = day === undefined ? undefined : insertKey(text, source, '/knowledge_entry', 'reviewed', day);
    const fixes =
      day === undefined || edit === undefined ? [] : [{ title: say.addReviewed(day), edits: [edit], safe: false }];
    yield { at: '/knowledge_entry/id', message: say.unreviewed(limits.verifiedDays), fixes };
  },
};
