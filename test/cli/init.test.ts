import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { hansei, inFolder } from '../support/command-line.ts';

const timeline =
  '# Outage\n\n## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 2024-01-02 10:00 | Down |\n| 2024-01-02 09:00 | Up |\n';
const repository = {
  'postmortems/2024-01.md': timeline,
  'postmortems/template.md': timeline,
  'runbooks/HighLoad.md': '# HighLoad\n\n## Meaning\n\nx\n\n## Mitigation\n\ny\n',
  'README.md': '# Ours\n',
};

describe('hansei init in an existing repository', () => {
  it('shows with --dry-run what it would write, and writes nothing', () => {
    inFolder(repository, (folder) => {
      const { out, code } = hansei(folder, ['init', '--dry-run', '--format', 'json']);
      assert.equal(code, 0);
      const { files, found, problems } = JSON.parse(out);
      assert.deepEqual(
        files.map(({ path }: { path: string }) => path),
        ['hansei.yml'],
      );
      assert.deepEqual(found, { timeline: 2, runbook: 1, reports: 0, pages: 0 });
      assert.ok(problems > 0);
      assert.ok(!existsSync(join(folder, 'hansei.yml')));
      const pretty = hansei(folder, ['init', '--dry-run', '--format', 'pretty']);
      assert.match(pretty.err, /^Found:\n- Incident timeline or postmortem: 2 \(postmortems\/\)/);
      assert.match(pretty.out, /^# hansei\.yml\n# Settings of Hansei/);
    });
  });

  it('writes a configuration that fits, has no problem itself, and whose problems are those that it tells of', () => {
    inFolder(repository, (folder) => {
      const { written, problems } = JSON.parse(hansei(folder, ['init', '--format', 'json']).out);
      assert.deepEqual(written, ['hansei.yml']);
      assert.match(readFileSync(join(folder, 'hansei.yml'), 'utf8'), /\nexclude:\n {2}- postmortems\/template\.md\n/);
      const found = JSON.parse(hansei(folder, ['check', '--format', 'json']).out).problems;
      assert.equal(found.length, problems);
      assert.ok(found.every(({ file }: { file: string }) => file === 'postmortems/2024-01.md'));
    });
  });

  it('counts what check finds: broken links, what is overdue, files that cannot be read', () => {
    const action = '\n## Action items\n\n- [ ] Pin it (owner: @a, due: 2024-02-01)\n';
    inFolder(
      {
        ...repository,
        'postmortems/2024-02.md': `${timeline}${action}`,
        'runbooks/Links.md': `${repository['runbooks/HighLoad.md']}\n[d](gone.md) [e](there.txt)\n`,
        'runbooks/there.txt': '',
        'runbooks/bytes.md': Buffer.concat([Buffer.from('# A\n\n## Mitigation\n\n'), Uint8Array.of(0xc3, 0x28, 0xff)]),
        'wiki/a.md': '# Outage of the shop\n',
        'wiki/included.md': Uint8Array.of(0x23, 0x20, 0xc3, 0x28, 0xff),
        'none-of-ours.md': Uint8Array.of(0x23, 0x20, 0xc3, 0x28, 0xff),
      },
      (folder) => {
        const { problems } = JSON.parse(hansei(folder, ['init', '--format', 'json']).out);
        const found = JSON.parse(hansei(folder, ['check', '--format', 'json']).out).problems;
        const codes = found.map(({ code }: { code: string }) => code);
        assert.equal(problems, codes.length);
        assert.equal(codes.filter((code: string) => code === 'document/encoding').length, 2);
        for (const code of ['runbook/broken-link', 'document/encoding', 'rca/overdue-action'])
          assert.ok(codes.includes(code), `${code} in ${codes}`);
      },
    );
  });

  it('tells of a configuration in a folder above: this one goes by it so far', () => {
    inFolder({ 'hansei.yml': '', 'sub/a.md': '', 'other/.git/config': '' }, (folder) => {
      const told = (sub: string) => hansei(join(folder, sub), ['init', '--dry-run', '--format', 'json']).err;
      assert.match(told('sub'), /^So far this folder uses .*hansei\.yml: /);
      assert.equal(told('other'), '', 'a repository of its own');
    });
  });

  it('does not say how many problems a configuration would leave that is not written', () => {
    inFolder({ ...repository, 'hansei.yml': 'exclude: ["**"]\n' }, (folder) => {
      for (const words of [['init'], ['init', '--dry-run']]) {
        const { out, err } = hansei(folder, [...words, '--format', 'pretty']);
        assert.match(`${err}${out}`, /hansei\.yml already exists and was not changed\./);
        assert.doesNotMatch(`${err}${out}`, /hansei check finds/);
      }
    });
  });

  it('leaves a configuration alone that is there, and is not led by it', () => {
    inFolder({ ...repository, 'hansei.yml': 'exclude: ["**"]\n' }, (folder) => {
      const { written, kept, found } = JSON.parse(hansei(folder, ['init', '--format', 'json']).out);
      assert.deepEqual([written, kept, found.timeline], [[], ['hansei.yml'], 2]);
      assert.equal(readFileSync(join(folder, 'hansei.yml'), 'utf8'), 'exclude: ["**"]\n');
    });
  });

  it('writes no example where a link leads out of the repository, and says so; new does not either', () => {
    inFolder({ 'repo/.gitignore': '', 'mine/note.txt': '' }, (top) => {
      const repo = join(top, 'repo');
      symlinkSync('../mine', join(repo, 'incidents'));
      const { code, out, err } = hansei(repo, ['init', '--root', '.', '--format', 'json']);
      assert.deepEqual([code, JSON.parse(out).written, JSON.parse(out).kept], [0, ['hansei.yml'], []]);
      const words = /incidents\/\S+ was not written: incidents is a link to \S+\/mine, which is not in the workspace\./;
      assert.match(err, words);
      const made = hansei(repo, ['new', 'timeline', '--out', 'incidents/deep/a.md']);
      assert.equal(made.code, 2);
      assert.match(made.err, words);
      assert.deepEqual(readdirSync(join(top, 'mine')), ['note.txt']);
    });
  });

  it('goes through files one by one: a repository may be larger than what has room in memory', () => {
    const page = `# Notes\n\n${'Whatever was said that day.\n'.repeat(30_000)}`;
    const pages = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`notes/${index}.md`, page]));
    inFolder({ ...repository, ...pages }, (folder) => {
      const room = { NODE_OPTIONS: '--max-old-space-size=40' };
      const { code, out, err } = hansei(folder, ['init', '--dry-run', '--format', 'json'], undefined, room);
      assert.equal(code, 0, err);
      assert.deepEqual(JSON.parse(out).found, { timeline: 2, runbook: 1, reports: 0, pages: 0 });
    });
  });
});
