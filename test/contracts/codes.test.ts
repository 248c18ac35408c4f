import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allCodes } from '../../src/core/codes.ts';

const core = resolve(__dirname, '../../src/core');

describe('codes', () => {
  it('that the core gives are all described, so that each has its page', () => {
    const described = new Set(allCodes.map(({ code }) => code));
    const groups = [...new Set([...described].map((code) => code.split('/')[0]))].join('|');
    const literal = new RegExp(
      `code: '((?:${groups})/[a-z0-9-]+)'|(?:error|problem|#report)\\('((?:${groups})/[a-z0-9-]+)'`,
      'g',
    );
    for (const entry of readdirSync(core, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      for (const match of text.matchAll(literal)) {
        const code = (match[1] ?? match[2]) as string;
        assert.ok(described.has(code), `${entry.name} gives ${code}, which nothing describes`);
      }
    }
  });

  it('are worded in both languages', () => {
    for (const { code, summary, why } of allCodes) {
      for (const words of [summary, why])
        assert.ok(words.en !== '' && /[\u3040-\u30ff\u4e00-\u9fff]/.test(words.ja), code);
    }
  });
});
