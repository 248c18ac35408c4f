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

function median(work: () => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return times[runs >> 1] as number;
}

for (const lines of [60, 600, 6000]) {
  const text = ofLines(lines);
  const runs = lines > 1000 ? 15 : 101;
  for (let warm = 0; warm < 20; warm++) readYaml(text);
  const [ours, whole, bare] = [() => readYaml(text), () => readWhole(text, []), () => parseDocument(text)].map((work) =>
    median(work, runs),
  );
  console.log(
    `${lines} lines: readYaml ${ours?.toFixed(3)} ms, by the library ${whole?.toFixed(2)} ms, yaml's parseDocument alone ${bare?.toFixed(2)} ms; ratio ${((ours ?? 0) / (bare ?? 1)).toFixed(3)}`,
  );
}
