import assert from 'node:assert/strict';
import { markdownLink } from '../../../src/core/actions/result-link.ts';

describe('a link to a result', () => {
  const cases: readonly [title: string, to: string, from: string | undefined, link: string][] = [
    ['Pool', 'knowledge/pool.yml', 'incidents/a.md', '[Pool](../knowledge/pool.yml)'],
    ['Pool', 'knowledge/pool.yml', 'knowledge/b.md', '[Pool](pool.yml)'],
    ['Pool', 'knowledge/pool.yml', 'a.md', '[Pool](knowledge/pool.yml)'],
    ['Pool', 'knowledge/pool.yml', undefined, '[Pool](knowledge/pool.yml)'],
    ['Pool', 'pool.yml', 'a/b/c.md', '[Pool](../../pool.yml)'],
    ['A [b] *c*\n`d`', 'a.md', 'b.md', '[A \\[b\\] \\*c\\* \\`d\\`](a.md)'],
    ['Space', 'my pages/a (1)#2.md', 'a.md', '[Space](my%20pages/a%20%281%29%232.md)'],
    ['Reference', 'a&copy;|b.md', 'c.md', '[Reference](a%26copy;%7Cb.md)'],
    ['日本語', '手順/再起動.md', '手順/a.md', '[日本語](再起動.md)'],
    ['Colon', 'a:b.md', 'c.md', '[Colon](./a:b.md)'],
  ];
  for (const [title, to, from, link] of cases)
    it(`${to} from ${from ?? 'the root'}`, () => assert.equal(markdownLink(title, to, from), link));
});
