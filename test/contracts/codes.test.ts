import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allCodes } from '../../src/core/codes.ts';

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

  it('are worded in both languages', () => {
    for (const { code, summary, why } of allCodes) {
      for (const words of [summary, why])
        assert.ok(words.en !== '' && /[\u3040-\u30ff\u4e00-\u9fff]/.test(words.ja), code);
    }
  });
});
