/**
 * Measures the extension inside a real VS Code with a workspace of many documents; prints a Markdown table.
 *   npm run bench:editor -- [--files 10000] [--write]
 * The same is done twice, with our extension and with one that does nothing, for what ours adds. --write puts the table into docs/benchmarks.md. Needs `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  const mistakes = writeRepository(temporary, Number(options.files));
  const how = { planted: mistakes.length, shown: mistakes.at(-1).file };
  const ours = measured({ ...how, isOurs: true });
  const without = measured({ ...how, isOurs: false }, ['--extension', emptyExtension(join(temporary, 'extension'))]);
  const [small, large] = [ours.keystrokes['600'], ours.keystrokes['5000']];
  const turn = (name) => [...[ours, without].map((run) => `${ms(run[name].passed)}, ${ms(run[name].worked)}`), '50 ms'];
  const more = (name) => `${Math.round(ours[name] - without[name])} MB`;
  const rows = [
    ['activation, own code', ms(ours.activation), '', '10 ms'],
    ['from the start of the extension host until an open document has its findings', ms(ours.openFindings), '', ''],
    ['from there until all others have theirs', ms(ours.allFindings - ours.openFindings), '', ''],
    ['longest time without a turn meanwhile: passed, at work', ...turn('longestTurnReading')],
    ['longest while documents are opened: passed, at work', ...turn('longestTurnOpening')],
    ['longest while they are typed in: passed, at work', ...turn('longestTurnTyping')],
    ['change to findings, 600 lines: median, 95 %', `${ms(at(small, 0.5))}, ${ms(at(small, 0.95))}`, '', '50 ms'],
    ['change to findings, 5,000 lines: median, 95 %', `${ms(at(large, 0.5))}, ${ms(at(large, 0.95))}`, '', '50 ms'],
    ['memory more than without us, at rest', more('resident'), '', '200 MB'],
    ['heap more than without us, at rest', more('heap'), '', ''],
    ['memory more than without us, at the most', more('peak'), '', ''],
  ];
  const head = [`${options.files} documents`, 'measured', 'without us', 'target: at most'];
  report('editor', table(head, rows), options.write);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** Runs the measuring test in a VS Code of its own. */
function measured(how, more = []) {
  writeFileSync(join(temporary, 'measure.json'), JSON.stringify(how));
  const args = [runner, '--workspace', temporary, '--tests', import.meta.dirname, ...more];
  const file = join(temporary, 'figures.txt');
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, FIGURES: file },
  });
  if (status !== 0) throw new Error(`Nothing was measured:\n${stdout}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function emptyExtension(folder) {
  mkdirSync(folder);
  const manifest = { name: 'nothing', publisher: 'nobody', version: '1.0.0', engines: { vscode: '*' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

function at(times, share) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)];
}

function ms(time) {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}
