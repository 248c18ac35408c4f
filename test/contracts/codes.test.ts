import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allCodes } from '../../src/core/codes.ts';
import { allRules } from '../../src/core/rules.ts';
import { syntaxCodes } from '../../src/core/syntax-codes.ts';
import { syntaxExamples } from '../../src/tools/syntax-examples.ts';
import { expectedCodes, fixturesBelow, problemsOf } from '../support/fixtures.ts';

const sources = resolve(__dirname, '../../src');

describe('codes', () => {
  it('are described where one is given, so that each has its page, and given where one is described', () => {
    const described = allCodes.map(({ code }) => code);
    const groups = [...new Set(described.map((code) => code.split('/')[0]))].join('|');
    // Wherever it stands: a code may be picked from a table, or by a condition.
    const literal = new RegExp(`'((?:${groups})/[a-z0-9-]+)'`, 'g');
    const given = readdirSync(sources, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\bgenerated\b/.test(entry.parentPath))
      .flatMap((entry) => [...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(literal)])
      .map((match) => match[1] as string);
    assert.deepEqual([...new Set(given)].sort(), described);
  });

  it('of rules are each found in a fixture: a document as people write it, not an example made for the rule', () => {
    const found = new Set(fixturesBelow(resolve(__dirname, '../fixtures')).flatMap(({ text }) => expectedCodes(text)));
    const without = allRules.filter(({ code }) => !found.has(code)).map(({ code }) => code);
    assert.deepEqual(without, [], 'write one below test/fixtures; UPDATE=1 writes what was found into it');
  });

  it('that no rule gives have their examples, but for those of a size, of bytes, and of Hansei itself', () => {
    const without = syntaxCodes.map(({ code }) => code).filter((code) => !Object.hasOwn(syntaxExamples, code));
    assert.deepEqual(without.sort(), [
      'document/encoding',
      'document/too-large',
      'document/unreadable',
      'internal/rule-failed',
      'markdown/table-cut',
      'yaml/alias-budget',
      'yaml/too-deep',
    ]);
  });

  for (const [code, { bad, good, file }] of Object.entries(syntaxExamples)) {
    it(`${code}: the bad example has the problem, the good one none`, () => {
      const path = file ?? (bad.startsWith('---') ? 'example.md' : 'example.yml');
      const found = problemsOf(path, bad).map((problem) => problem.code);
      assert.ok(found.includes(code), found.join());
      assert.deepEqual(problemsOf(path, good), []);
    });
  }

  it('are worded in both languages', () => {
    for (const { code, summary, why } of allCodes) {
      for (const words of [summary, why])
        assert.ok(words.en !== '' && /[\u3040-\u30ff\u4e00-\u9fff]/.test(words.ja), code);
    }
  });
});
