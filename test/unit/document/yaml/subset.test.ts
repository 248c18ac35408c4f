import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { readSubset } from '../../../../src/core/document/yaml/subset-reader.ts';
import { readAroundAStop, readBothWays, yamlText } from '../../../support/yaml-differential.ts';
import { checkReading, mutated } from '../../../support/yaml-mutations.ts';

const examples = resolve(__dirname, '../../../../examples');

describe('YAML: the plain subset, held to the library', () => {
  it('gives the same values and places on texts of every sort', () => {
    let read = 0;
    fc.assert(
      fc.property(yamlText, (text) => {
        if (readBothWays(text)) read++;
      }),
      { numRuns: 20_000 },
    );
    assert.ok(read > 3000, `only ${read} of 20,000 were of the subset`);
  });

  it('gives the same on mutations of real documents, and keeps every place within the text', () => {
    for (const name of ['runbooks/slow_web_response.yml', 'hansei.yml']) {
      const text = readFileSync(join(examples, name), 'utf8');
      fc.assert(
        fc.property(mutated(text), (changed) => {
          checkReading(changed);
          readBothWays(changed);
        }),
        { numRuns: 400 },
      );
    }
  });

  it('has the library look only at where it stopped, as if it had looked at everything', () => {
    let stops = 0;
    const texts = ['runbooks/slow_web_response.yml', 'hansei.yml'].map((name) =>
      readFileSync(join(examples, name), 'utf8'),
    );
    for (const [text, numRuns] of [[yamlText, 2000], ...texts.map((text) => [mutated(text, 2), 200] as const)] as const)
      fc.assert(
        fc.property(text, (changed) => {
          if (readAroundAStop(changed)) stops++;
        }),
        { numRuns },
      );
    assert.ok(stops > 1000, `only ${stops} of 2,400 stopped`);
  });

  it('reads nearly all files of the examples', () => {
    const files = readdirSync(examples, { recursive: true, withFileTypes: true }).filter(({ name }) =>
      name.endsWith('.yml'),
    );
    const texts = files.map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
    const read = texts.filter((text) => readBothWays(text)).length;
    assert.ok(read >= texts.length * 0.9, `${read} of ${texts.length}`);
  });

  const left: readonly [name: string, text: string][] = [
    ['a quoted text over several lines', 'a: "one\n  two"\n'],
    ['a text that goes on with a colon', 'a: one\n  two: x\n'],
    ['a text that goes on behind a comment', 'a: one\n  # x\n  two\n'],
    ['an anchor', 'a: &x b\n'],
    ['a folded text with a line further in', 'a: >\n  b\n   c\n'],
    ['a lone CR in a comment', '# a\rb: 1\nc: 2\n'],
    ['a tab behind a text', 'a: b\t\n'],
    ['a key of more than 1,000 characters', `${'k'.repeat(1100)}: a\n`],
    ['a tab', 'a:\tb\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['nothing', ''],
    ['a scalar alone', 'hello\n'],
  ];
  const readHere: readonly [name: string, text: string, value: unknown][] = [
    ['the mark at the beginning', '---\na: 1\n', { a: 1 }],
    ['a text over several lines', 'a: one\n  two\n\n   three\nb: x\n', { a: 'one two\nthree', b: 'x' }],
    ['lists in lists', '- - a\n  - b\n- c\n', [['a', 'b'], 'c']],
    ['a key of several words', 'due date: x\n', { 'due date': 'x' }],
    ['nothing behind a key but a space or a comment', 'a: \nb: # later\nc:\n', { a: null, b: null, c: null }],
    ['an item of which nothing is written yet', 'a:\n  - x\n  - \n', { a: ['x', null] }],
    ['folded texts', 'a: >-\n  b\n  c\n\n  d\n', { a: 'b c\nd' }],
    ['a map below a dash', '-\n  a: 1\n', [{ a: 1 }]],
  ];
  for (const [name, text, value] of readHere)
    it(`reads ${name}`, () => {
      assert.ok(readBothWays(text));
      assert.deepEqual(JSON.parse(JSON.stringify(readSubset(text)?.value)), value);
    });

  for (const [name, text] of left) it(`leaves ${name} to the library`, () => assert.equal(readSubset(text), undefined));
});
