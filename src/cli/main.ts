import { readFileSync } from 'node:fs';
import { run } from './run.ts';

run(process.argv.slice(2), {
  directory: process.cwd(),
  environment: process.env,
  terminal: process.stdout.isTTY === true,
  noteTerminal: process.stderr.isTTY === true,
  // Nothing wraps where there is no terminal.
  columns: process.stdout.columns ?? 160,
  write: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
  readInput: () => readFileSync(0, 'utf8'),
  now: () => Date.now(),
  interrupted: () =>
    new Promise((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    }),
}).then((code) => {
  process.exitCode = code;
});
