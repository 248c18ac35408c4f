import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { hansei, preloading, program } from '../support/command-line.ts';

const broken = 'diagnostic_procedure:\n  metadata: 3\n';

/** What a shell makes of a script, in which `$0` is Node and `$1` the command line. */
function shell(script: string, ...args: string[]) {
  return spawnSync('sh', ['-c', script, process.execPath, program, ...args], { encoding: 'utf8', timeout: 60_000 });
}

describe('standard input', () => {
  it('may be a pipe that does not block', async function () {
    if (process.platform === 'win32') this.skip();
    // Node makes its end of the pipe so, and has no chance to undo it: what comes after it finds the pipe like that.
    const script = `"$0" -e 'process.stdin; process.kill(process.pid, "SIGKILL")' 2>/dev/null
      exec "$0" "$1" check --stdin --format json`;
    const child = spawn('sh', ['-c', script, process.execPath, program], { stdio: 'pipe' });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk));
    // More than a pipe holds: the rest follows when most has been read, and is not there before.
    await new Promise((resolve) => child.stdin.write(`${'# x\n'.repeat(500_000)}`, resolve));
    child.stdin.end(broken);
    const [code] = await once(child, 'close');
    assert.deepEqual([code, err], [1, '']);
    assert.equal(JSON.parse(out).files, 1);
  });

  it('is read on Windows too, where Node before 20.3 cannot tell what it is', () => {
    const { NODE_OPTIONS } = preloading(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      Object.defineProperty(process, 'platform', { value: 'win32' });
      fs.fstatSync = () => { throw Object.assign(new Error('EISDIR'), { code: 'EISDIR', syscall: 'fstat' }); };
      syncBuiltinESMExports();
    `);
    const { code, out } = hansei('.', ['check', '--stdin', '--format', 'json'], broken, { NODE_OPTIONS });
    assert.deepEqual([code, JSON.parse(out).files], [1, 1]);
  });

  it('is told to be unreadable when it is a folder', function () {
    if (process.platform === 'win32') this.skip();
    const { status, stderr } = shell('"$0" "$1" check --stdin < /');
    assert.equal(status, 2);
    assert.match(stderr, /^hansei: EISDIR[^\n]+\n$/);
  });
});

describe('a current folder that is gone, as after another branch was checked out', () => {
  it('is told in one line, whatever is asked; the version is known anyway', function () {
    if (process.platform === 'win32') this.skip();
    const gone = (words: string) => shell(`cd "$(mktemp -d)" && rmdir "$PWD" && "$0" "$1" ${words}`);
    for (const words of ['check', 'new runbook', '--help', 'bogus'])
      assert.deepEqual(
        [gone(`${words} --lang en`).status, gone(`${words} --lang en`).stderr],
        [2, 'hansei: The current folder no longer exists: change to another one.\n'],
      );
    assert.match(gone('check --lang ja').stderr, /^hansei: 現在のフォルダー/);
    assert.deepEqual([gone('--version').status, gone('--version').stderr], [0, '']);
  });
});

describe('a fault of the program', () => {
  it('ends it with 2, as 1 would be a finding', () => {
    const environment = preloading(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      fs.readdirSync = () => { throw new TypeError('oops'); };
      syncBuiltinESMExports();
    `);
    const { code, out, err } = hansei('.', ['check'], '', environment);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^hansei: TypeError: oops\n {4}at /);
  });
});

describe('standard output', () => {
  before(function () {
    if (!existsSync('/dev/full')) this.skip();
  });

  for (const command of ['check --stdin --format json', 'check --help', '--version'])
    it(`that has no room left ends ${command} with 2 and one line`, () => {
      const { status, stderr } = shell(`"$0" "$1" ${command} > /dev/full < /dev/null`);
      assert.match(stderr, /^hansei: ENOSPC[^\n]+\n$/);
      assert.equal(status, 2);
    });

  it('may be a full pipe that does not block', async () => {
    // Node makes it so, and has no chance to undo it.
    const script = `"$0" -e 'process.stdout; process.kill(process.pid, "SIGKILL")' 2>/dev/null
      exec "$0" "$1" check --stdin --format json`;
    const child = spawn('sh', ['-c', script, process.execPath, program], { stdio: 'pipe' });
    child.stdin.end(Array.from({ length: 3_000 }, (_, at) => `---\n${broken}# ${at}\n`).join(''));
    await once(child.stdout, 'readable');
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk));
    const [code] = await once(child, 'close');
    assert.equal(code, 1);
    assert.ok(out.length > 200_000, `${out.length}`);
    assert.equal(JSON.parse(out).files, 1);
  });

  it('may be closed by whoever has seen enough, also on Windows, where that is another error', () => {
    const { NODE_OPTIONS } = preloading(`
      process.stdout.write = () => process.stdout.destroy(Object.assign(new Error('write EOF'), { code: 'EOF' }));
    `);
    const { status, stderr: said } = shell(`NODE_OPTIONS='${NODE_OPTIONS}' "$0" "$1" help > /dev/null`);
    assert.deepEqual([status, said], [0, '']);
    const { stdout, stderr } = shell('{ "$0" "$1" help; echo "$?" >&2; } | true');
    assert.deepEqual([stdout, stderr], ['', '0\n']);
  });
});

describe('standard error', () => {
  it('that nobody reads changes no exit code', async () => {
    const child = spawn(process.execPath, [program, 'check', 'nosuch'], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.destroy();
    assert.deepEqual(await once(child, 'exit'), [2, null]);
  });
});
