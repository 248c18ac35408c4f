import assert from 'node:assert/strict';
import { kinds } from '../../../src/core/kinds/index.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { languages } from '../../../src/core/text/words.ts';
import { problemsOf, workspaceOf } from '../../support/fixtures.ts';
import { expandSnippet, readSnippets } from '../../support/snippets.ts';

describe('snippets', () => {
  const snippets = readSnippets();

  it('there is one for every template, in every language', () => {
    const table: readonly Kind[] = kinds;
    assert.equal(snippets.length, table.flatMap(({ templates }) => templates).length * languages.length);
  });

  it('have prefixes of their own', () => {
    const all = snippets.flatMap(({ format, prefixes }) => prefixes.map((prefix) => `${format} ${prefix}`));
    assert.deepEqual([...new Set(all)], all);
  });

  for (const { name, format, language, body } of snippets) {
    const path = format === 'yaml' ? 'new.yml' : 'new.md';

    it(`${name} (${format}, ${language}) has no problem but its placeholders`, () => {
      const others = problemsOf(path, expandSnippet(body)).filter(({ code }) => code !== 'document/placeholder');
      assert.deepEqual(
        others.map(({ code, message }) => `${code}: ${message.en}`),
        [],
      );
    });

    it(`${name} (${format}, ${language}) is of the day on which it is inserted`, () => {
      assert.doesNotMatch(body, /2026-03-0[1-5]/);
    });

    if (language === 'ja')
      it(`${name} (${format}, ${language}) names what is to be filled in in Japanese`, () => {
        assert.doesNotMatch(body, /<[a-z ]+>/);
      });

    it(`${name} (${format}, ${language}) is recognised, and its stops are numbered in order`, () => {
      assert.ok(workspaceOf({ [path]: expandSnippet(body) }).isOurs(path));
      const numbers = [...body.matchAll(/(?<!\\)\$\{(\d+)[:|]/g)].map(([, number]) => Number(number));
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
      );
      assert.ok(numbers.length > 3);
    });
  }
});
