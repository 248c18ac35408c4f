import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hansei, inFolder } from '../support/command-line.ts';

const runbook = (id: string, step: number) => `diagnostic_procedure:
  metadata: { id: ${id}, title: ${id} }
  step_by_step:
    ${step}: { description: Look }
`;
const files = { 'hansei.yml': '', 'a.yml': runbook('a', 2), 'b c/b.yml': runbook('b', 7) };
const name = 'hansei-baseline.txt';

function check(folder: string, ...args: string[]) {
  return hansei(folder, ['check', '--format', 'json', '--baseline', name, ...args]);
}

function withBaseline(use: (folder: string) => void): void {
  inFolder(files, (folder) => {
    const { code, err } = check(folder, '--update-baseline');
    assert.deepEqual([code, err], [0, `${name} now lists 2 known problems.\n`]);
    use(folder);
  });
}

describe('hansei check --baseline', () => {
  it('writes one sorted line a problem, and the same file for the same problems', () => {
    withBaseline((folder) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      assert.equal(lines.length, 2);
      assert.match(lines[0] as string, /^a\.yml runbook\/step-numbering [0-9a-f]{16}$/);
      assert.match(lines[1] as string, /^b c\/b\.yml runbook\/step-numbering [0-9a-f]{16}$/);
      check(folder, '--update-baseline');
      assert.equal(readFileSync(join(folder, name), 'utf8'), text);
    });
  });

  it('leaves out what is known, also when its line moved, and fails for what is new', () => {
    withBaseline((folder) => {
      writeFileSync(join(folder, 'a.yml'), `# moved\n\n${files['a.yml'].replace('{ id', '{  id')}`);
      const known = check(folder);
      assert.deepEqual(
        [known.code, JSON.parse(known.out)],
        [0, { files: 2, problems: [], baseline: { known: 2, stale: [] } }],
      );
      writeFileSync(join(folder, 'c.yml'), runbook('c', 2));
      const { code, out } = check(folder);
      assert.equal(code, 1);
      assert.deepEqual(
        JSON.parse(out).problems.map(({ file }: { file: string }) => file),
        ['c.yml'],
      );
    });
  });

  it('counts a second problem of the same text as new', () => {
    withBaseline((folder) => {
      writeFileSync(join(folder, 'a.yml'), `${files['a.yml']}---\n${runbook('a2', 2)}`);
      assert.equal(JSON.parse(check(folder).out).problems.length, 1);
    });
  });

  it('tells what is stale, and takes it out when asked', () => {
    withBaseline((folder) => {
      rmSync(join(folder, 'b c/b.yml'));
      const { code, out, err } = check(folder);
      assert.deepEqual(
        [code, JSON.parse(out).baseline.stale],
        [0, [{ file: 'b c/b.yml', code: 'runbook/step-numbering' }]],
      );
      assert.match(err, /1 entry of hansei-baseline\.txt is no longer found/);
      check(folder, '--update-baseline');
      assert.equal(check(folder).err, '');
    });
  });

  it('knows the problems of a file that was renamed', () => {
    withBaseline((folder) => {
      renameSync(join(folder, 'b c/b.yml'), join(folder, 'moved.yml'));
      const { code, out, err } = check(folder);
      assert.deepEqual([code, JSON.parse(out).baseline, err], [0, { known: 2, stale: [] }, '']);
    });
  });

  it('knows the problems of a renamed file that is named, but not those of one that has problems of its own', () => {
    withBaseline((folder) => {
      renameSync(join(folder, 'b c/b.yml'), join(folder, 'moved.yml'));
      const { code, out, err } = check(folder, 'moved.yml');
      assert.deepEqual([code, JSON.parse(out).baseline, err], [0, { known: 1, stale: [] }, '']);
      const review = hansei(folder, ['report', 'review', 'moved.yml', '--baseline', name, '--format', 'json']);
      assert.deepEqual(JSON.parse(review.out).documents[0].problems, []);
      assert.deepEqual(JSON.parse(check(folder, 'a.yml').out).baseline, { known: 1, stale: [] });
      writeFileSync(join(folder, 'a.yml'), `${files['a.yml']}---\n${runbook('a2', 7)}`);
      assert.equal(JSON.parse(check(folder, 'a.yml').out).problems.length, 1);
    });
  });

  it('knows nothing for a copy that is named', () => {
    withBaseline((folder) => {
      writeFileSync(join(folder, 'copy.yml'), files['b c/b.yml'].replace('id: b', 'id: c'));
      assert.equal(JSON.parse(check(folder, 'copy.yml').out).problems.length, 1);
    });
  });

  it('leaves entries of files alone that were not checked', () => {
    withBaseline((folder) => {
      assert.equal(check(folder, 'a.yml').err, '');
      check(folder, 'a.yml', '--update-baseline');
      assert.equal(JSON.parse(check(folder).out).baseline.known, 2);
    });
  });

  it('takes the lines of both sides of a merge, twice the same, in any order and with CRLF', () => {
    withBaseline((folder) => {
      const text = readFileSync(join(folder, name), 'utf8');
      writeFileSync(join(folder, name), `\uFEFF${[...text.split('\n').reverse(), ...text.split('\n')].join('\r\n')}`);
      assert.equal(check(folder).code, 0);
    });
  });

  it('is made where an empty file is', () => {
    inFolder({ ...files, [name]: '\n' }, (folder) => {
      assert.equal(check(folder, '--update-baseline').code, 0);
      assert.equal(JSON.parse(check(folder).out).baseline.known, 2);
    });
  });

  it('stays one when nothing is known any more', () => {
    withBaseline((folder) => {
      for (const path of ['a.yml', 'b c/b.yml']) rmSync(join(folder, path));
      for (let time = 0; time < 2; time++) assert.equal(check(folder, '--update-baseline').code, 0);
    });
  });

  const refused: readonly [name: string, text: string | undefined, args: readonly string[], words: RegExp][] = [
    ['a file that is not there', undefined, ['--baseline', name], /There is no baseline/],
    ['marks of a conflict', '<<<<<<< HEAD\n', ['--baseline', name], /Line 1 of hansei-baseline\.txt/],
    ['something else', '# x\n{"a": 1}\n', ['--baseline', name], /Line 2/],
    ['a page with headings alone', '\n# My notes\n', ['--baseline', name], /Line 2/],
    ['a folder', undefined, ['--baseline', 'b c'], /EISDIR/],
    ['an update of nothing', undefined, ['--update-baseline'], /--update-baseline needs --baseline/],
  ];
  for (const [what, text, args, words] of refused) {
    it(`refuses ${what} with 2`, () => {
      inFolder({ ...files, ...(text !== undefined && { [name]: text }) }, (folder) => {
        const { code, err } = hansei(folder, ['check', ...args]);
        assert.equal(code, 2);
        assert.match(err, words);
        if (text === undefined) return;
        const update = hansei(folder, ['check', ...args, '--update-baseline']);
        assert.equal(update.code, 2);
        assert.match(update.err, words);
        assert.equal(readFileSync(join(folder, name), 'utf8'), text);
      });
    });
  }
});

describe('the baseline that hansei.yml names', () => {
  const configured = { ...files, 'hansei.yml': `baseline: ${name}\n` };
  const plain = (folder: string, ...args: string[]) => hansei(folder, ['check', '--format', 'json', ...args]);
  const problemsOf = ({ out }: { readonly out: string }) => JSON.parse(out).problems.length;
  const withConfigured = (use: (folder: string) => void) =>
    inFolder(configured, (folder) => {
      const { code, err } = plain(folder, '--update-baseline');
      assert.deepEqual([code, err], [0, `${name} now lists 2 known problems.\n`]);
      use(folder);
    });

  it('is that of a check, from any folder and of a part too', () => {
    withConfigured((folder) => {
      assert.equal(problemsOf(plain(folder)), 0);
      assert.equal(problemsOf(plain(join(folder, 'b c'), 'b.yml')), 0);
      const review = hansei(folder, ['report', 'review', '--format', 'json']);
      const documents: readonly { problems: readonly unknown[] }[] = JSON.parse(review.out).documents;
      assert.equal(documents.flatMap(({ problems }) => problems).length, 0);
    });
  });

  it('is left aside with --no-baseline, and for another that --baseline names', () => {
    withConfigured((folder) => {
      assert.equal(problemsOf(plain(folder, '--no-baseline')), 2);
      writeFileSync(join(folder, 'empty.txt'), '');
      assert.equal(problemsOf(plain(folder, '--baseline', 'empty.txt')), 2);
      const { code, err } = plain(folder, '--no-baseline', '--update-baseline');
      assert.deepEqual([code, err], [2, 'hansei: --no-baseline and --update-baseline cannot be used together.\n']);
    });
  });

  it('has to be there', () => {
    inFolder(configured, (folder) => {
      const { code, err } = plain(folder);
      assert.equal(code, 2);
      assert.match(err, /There is no baseline hansei-baseline\.txt/);
    });
  });

  it('that is not there is a problem of hansei.yml, and none that is written into it', () => {
    inFolder(configured, (folder) => {
      const { code, out } = plain(folder, '--no-baseline');
      assert.equal(code, 1);
      assert.deepEqual(
        JSON.parse(out)
          .problems.map((one: { code: string }) => one.code)
          .sort(),
        ['config/missing-baseline', 'runbook/step-numbering', 'runbook/step-numbering'],
      );
      const { err } = check(folder, '--update-baseline');
      assert.equal(err, `${name} now lists 2 known problems.\n`);
      assert.equal(problemsOf(plain(folder)), 0);
    });
  });

  it('lies below the root', () => {
    inFolder({ ...files, 'hansei.yml': 'baseline: ../known.txt\n' }, (folder) => {
      const { code, out } = plain(folder, 'hansei.yml');
      assert.equal(code, 1);
      assert.match(out, /"schema\/format"/);
    });
  });
});
