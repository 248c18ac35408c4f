import { readFileSync } from 'node:fs';
import type { Surroundings } from './command.ts';
import { version } from './version.ts';

const words = process.argv.slice(2);

const surroundings: Surroundings = {
  directory: process.cwd(),
  environment: process.env,
  terminal: process.stdout.isTTY === true,
  noteTerminal: process.stderr.isTTY === true,
  // Nothing wraps where there is no terminal.
  columns: process.stdout.columns ?? 160,
  write: (text) => process.stdout.write(text),
  note: (text) => process.stderr.write(text),
  readInput: () => readFileSync(0),
  now: () => Date.now(),
  interrupted: () =>
    new Promise((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    }),
};

// Whoever reads may have seen enough (`hansei check | head`). On a full disk half a report must not look like a whole one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  surroundings.note(`hansei: ${error.message}\n`);
  process.exit(2);
});

// Asked for by scripts at every turn: nothing else is loaded for it.
if (words[0] === '--version' || words[0] === '-V') surroundings.write(`${version}\n`);
else
  import('./run.ts')
    .then(({ run }) => run(words, surroundings))
    .then((code) => {
      process.exitCode = code;
    });
