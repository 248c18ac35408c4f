// Holds the scan of tables to markdown-it's own rule on many generated pages: npx tsx test/bench/markdown-fuzz.ts [COUNT] [SEED]
import fc from 'fast-check';
import { anyPage, checkTables } from '../support/markdown-differential.ts';

const [count = 300_000, seed = 1] = process.argv.slice(2).map(Number);
let tables = 0;
fc.assert(
  fc.property(anyPage, (page) => {
    if (checkTables(page)) tables++;
  }),
  { numRuns: count, seed },
);
console.log(`${count} pages, ${tables} with tables: all as markdown-it sees them`);
