/** Our own commands as arguments of `node`. */
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Reads every file and does nothing with it. */
export function floor(folder) {
  return [join(root, 'test/bench/read-files.mjs'), folder];
}

/** As the first time, nothing kept. The day is fixed, so that a run says the same on every day. */
export function checkAll(folder) {
  return [...check(folder), '--no-cache'];
}

/** As every time but the first: what was found is kept in a folder of the bench. */
export function checkAgain(folder) {
  return [...check(folder), '--cache-dir', `${folder}-cache`];
}

/** The least that the program can do. */
export function version() {
  return [join(root, 'dist/cli.js'), '--version'];
}

function check(folder) {
  return [
    join(root, 'dist/cli.js'),
    'check',
    '--root',
    folder,
    '--format',
    'json',
    '--lang',
    'en',
    '--now',
    '2026-03-02',
  ];
}
