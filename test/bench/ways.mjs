/** Our own commands as arguments of `node`. */
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Reads every file and does nothing with it. */
export function floor(folder) {
  return [join(root, 'test/bench/read-files.mjs'), folder];
}

/** The day is fixed, so that a run says the same on every day. */
export function checkAll(folder) {
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
