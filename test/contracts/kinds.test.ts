import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { kinds } from '../../src/core/kinds/index.ts';
import type { Rule } from '../../src/core/rule.ts';
import { allRules } from '../../src/core/rules.ts';
import { languages } from '../../src/core/text/words.ts';
import { problemsOf, workspaceOf } from '../support/fixtures.ts';

const folder = resolve(__dirname, '../../src/core/kinds');

describe('the table of kinds', () => {
  it('has a line for every folder, and a folder for every line', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    assert.deepEqual(kinds.map(({ id }) => id).sort(), folders.map(({ name }) => name).sort());
  });

  it('is told whole by the README', () => {
    const readme = readFileSync(resolve(folder, '../../../README.md'), 'utf8');
    const [, rows = ''] = /^\| kind \|.*\n\|.*\n((?:\|.*\n)+)/m.exec(readme) ?? [];
    const told = [...rows.matchAll(/^\| (.+?) \|/gm)].map((match) => match[1]);
    assert.deepEqual(told.sort(), kinds.map(({ title }) => title.en.toLowerCase()).sort());
  });
});

describe('templates', () => {
  for (const { id, templates } of kinds) {
    for (const { fileName, text } of templates) {
      for (const language of languages) {
        it(`${id} ${fileName} in ${language} has no problem`, () => {
          assert.deepEqual(codes(problemsOf(fileName, text[language])), []);
        });
      }
    }
  }
});

describe('rules', () => {
  it('have codes of the form kind/name, each once', () => {
    const all = allRules.map(({ code }) => code);
    for (const code of all) assert.match(code, /^[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.deepEqual(
      all.filter((code, index) => all.indexOf(code) !== index),
      [],
    );
  });

  for (const rule of allRules) {
    it(`${rule.code}: the bad example has the finding, the good one no problem`, () => {
      assert.ok(exampleCodes(rule, rule.bad).includes(rule.code), `bad: ${exampleCodes(rule, rule.bad).join(', ')}`);
      assert.deepEqual(exampleCodes(rule, rule.good), [], 'good');
    });

    it(`${rule.code}: says what it finds in Japanese, too`, () => {
      const japanese = exampleProblems(rule, rule.bad).map(({ message }) => message.ja);
      for (const message of japanese) assert.match(message, /[\u3040-\u30ff\u4e00-\u9fff]/);
    });
  }
});

function exampleCodes(rule: Rule, example: string): readonly string[] {
  return codes(exampleProblems(rule, example));
}

function exampleProblems({ file = '', beside = {}, today }: Rule, example: string) {
  const path = file === '' ? exampleFile(example) : file;
  return workspaceOf({ ...beside, [path]: example }, today).problems(path);
}

/** Examples begin as their format does: front matter or a heading for Markdown. */
function exampleFile(example: string): string {
  return /^(?:---\n|#|\||- )/.test(example) ? 'example.md' : 'example.yml';
}

function codes(problems: readonly { readonly code: string }[]): readonly string[] {
  return problems.map(({ code }) => code);
}
