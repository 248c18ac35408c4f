import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readYaml } from '../../src/core/document/read-yaml.ts';
import type { SourceNode } from '../../src/core/document/source.ts';
import { cpuTime } from './cpu-time.ts';

/** What slips into a text while somebody writes. */
const ordinaryNoise = [
  ' ',
  '  ',
  '\n',
  '- ',
  ': ',
  '#',
  ' #',
  '"',
  "'",
  '|',
  '>',
  '[',
  '}',
  ',',
  'x',
  '1',
  '\n  ',
  ':',
  '-',
];
const oddNoise = [
  '\t',
  '：',
  '\u3000',
  '\u00a0',
  '\u0000',
  '\r',
  '\r\n',
  '%',
  '@',
  '`',
  '? ',
  '---\n',
  '...\n',
  '!x ',
  '&a ',
  '*a',
  '<<: ',
  '\ud800',
  '\ufeff',
  '\u2028',
  'null',
  '{',
  ']',
  '\\',
  '~',
];

/** A text with a few of its characters taken out or others put in between. */
export function mutated(text: string, most = 4): fc.Arbitrary<string> {
  const noise = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...ordinaryNoise) }, fc.constantFrom(...oddNoise));
  const change = fc.tuple(fc.nat(text.length), fc.oneof(fc.constant(0), fc.nat(6), fc.nat(200)), noise);
  return fc.array(change, { minLength: 1, maxLength: most }).map((changes) => {
    let result = text;
    for (const [at, removed, inserted] of changes) result = result.slice(0, at) + inserted + result.slice(at + removed);
    return result;
  });
}

/** What must be true of the reading of any text: it ends soon, and every place lies within the text. */
export function checkReading(text: string): void {
  const begun = cpuTime();
  const { documents, problems } = readYaml(text);
  assert.ok(cpuTime() - begun < 2000, JSON.stringify(text));
  assert.ok(problems.length <= 20);
  for (const { span, fixes = [] } of problems) {
    assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length, JSON.stringify({ text, span }));
    for (const { span: edit } of fixes.flatMap(({ edits }) => edits))
      assert.ok(0 <= edit.start && edit.start <= edit.end && edit.end <= text.length, JSON.stringify({ text, edit }));
  }
  for (const { source, broken } of documents) {
    checkNode(source.root, text);
    assert.ok(broken.every((pointer) => pointer === '' || pointer.startsWith('/')));
  }
}

function checkNode({ key, value, children }: SourceNode, text: string): void {
  assert.ok(0 <= value.start && value.start <= value.end && value.end <= text.length, JSON.stringify({ text, value }));
  if (key !== undefined)
    assert.ok(0 <= key.start && key.start <= key.end && key.end <= text.length, JSON.stringify({ text, key }));
  const members = children instanceof Map ? children.values() : ((children as readonly SourceNode[] | undefined) ?? []);
  for (const child of members) checkNode(child, text);
}
