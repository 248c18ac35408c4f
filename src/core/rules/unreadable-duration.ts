import type { Pointer, Value } from '../document/value.ts';
import { matching, patternOf } from '../document/walk.ts';
import * as say from '../messages/upkeep.ts';
import type { Rule } from '../rule.ts';
import { parseDuration } from '../time/duration.ts';

const runbook = (estimate: string) => `diagnostic_procedure:
  metadata: { title: Slow responses, estimated_time: ${estimate} }
  step_by_step:
    1: { description: Look at the dashboard }
`;

/** `time/unreadable-duration`: a length of time that nothing can be computed from. @param fields JSON pointers, `*` for any segment */
export function unreadableDuration(fields: readonly Pointer[]): Rule {
  const patterns = fields.map(patternOf);
  return {
    code: 'time/unreadable-duration',
    severity: 'info',
    reads: [],
    summary: { en: 'A duration that cannot be read', ja: '時間の長さとして計算できない値' },
    why: {
      en: 'Totals, recommendations and escalation limits are computed without it.',
      ja: '合計、推薦、エスカレーションの期限の計算から外れます。',
    },
    good: runbook('30-60 minutes'),
    bad: runbook('a while'),
    *check({ value }) {
      for (const pattern of patterns) {
        for (const place of matching(value as Value, pattern)) {
          const text = place.value;
          if (typeof text !== 'string' || text.trim() === '') continue;
          if (parseDuration(text).kind === 'unreadable') yield { at: place.at, message: say.unreadableDuration(text) };
        }
      }
    },
  };
}
