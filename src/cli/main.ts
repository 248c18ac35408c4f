import { fstatSync, readFileSync } from 'node:fs';
import type { Surroundings } from './command.ts';
import { outputTo } from './output.ts';
import { version } from './version.ts';

export { areManyExpected, underPlainFlags } from './many-files.ts';

const words = process.argv.slice(2);

let tellInterrupted = () => {};
const interrupted = new Promise<void>((resolve) => {
  tellInterrupted = resolve;
});

// Whoever reads may have seen enough (`hansei check | head`). On a full disk half a report must not look like a whole one.
const output = outputTo(1, (error) => {
  tellInterrupted();
  // The second is what Windows says.
  if (error.code === 'EPIPE' || error.code === 'EOF') return;
  notes.write(`hansei: ${error.message}\n`, () => process.exit(2));
});
// A reason that nobody can read changes no exit code.
const notes = outputTo(2, () => {});

const surroundings: Surroundings = {
  directory: currentFolder(),
  environment: process.env,
  // Takes several milliseconds. The collator knows it soonest.
  systemLocale: () => (process.platform === 'win32' ? new Intl.Collator().resolvedOptions().locale : ''),
  terminal: output.isTerminal,
  noteTerminal: notes.isTerminal,
  // Nothing wraps where there is no terminal.
  columns: output.columns ?? 160,
  write: (text) => output.write(text),
  note: (text) => notes.write(text),
  // As a stream: a pipe may be one that does not block. Of a folder that would be an empty one; reading it says what is wrong.
  // On Windows no folder can be standard input.
  readInput: async () => {
    if (process.platform !== 'win32' && fstatSync(0).isDirectory()) return readFileSync(0);
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  },
  now: () => Date.now(),
  interrupted: () => {
    process.once('SIGINT', tellInterrupted);
    process.once('SIGTERM', tellInterrupted);
    return interrupted;
  },
};

// Asked for by scripts at every turn: nothing else is loaded for it.
if (words[0] === '--version' || words[0] === '-V') surroundings.write(`${version}\n`);
else
  import('./run.ts')
    .then(({ run }) => run(words, surroundings))
    .then((code) => {
      process.exitCode = code;
    })
    .catch((error: unknown) => {
      // A fault of our own is no finding.
      notes.write(`hansei: ${error instanceof Error ? error.stack : error}\n`);
      process.exitCode = 2;
    });

/** Of somebody else's, or of another branch: it may be gone. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '';
  }
}
