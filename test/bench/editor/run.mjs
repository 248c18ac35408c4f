/**
 * Measures the extension inside a real VS Code with a workspace of many documents; prints a Markdown table.
 *   npm run bench:editor -- [--files 10000] [--write]
 * The same folder is opened twice: with a hansei.yml, and without anything that wakes the extension, for the memory that it
 * adds. --write puts the table into docs/benchmarks.md. Needs `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { report, table } from '../page.mjs';
import { writeRepository } from '../repository.mjs';

const { values: options } = parseArgs({
  options: { files: { type: 'string', default: '10000' }, write: { type: 'boolean', default: false } },
});
const runner = join(import.meta.dirname, '../../editor/run.mjs');
const temporary = mkdtempSync(join(tmpdir(), 'hansei-bench-editor-'));

try {
  const planted = writeRepository(temporary, Number(options.files)).length;
  const ours = measured({ planted, isAwake: true });
  rmSync(join(temporary, 'hansei.yml'));
  const without = measured({ planted, isAwake: false });
  const [small, large] = [ours.keystrokes['600'], ours.keystrokes['5000']];
  const rows = [
    ['activation, own code', ms(ours.activation), '10 ms'],
    ['from the start of the extension host until all findings are there', ms(ours.allFindings), ''],
    ['longest time without a turn meanwhile', ms(ours.longestTurnReading), '50 ms'],
    ['change to findings, 600 lines: median, 95 %', `${ms(at(small, 0.5))}, ${ms(at(small, 0.95))}`, '50 ms'],
    ['change to findings, 5,000 lines: median, 95 %', `${ms(at(large, 0.5))}, ${ms(at(large, 0.95))}`, '50 ms'],
    ['longest time without a turn meanwhile', ms(ours.longestTurnTyping), '50 ms'],
    ['memory more than without us', `${Math.round(ours.resident - without.resident)} MB`, '200 MB'],
    ['heap more than without us', `${Math.round(ours.heap - without.heap)} MB`, ''],
  ];
  report('editor', table([`${options.files} documents`, 'measured', 'target: at most'], rows), options.write);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** Runs the measuring test in a VS Code of its own. */
function measured(how) {
  writeFileSync(join(temporary, 'measure.json'), JSON.stringify(how));
  const args = [runner, '--workspace', temporary, '--tests', import.meta.dirname];
  const file = join(temporary, 'figures.txt');
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, FIGURES: file },
  });
  if (status !== 0) throw new Error(`Nothing was measured:\n${stdout}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function at(times, share) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)];
}

function ms(time) {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}
