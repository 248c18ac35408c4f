import type { Rca } from '../../../../generated/types.ts';
import type { Block, Piece } from '../../../document/markdown-document.ts';
import { blame as message } from '../../../messages/rca.ts';
import type { Rule } from '../../../rule.ts';
import { blamePhrase } from '../blame-phrases.ts';
import { causes } from '../example-causes.ts';
import type { RcaModel } from '../model.ts';
import { analysisSections } from '../sections.ts';

export const blame: Rule<Rca, RcaModel> = {
  code: 'rca/blame',
  severity: 'warning',
  reads: [],
  summary: { en: 'A person named as the cause', ja: '個人を原因とする記述' },
  why: {
    en: '“Human error” ends the analysis where it should begin: what made the mistake easy, and why did nothing catch it? People who are blamed stop talking.',
    ja: '「ヒューマンエラー」で分析を終えると、なぜ誤りやすく、なぜ検出できなかったかが分かりません。責められた人は話さなくなります。',
  },
  good: `# Why the cart answered 503

- Date: 2026-03-05

${causes}
## Action items

- [ ] Pin the client library (owner: @sato, due: 2026-03-20)
`,
  bad: `# Why the cart answered 503

- Date: 2026-03-05

## Technical causes

- The client library does not return connections after a timeout

## Process causes

- Human error: the upgrade was not tested

## Organisational causes

- Nobody owns the shared libraries

## Action items

- [ ] Pin the client library (owner: @sato, due: 2026-03-20)
`,
  *check({ markdown }) {
    if (markdown === undefined) return;
    for (const { heading, blocks } of analysisSections(markdown).causes) {
      const pieces = [...(heading === undefined ? [] : [heading.title]), ...blocks.flatMap(piecesOf)];
      for (const { text, span } of pieces) {
        const found = blamePhrase(text);
        if (found === undefined) continue;
        const start = span.start + found.index;
        yield { at: '', span: { start, end: start + found.phrase.length }, message: message(found.phrase) };
      }
    }
  },
};

function piecesOf(block: Block): readonly Piece[] {
  switch (block.type) {
    case 'item':
    case 'paragraph':
      return [block.content];
    case 'table':
      return block.rows.flatMap(({ cells }) => cells);
    default:
      return [];
  }
}
