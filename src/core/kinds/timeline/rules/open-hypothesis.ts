import type { Timeline } from '../../../../generated/types.ts';
import { openHypothesis as message } from '../../../messages/timeline.ts';
import type { Rule } from '../../../rule.ts';
import type { TimelineModel } from '../model.ts';

export const openHypothesis: Rule<Timeline, TimelineModel> = {
  code: 'timeline/open-hypothesis',
  severity: 'info',
  reads: ['/events'],
  // Letters of other widths and styles are letters: see `normalize`.
  signs: [/仮説|[\u2100-\u214f\u2460-\u24ff\uff21-\uff5a\ud835]/, /hypothes/i],
  summary: { en: 'A hypothesis that is never confirmed or refuted', ja: '確認も棄却もされない仮説' },
  why: {
    en: 'What was ruled out, and how, is what the next person on call needs most.',
    ja: '何をどう切り分けたかは、次の当番が最も必要とする情報です。',
  },
  good: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 JST
- Detected: 2026-03-01 14:35 JST
- Resolved: 2026-03-01 15:10 JST

## Timeline

| Time | Event | Actor |
| --- | --- | --- |
| 14:40 | Hypothesis 1: a slow query holds the connections | on call |
| 14:50 | Hypothesis 1 refuted: no query runs longer than 40 ms | on call |
`,
  bad: `# Incident INC-2026-014 timeline

- Started: 2026-03-01 14:30 JST
- Detected: 2026-03-01 14:35 JST
- Resolved: 2026-03-01 15:10 JST

## Timeline

| Time | Event | Actor |
| --- | --- | --- |
| 14:40 | Hypothesis 1: a slow query holds the connections | on call |
| 14:50 | Workers restarted | on call |
`,
  *check({ value: { events = [] }, model }) {
    if (model.facts.resolved === undefined || model.facts.resolved.stamp.kind === 'open') return;
    const rows = events.map(({ event = '', action = '' }) => `${event}\n${action}`.slice(0, longest).normalize('NFKC'));
    let looks = 0;
    for (const [index, row] of rows.entries()) {
      const hypothesis = opening.exec(row);
      if (hypothesis === null || verdict.test(row) || looks++ > mostLooks) continue;
      if (!isSettled(hypothesis[1], rows.slice(index + 1)))
        yield { at: `/events/${index}/event`, message: message(hypothesis[0].trim()) };
    }
  },
};

const longest = 1000;
const mostLooks = 100;
const opening = /^[*_\s]*(?:仮説|hypothes[ie]s)\s*#?(\d{1,2}|[A-Z](?![A-Za-z]))?/i;
const verdict =
  /棄却|否定|反証|立証|裏付け|(?:は|が|も)(?:誤り|間違い|違った|外れ)|ではな(?:い|かった)|と(?:判明|断定)|(?:を|が|と)確認|confirm|refut|rul(?:ed|ing) out|reject|disprov|\bproven?\b|verified|discard|excluded|not the cause/i;
const causeFound =
  /原因.{0,6}(?:特定|判明|確定)|(?:特定|判明)(?:した)?$|(?:cause|culprit).{0,20}(?:found|identified|confirmed|known|isolated)|(?:found|identified|isolated).{0,20}(?:cause|culprit)/i;

/** A later row tells what came of it: by its number, or by a check or a verdict where it has none; or the cause is found. */
function isSettled(number: string | undefined, later: readonly string[]): boolean {
  return later.some((text) => {
    if (causeFound.test(text)) return true;
    if (number === undefined)
      return verdict.test(text) || /検証|仮説|hypothes[ie]s|verif|\bcheck(?:s|ed|ing)?\b/i.test(text);
    const named = new RegExp(
      `(?:仮説|検証|hypothes[ie]s|verification|check|test|experiment)\\s*#?${number}(?!\\d)`,
      'i',
    );
    return named.test(text);
  });
}
