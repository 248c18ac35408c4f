/**
 * Measures checking as people meet it, a process over a folder, beside other checkers; prints Markdown tables.
 *   npm run bench -- [--sizes 100,1000,10000] [--rounds 5] [--write]
 * All ways are run in turns: the machine may be busy, the ratios hold. --write puts the tables into docs/benchmarks.md.
 * The other checkers are installed in peers/ when missing. Needs `npm run build`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countPlaced } from './findings.mjs';
import { report, table } from './page.mjs';
import { installPeers, peersFor, writeSchema } from './peers.mjs';
import { measureInTurns } from './processes.mjs';
import { writeRepository } from './repository.mjs';
import { measureTyping } from './typing.mjs';
import { checkAgain, checkAll, floor, version } from './ways.mjs';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000' },
    rounds: { type: 'string', default: '5' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const temporary = mkdtempSync(join(tmpdir(), 'hansei-bench-'));

try {
  installPeers();
  const sizes = options.sizes.split(',').map(Number);
  report('sizes', sizesTable(sizes), options.write);
  report('runbooks', besideTable('runbook', 1000), options.write);
  report('timelines', besideTable('timeline', 1000), options.write);
  report('start', startTable(), options.write);
  report('typing', typingTable(), options.write);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** Ours over mixed documents, beside reading the same files. */
function sizesTable(sizes) {
  const rows = [];
  let smaller;
  for (const size of sizes) {
    const folder = join(temporary, `mixed-${size}`);
    const mistakes = writeRepository(folder, size);
    const ways = {
      node: ['-e', '0'],
      reading: floor(folder),
      ours: checkAll(folder),
      again: checkAgain(folder),
    };
    const { node, reading, ours, again } = measureInTurns(ways, size > 1000 ? Math.min(rounds, 3) : rounds);
    const { line, exact } = countPlaced(ours.output, mistakes, folder);
    rows.push([
      size,
      ratio(ours.wall / reading.wall),
      ratio(ours.user / reading.user),
      ratio(again.wall / reading.wall),
      ratio(ours.wall / node.wall),
      smaller === undefined ? '' : ratio(ours.wall / smaller),
      Math.round(ours.memory),
      `${line} / ${exact} of ${mistakes.length}`,
    ]);
    smaller = ours.wall;
  }
  const head = [
    'files',
    '× reading',
    '× reading, processor',
    '× reading, unchanged',
    '× `node -e 0`',
    '× the size before',
    'peak MB',
    'right line / exact range',
  ];
  return table(head, rows);
}

/** One kind of document, ours and the checkers that can read it. */
function besideTable(kind, size) {
  const folder = join(temporary, kind);
  const mistakes = writeRepository(folder, size, [kind]);
  const peers = peersFor(kind, folder, join(temporary, 'settings'));
  const measured = measureInTurns({ 'reading every file': floor(folder), ours: checkAll(folder), ...peers }, rounds);
  const { ours } = measured;
  const rows = Object.entries(measured).map(([name, { wall, user, memory, output }]) => {
    const { line, exact } = countPlaced(output, mistakes, folder);
    return [
      name,
      ratio(wall / ours.wall),
      ratio(user / ours.user),
      Math.round(memory),
      `${line} / ${exact} of ${mistakes.length}`,
    ];
  });
  return table(['', 'time × ours', 'processor × ours', 'peak MB', 'right line / exact range'], rows);
}

/** What a single file costs above Node itself. */
function startTable() {
  const ways = { 'node -e 0': ['-e', '0'], '--version': version() };
  for (const kind of ['runbook', 'timeline', 'entry']) {
    const folder = join(temporary, `one-${kind}`);
    writeRepository(folder, 1, [kind]);
    ways[`check of one ${kind}`] = checkAll(folder);
  }
  const measured = measureInTurns(ways, rounds * 3);
  const node = measured['node -e 0'];
  const rows = Object.entries(measured).map(([name, { wall, memory }]) => [
    name,
    ratio(wall / node.wall),
    `${(wall - node.wall).toFixed(0)} ms`,
    Math.round(memory),
  ]);
  return table(['', '× `node -e 0`', 'more than it', 'peak MB'], rows);
}

/** Text to findings, as after a key. */
function typingTable() {
  const rows = measureTyping(writeSchema(temporary), temporary).map(({ what, ours, languageServer, bare }) => [
    what,
    `${ours.toFixed(2)} ms`,
    ratio(ours / bare),
    languageServer === undefined ? '' : ratio(ours / languageServer),
  ]);
  return table(['', 'ours', '× a bare parse', '× yaml-language-server’s service'], rows);
}

function ratio(number) {
  return number.toFixed(2);
}
