import assert from 'node:assert/strict';
import fc from 'fast-check';
import { yamlCursorAt } from '../../../src/core/language/in-file/yaml-cursor.ts';

/** `¦` is the cursor. What is known of it, in one line. */
function at(marked: string): string {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const cursor = yamlCursorAt(text, offset);
  if (cursor === undefined) return 'nothing';
  const { on, path, replaces, siblings, quote, isFlow, hasColon } = cursor;
  const written = text.slice(replaces.start, replaces.end);
  const beside = siblings.size > 0 ? ` beside ${[...siblings].join(',')}` : '';
  return `${on} /${path.join('/')} “${quote}${written}”${beside}${isFlow ? ' flow' : ''}${on === 'key' && hasColon ? ' :' : ''}`;
}

describe('the cursor in YAML', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['¦', 'key / “”'],
    ['a¦', 'key / “a”'],
    ['a:\n  ¦', 'key /a “”'],
    ['a:\n  b: 1\n  c¦\n  d: 2\ne: 3', 'key /a “c” beside b,d'],
    ['a:\n  b:\n    c: 1\n  ¦', 'key /a “” beside b'],
    ['a: 1\n¦\nb: 2', 'key / “” beside a,b'],
    ['a:\n  - b: 1\n    ¦', 'key /a/0 “” beside b'],
    ['a:\n- b: 1\n  c¦', 'key /a/0 “c” beside b'],
    ['a:\n- b: 1\n¦\n', 'key / “” beside a'],
    ['a:\n  - ¦', 'key /a/0 “”'],
    ['a:\n  - x\n  - y¦', 'key /a/0 “y”'],
    ['a: ¦', 'value /a “”'],
    ['a: hi¦gh # c', 'value /a “high”'],
    ['a: "hi¦"', 'value /a “"hi”'],
    ['a:¦', 'nothing'],
    ['a: b # ¦', 'nothing'],
    ['# a¦', 'nothing'],
    ['a: |\n  text ¦', 'nothing'],
    ['a:\n  - |\n    b: ¦\n', 'nothing'],
    ['a:\n  b: >-\n    words\n  c¦', 'key /a “c” beside b'],
    ['a: { ¦ }', 'key /a “” flow'],
    ['a: { b: 1, c: hi¦ }', 'value /a/c “hi” flow'],
    [String.raw`a: { b: 'C:\', c: hi¦ }`, 'value /a/c “hi” flow'],
    [String.raw`a: { b: "x\", y", c: hi¦ }`, 'value /a/c “hi” flow'],
    ['a: { b: 1, ¦', 'key /a “” beside b flow'],
    ['a: [x, y¦]', 'value /a/0 “y” flow'],
    ['a: [{ b: ¦ }]', 'value /a/0/b “” flow'],
    ['a: [\n  x,\n  ¦\n]', 'value /a/0 “” flow'],
    ['a: { b: 1 }\nc: ¦', 'value /c “”'],
    ['{ "a": { "b": "x¦" } }', 'value /a/b “"x” flow'],
    ['x: 1\n---\na: 1\n¦', 'key / “” beside a'],
    ['a:\n  se¦verity: high', 'key /a “severity” :'],
    ['a:\r\n  b: 1\r\n  ¦\r\n  c: 2\r\n', 'key /a “” beside b,c'],
    ['1:\n  description: x\n  ¦', 'key /1 “” beside description'],
    ['a: [broken\nb: ¦', 'nothing'],
    ["a:\n  - { b: 1, 'c: [x] }\n  - { d: 2, ¦", 'nothing'],
    ['a:\n  b: "x # y"\n  c: ¦', 'value /a/c “”'],
    ['a b¦', 'nothing'],
    ['a:\n¦\n  b: 1', 'key /a “” beside b'],
    ['a:\n  b:\n  ¦\n    c: 1\n  d: 2', 'key /a/b “” beside c'],
    ['a:\n  ke¦y:\n    b: 1\n  c: 2', 'key /a “key” beside c :'],
    ['a:\n  b: { c: 1 }\n  key¦:\n    d: 1\n  e: 2', 'key /a “key” beside b,e :'],
    ['a:\n  - b: 1\n    "key¦":\n      d: 1\n  - e: 2', 'key /a/0 “"key” beside b :'],
    ['a: { b: ¦"c d", e: 1 }', 'value /a/b “"c d"” flow'],
    ['a: { b: ¦30-60 minutes, e: 1 }', 'value /a/b “30-60 minutes” flow'],
    ['a: { b: FREQ¦=DAILY }', 'value /a/b “FREQ=DAILY” flow'],
    ['a: { b: "tail¦ -n 1", e: 1 }', 'value /a/b “"tail -n 1” flow'],
    ['a: { b: "tai¦l, e: "x" }', 'value /a/b “"tail” flow'],
    ['a: { b: ¦14:30 }', 'value /a/b “14:30” flow'],
    ['a: { b: x¦ c: 1 }', 'value /a/b “x” flow'],
    ['a: [b¦ # c', 'value /a/0 “b” flow'],
    ["a: { ¦'b': 1 }", "key /a “'b'” flow :"],
    ['\ta¦', 'nothing'],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => {
      const found = at(text);
      if (text.includes('[broken')) assert.match(found, /flow/);
      else assert.equal(found, expected);
    });
  }

  it('never fails, and replaces what is there', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '#',
      '|',
      '>',
      '\r\n',
      '---',
      ',',
      'é',
      '🙂',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(60), (pieces, wanted) => {
        const text = pieces.join('');
        const offset = Math.min(wanted, text.length);
        const cursor = yamlCursorAt(text, offset);
        if (cursor === undefined) return;
        assert.ok(
          cursor.replaces.start <= offset && offset <= cursor.replaces.end && cursor.replaces.end <= text.length,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
