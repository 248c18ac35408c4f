import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinds } from '../../../src/core/kinds/index.ts';
import { mergedRate, mergeRates } from '../../../src/core/knowledge/merge-rates.ts';

const entry = (first: string, second: string) =>
  `# kept\nknowledge_entry:\n  id: kb-a\n  title: A\n  symptom: { description: x }\n  solutions:\n    - { id: one, steps: [do]${first} } # and this\n    - id: two\n      steps: [do]\n${second}`;
const rate = (number: number | string) => `, success_rate: ${number}`;
const row = (number: number | string) => `      success_rate: ${number}\n`;
const merged = (base: string, ours: string, theirs: string, path = 'a.yml') =>
  mergeRates(kinds, path, { base, ours, theirs });

describe('success rates of two branches', () => {
  const cases: readonly [base: number, ours: number, theirs: number, merged: number][] = [
    [0.8, 0.82, 0.8, 0.82],
    [0.8, 0.8, 0.72, 0.72],
    [0.8, 0.82, 0.72, 0.74],
    [0.8, 0.82, 0.82, 0.82],
    [0.98, 0.99, 1, 1],
    [0.05, 0, 0.02, 0],
  ];
  for (const [base, ours, theirs, result] of cases) {
    it(`${base} moved to ${ours} and to ${theirs} is ${result}`, () =>
      assert.equal(mergedRate(base, ours, theirs), result));
  }

  it('are the same in either direction, and stay rates', () => {
    const any = fc.integer({ min: 0, max: 10_000 }).map((number) => number / 10_000);
    fc.assert(
      fc.property(any, any, any, (base, ours, theirs) => {
        const result = mergedRate(base, ours, theirs);
        assert.equal(result, mergedRate(base, theirs, ours));
        assert.ok(result >= 0 && result <= 1);
        assert.equal(mergedRate(base, ours, base), ours);
      }),
    );
  });

  it('are written into all versions, and nothing else is touched', () => {
    const [base, ours, theirs] = [
      entry(rate(0.8), row(0.5)),
      entry(rate(0.82), row('0.55   # by hand')),
      entry(rate(0.72), row(0.5)),
    ];
    assert.deepEqual(merged(base, ours, theirs), {
      base: entry(rate(0.74), row(0.55)),
      ours: entry(rate(0.74), row('0.55   # by hand')),
      theirs: entry(rate(0.74), row(0.55)),
    });
  });

  it('move from 0.8 where none was written', () => {
    const result = merged(entry('', ''), entry('', row(0.82)), entry('', row(0.72)));
    assert.deepEqual(result, { base: entry('', ''), ours: entry('', row(0.74)), theirs: entry('', row(0.74)) });
  });

  it('of CRLF and Markdown entries too', () => {
    const page = (number: number) =>
      `---\r\nkind: knowledge\r\nid: kb-m\r\ntitle: M\r\nsolutions:\r\n  - { id: s, steps: [do], success_rate: ${number} }\r\n---\r\n\r\n## Symptom\r\n\r\nx\r\n`;
    const result = merged(page(0.8), page(0.82), page(0.72), 'a.md');
    assert.deepEqual([result.ours, result.theirs], [page(0.74), page(0.74)]);
  });

  for (const text of ['', 'not: an entry\n', 'knowledge_entry: [', '\0\0', 'a: &a [*a]\n']) {
    it(`${JSON.stringify(text)} is left as it is`, () =>
      assert.deepEqual(merged(text, text, entry(rate(1), '')), { base: text, ours: text, theirs: entry(rate(1), '') }));
  }
});
