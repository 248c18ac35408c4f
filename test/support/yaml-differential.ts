import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SourceNode } from '../../src/core/document/source.ts';
import { prescan } from '../../src/core/document/yaml/prescan.ts';
import { readWhole } from '../../src/core/document/yaml/read-whole.ts';
import { readSubset } from '../../src/core/document/yaml/subset-reader.ts';

const word = fc.constantFrom(
  'a',
  'title',
  'cpu_analysis',
  '手順',
  '1',
  '2',
  '10',
  'x-y',
  'commands',
  'is.it',
  '0',
  'null',
  'true',
  '1.5',
  'e',
  'Ä',
);
const ordinary = fc.constantFrom(
  'plain',
  'two words',
  '"quoted"',
  "'single'",
  '42',
  'true',
  '[a, b]',
  '{ a: 1, b: "x, y" }',
  '|',
  '日本語の文',
  '"a: b # c"',
  '',
  '3.14',
);
const odd = fc.constantFrom(
  'plain',
  'two words',
  '"quoted"',
  "'single'",
  "'it''s'",
  '"a\\nb"',
  '"say \\"x\\""',
  '"a: b # c"',
  '42',
  '-1',
  '3.14',
  '1e3',
  '0x1f',
  '007',
  'true',
  'False',
  'null',
  '~',
  '.5',
  '-',
  '- x',
  '?x',
  ':x',
  'a: b',
  'a #c',
  'a#c',
  'x # comment',
  '2026-01-15 14:30',
  '14:30',
  'http://x/y',
  '50%',
  '%x',
  '@x',
  '&a x',
  '*a',
  '!t x',
  '[a, b]',
  '[]',
  '{}',
  '{ a: 1, b: "x, y" }',
  '[a, [b, c], {d: e}]',
  '[a,b]',
  '{a: 1}',
  '{ a: 1 } # c',
  '[a, ]',
  '{a b}',
  '日本語：全角',
  '"日本　語"',
  'a\tb',
  '',
  '|',
  '|-',
  '>',
  '"open',
  "'",
  'a "b"',
  "it's",
  'x ',
  '=',
  '<<',
  '1.',
  '+1',
  '1_000',
  '.inf',
  'nan',
  '-5s',
  '--force',
  '[a: b]',
  '["a": b]',
  '{ "a": b }',
  'a,b',
  '{ a: b, a: c }',
  '"a" "b"',
  'x:y',
  'x :y',
  "'' ",
  '!',
);
const comment = fc.constantFrom('', '', '', '', ' # c', '  # c: d', '#c');

const scalar = fc.oneof({ weight: 3, arbitrary: ordinary }, { weight: 1, arbitrary: odd });

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };
const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    scalar,
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
    fc.dictionary(word, tie('tree'), { minKeys: 1, maxKeys: 4 }),
  ),
})).tree;

function write(value: Tree, indent: string, style: (n: number) => number): string {
  if (typeof value === 'string') {
    return value.startsWith('|') || value === '>'
      ? ` ${value}\n${indent}  line one\n\n${indent}   line: two\n`
      : ` ${value}\n`;
  }
  const step = indent + ' '.repeat(1 + style(3));
  const blank = style(9) === 0 ? '\n' : style(9) === 1 ? `${indent}# note\n` : '';
  if (Array.isArray(value)) {
    const inner = style(2) === 0 ? indent : step;
    const items = value.map((item: Tree) => {
      if (typeof item === 'string') return `${inner}-${write(item, inner, style)}`;
      if (Array.isArray(item)) return `${inner}-\n${write(item, `${inner} `, style).replace(/^\n/, '')}`;
      return `${inner}- ${write(item, `${inner}  `, style).replace(/^\n+/, '').trimStart()}`;
    });
    return `\n${blank}${items.join('')}`;
  }
  return `\n${blank}${Object.entries(value)
    .map(([key, member]) => `${step}${key}:${write(member, step, style)}`)
    .join('')}`;
}

/** YAML as people write it, with some of the oddities that they meet. */
export const yamlText: fc.Arbitrary<string> = fc
  .tuple(
    tree,
    fc.infiniteStream(fc.nat(1000)),
    fc.array(fc.tuple(fc.nat(2000), comment), { maxLength: 3 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
    fc.boolean(),
  )
  .map(([value, stream, comments, lineBreak, trailing]) => {
    const style = (n: number) => (stream.next().value as number) % n;
    let text = write(value, '', style).replace(/^\s*\n/, '');
    for (const [at, inserted] of comments) {
      const lines = text.split('\n');
      const index = at % lines.length;
      lines[index] = (lines[index] ?? '') + inserted;
      text = lines.join('\n');
    }
    return (trailing ? text : text.trimEnd()).replace(/\n/g, lineBreak);
  });

function shapeOf({ value, key, children }: SourceNode): unknown {
  const inner =
    children instanceof Map
      ? [...children].map(([name, child]) => [name, shapeOf(child)])
      : (children as readonly SourceNode[] | undefined)?.map(shapeOf);
  return [key === undefined ? null : [key.start, key.end], [value.start, value.end], inner ?? null];
}

/**
 * Reads a text both ways. Where the subset reader reads it at all, values, order of keys and every place are the same, and
 * the library has nothing to say against it.
 * @returns true when the subset reader read the text
 */
export function readBothWays(text: string): boolean {
  if (prescan(text).length > 0) return false;
  const fast = readSubset(text);
  if (fast === undefined) return false;
  const { documents, problems } = readWhole(text, []);
  assert.deepEqual(
    problems.map(({ code }) => code),
    [],
    JSON.stringify(text),
  );
  const slow = documents[0];
  assert.ok(slow !== undefined && documents.length === 1, JSON.stringify(text));
  assert.equal(JSON.stringify(fast.value), JSON.stringify(slow.value), JSON.stringify(text));
  assert.equal(JSON.stringify(shapeOf(fast.node)), JSON.stringify(shapeOf(slow.source.root)), JSON.stringify(text));
  return true;
}
