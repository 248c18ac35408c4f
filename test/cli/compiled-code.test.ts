import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyProgram } from '../support/command-line.ts';

const entry = (id: string) => `knowledge_entry:
  id: ${id}
  title: "Connection pool exhausted"
  symptom: { description: "Requests time out", category: application, severity: high }
  solutions: [{ id: restart, steps: ["Restart"] }]
`;

describe('what was compiled of the program', () => {
  let folder: string;
  let copy: string;
  let compiled: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hansei-compiled-'));
    copy = copyProgram(join(folder, 'dist'));
    compiled = join(folder, 'dist/compiled');
    mkdirSync(join(folder, 'repository'));
    writeFileSync(join(folder, 'repository/entry.yml'), entry('kb-pool'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [copy, ...words], {
      cwd: join(folder, 'repository'),
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const check = () => run('check', '--no-cache', '--lang', 'en');
  const search = () => run('search', 'pool exhausted', '--no-cache', '--lang', 'en');

  it('is kept by the first run, and good for the next ones as it is', () => {
    const first = check();
    const kept = readFileSync(compiled);
    assert.ok(kept.length > 100_000, `${kept.length} bytes`);
    assert.deepEqual(check(), first);
    assert.ok(readFileSync(compiled).equals(kept));
  });

  it('is added to by a run that loads more, which the runs before need not load again', () => {
    check();
    const less = readFileSync(compiled);
    const found = search();
    assert.match(found.stdout, /Connection pool exhausted/);
    const more = readFileSync(compiled);
    assert.ok(more.length > less.length);
    check();
    assert.deepEqual(search(), found);
    assert.ok(readFileSync(compiled).equals(more));
  });

  it('is good in many files too, which call more of it; a check of few then keeps less, which serves both', () => {
    const fill = (files: number) => {
      rmSync(join(folder, 'repository'), { recursive: true });
      mkdirSync(join(folder, 'repository'));
      for (let count = 0; count < files; count++)
        writeFileSync(join(folder, 'repository', `entry-${count}.yml`), entry(`kb-${count}`));
    };
    fill(120);
    const first = check();
    assert.match(first.stdout, /120/);
    const ofMany = readFileSync(compiled);
    assert.deepEqual(check(), first);
    assert.ok(readFileSync(compiled).equals(ofMany));
    fill(1);
    const one = check();
    const ofFew = readFileSync(compiled);
    assert.ok(ofFew.length < ofMany.length);
    assert.deepEqual(check(), one);
    fill(120);
    assert.deepEqual(check(), first);
    assert.ok(readFileSync(compiled).equals(ofFew));
  });

  const damages: readonly (readonly [string, (kept: Buffer) => Uint8Array])[] = [
    ['empty', () => Buffer.of()],
    ['something else', () => Buffer.from('hansei\n')],
    ['cut off in its head', (kept) => kept.subarray(0, kept.indexOf('\n') + 20)],
    ['cut off', (kept) => kept.subarray(0, kept.length / 2)],
    ['of another build', (kept) => Buffer.concat([Buffer.from('["other"'), kept.subarray(10)])],
    ['of another version of V8', (kept) => kept.fill('x', kept.indexOf(']]\n') + 3)],
  ];
  for (const [name, damaged] of damages) {
    it(`is made anew when it is ${name}`, () => {
      const first = check();
      const kept = readFileSync(compiled);
      const broken = damaged(Buffer.from(kept));
      writeFileSync(compiled, broken);
      assert.deepEqual(check(), first);
      assert.ok(!readFileSync(compiled).equals(broken));
      assert.ok(readFileSync(compiled).length > 100_000);
    });
  }

  it('is done without where it cannot be kept, and nothing is left behind', () => {
    const first = check();
    rmSync(compiled);
    // No file can take the place of a folder.
    mkdirSync(join(compiled, 'inside'), { recursive: true });
    const before = readdirSync(dirname(compiled));
    assert.deepEqual(check(), first);
    assert.deepEqual(readdirSync(dirname(compiled)), before);
  });

  it('is whole after several first runs at once', async () => {
    const runs = Array.from({ length: 4 }, () =>
      spawn(process.execPath, [copy, 'check', '--no-cache'], { cwd: join(folder, 'repository'), stdio: 'ignore' }),
    );
    const codes = await Promise.all(runs.map(async (each) => (await once(each, 'exit'))[0]));
    const kept = readFileSync(compiled);
    const { status } = check();
    assert.deepEqual(codes, [status, status, status, status]);
    assert.ok(readFileSync(compiled).equals(kept));
    assert.deepEqual(
      readdirSync(dirname(compiled)).filter((name) => name.startsWith('compiled')),
      ['compiled'],
    );
  });
});
