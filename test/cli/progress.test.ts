import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changedSelection } from '../../src/cli/changed-selection.ts';
import { collect } from '../../src/cli/collect.ts';
import { applyFixes } from '../../src/cli/fix.ts';
import { type OpenWorkspace, openWorkspace } from '../../src/cli/open-workspace.ts';
import type { Progress } from '../../src/cli/progress.ts';

const runbook = (id: number) => `diagnostic_procedure:
  metadata: { id: r${id}, title: r }
  step_by_step:
    2: { description: Look }
`;
const files = 20;
const everything = { accepts: () => true, named: [], globs: [] };

describe('progress of a check', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hansei-progress-'));
    for (let id = 0; id < files; id++) writeFileSync(join(folder, `r${id}.yml`), runbook(id));
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
    git('init', '-q');
    git('add', '-A');
    git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-qm', 'first');
    writeFileSync(join(folder, 'r1.yml'), `${runbook(1)}# changed\n`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const works: readonly [name: string, work: (opened: OpenWorkspace, progress: Progress) => void][] = [
    ['of everything', (opened, progress) => collect(opened, () => true, progress)],
    ['that fixes', (opened, progress) => applyFixes(opened, () => true, 'en', progress)],
    [
      'of what changed',
      (opened, progress) => {
        const { selection } = changedSelection(everything, opened, 'HEAD', progress);
        collect(opened, selection.accepts, progress);
      },
    ],
    [
      'of everything, as the settings changed',
      (opened, progress) => {
        writeFileSync(join(folder, 'hansei.yml'), 'timezone: UTC\n');
        const { selection } = changedSelection(everything, opened, 'HEAD', progress);
        collect(opened, selection.accepts, progress);
      },
    ],
  ];
  for (const [name, work] of works) {
    it(`is told ${name}, file by file and never back, until it is taken away`, () => {
      const shares: number[] = [];
      let isShown = false;
      work(openWorkspace(folder), {
        show(done, all) {
          shares.push(done / all);
          isShown = true;
        },
        end() {
          isShown = false;
        },
      });
      assert.ok(shares.length > files, `${shares.length} times`);
      assert.deepEqual(
        shares,
        shares.toSorted((a, b) => a - b),
      );
      assert.ok((shares[0] as number) < 0.1);
      assert.equal(shares.at(-1), 1);
      assert.equal(isShown, false);
    });
  }
});
