import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { readSubset } from '../../../../src/core/document/yaml/subset-reader.ts';
import { readBothWays, yamlText } from '../../../support/yaml-differential.ts';

const examples = resolve(__dirname, '../../../../examples');

describe('YAML: the plain subset, held to the library', () => {
  it('gives the same values and places on texts of every sort', () => {
    let read = 0;
    fc.assert(
      fc.property(yamlText, (text) => {
        if (readBothWays(text)) read++;
      }),
      { numRuns: 8000 },
    );
    assert.ok(read > 400, `only ${read} of 8000 were of the subset`);
  });

  it('gives the same on mutations of a real runbook', () => {
    const text = readFileSync(join(examples, 'runbooks/slow_web_response.yml'), 'utf8');
    const noise = fc.constantFrom(
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
      '[',
      '}',
      ',',
      'x',
      '1',
      '\n  ',
      ':',
      '-',
      '\r\n',
      'null',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(text.length), fc.nat(3), noise), { minLength: 1, maxLength: 3 }),
        (changes) => {
          let changed = text;
          for (const [at, removed, inserted] of changes)
            changed = changed.slice(0, at) + inserted + changed.slice(at + removed);
          readBothWays(changed);
        },
      ),
      { numRuns: 600 },
    );
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
    ['a text over several lines', 'a: one\n  two\n'],
    ['an anchor', 'a: &x b\n'],
    ['a folded text', 'a: >\n  b\n'],
    ['a tab', 'a:\tb\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['nothing', ''],
    ['a scalar alone', 'hello\n'],
  ];
  for (const [name, text] of left) it(`leaves ${name} to the library`, () => assert.equal(readSubset(text), undefined));
});
