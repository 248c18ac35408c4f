import assert from 'node:assert/strict';
import { excerptAt } from '../../../../src/core/document/yaml/excerpt.ts';
import type { Stop } from '../../../../src/core/document/yaml/subset-node.ts';
import { readSubset } from '../../../../src/core/document/yaml/subset-reader.ts';

const step = (number: number) =>
  `    ${number}:\n      description: "Step ${number}"\n      commands:\n        - uptime\n`;
const steps = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => step(first + index)).join('');

function excerptOf(text: string) {
  let stop: Stop | undefined;
  readSubset(text, 0, (reached) => {
    stop = reached;
  });
  assert.ok(stop !== undefined);
  return excerptAt(text, stop);
}

describe('YAML: what the library is shown of a text', () => {
  const head = 'diagnostic_procedure:\n  metadata: { title: CPU }\n  step_by_step:\n';
  const broken = '    50:\n      risk: low\n      description: "Step" 50\n';
  const text = head + steps(1, 49) + broken + steps(51, 200);
  const { text: excerpt, trusted } = excerptOf(text);

  it('is what lies around the place where the fast reader stopped, at its place', () => {
    const shown = excerpt.split('\n').filter((line) => line.trim() !== '');
    assert.deepEqual(shown.slice(0, 5), [
      'diagnostic_procedure:',
      '  step_by_step:',
      '    50:',
      '      risk: low',
      '      description: "Step" 50',
    ]);
    assert.equal(excerpt.indexOf('"Step" 50'), text.indexOf('"Step" 50'));
    assert.ok(shown.length < 50, `${shown.length} lines`);
  });

  it('is trusted up to some lines before its end', () => {
    assert.equal(trusted.start, text.indexOf('      risk: low'));
    assert.ok(trusted.end > text.indexOf('    51:') && trusted.end < excerpt.length);
  });

  it('has the dash of an item that stands alone above it', () => {
    const { text: shown } = excerptOf('a:\n  -\n    # note\n    b: 1\n    c: "x" y\n');
    assert.match(shown, /^a:\n {2}-\n/);
  });

  it('is trusted to its end where the text ends', () => {
    const short = 'a: 1\nb: "x" y\n';
    assert.equal(excerptOf(short).trusted.end, short.length + 1);
  });
});
