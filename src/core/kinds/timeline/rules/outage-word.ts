import type { Timeline } from '../../../../generated/types.ts';
import type { Block, Piece } from '../../../document/markdown-document.ts';
import { outageWord as message } from '../../../messages/timeline.ts';
import type { Rule } from '../../../rule.ts';
import type { TimelineModel } from '../model.ts';

export const outageWord: Rule<Timeline, TimelineModel> = {
  code: 'timeline/outage-word',
  severity: 'info',
  reads: ['/impact/intervals'],
  summary: { en: '“Outage” although only part was affected', ja: '一部の影響なのに「全面停止」' },
  why: {
    en: 'Words outlive figures: an incident called an outage is remembered, compared and counted as one.',
    ja: '言葉は数字より長く残ります。全面停止と書けば、全面停止として記憶され、比べられ、数えられます。',
  },
  good: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
impact:
  intervals:
    - { from: "2026-03-01T14:30:00+09:00", to: "2026-03-01T15:10:00+09:00", fraction: 0.4 }
---

# 40 % of the carts answer 503
`,
  bad: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
impact:
  intervals:
    - { from: "2026-03-01T14:30:00+09:00", to: "2026-03-01T15:10:00+09:00", fraction: 0.4 }
---

# Outage of the cart
`,
  *check({ model: { intervals }, markdown, source, text }) {
    const greatest = intervals.reduce((most, { fraction }) => Math.max(most, fraction), 0);
    if (intervals.length === 0 || !(greatest >= 0 && greatest < 1) || markdown === undefined) return;
    const percent = Math.round(greatest * 1000) / 10;
    const title = source.find('/title');
    const written = title === undefined ? [] : [{ text: text.slice(title.start, title.end), span: title }];
    for (const piece of [...written, ...markdown.blocks.flatMap(piecesOf)]) {
      const match = word.exec(piece.text);
      if (match === null) continue;
      const start = piece.span.start + match.index;
      yield { at: '', span: { start, end: start + match[0].length }, message: message(match[0], percent) };
      return;
    }
  },
};

/** Not `partial outage`, and not a part of a name such as `provider_outage`. */
const word = /(?<![\w/.-])(?<!(?:partial|minor|no|without|not an) )outages?(?![\w-])|全面停止|全停止|全断|全面障害/i;

function piecesOf(block: Block): readonly Piece[] {
  switch (block.type) {
    case 'heading':
      return [block.title];
    case 'table':
      return block.rows.flatMap(({ cells }) => cells);
    case 'code':
      return [];
    default:
      return [block.content];
  }
}
