import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
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

  it('leaves a configuration alone that is there, and is not led by it', () => {
    inFolder({ ...repository, 'hansei.yml': 'exclude: ["**"]\n' }, (folder) => {
      const { written, kept, found } = JSON.parse(hansei(folder, ['init', '--format', 'json']).out);
      assert.deepEqual([written, kept, found.timeline], [[], ['hansei.yml'], 2]);
      assert.equal(readFileSync(join(folder, 'hansei.yml'), 'utf8'), 'exclude: ["**"]\n');
    });
  });
});
