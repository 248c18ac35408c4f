import assert from 'node:assert/strict';
import { readYaml } from '../../../../src/core/document/read-yaml.ts';
import { cpuTime } from '../../../support/cpu-time.ts';

describe('YAML: any text ends soon', () => {
  const numbered = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index)).join('');
  const cases: readonly [name: string, text: string][] = [
    ['a million documents', '---\n'.repeat(1_000_000)],
    ['100,000 documents with an error each', '---\n@\n'.repeat(100_000)],
    ['200,000 errors on a line', `[${'@,'.repeat(200_000)}]`],
    [
      '30,000 unknown aliases on a line of four million letters',
      `["${'x'.repeat(4_000_000)}", ${'*a,'.repeat(30_000)}]`,
    ],
    ['half a million closing brackets', ']'.repeat(500_000)],
    ['a million unknown escapes', `"${'\\q'.repeat(1_000_000)}"`],
    ['a million control characters', '\u0000'.repeat(1_000_000)],
    ['700,000 tabs', '\ta: b\n'.repeat(700_000)],
    ['900,000 wide colons', 'a：b\n'.repeat(900_000)],
    ['400,000 second colons', 'a: b: c\n'.repeat(400_000)],
    ['a list of 480,000', `z: &a 1\nb:\n${'- aaa bbb\n'.repeat(480_000)}`],
    ['150,000 keys and an anchor', `z: &a 1\n${numbered(150_000, (index) => `k${index}: some value ${index}\n`)}`],
    ['100,000 anchors', `[${numbered(100_000, (index) => `&a${index} b,`)}]`],
    ['a stair of 1,500', numbered(1500, (index) => `${' '.repeat(index)}a:\n`)],
    ['a million line breaks behind errors', `${'b: @\n---\n'.repeat(50)}${'\n'.repeat(1_000_000)}`],
    ['a million lone quotes', "'\n".repeat(1_000_000)],
    ['merges of merges', numbered(25, (index) => `m${index}: &m${index}\n  <<: [*m${index - 1}, *m${index - 1}]\n`)],
  ];
  for (const [name, text] of cases) {
    it(name, () => {
      const begun = cpuTime();
      const { problems } = readYaml(text);
      assert.ok(cpuTime() - begun < 5000, `${(cpuTime() - begun).toFixed(0)} ms`);
      assert.ok(problems.length > 0 && problems.length <= 20);
      for (const { span } of problems) assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
    });
  }
});
