import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commands } from '../../src/cli/commands/index.ts';
import { hansei } from '../support/command-line.ts';

const has = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** What bash offers for a line, the last word of which is being written. */
function offered(...words: readonly string[]): readonly string[] {
  const script = `eval "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _hansei; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { out } = hansei('.', ['completion', 'bash']);
  const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', out, ...words], { encoding: 'utf8' });
  assert.equal(stderr, '');
  return stdout.split('\n').filter((line) => line !== '');
}

describe('hansei completion', () => {
  const cases: readonly [words: readonly string[], offered: readonly string[]][] = [
    [['hansei', 'che'], ['check']],
    [['hansei', 'check', '--fail'], ['--fail-on']],
    [['hansei', 'check', '--fail-on', 'w'], ['warning']],
    [['hansei', 'check', '--fail-on', '=', 'w'], ['warning']],
    [
      ['hansei', 'check', '--format', ''],
      ['pretty', 'json', 'sarif', 'github', 'gitlab', 'unix', 'junit'],
    ],
    [
      ['hansei', 'search', '--format', ''],
      ['pretty', 'json'],
    ],
    [['hansei', 'new', 'run'], ['runbook']],
    [['hansei', 'help', 'impa'], ['impact']],
    [['hansei', 'check', 'inc'], []],
  ];
  for (const [words, expected] of cases) {
    it(`bash: ${words.join(' ')}`, function () {
      if (!has('bash')) this.skip();
      assert.deepEqual(offered(...words), expected);
    });
  }

  for (const shell of ['bash', 'zsh', 'fish']) {
    for (const language of ['en', 'ja']) {
      const script = () => hansei('.', ['completion', shell, '--lang', language]);

      it(`${shell}, ${language}: names every command and option`, () => {
        const { out, code } = script();
        assert.equal(code, 0);
        for (const { name, options } of commands) {
          assert.ok(out.includes(name));
          for (const option of Object.keys(options)) assert.ok(out.includes(option), option);
        }
      });

      it(`${shell}, ${language}: is sound to the shell`, function () {
        if (!has(shell)) this.skip();
        // From a file: fish reads none from its input when it only looks.
        const file = join(mkdtempSync(join(tmpdir(), 'completion-')), `hansei.${shell}`);
        writeFileSync(file, script().out);
        const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' });
        rmSync(dirname(file), { recursive: true });
        assert.equal(status, 0, stderr);
      });
    }
  }

  it('knows the shells that it knows', () => {
    const { code, err } = hansei('.', ['completion', 'tcsh']);
    assert.deepEqual([code, err], [2, 'hansei: “tcsh” is not possible here: use bash, zsh, fish.\n']);
  });
});
