import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hansei, inFolder } from '../support/command-line.ts';

const runbook = (id: string, more = '') => `diagnostic_procedure:
  metadata: { id: ${id}, title: ${id} }
  step_by_step:
    2: { description: Look }
${more}`;
const goTo = (id: string) => `  decision_tree:\n    a: { condition: CPU > 80%, action: go_to_${id}_procedure }\n`;

function git(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com'];
  return execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
}

/** A repository with these files committed on main; the work goes on on a branch. */
function inRepository(files: Readonly<Record<string, string>>, use: (folder: string) => void): void {
  inFolder(files, (folder) => {
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'first');
    git(folder, 'checkout', '-qb', 'work');
    use(folder);
  });
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The files that problems were found in. */
function changed(folder: string, ...args: string[]): readonly string[] {
  const { out, err } = hansei(folder, ['check', '--format', 'json', '--changed', 'main', ...args]);
  assert.equal(err, '');
  const files = JSON.parse(out).problems.map(({ file }: { file: string }) => file) as string[];
  return [...new Set(files)];
}

const repository = {
  'hansei.yml': '',
  'a.yml': runbook('a', goTo('b')),
  'b.yml': runbook('b'),
  'c.yml': runbook('c'),
  'sub/d.yml': runbook('d'),
};

describe('hansei check --changed', () => {
  it('checks nothing when nothing changed', () =>
    inRepository(repository, (folder) => assert.deepEqual(changed(folder), [])));

  it('checks what changed, committed or not, and what refers to it', () => {
    inRepository(repository, (folder) => {
      write(folder, 'b.yml', runbook('b', '  # changed\n'));
      assert.deepEqual(changed(folder), ['a.yml', 'b.yml']);
      git(folder, 'commit', '-qam', 'second');
      assert.deepEqual(changed(folder), ['a.yml', 'b.yml']);
    });
  });

  it('checks files that git does not track yet, unless they are ignored', () => {
    inRepository({ ...repository, '.gitignore': 'out/\n' }, (folder) => {
      write(folder, 'new/ノート e.yml', runbook('e'));
      write(folder, 'out/f.yml', runbook('f'));
      assert.deepEqual(changed(folder), ['new/ノート e.yml']);
    });
  });

  it('follows renames, and finds what a deleted file leaves behind', () => {
    inRepository(repository, (folder) => {
      renameSync(join(folder, 'b.yml'), join(folder, 'moved.yml'));
      git(folder, 'add', '-A');
      assert.deepEqual(changed(folder), ['a.yml', 'moved.yml']);
      rmSync(join(folder, 'moved.yml'));
      assert.deepEqual(changed(folder), ['a.yml']);
      const { problems } = JSON.parse(hansei(folder, ['check', '--format', 'json', '--changed', 'main']).out);
      assert.ok(problems.some(({ code }: { code: string }) => code === 'runbook/unknown-procedure'));
    });
  });

  it('counts from where the branch began, not from what happened on main since', () => {
    inRepository(repository, (folder) => {
      git(folder, 'checkout', '-q', 'main');
      write(folder, 'c.yml', runbook('c', '  # on main\n'));
      git(folder, 'commit', '-qam', 'on main');
      git(folder, 'checkout', '-q', 'work');
      write(folder, 'sub/d.yml', runbook('d', '  # on work\n'));
      assert.deepEqual(changed(folder), ['sub/d.yml']);
    });
  });

  it('compares with the revision itself where the history is too shallow to tell where the branch began', () => {
    inRepository(repository, (folder) => {
      write(folder, 'c.yml', runbook('c', '  # on work\n'));
      git(folder, 'commit', '-qam', 'on work');
      inFolder({}, (other) => {
        const clone = join(other, 'clone');
        git(other, 'clone', '-q', '--depth', '1', '--branch', 'work', `file://${folder}`, 'clone');
        assert.match(hansei(clone, ['check', '--changed', 'origin/main']).err, /fetch-depth/);
        git(clone, 'fetch', '-q', '--depth', '1', 'origin', 'main:main');
        assert.deepEqual(changed(clone), ['c.yml']);
      });
    });
  });

  it('works in a subfolder, with a root of its own and with paths', () => {
    inRepository({ ...repository, 'sub/hansei.yml': '', 'sub/x/e.yml': runbook('e') }, (folder) => {
      for (const path of ['b.yml', 'sub/d.yml', 'sub/x/e.yml'])
        write(folder, path, `${runbook(path[0] as string)}# \n`);
      assert.deepEqual(changed(join(folder, 'sub')), ['d.yml', 'x/e.yml']);
      assert.deepEqual(changed(join(folder, 'sub/x'), '.'), ['x/e.yml']);
      assert.deepEqual(changed(folder, 'b.yml', '--root', '.'), ['b.yml']);
    });
  });

  it('takes a submodule that is at another commit, or worked in, for its files, and so a repository that lies in this one', () => {
    inRepository({ 'x.yml': runbook('x') }, (other) => {
      inRepository(repository, (folder) => {
        git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other, 'shared');
        assert.deepEqual(changed(folder), ['shared/x.yml']);
        git(folder, 'commit', '-qm', 'the submodule');
        git(folder, 'branch', '-f', 'main');
        assert.deepEqual(changed(folder), []);
        write(folder, 'shared/新しい.yml', runbook('new'));
        assert.deepEqual(changed(folder), ['shared/x.yml', 'shared/新しい.yml']);
      });
      inRepository(repository, (folder) => {
        git(folder, 'clone', '--quiet', other, 'inner');
        assert.deepEqual(changed(folder), ['inner/x.yml']);
      });
    });
  });

  describe('and paths that came or went', () => {
    const page = '---\nkind: timeline\n---\n# X\n\n![](../img/g.png) [p](../docs/p.md) [r](../r/x.yml) [d](../new/)\n';
    const linked = {
      'hansei.yml': 'rules: { timeline/start: off }\n',
      'in/a.md': page,
      'in/other.md': page.replace(/!.+/, 'No links.'),
      'img/g.png': 'png',
      'docs/p.md': '# P\n',
      'r/x.yml': runbook('x').replace('2:', '1:'),
      'new/one.txt': 'one',
    };
    const found = (folder: string, ...args: string[]) => {
      const { out } = hansei(folder, ['check', '--format', 'json', '--changed', 'main', '--only-new', ...args]);
      return JSON.parse(out).problems.map(({ file, code }: { file: string; code: string }) => `${file} ${code}`);
    };
    const brokenLinks = (folder: string, ...args: string[]) => {
      const { out } = hansei(folder, ['check', '--format', 'json', ...args]);
      return JSON.parse(out).problems.filter(({ code }: { code: string }) => code === 'document/broken-link').length;
    };

    for (const gone of ['img/g.png', 'docs/p.md', 'r/x.yml', 'new/one.txt']) {
      it(`finds the link to ${gone} that was deleted`, () => {
        inRepository(linked, (folder) => {
          git(folder, 'rm', '-q', gone);
          assert.equal(brokenLinks(folder), 1);
          assert.equal(brokenLinks(folder, '--changed', 'main'), 1);
          assert.deepEqual(found(folder), ['in/a.md document/broken-link']);
          const review = hansei(folder, ['report', 'review', '--changed', 'main', '--format', 'json']).out;
          const { concerned } = JSON.parse(review);
          assert.deepEqual(
            concerned.map(({ file, problems }: { file: string; problems: unknown[] }) => [file, problems.length]),
            [['in/a.md', 1]],
          );
          assert.match(
            hansei(folder, ['report', 'review', '--changed', 'main', '--format', 'markdown', '--lang', 'en']).out,
            /in\/a\.md/,
          );
        });
      });
    }

    it('finds the link to what was renamed, and not what was broken before', () => {
      inRepository({ ...linked, 'in/a.md': `${page}[other](../nowhere.md)\n` }, (folder) => {
        git(folder, 'mv', 'r/x.yml', 'r/y.yml');
        assert.equal(brokenLinks(folder, '--changed', 'main'), 2);
        assert.deepEqual(found(folder), ['in/a.md document/broken-link']);
      });
    });

    it('looks again at links to what was added, file or folder', () => {
      const { 'img/g.png': _, ...rest } = linked;
      inRepository({ ...rest, 'in/a.md': `${page}[other](../nowhere.md)\n` }, (folder) => {
        assert.equal(brokenLinks(folder, '--changed', 'main'), 0);
        write(folder, 'img/g.png', 'png');
        assert.equal(brokenLinks(folder, '--changed', 'main'), 1, 'the other link of the page is broken still');
        assert.deepEqual(found(folder), []);
        git(folder, 'add', '-A');
        git(folder, 'commit', '-qm', 'second');
        assert.equal(brokenLinks(folder, '--changed', 'main'), 1);
        git(folder, 'checkout', '-q', '-b', 'third');
        git(folder, 'branch', '-qf', 'main', 'third');
        write(folder, 'new/two.txt', 'two');
        assert.equal(brokenLinks(folder, '--changed', 'main'), 0, 'the folder was there before');
      });
    });
  });

  describe('and ignore files', () => {
    for (const name of ['.hanseiignore', '.gitignore'])
      it(`finds what refers to a file that ${name} leaves out now`, () => {
        inRepository(repository, (folder) => {
          write(folder, name, 'b.yml\n');
          assert.deepEqual(changed(folder), ['a.yml']);
          const { out } = hansei(folder, ['check', '--format', 'json', '--changed', 'main', '--only-new']);
          assert.deepEqual(
            JSON.parse(out).problems.map(({ code }: { code: string }) => code),
            ['runbook/unknown-procedure'],
          );
        });
      });

    it('checks what they leave out no longer, in their folder', () => {
      inRepository({ ...repository, 'sub/.hanseiignore': '*.yml\n!d.yml\n', 'sub/e.yml': runbook('e') }, (folder) => {
        rmSync(join(folder, 'sub/.hanseiignore'));
        assert.deepEqual(changed(folder), ['sub/e.yml']);
        assert.deepEqual(changed(folder, '--only-new'), ['sub/e.yml']);
      });
    });

    for (const folder of ['sub', 'sub/deep'])
      it(`are looked at above a root that is a part of the repository, too: ${folder}`, () => {
        const files = { [`${folder}/hansei.yml`]: '', [`${folder}/a.yml`]: runbook('a', goTo('e')) };
        const more = { [`${folder}/e.yml`]: runbook('e'), 'sub/.gitignore': '', '.gitignore': 'x\n' };
        inRepository({ ...files, ...more }, (top) => {
          assert.deepEqual(changed(join(top, folder)), []);
          write(top, '.gitignore', `${folder}/e.yml\n`);
          assert.deepEqual(changed(join(top, folder)), ['a.yml']);
          git(top, 'commit', '-qam', 'second');
          git(top, 'branch', '-f', 'main');
          rmSync(join(top, '.gitignore'));
          assert.deepEqual(changed(join(top, folder)), ['a.yml', 'e.yml']);
        });
      });

    it('do not make a document that they left out before a removed one', () => {
      inRepository({ ...repository, '.hanseiignore': 'b.yml\n' }, (folder) => {
        write(folder, 'b.yml', runbook('b', '  # changed\n'));
        const { out } = hansei(folder, ['report', 'review', '--changed', 'main', '--format', 'json']);
        assert.deepEqual(JSON.parse(out), { documents: [], concerned: [], removed: [] });
      });
    });
  });

  it('checks everything when the settings or a vocabulary changed', () => {
    inRepository(repository, (folder) => {
      write(folder, 'hansei.yml', 'timezone: UTC\n');
      assert.deepEqual(changed(folder), ['a.yml', 'b.yml', 'c.yml', 'sub/d.yml']);
    });
  });

  const refused: readonly [name: string, revision: string, words: RegExp][] = [
    ['an option', '--changed=--output=x', /no revision/],
    ['nothing', '--changed=', /no revision/],
    ['an unknown branch', '--changed=nowhere', /no revision “nowhere”.+fetch-depth/],
    ['a range', '--changed=main..work', /no revision/],
  ];
  for (const [name, option, words] of refused) {
    it(`refuses ${name} with 2`, () => {
      inRepository(repository, (folder) => {
        const { code, err } = hansei(folder, ['check', option]);
        assert.equal(code, 2);
        assert.match(err, words);
      });
    });
  }

  it('tells with --only-new what the change brought, wherever that is', () => {
    inRepository(repository, (folder) => {
      const found = (...args: string[]) => {
        const { out } = hansei(folder, ['check', '--format', 'json', '--changed', 'main', '--only-new', ...args]);
        return JSON.parse(out).problems.map(({ file, code }: { file: string; code: string }) => `${file} ${code}`);
      };
      write(folder, 'b.yml', runbook('b', '  # changed\n'));
      assert.deepEqual(found(), [], 'the wrong numbers were there before');
      renameSync(join(folder, 'b.yml'), join(folder, 'moved.yml'));
      write(folder, 'moved.yml', runbook('moved'));
      assert.deepEqual(found(), ['a.yml runbook/unknown-procedure']);
      write(folder, 'new.yml', runbook('new'));
      assert.deepEqual(found('new.yml'), ['new.yml runbook/step-numbering']);
    });
    assert.match(hansei('.', ['check', '--only-new']).err, /--only-new needs --changed/);
  });

  it('is not led astray by what a hook of another repository sets', () => {
    inRepository(repository, (folder) => {
      write(folder, 'c.yml', runbook('c', '  # changed\n'));
      const environment = { GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index', GIT_WORK_TREE: '/nowhere' };
      const { out } = hansei(folder, ['check', '--format', 'json', '--changed', 'main'], '', environment);
      assert.deepEqual(JSON.parse(out).files, 1);
    });
  });

  it('says so outside a repository', () => {
    inFolder(repository, (folder) => {
      const { code, err } = hansei(folder, ['check', '--changed', 'HEAD'], '', {
        GIT_CEILING_DIRECTORIES: dirname(folder),
      });
      assert.equal(code, 2);
      assert.match(err, /^hansei: .+ not in a readable git repository[^\n]+\n$/);
    });
  });

  it('says so where there is no git', () => {
    inRepository(repository, (folder) => {
      const { code, err } = hansei(folder, ['check', '--changed', 'main'], '', { PATH: folder });
      assert.equal(code, 2);
      assert.match(err, /^hansei: git was not found/);
    });
  });

  it('runs no git that the repository brings, where the current folder is looked through as on Windows', function () {
    if (process.platform === 'win32') this.skip();
    inRepository({ ...repository, git: '#!/bin/sh\ntouch "$0-was-run"\nexit 1\n' }, (folder) => {
      chmodSync(join(folder, 'git'), 0o755);
      assert.deepEqual(changed(folder), []);
      const { code, err } = hansei(folder, ['check', '--changed', 'main'], '', { PATH: `.:${process.env['PATH']}` });
      assert.deepEqual([code, err], [0, '']);
      assert.ok(!existsSync(join(folder, 'git-was-run')));
    });
  });
});
