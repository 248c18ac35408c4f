// Holds the scan of tables and the reader of plain pages to markdown-it's own rules on many generated pages:
// npx tsx test/bench/markdown-fuzz.ts [COUNT] [SEED]
import fc from 'fast-check';
import { anyPage, checkPlain, checkTables, reportPage } from '../support/markdown-differential.ts';

const [count = 300_000, seed = 1] = process.argv.slice(2).map(Number);

let tables = 0;
fc.assert(
  fc.property(anyPage, (page) => {
    if (checkTables(page)) tables++;
    checkPlain(page);
  }),
  { numRuns: count, seed },
);
console.log(`${count} pages, ${tables} with tables: all as markdown-it sees them`);

let plain = 0;
fc.assert(
  fc.property(reportPage, (page) => {
    if (checkPlain(page)) plain++;
  }),
  { numRuns: count, seed },
);
console.log(`${count} reports, ${plain} of them plain: all as markdown-it sees them`);
