/** The tables of docs/benchmarks.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const page = join(import.meta.dirname, '../../docs/benchmarks.md');

export function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Prints a table, and puts it between its marks on the page when it is to be written. */
export function report(name, text, writes) {
  console.log(`\n${name}\n\n${text}`);
  if (!writes) return;
  const before = readFileSync(page, 'utf8');
  const start = before.indexOf(`<!-- ${name}: `);
  const from = before.indexOf('\n', start) + 1;
  const to = before.indexOf(`\n<!-- end of ${name} -->`);
  if (start < 0 || to < from) throw new Error(`docs/benchmarks.md has no marks for ${name}`);
  writeFileSync(page, `${before.slice(0, from)}\n${text}\n${before.slice(to)}`);
}
