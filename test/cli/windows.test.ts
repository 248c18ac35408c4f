import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diskOf, hansei, inFolder } from '../support/command-line.ts';

const examples = resolve(__dirname, '../../examples');

/** Command lines with a folder to run each in, all in one copy of the example repository. */
const lines: readonly (readonly [folder: string, ...words: string[]])[] = [
  ['.', 'check', '--format', 'json'],
  ['.', 'check', 'knowledge\\*.yml', 'incidents', '--format', 'unix'],
  ['knowledge', 'check', '..\\slo', 'cart-pool.yml', '--format', 'sarif'],
  ['.', 'check', '--changed', 'HEAD', '--format', 'json'],
  ['.', 'check', '--baseline', 'known problems.txt', '--update-baseline', '--format', 'json'],
  ['.', 'check', '--cache-dir', 'kept\\here', '--format', 'json'],
  ['.', 'check', '--cache-dir', 'kept\\here', '--format', 'json'],
  ['.', 'report', 'review', 'incidents', '--format', 'markdown'],
  ['incidents', 'impact', 'inc-2026-003-cart-pool.md', '--format', 'json'],
  ['.', 'related', 'knowledge\\cart-pool.yml', '--format', 'json'],
  ['.', 'import', 'chat', '--into', 'incidents\\inc-2026-003-cart-pool.md'],
  ['knowledge', 'outcome', 'kb-cart-pool', 'restart', 'worked', '--format', 'json'],
];

describe('hansei on Windows', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  /** What each command line says, and all files in the end. */
  function sayings(folder: string, isWindows: boolean): readonly string[] {
    cpSync(examples, folder, { recursive: true });
    mkdirSync(join(folder, 'chat/ops'), { recursive: true });
    writeFileSync(
      join(folder, 'chat/ops/2026-03-01.json'),
      '[{ "type": "message", "user": "U1", "ts": "1772343300.000100", "text": "Rolled back" }]',
    );
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: folder });
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'first');
    writeFileSync(join(folder, 'knowledge/新しい.yml'), 'knowledge_entry:\n  id: 7\n');
    const said = lines.map(([directory, ...words]) => {
      const written = isWindows ? words : words.map((word) => word.replaceAll('\\', '/'));
      const { code, out, err } = hansei(join(folder, directory), written, '', isWindows ? diskOf('windows') : {});
      return `${words.join(' ')}: ${code}\n${out}${err}`;
    });
    const files = readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !/[/\\](?:\.git|kept)(?:[/\\]|$)/.test(entry.parentPath))
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !path.endsWith('.jsonl'))
      .map((path) => `${path.slice(folder.length)}\n${readFileSync(path, 'utf8')}`);
    return [...said, ...files.sort()];
  }

  it('says and writes what it does elsewhere, where paths have a drive and backslashes', () => {
    const elsewhere = inFolder({}, (folder) => sayings(folder, false));
    for (const said of elsewhere.slice(0, lines.length)) assert.doesNotMatch(said, /: 2\n/);
    assert.deepEqual(
      inFolder({}, (folder) => sayings(folder, true)),
      elsewhere,
    );
  });
});
