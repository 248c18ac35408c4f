/** Commands run as processes of their own, in turns: wall time, processor time and peak memory of each. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const preload = join(import.meta.dirname, 'report-usage.cjs');

/**
 * Runs every way once a round, so that a busy machine is as hard on each.
 * @param ways name → arguments of `node`
 * @returns name → medians: wall and user (ms), memory (MB), and the output of the last run
 */
export function measureInTurns(ways, rounds) {
  const runs = new Map(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, words] of Object.entries(ways)) runs.get(name).push(runOnce(name, words));
  return Object.fromEntries([...runs].map(([name, measured]) => [name, mediansOf(measured)]));
}

function runOnce(name, words) {
  const folder = mkdtempSync(join(tmpdir(), 'hansei-bench-usage-'));
  const report = join(folder, 'usage.json');
  try {
    const begun = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', preload, ...words], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, HANSEI_BENCH_USAGE: report },
    });
    const wall = performance.now() - begun;
    // 1 says that something was found; all else is a run that measured nothing.
    if (status !== 0 && status !== 1) throw new Error(`${name} ended with ${status}: ${stderr.slice(0, 2000)}`);
    return { wall, ...JSON.parse(readFileSync(report, 'utf8')), output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mediansOf(measured) {
  const of = (figure) => median(measured.map((run) => run[figure]));
  return { wall: of('wall'), user: of('user'), memory: of('memory'), output: measured.at(-1).output };
}

export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}
