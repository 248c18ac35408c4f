import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hansei, preloading, program } from '../support/command-line.ts';

const runbook = (step: number) => `diagnostic_procedure:
  metadata: { id: a, title: a }
  step_by_step:
    ${step}: { description: Look }
`;

/** Whatever a test leaves behind is ended after it. */
const children = new Set<ChildProcess>();

/** A running `hansei check --watch`. */
function watch(folder: string, ...args: string[]) {
  return watchWith({}, folder, ...args);
}

/** The same in another environment. */
function watchWith(environment: Readonly<Record<string, string>>, folder: string, ...args: string[]) {
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, [program, 'check', '--watch', ...args], { cwd: folder, stdio: 'pipe', env });
  children.add(child);
  let seen = '';
  const news = (chunk: Buffer) => {
    seen += chunk;
    child.emit('news');
  };
  child.stdout.on('data', news);
  child.stderr.on('data', news);
  return {
    child,
    /** Resolves with everything that was written up to and with the words. */
    async until(words: RegExp): Promise<string> {
      for (;;) {
        const match = words.exec(seen);
        if (match !== null) {
          const end = match.index + match[0].length;
          const before = seen.slice(0, end);
          seen = seen.slice(end);
          return before;
        }
        await once(child, 'news');
      }
    },
    async end(): Promise<number | null> {
      child.kill('SIGINT');
      const [code] = await once(child, 'exit');
      return code;
    },
  };
}

describe('hansei check --watch', () => {
  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'hansei-watch-')));
    writeFileSync(join(folder, 'hansei.yml'), '');
    writeFileSync(join(folder, 'a.yml'), runbook(1));
  });
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL');
    children.clear();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tells the whole list after every change, and ends with 0 on Ctrl+C', async () => {
    const run = watch(folder, '--format', 'pretty', '--lang', 'en');
    try {
      await run.until(/1 file checked, no problems/);
      writeFileSync(join(folder, 'a.yml'), runbook(2));
      await run.until(/a\.yml:4:5 error/);
      mkdirSync(join(folder, 'new/deep'), { recursive: true });
      writeFileSync(join(folder, 'new/deep/b.yml'), runbook(3).replace('id: a', 'id: b'));
      assert.match(await run.until(/2 files checked: 2 errors/), /new\/deep\/b\.yml:4:5/);
      rmSync(join(folder, 'new'), { recursive: true });
      await run.until(/1 file checked: 1 error/);
      writeFileSync(join(folder, 'hansei.yml'), 'rules: { runbook/step-numbering: off }\n');
      await run.until(/no problems/);
    } finally {
      assert.equal(await run.end(), 0);
    }
  });

  it('misses nothing of a folder that is filled while it is begun to be watched', async () => {
    const environment = preloading(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { watch } = fs;
      fs.watch = (path, ...more) => {
        if (path.endsWith('new')) fs.mkdirSync(path + '/deep');
        return watch(path, ...more);
      };
      syncBuiltinESMExports();
    `);
    const run = watchWith(environment, folder, '--format', 'pretty', '--lang', 'en');
    try {
      await run.until(/1 file checked, no problems/);
      mkdirSync(join(folder, 'new'));
      await run.until(/1 file checked, no problems/);
      writeFileSync(join(folder, 'new/deep/b.yml'), runbook(3).replace('id: a', 'id: b'));
      await run.until(/new\/deep\/b\.yml:4:5/);
    } finally {
      assert.equal(await run.end(), 0);
    }
  });

  for (const [what, refusal, words] of [
    [
      'is gone again at once',
      "fs.rmdirSync(path); throw Object.assign(new Error('gone'), { code: 'ENOENT', syscall: 'watch' });",
      /1 file checked, no problems/,
    ],
    [
      'the system has no watch left for',
      "throw Object.assign(new Error('ENOSPC: limit reached, watch'), { code: 'ENOSPC', syscall: 'watch' });",
      /\nhansei: [^\n]*ENOSPC[^\n]*\n$/,
    ],
  ] as const) {
    it(`tells in one line, or goes on, when there is a folder that ${what}`, async () => {
      const environment = preloading(`
        import fs from 'node:fs';
        import { syncBuiltinESMExports } from 'node:module';
        const { watch } = fs;
        fs.watch = (path, ...more) => {
          if (path.endsWith('new')) { ${refusal} }
          return watch(path, ...more);
        };
        syncBuiltinESMExports();
      `);
      const run = watchWith(environment, folder, '--format', 'pretty', '--lang', 'en');
      await run.until(/Watching/);
      const exit = once(run.child, 'exit');
      mkdirSync(join(folder, 'new'));
      await run.until(words);
      if (what.startsWith('is')) assert.equal(await run.end(), 0);
      else assert.deepEqual(await exit, [2, null]);
    });
  }

  for (const language of ['en', 'ja']) {
    it(`tells the editor in ${language} where a check begins and ends`, async () => {
      const manifest = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));
      const { background } = manifest.contributes.problemMatchers.find(
        ({ name }: { name: string }) => name === 'hansei-watch',
      );
      const line = (pattern: string) => new RegExp(`${pattern.replace(/\$$/, '(?=\\r?\\n)')}`, 'm');
      const run = watch(folder, '--format', 'unix', '--lang', language);
      try {
        await run.until(line(background.endsPattern));
        writeFileSync(join(folder, 'a.yml'), runbook(2));
        await run.until(line(background.beginsPattern));
        await run.until(line(background.endsPattern));
      } finally {
        assert.equal(await run.end(), 0);
      }
    });
  }

  it('ends with 2 when it cannot begin', () => {
    for (const [args, words] of [
      [['--changed', 'nosuch'], /^hansei: [^\n]+\n$/],
      [['--baseline', 'nosuch.txt'], /^hansei: [^\n]+\n$/],
    ] as const) {
      const { code, err } = hansei(folder, ['check', '--watch', '--format', 'json', ...args]);
      assert.equal(code, 2);
      assert.match(err, words);
    }
  });

  for (const [what, go] of [
    ['is deleted', (root: string) => rmSync(root, { recursive: true })],
    ['gets another name', (root: string) => renameSync(root, `${root}-old`)],
  ] as const) {
    it(`says so and ends with 2 when the folder that it watches ${what}`, async () => {
      const root = join(folder, 'root');
      mkdirSync(join(root, 'sub'), { recursive: true });
      writeFileSync(join(root, 'sub/a.yml'), runbook(1));
      const run = watch(folder, '--format', 'pretty', '--lang', 'en', '--root', 'root');
      await run.until(/Watching/);
      const exit = once(run.child, 'exit');
      go(root);
      await run.until(/hansei: \S+root no longer exists or cannot be read, .*\n/);
      assert.deepEqual(await exit, [2, null]);
    });
  }

  it('goes on in a folder that is deleted and made anew', async () => {
    const root = join(folder, 'root');
    mkdirSync(root);
    writeFileSync(join(root, 'a.yml'), runbook(1));
    const run = watch(folder, '--format', 'pretty', '--lang', 'en', '--root', 'root');
    try {
      await run.until(/Watching/);
      rmSync(root, { recursive: true });
      mkdirSync(join(root, 'sub'), { recursive: true });
      await run.until(/Checking again/);
      await run.until(/Watching/);
      writeFileSync(join(root, 'sub/a.yml'), runbook(2));
      await run.until(/sub\/a\.yml:4:5 error/);
    } finally {
      assert.equal(await run.end(), 0);
    }
  });

  it('tells of a baseline that breaks, and goes on when it is whole again', async () => {
    const baseline = join(folder, 'known.txt');
    writeFileSync(baseline, '');
    const run = watch(folder, '--format', 'pretty', '--lang', 'en', '--baseline', 'known.txt');
    try {
      await run.until(/no problems/);
      writeFileSync(baseline, '<<<<<<< ours\n');
      await run.until(/hansei: Line 1 of known\.txt/);
      writeFileSync(baseline, '');
      await run.until(/no problems/);
      writeFileSync(join(folder, 'a.yml'), runbook(2));
      await run.until(/1 error/);
    } finally {
      assert.equal(await run.end(), 0);
    }
  });

  it('ends when nobody reads any more what it finds', async () => {
    const run = watch(folder, '--format', 'json');
    await run.until(/"problems":\[\]\}\n/);
    run.child.stdout.destroy();
    const exit = once(run.child, 'exit');
    writeFileSync(join(folder, 'a.yml'), runbook(2));
    assert.deepEqual(await exit, [0, null]);
  });

  it('writes one JSON value a line', async () => {
    const run = watch(folder, '--format', 'json');
    try {
      assert.match(await run.until(/\n/), /^\{"files":1,"problems":\[\]\}\n$/);
      writeFileSync(join(folder, 'a.yml'), runbook(2));
      assert.match(await run.until(/"problems":\[\{[^\n]+\n/), /step-numbering/);
    } finally {
      assert.equal(await run.end(), 0);
    }
  });

  it('says of files that are no text what a check says, by the settings as they are now', async () => {
    const other = Buffer.from('# Caf\xe9\n', 'latin1');
    writeFileSync(join(folder, 'cafe.md'), other);
    const running = watch(folder, '--format', 'json');
    assert.match(await running.until(/"files":\d+.*\n/), /"files":1,/);
    writeFileSync(join(folder, 'more.md'), other);
    assert.match(await running.until(/"files":\d+.*\n/), /"files":1,/);
    writeFileSync(join(folder, 'hansei.yml'), 'knowledge: { include: ["*.md"] }\n');
    assert.match(await running.until(/"files":\d+.*\n/), /"cafe\.md".*document\/encoding/);
    await running.end();
  });
});
