import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hansei } from '../support/command-line.ts';

const examples = resolve(__dirname, '../../examples');
const entry = 'knowledge/cart-pool.yml';
const log = 'knowledge/outcomes.jsonl';

describe('outcomes recorded on two branches', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hansei-merge-'));
    cpSync(examples, folder, { recursive: true });
    git('init', '-q', '-b', 'main');
    git('config', 'user.email', 'on-call@example.com');
    git('config', 'user.name', 'On call');
    commit('examples');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const git = (...args: readonly string[]) => {
    const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    return { status, out: stdout };
  };
  const commit = (message: string) => {
    git('add', '-A');
    assert.equal(git('commit', '-qm', message).status, 0);
  };
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const onBranch = (name: string, act: () => void) => {
    git('checkout', '-q', 'main');
    git('checkout', '-qb', name);
    act();
    commit(name);
  };
  const record = (...args: readonly string[]) => assert.equal(hansei(folder, ['outcome', ...args]).code, 0);
  const rateOf = (solution: string) =>
    new RegExp(`id: ${solution}\\n[^]*?success_rate: ([\\d.]+)`).exec(read(entry))?.[1];
  const outcomesOf = () =>
    read(log)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ solution, outcome }) => `${solution} ${outcome}`)
      .sort();

  it('merge without a conflict: both lines stay, and both moves of the rate count', () => {
    const before = read(entry);
    onBranch('night', () => record('kb-cart-pool', 'restart', 'worked'));
    onBranch('day', () => {
      record('kb-cart-pool', 'restart', 'failed');
      record('kb-cart-pool', 'raise-limit', 'worked');
    });
    assert.equal(git('merge', '-q', 'night', '-m', 'both').status, 0);
    assert.deepEqual(outcomesOf(), ['raise-limit worked', 'restart failed', 'restart worked']);
    // 0.8 + 0.02 − 0.08; nothing else of the entry is touched.
    assert.equal(
      read(entry),
      before
        .replace('success_rate: 0.8\n', 'success_rate: 0.74\n')
        .replace('success_rate: 0.6\n', 'success_rate: 0.64\n'),
    );
    assert.equal(git('status', '--short').out, '');
  });

  it('have the same rate whichever branch is merged into the other, and after a rebase', () => {
    onBranch('night', () => record('kb-cart-pool', 'restart', 'partly'));
    onBranch('day', () => record('kb-cart-pool', 'restart', 'failed'));
    git('checkout', '-q', 'night');
    assert.equal(git('merge', '-q', 'day', '-m', 'both').status, 0);
    assert.equal(rateOf('restart'), '0.69');
    git('reset', '-q', '--hard', 'HEAD~1');
    assert.equal(git('rebase', '-q', 'day').status, 0);
    assert.equal(rateOf('restart'), '0.69');
    assert.deepEqual(outcomesOf(), ['restart failed', 'restart partly']);
  });

  it('merge where a rate was not written before', () => {
    writeFileSync(join(folder, entry), read(entry).replace('      success_rate: 0.8\n', ''));
    commit('no rate');
    onBranch('night', () => record('kb-cart-pool', 'restart', 'worked'));
    onBranch('day', () => record('kb-cart-pool', 'restart', 'failed'));
    assert.equal(git('merge', '-q', 'night', '-m', 'both').status, 0);
    assert.equal(rateOf('restart'), '0.74');
  });

  it('leave a real conflict to a person, with the rates merged', () => {
    const rewrite = (text: string) =>
      writeFileSync(join(folder, entry), read(entry).replace('Drain one worker with', text));
    onBranch('night', () => {
      record('kb-cart-pool', 'restart', 'worked');
      rewrite('Drain two workers with');
    });
    onBranch('day', () => {
      record('kb-cart-pool', 'restart', 'failed');
      rewrite('Drain every worker with');
    });
    assert.equal(git('merge', '-q', 'night', '-m', 'both').status, 1);
    assert.equal(read(entry).split('<<<<<<<').length, 2);
    assert.match(read(entry), /<<<<<<< ours\n.*Drain every.*\n=======\n.*Drain two.*\n>>>>>>> theirs\n/);
    assert.equal(rateOf('restart'), '0.74');
    assert.equal(outcomesOf().length, 2);
  });

  it('merge in a clone that was never told, but for a rate that both moved; merge --install tells it', () => {
    onBranch('night', () => record('kb-cart-pool', 'restart', 'worked'));
    onBranch('day', () => record('kb-cart-pool', 'restart', 'failed'));
    git('config', '--unset', 'merge.hansei.driver');
    assert.equal(git('merge', '-q', 'night', '-m', 'both').status, 1);
    assert.equal(git('diff', '--name-only', '--diff-filter=U').out, `${entry}\n`);
    git('merge', '--abort');
    const { code, out } = hansei(folder, ['merge', '--install']);
    assert.deepEqual([code, JSON.parse(out)], [0, { installed: true }]);
    assert.equal(git('merge', '-q', 'night', '-m', 'both').status, 0);
    assert.equal(rateOf('restart'), '0.74');
  });

  it('--no-git tells Git nothing; what a folder told Git before is kept', () => {
    record('kb-cart-pool', 'restart', 'worked', '--no-git');
    assert.equal(existsSync(join(folder, 'knowledge/.gitattributes')), false);
    assert.equal(git('config', '--get', 'merge.hansei.driver').status, 1);
    writeFileSync(join(folder, 'knowledge/.gitattributes'), '\uFEFF*.yml text eol=lf');
    record('kb-cart-pool', 'restart', 'worked');
    assert.equal(
      read('knowledge/.gitattributes'),
      '\uFEFF*.yml text eol=lf\noutcomes.jsonl merge=union\n*.yml merge=hansei\n*.yaml merge=hansei\n*.md merge=hansei\n',
    );
  });

  for (const args of [['merge'], ['merge', 'a', 'b', 'c'], ['merge', 'no', 'such', 'files', 'a.yml']]) {
    it(`hansei ${args.join(' ')} cannot run, and says why`, () => {
      const { code, err } = hansei(folder, args);
      assert.equal(code, 2);
      assert.match(err, /^hansei: [^\n]+\n$/);
    });
  }
});
