// Holds the fast YAML reader to the library on many generated documents, and any reading to its promises on mutations of
// the examples: npx tsx test/bench/yaml-fuzz.ts [COUNT] [SEED] [MUTATIONS]
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { readAroundAStop, readBothWays, yamlText } from '../support/yaml-differential.ts';
import { checkReading, mutated } from '../support/yaml-mutations.ts';

const [count = 300_000, seed = 1, mutations = 20_000] = process.argv.slice(2).map(Number);

let read = 0;
let stops = 0;
fc.assert(
  fc.property(yamlText, (text) => {
    if (readBothWays(text)) read++;
    else if (readAroundAStop(text)) stops++;
  }),
  { numRuns: count, seed },
);
console.log(`${count} documents: ${read} read by the fast reader, all as the library reads them`);
console.log(`${stops} where that stopped: looked at there, they are read as they are as a whole`);

const examples = resolve(__dirname, '../../examples');
const texts = readdirSync(examples, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.yml'))
  .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
let plain = 0;
for (const text of texts)
  fc.assert(
    fc.property(mutated(text), (changed) => {
      checkReading(changed);
      if (readBothWays(changed)) plain++;
      else readAroundAStop(changed);
    }),
    { numRuns: Math.ceil(mutations / texts.length), seed },
  );
console.log(`${mutations} mutations of ${texts.length} examples: ${plain} plain, every place within the text`);
