import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { checkFormats } from '../../src/cli/reporters/index.ts';
import { severities } from '../../src/core/problem.ts';
import { languages } from '../../src/core/text/words.ts';

const { inputs } = parse(readFileSync(resolve(__dirname, '../../action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
};

describe('the GitHub Action', () => {
  for (const [input, choices] of [
    ['format', checkFormats],
    ['fail-on', severities],
    ['language', languages],
  ] as const) {
    it(`names what ${input} can be`, () => {
      const { description = '', default: otherwise = '' } = inputs[input] ?? {};
      // `What it is: one (a remark), another or a third.`
      const named = description.replace(/^[^:]*: |\.$| \([^()]*\)/g, '').split(/, | or /);
      assert.deepEqual(named.sort(), [...choices].sort());
      assert.ok(otherwise === '' || named.includes(otherwise));
    });
  }
});
