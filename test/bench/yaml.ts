// Times reading YAML against the library alone, in one run: npx tsx test/bench/yaml.ts
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { readYaml } from '../../src/core/document/read-yaml.ts';
import { readWhole } from '../../src/core/document/yaml/read-whole.ts';

const runbook = readFileSync(resolve(__dirname, '../../examples/runbooks/slow_web_response.yml'), 'utf8');

function ofLines(count: number): string {
  const steps = Array.from({ length: Math.ceil(count / 8) }, (_, index) =>
    runbook
      .split('\n')
      .slice(18, 26)
      .join('\n')
      .replace(/^ {4}\d+:/, `    ${index + 1}:`),
  );
  return `diagnostic_procedure:\n  metadata:\n    title: "x"\n  step_by_step:\n${steps.join('\n')}\n`;
}

/** Medians of several ways to do the same, taken in turns. */
function medians(ways: readonly (() => unknown)[], runs: number): readonly number[] {
  const times = ways.map((): number[] => []);
  for (let run = 0; run < runs * 2; run++)
    for (const [index, work] of ways.entries()) {
      const begun = performance.now();
      work();
      // The first half is there to warm up.
      if (run >= runs) times[index]?.push(performance.now() - begun);
    }
  return times.map((measured) => measured.sort((a, b) => a - b)[runs >> 1] as number);
}

const figure = (time: number | undefined) => (time ?? 0).toFixed(3);
for (const lines of [60, 600, 6000]) {
  const text = ofLines(lines);
  const ways = [() => readYaml(text), () => readWhole(text, []), () => parseDocument(text)];
  const [ours = 0, whole, bare = 1] = medians(ways, lines > 1000 ? 25 : 201);
  console.log(
    `${lines} lines: readYaml ${figure(ours)} ms, by the library ${figure(whole)} ms, yaml's parseDocument alone ${figure(bare)} ms; ratio ${figure(ours / bare)}`,
  );
}
