// Holds the fast YAML reader to the library on many generated documents: npx tsx test/bench/yaml-fuzz.ts [COUNT] [SEED]
import fc from 'fast-check';
import { readBothWays, yamlText } from '../support/yaml-differential.ts';

const [count = 300_000, seed = 1] = process.argv.slice(2).map(Number);
let read = 0;
fc.assert(
  fc.property(yamlText, (text) => {
    if (readBothWays(text)) read++;
  }),
  { numRuns: count, seed },
);
console.log(`${count} documents: ${read} read by the fast reader, all as the library reads them`);
