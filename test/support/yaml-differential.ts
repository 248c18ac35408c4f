import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SourceDocument, SourceNode } from '../../src/core/document/source.ts';
import { prescan } from '../../src/core/document/yaml/prescan.ts';
import { readWhole } from '../../src/core/document/yaml/read-whole.ts';
import type { Stop } from '../../src/core/document/yaml/subset-node.ts';
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
  'True',
  'no',
  '12345678901',
  '01',
  '"a key"',
  'a key',
  'a/b',
  '__proto__',
  '日本・語',
  '-x',
  '.x',
  'x:y',
);
const plainWord = fc.constantFrom(
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
  '"a key"',
  'True',
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
  '|-',
  'x # comment',
  '日本語の文',
  '"a: b # c"',
  '',
  '3.14',
  'text that\ngoes on',
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
  'more\n- and\n\n"more"',
  '1\n2',
  'on\nand: on',
  'on\nand # on',
  '[a,\nb]',
  '"quoted\nlines"',
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
const comment = fc.constantFrom('', '', '', '', '', '', '', '', ' # c', '  # c: d', '#c', '\n', '\n # c', ' ');

const scalar = fc.oneof({ weight: 3, arbitrary: ordinary }, { weight: 1, arbitrary: odd });

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

function treeOf(leaf: fc.Arbitrary<string>, key: fc.Arbitrary<string>): fc.Arbitrary<Tree> {
  return fc.letrec<{ tree: Tree; map: Tree; list: Tree }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4, depthSize: 'small' }, leaf, tie('list'), tie('map')),
    list: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
    map: fc.dictionary(key, tie('tree'), { minKeys: 1, maxKeys: 4 }),
  })).map;
}

/** Mostly what people write; one text in five holds oddities of every sort. */
const tree = fc.oneof(
  { weight: 3, arbitrary: treeOf(ordinary, plainWord) },
  { weight: 1, arbitrary: treeOf(fc.oneof({ weight: 12, arbitrary: ordinary }, { weight: 1, arbitrary: odd }), word) },
  { weight: 1, arbitrary: fc.oneof(treeOf(scalar, word), scalar) },
);

type Style = (choices: number) => number;

/** A value in lines that begin at a column. */
function block(value: Tree, column: number, style: Style): string {
  const lead = ' '.repeat(column);
  if (typeof value === 'string') return `${lead}${scalarText(value, column, style).trimStart()}`;
  const note = style(9) === 0 ? '\n' : style(9) === 1 ? `${lead}# note\n` : style(19) === 1 ? '# note\n' : '';
  if (Array.isArray(value)) return note + value.map((item: Tree) => listItem(item, column, style)).join('');
  return (
    note +
    Object.entries(value)
      .map(([key, member]) => `${lead}${key}:${behindKey(member, column, style)}`)
      .join('')
  );
}

function listItem(item: Tree, column: number, style: Style): string {
  const lead = ' '.repeat(column);
  if (typeof item === 'string') return `${lead}-${scalarText(item, column, style)}`;
  if (style(30) === 0) return `${lead}-\n${block(item, column + 2, style)}`;
  const gap = style(6) === 0 ? 3 : 1;
  const lines = block(item, column + 1 + gap, style).replace(/^(?:\n| *# note\n)/, '');
  return `${lead}-${' '.repeat(gap)}${lines.trimStart()}`;
}

function behindKey(member: Tree, column: number, style: Style): string {
  if (typeof member === 'string') return scalarText(member, column, style);
  const deeper = Array.isArray(member) && style(2) === 0 ? 0 : 1 + style(3);
  return `${style(12) === 0 ? ' # note' : ''}\n${block(member, column + deeper, style)}`;
}

function scalarText(value: string, column: number, style: Style): string {
  const lead = ' '.repeat(column + 1 + style(3));
  if (!/^(?:\||>$)/.test(value)) return ` ${value.replaceAll('\n', style(9) === 0 ? `\n\n${lead}` : `\n${lead}`)}\n`;
  const inner = ' '.repeat(column + 1 + style(3));
  const blank = ['', '', inner, '  ', `${inner}  `][style(5)] as string;
  const end = ['', '', '\n', `${inner}# no comment\n`, '# a comment\n'][style(5)] as string;
  return ` ${value}\n${style(6) === 0 ? '\n' : ''}${inner}line one  \n${blank}\n${inner} line: two # x\n${end}`;
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
    const style = (choices: number) => (stream.next().value as number) % choices;
    let text = block(value, style(8) === 0 ? 2 : 0, style);
    for (const [at, inserted] of comments) {
      const lines = text.split('\n');
      const index = at % lines.length;
      lines[index] = (lines[index] ?? '') + inserted;
      text = lines.join('\n');
    }
    const mark = style(8) === 0 ? '---\n' : '';
    return (mark + (trailing ? text : text.trimEnd())).replace(/\n/g, lineBreak);
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

/**
 * Reads a text that the subset reader does not, once with the library looking only at the place where that stopped, where
 * that will do, and once at the whole: problems, values, places and what is broken are the same.
 * @returns true when there was such a place
 */
export function readAroundAStop(text: string): boolean {
  if (prescan(text).length > 0) return false;
  let stop: Stop | undefined;
  const plain = readSubset(text, 0, (reached) => {
    stop = reached;
  });
  if (plain !== undefined || stop === undefined) return false;
  const [close, whole] = [readWhole(text, [], stop), readWhole(text, [])];
  assert.deepEqual(close.problems, whole.problems, JSON.stringify(text));
  assert.equal(
    JSON.stringify(close.documents.map(seen)),
    JSON.stringify(whole.documents.map(seen)),
    JSON.stringify(text),
  );
  return true;
}

function seen({ value, source, broken }: SourceDocument): unknown {
  return [value, shapeOf(source.root), broken];
}
