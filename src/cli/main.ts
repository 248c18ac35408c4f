import { readFileSync } from 'node:fs';
import { run } from './run.ts';

const terminal = process.stdout.isTTY === true;

run(process.argv.slice(2), {
  directory: process.cwd(),
  environment: process.env,
  terminal,
  columns: process.stdout.columns ?? 80,
  write: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
  readInput: () => readFileSync(0, 'utf8'),
  now: () => Date.now(),
}).then((code) => {
  process.exitCode = code;
});
