import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseConfigOf } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands/index.ts';
import { kindNames } from '../../src/cli/commands/new.ts';
import { languages } from '../../src/core/text/words.ts';
import { commandWords } from '../support/command-words.ts';

describe('the table of commands', () => {
  it('lists every command there is a file for', () => {
    const files = readdirSync(join(__dirname, '../../src/cli/commands')).flatMap(
      (name) => /^(.+)\.command\.ts$/.exec(name)?.[1] ?? [],
    );
    assert.deepEqual(commands.map(({ name }) => name).sort(), files.sort());
  });

  it('tells in the help of new every kind that it can write', () => {
    const told = commands.find(({ name }) => name === 'new')?.subjects?.map(({ name }) => name) ?? [];
    assert.deepEqual([...told].sort(), [...kindNames()].sort());
  });

  for (const command of commands) {
    it(`${command.name} teaches by examples that its own options allow`, () => {
      assert.ok(command.examples.length > 0);
      for (const { command: line, words } of command.examples) {
        for (const language of languages) assert.notEqual(words[language].trim(), '');
        const [name, ...args] = commandWords(line)[0] ?? [];
        assert.equal(name, command.name, line);
        parseArgs({ args, options: parseConfigOf(command), allowPositionals: true, strict: true });
      }
    });

    it(`${command.name} describes each option in both languages`, () => {
      for (const [name, { words, type, value, choices }] of Object.entries(command.options)) {
        for (const language of languages) assert.notEqual(words[language].trim(), '', name);
        assert.equal(type === 'string', value !== undefined || choices !== undefined, `--${name} says what it takes`);
      }
    });
  }
});
