import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { applyFixes } from '../../src/cli/fix.ts';
import { openWorkspace } from '../../src/cli/open-workspace.ts';
import { diskOf, hansei, inFolder, preloading } from '../support/command-line.ts';

const broken = 'diagnostic_procedure:\n  metadata: 3\n';
/** Its colon is wide, which a safe fix mends. */
const fixable = 'diagnostic_procedure:\n  metadata:\n    title：CPU\n';

const entry = `knowledge_entry:
  id: kb-a
  title: Requests time out
  symptom: { description: Requests to the cart time out, category: performance }
  solutions:
    - { id: s1, steps: [Restart the cart], success_rate: 0.5 }
`;

function check(folder: string, ...args: string[]): { files: number; found: readonly string[] } {
  const { code, out, err } = hansei(folder, ['check', '--format', 'json', ...args]);
  assert.notEqual(code, 2, err);
  const { files, problems } = JSON.parse(out);
  return { files, found: [...new Set<string>(problems.map(({ file }: { file: string }) => file))] };
}

function git(folder: string): void {
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
}

function commit(folder: string): void {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com'];
  execFileSync('git', ['add', '-A'], { cwd: folder });
  execFileSync('git', [...identity, 'commit', '-qm', 'first'], { cwd: folder });
}

describe('which files are checked', () => {
  it('those of all paths, in whatever order they stand', () => {
    inFolder({ 'ops/hansei.yml': '', 'docs/bad.yml': broken }, (folder) => {
      git(folder);
      for (const paths of [
        ['ops', 'docs'],
        ['docs', 'ops'],
      ])
        assert.deepEqual(check(folder, ...paths).found, ['docs/bad.yml']);
    });
  });

  it('none outside of the root that is named: that is refused', () => {
    inFolder({ 'ops/hansei.yml': '', 'docs/bad.yml': broken }, (folder) => {
      for (const words of [
        ['check', 'docs', '--root', 'ops'],
        ['report', 'review', 'docs', '--root', 'ops'],
      ]) {
        const { code, err } = hansei(folder, words);
        assert.equal(code, 2);
        assert.match(err, /^hansei: docs is outside the workspace .*ops: name a folder .* with --root\.\n$/);
      }
    });
  });

  it('those of a folder that is named, be it a link, ignored, or what others installed', () => {
    const files = {
      'hansei.yml': '',
      '.gitignore': 'out/\n',
      'real/bad.yml': broken,
      'out/bad.yml': broken,
      'node_modules/x/bad.yml': broken,
    };
    inFolder(files, (folder) => {
      symlinkSync('real', join(folder, 'link'));
      assert.deepEqual(check(folder).found, ['real/bad.yml']);
      for (const named of ['link', 'out', 'node_modules/x'])
        assert.deepEqual(check(folder, named).found, [`${named}/bad.yml`]);
    });
  });

  it('not those with a name in another encoding, files or folders, which is told', function () {
    // Other systems have no such names.
    if (process.platform !== 'linux') this.skip();
    inFolder({ 'hansei.yml': '', 'docs/a.yml': broken }, (folder) => {
      const shiftJis = (path: string) =>
        Buffer.concat([Buffer.from(`${folder}/`), Uint8Array.of(0x8e, 0xe8), Buffer.from(path)]);
      renameSync(join(folder, 'docs/a.yml'), shiftJis('.yml'));
      renameSync(join(folder, 'docs'), shiftJis(''));
      const { code, out } = hansei(folder, ['check', '--format', 'unix']);
      renameSync(shiftJis('.yml'), join(folder, 'a.yml'));
      renameSync(shiftJis(''), join(folder, 'docs'));
      assert.equal(code, 1);
      assert.match(out, /^\ufffd\ufffd?:1:1: error: \S+ was not read, because its name is not UTF-8: /m);
      assert.match(out, /^\ufffd\ufffd?\.yml:1:1: error: /m);
    });
  });

  describe('links to files', () => {
    it('are read where they lead to a file of the same repository, be it above the root', () => {
      inFolder({ 'docs/hansei.yml': '', 'docs/own/a.yml': broken, 'shared/b.yml': broken }, (folder) => {
        git(folder);
        symlinkSync('own/a.yml', join(folder, 'docs/a.yml'));
        symlinkSync('../shared/b.yml', join(folder, 'docs/b.yml'));
        assert.deepEqual(check(join(folder, 'docs')).found, ['a.yml', 'b.yml', 'own/a.yml']);
      });
    });

    const secret = 'monitoring:\n  active_metrics: [a]\n  token: s3cret\n';
    for (const [target, system, environment] of [
      ['mine/a.yml', 'here', {}],
      ['repo/.git/a.yml', 'here', {}],
      ['mine/a.yml', 'on Windows', diskOf('windows')],
    ] as const)
      it(`are told, and show nothing of what they lead to, where that is none of the repository's: ${target} ${system}`, () => {
        inFolder({ [target]: secret, 'mine/note.md': '# s3cret\n', 'repo/b.yml': broken }, (top) => {
          git(join(top, 'repo'));
          for (const name of ['hansei.yml', 'a.yml']) symlinkSync(join(top, target), join(top, 'repo', name));
          symlinkSync('../mine/note.md', join(top, 'repo/note.md'));
          for (const named of [[], ['hansei.yml', 'a.yml', 'b.yml']]) {
            const { out, err } = hansei(join(top, 'repo'), ['check', '--format', 'pretty', ...named], '', environment);
            assert.match(out, /^a\.yml:1:1 error a\.yml is a link to .*a\.yml, which is not in this repository/m);
            assert.match(out, /^hansei\.yml:1:1 error hansei\.yml is a link/m);
            assert.doesNotMatch(out, /note\.md/, 'none of our documents');
            assert.doesNotMatch(`${out}${err}`, /s3cret/);
          }
          const { out } = hansei(join(top, 'repo'), ['search', 's3cret', '--format', 'pretty'], '', environment);
          assert.match(out, /^Nothing found\. .+\n$/);
        });
      });

    it('are read by the person who names them from outside, as standard input is one', () => {
      inFolder({ 'mine/a.yml': broken, 'repo/hansei.yml': '' }, (top) => {
        symlinkSync('mine/a.yml', join(top, 'a.yml'));
        assert.match(
          hansei(join(top, 'repo'), ['export', '../a.yml', '--root', '.', '--to', 'ics']).err,
          /cannot be exported/,
        );
      });
    });
  });

  describe('a folder that may not be read', () => {
    // Not by its permissions: root may read everything.
    const environment = preloading(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { existsSync } = fs;
      fs.existsSync = (path) => existsSync(path) && !/[\\\\/]hidden[\\\\/]/.test(path);
      for (const [name, refused] of [['readdirSync', /hidden$/], ['readFileSync', /hidden$/], ['statSync', /hidden[\\\\/]/]]) {
        const read = fs[name];
        fs[name] = (path, ...more) => {
          if (refused.test(path))
            throw Object.assign(new Error('EACCES: permission denied, open ' + path), { code: 'EACCES', syscall: 'open' });
          return read(path, ...more);
        };
      }
      syncBuiltinESMExports();
    `);
    const files = { 'hansei.yml': '', 'ops/a.txt': '', 'ops/hidden/bad.yml': broken };
    const run = (folder: string, ...args: string[]) => hansei(folder, args, '', environment);

    it('hides what is in it: a file there is not said to be missing', () => {
      inFolder(files, (folder) => {
        const { code, err } = run(folder, 'check', 'ops/hidden/bad.yml');
        assert.equal(code, 2);
        assert.match(err, /^hansei: EACCES: .+bad\.yml\. You do not have permission/);
      });
    });

    it('is a finding of a check of everything, or of a folder above it: what is in it was not checked', () => {
      inFolder(files, (folder) => {
        for (const words of [['check'], ['check', 'ops'], ['check', '--force-exclude', 'ops/hidden']]) {
          const { code, out } = run(folder, ...words, '--format', 'json');
          const { problems } = JSON.parse(out);
          assert.deepEqual(
            [code, problems.map(({ file, code: rule }: { file: string; code: string }) => [file, rule])],
            [1, [['ops/hidden', 'document/unreadable']]],
          );
          assert.match(problems[0].message, /^ops\/hidden cannot be read: EACCES\. Nothing in this folder was checked/);
        }
        assert.match(run(folder, 'check', '--lang', 'ja').out, /ops\/hidden を読めません/);
      });
    });

    it('is none where ignore files or the configuration leave it out, or others installed it', () => {
      for (const more of [{ '.gitignore': 'ops/\n' }, { 'hansei.yml': 'exclude: [ops/hidden/**]\n' }])
        inFolder({ ...files, ...more, 'node_modules/hidden/bad.yml': broken }, (folder) => {
          const { code, out } = run(folder, 'check', '--format', 'json');
          assert.deepEqual([code, JSON.parse(out).problems], [0, []]);
        });
    });

    it('counts as changed, whatever changed: nobody can tell', () => {
      inFolder(files, (folder) => {
        git(folder);
        commit(folder);
        for (const words of [
          ['check', '--format', 'unix'],
          ['report', 'review', '--format', 'markdown'],
        ])
          assert.match(run(folder, ...words, '--changed', 'HEAD').out, /ops\/hidden cannot be read: EACCES/);
      });
    });

    it('is passed over by a search, and refused when it is named', () => {
      inFolder(files, (folder) => {
        assert.equal(run(folder, 'search', 'cpu').code, 0);
        const { code, err } = run(folder, 'check', 'ops/hidden');
        assert.equal(code, 2);
        assert.match(err, /^hansei: EACCES: .*hidden.*\n$/);
      });
    });

    it('is refused as a root, by every command: an empty one would look clean', () => {
      inFolder(files, (folder) => {
        for (const words of [['check'], ['search', 'cpu'], ['maintenance'], ['report', 'actions']]) {
          const { code, out, err } = run(folder, ...words, '--root', 'ops/hidden');
          assert.deepEqual([code, out], [2, '']);
          assert.match(err, /^hansei: EACCES: .*hidden.*\n$/);
        }
      });
    });
  });

  it('on macOS a name with its marks apart is the composed one of links, of git and of who types it', () => {
    const apart = 'データベース.yml'.normalize('NFD');
    const page = '# A\n\n## Meaning\n\n[a](手順/データベース.yml)\n\n## Mitigation\n\n[b](手順/ログ.yml)\n';
    inFolder({ 'hansei.yml': '', 'a.md': page, [`手順/${apart}`]: broken }, (folder) => {
      const found = (...args: string[]) => {
        const { out } = hansei(folder, ['check', '--format', 'json', ...args], '', diskOf('macos'));
        const { files, problems } = JSON.parse(out);
        return [files, ...problems.map(({ file, code }: { file: string; code: string }) => `${file} ${code}`)];
      };
      const own = '手順/データベース.yml schema/type';
      assert.deepEqual(found(), [2, 'a.md runbook/broken-link', own]);
      for (const name of [`手順/${apart}`, '手順/データベース.yml']) assert.deepEqual(found(name), [1, own]);
    });
  });

  it('one that is named in other letters, where the disk takes them for its own, is the same file', () => {
    const entry =
      'knowledge_entry:\n  id: a\n  title: A\n  symptom: { description: x }\n  solutions: [{ id: b, steps: [c] }]\n';
    inFolder({ 'hansei.yml': '', 'docs/a.yml': entry }, (folder) => {
      const json = (...args: string[]) => JSON.parse(hansei(folder, args, entry, diskOf('macos')).out);
      const { problems } = json('check', '--format', 'json');
      for (const name of ['DOCS/A.yml', 'Docs', join(folder, 'Docs/a.YML')]) {
        assert.deepEqual(json('check', '--format', 'json', name), { files: 1, problems });
      }
      assert.deepEqual(json('check', '--format', 'json', '--stdin', '--stdin-filename', 'DOCS/A.yml'), {
        files: 1,
        problems,
      });
      assert.deepEqual(json('related', 'Docs/A.yml'), []);
    });
  });

  it('those in folders of OneDrive, which Windows lists as links though they are none', () => {
    const environment = preloading(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { readdirSync } = fs;
      const asLink = { isDirectory: () => false, isFile: () => false, isSymbolicLink: () => true };
      fs.readdirSync = (...given) => readdirSync(...given).map((entry) => Object.assign(entry, asLink));
      syncBuiltinESMExports();
    `);
    const day = '[{ "type": "message", "user": "U1", "ts": "1772343300.000100", "text": "Rolled back" }]';
    inFolder({ 'hansei.yml': '', 'docs/sub/bad.yml': broken, 'chat/ops/2026-03-01.json': day }, (folder) => {
      symlinkSync('docs', join(folder, 'link'));
      const { rows } = JSON.parse(hansei(folder, ['import', 'chat'], '', environment).out);
      assert.equal(rows.length, 1);
      const { out } = hansei(folder, ['check', '--format', 'json'], '', environment);
      assert.deepEqual(
        JSON.parse(out).problems.map(({ file }: { file: string }) => file),
        ['docs/sub/bad.yml'],
      );
    });
  });

  it('ignore files may have a byte order mark, and be UTF-16, as editors and shells of Windows write them', () => {
    const utf16 = Buffer.from('\uFEFFarchive/\r\n下書き/\r\n', 'utf16le');
    const files = {
      'hansei.yml': '',
      '.gitignore': '\uFEFFout/\r\n',
      '.hanseiignore': utf16,
      'out/bad.yml': broken,
      'archive/bad.yml': broken,
      '下書き/bad.yml': broken,
      'bad.yml': broken,
    };
    inFolder(files, (folder) => assert.deepEqual(check(folder).found, ['bad.yml']));
  });

  it('as git ignores: the nearest file decides, letters count, and those above the root count too', () => {
    const files = {
      '.gitignore': '*.yml\nbuild/\nDOCS/\n!hansei.yml\n',
      'ops/hansei.yml': '',
      'ops/.gitignore': '!keep.yml\n',
      'ops/keep.yml': broken,
      'ops/left.yml': broken,
      'ops/build/keep.yml': broken,
      'ops/docs/keep.yml': broken,
      'ops/.hanseiignore/no-file': '',
    };
    inFolder(files, (folder) => {
      git(folder);
      assert.deepEqual(check(join(folder, 'ops')).found, ['docs/keep.yml', 'keep.yml']);
    });
  });

  it('not those of others that are no text for us, links that lead nowhere, and folders with the name of a file', () => {
    const files = {
      'hansei.yml': 'knowledge: { include: [pages/**] }\n',
      'package-lock.json': `{ "packages": "${'x'.repeat(5_000_001)}" }`,
      'notes.md': Buffer.from('# Caf\xe9\n', 'latin1'),
      'folder.md/a.txt': '',
      'runbook.yml': Buffer.concat([Buffer.from('diagnostic_procedure:\n  # '), Buffer.from([0x8e, 0xe8, 0x8f, 0x87])]),
      'pages/cafe.md': Buffer.from('# Caf\xe9\n', 'latin1'),
    };
    inFolder(files, (folder) => {
      symlinkSync('nobody@nowhere', join(folder, '.#notes.md'));
      assert.deepEqual(check(folder).found, ['pages/cafe.md', 'runbook.yml']);
    });
  });
});

describe('a file that somebody else looks into', () => {
  it('is written on Windows as soon as they have done', () => {
    const environment = preloading(`
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      Object.defineProperty(process, 'platform', { value: 'win32' });
      const { renameSync } = fs;
      const refusals = ['EPERM', 'EBUSY'];
      fs.renameSync = (from, to) => {
        const code = refusals.shift();
        if (code !== undefined) throw Object.assign(new Error(code), { code, syscall: 'rename' });
        renameSync(from, to);
      };
      syncBuiltinESMExports();
    `);
    inFolder({ 'hansei.yml': '', 'cpu.yml': fixable }, (folder) => {
      const { err } = hansei(folder, ['check', '--fix', '--format', 'json'], '', environment);
      assert.match(err, /^1 fix(?:ed)?\b/);
      assert.match(readFileSync(join(folder, 'cpu.yml'), 'utf8'), /title: CPU/);
    });
  });
});

describe('a file that is made', () => {
  const fullDisk = preloading(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { writeFileSync } = fs;
    fs.writeFileSync = (path, text, options) => {
      writeFileSync(path, '', options);
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
    };
    syncBuiltinESMExports();
  `);

  for (const words of [
    ['new', 'timeline', '--out', 'made'],
    ['check', '--baseline', 'made', '--update-baseline'],
  ]) {
    it(`is whole or not there, also on a full disk: ${words.join(' ')}`, () => {
      inFolder({ 'hansei.yml': '', 'a.yml': broken }, (folder) => {
        const { code, err } = hansei(folder, words, '', fullDisk);
        assert.equal(code, 2);
        assert.match(err, /ENOSPC.+There is no space left/);
        assert.ok(!existsSync(join(folder, 'made')));
      });
    });
  }

  it('needs a folder where a file stands, which is told', () => {
    inFolder({ 'hansei.yml': '', file: '' }, (folder) => {
      const { code, err } = hansei(folder, ['new', 'timeline', '--out', 'file/a.md']);
      assert.equal(code, 2);
      assert.match(err, /file'\. A part of the path is a file, not a folder: correct the path\.\n$/);
    });
  });

  it('stands where nothing stood: that is known before anything else is read', () => {
    inFolder({ 'hansei.yml': '' }, (folder) => {
      const { code, err } = hansei(folder, ['new', 'timeline', '--out', '/']);
      assert.deepEqual([code, err], [2, 'hansei: / already exists and was not changed.\n']);
    });
  });
});

describe('what might never end', () => {
  const what = process.platform === 'win32' ? it.skip : it;
  what('is not read: a pipe, and a link to one, also where ignore files are looked for', () => {
    inFolder({ 'hansei.yml': '', 'a.yml': broken, 'docs/b.yml': broken }, (folder) => {
      execFileSync('mkfifo', ['pipe.md'], { cwd: folder });
      for (const link of ['link.md', 'docs/.gitignore']) symlinkSync(join(folder, 'pipe.md'), join(folder, link));
      assert.deepEqual(check(folder).found, ['a.yml', 'docs/b.yml']);
    });
  });

  for (const [link, ...words] of [
    ['hansei.yml', '--help'],
    ['hansei.yml', 'check', '--format', 'json'],
    ['kb/outcomes.jsonl', 'report', 'loop'],
    ['kb/.gitattributes', 'outcome', 'kb-a', 's1', 'worked'],
  ] as const) {
    what(`is not read under a name of ours: ${link}, by ${words.join(' ')}`, () => {
      inFolder({ '.git/.keep': '', 'kb/a.yml': entry }, (folder) => {
        execFileSync('mkfifo', ['pipe'], { cwd: folder });
        symlinkSync(join(folder, 'pipe'), join(folder, link));
        const { code, err } = hansei(folder, words);
        assert.deepEqual([code, err], [0, '']);
      });
    });
  }

  what('is no baseline that hansei.yml names', () => {
    inFolder({ 'hansei.yml': 'baseline: known.txt\n' }, (folder) => {
      execFileSync('mkfifo', ['known.txt'], { cwd: folder });
      const { code, err } = hansei(folder, ['check']);
      assert.match(err, /^hansei: There is no baseline known\.txt: /);
      assert.equal(code, 2);
    });
  });

  for (const [name, ...words] of [
    ['known.txt', 'check', '--baseline', 'known.txt', '--update-baseline'],
    ['kb/outcomes.jsonl', 'outcome', 'kb-a', 's1', 'worked'],
  ] as const) {
    what(`is neither read nor replaced where a file is to be written: ${words.join(' ')}`, () => {
      inFolder({ '.git/.keep': '', 'kb/a.yml': entry }, (folder) => {
        execFileSync('mkfifo', [name], { cwd: folder });
        const { code, err } = hansei(folder, words);
        assert.deepEqual(
          [code, err],
          [2, `hansei: ${name} was not written: it is a pipe or a device, not a file. Name a file.\n`],
        );
        assert.ok(statSync(join(folder, name)).isFIFO());
        assert.equal(readFileSync(join(folder, 'kb/a.yml'), 'utf8'), entry);
      });
    });
  }

  for (const [words, code, told] of [
    [['check', '--cache-dir', '/proc/hansei/cache'], 1, /^$/],
    [['new', 'timeline', '--out', '/proc/hansei/a.md'], 2, /^hansei: ENOENT.*\/proc\/hansei/],
    [['check', '--baseline', '/proc/hansei/a.txt', '--update-baseline'], 2, /^hansei: ENOENT.*\/proc\/hansei/],
  ] as const) {
    it(`a folder is not made where there can be none: ${words.join(' ')}`, function () {
      if (!existsSync('/proc/self')) this.skip();
      inFolder({ 'hansei.yml': '', 'a.yml': broken }, (folder) => {
        const outcome = hansei(folder, words);
        assert.equal(outcome.code, code);
        assert.match(outcome.err, told);
      });
    });
  }
});

describe('which files are fixed', () => {
  it('the file that a link leads to, and who may read and write it stays', () => {
    inFolder({ 'hansei.yml': '', 'shared/a.yml': fixable }, (folder) => {
      const [link, file] = [join(folder, 'docs/a.yml'), join(folder, 'shared/a.yml')];
      mkdirSync(join(folder, 'docs'));
      symlinkSync('../shared/a.yml', link);
      chmodSync(file, 0o666);
      const { code, err } = hansei(folder, ['check', '--fix', 'docs']);
      assert.equal(err, '1 fix applied in 1 file.\n');
      assert.equal(code, 0);
      assert.ok(lstatSync(link).isSymbolicLink());
      assert.match(readFileSync(file, 'utf8'), /title: CPU/);
      assert.equal(statSync(file).mode & 0o777, 0o666);
    });
  });

  it('a file and a link to it, without a complaint', () => {
    inFolder({ 'hansei.yml': '', 'shared/a.yml': fixable, 'docs/b.yml': '' }, (folder) => {
      symlinkSync('../shared/a.yml', join(folder, 'docs/a.yml'));
      const { code, err } = hansei(folder, ['check', '--fix']);
      assert.deepEqual([code, err], [0, '2 fixes applied in 2 files.\n']);
    });
  });

  it('none outside of the root: a link in a repository may lead to any file of the person', () => {
    inFolder({ 'mine/a.yml': fixable, 'docs/b.yml': fixable, 'docs/hansei.yml': '' }, (folder) => {
      git(folder);
      symlinkSync('../mine/a.yml', join(folder, 'docs/a\u001b[31m.yml'));
      const { err } = hansei(folder, ['check', '--fix', 'docs']);
      assert.match(
        err,
        /^a\ufffd\[31m\.yml was not written: it is a link to .*mine\/a\.yml, which is not in the workspace\. .*\n1 fix /,
      );
      assert.equal(readFileSync(join(folder, 'mine/a.yml'), 'utf8'), fixable);
      assert.match(readFileSync(join(folder, 'docs/b.yml'), 'utf8'), /title: CPU/);
    });
  });

  it('all that can be written: what stands in the way of one is told', () => {
    inFolder({ 'hansei.yml': '', 'a.yml': fixable, 'b.yml': fixable }, (folder) => {
      const opened = openWorkspace(folder);
      rmSync(join(folder, 'a.yml'));
      mkdirSync(join(folder, 'a.yml'));
      const told = applyFixes(opened, () => true, 'en');
      assert.match(told, /^a\.yml was not fixed, because it cannot be written: EISDIR\.\n/);
      assert.match(readFileSync(join(folder, 'b.yml'), 'utf8'), /title: CPU/);
      assert.equal(opened.workspace.text('a.yml'), fixable);
    });
  });
});

describe('refusals', () => {
  it('are in the language of hansei.yml, as everything else', () => {
    inFolder({ 'hansei.yml': 'language: ja\n' }, (folder) => {
      const { code, err } = hansei(folder, ['check', 'nosuch']);
      assert.equal(code, 2);
      assert.equal(err, 'hansei: nosuch がありません。名前かパスを確認してください。\n');
    });
  });
});
