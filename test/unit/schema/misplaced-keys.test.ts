import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/span.ts';
import { problemsOf } from '../../support/fixtures.ts';

const entry = `knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom:
    description: Requests time out
    severity: high
  causes:
    - id: leak
      description: A leak
      likelihood: 0.6
  solutions:
    - id: restart
      cause: leak
      steps:
        - Drain one worker
        - Restart it
  related: []
`;

/** The text with some lines (from 1) moved to the right, or to the left. */
function moved(from: number, to: number, by: number): string {
  return entry
    .split('\n')
    .map((line, index) => {
      if (index + 1 < from || index + 1 > to) return line;
      return by > 0 ? ' '.repeat(by) + line : line.slice(-by);
    })
    .join('\n');
}

/** Its problems, and what the fix of the first makes of it. */
function outcome(text: string): { readonly told: readonly string[]; readonly fixed: string } {
  const problems = problemsOf('a.yml', text);
  const told = problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message.en}`);
  return { told, fixed: applyEdits(text, problems[0]?.fixes[0]?.edits ?? []) };
}

describe('keys that are indented as those of another map', () => {
  it('are fine as they were meant', () => assert.deepEqual(outcome(entry).told, []));

  const cases: readonly (readonly [string, string, string])[] = [
    ['too deep, in a map', moved(7, 10, 2), 'causes: “causes” belongs to “knowledge_entry”: indent it less.'],
    [
      'too deep, in the last item',
      moved(17, 17, 4),
      'related: “related” belongs to “knowledge_entry”: indent it less.',
    ],
    ['too far left, after a map', moved(6, 6, -2), 'severity: “severity” belongs to “symptom”: indent it more.'],
    ['too far left, after a list', moved(14, 16, -4), 'steps: “steps” belongs to “solutions”: indent it more.'],
    [
      'at the root',
      moved(11, 17, -2),
      'solutions: “solutions” and 1 more belong to “knowledge_entry”: indent them more.',
    ],
  ];
  for (const [how, text, expected] of cases)
    it(`${how}: are told once, and moved to where they belong`, () => {
      assert.deepEqual(outcome(text), { told: [expected], fixed: entry });
    });

  it('stay where others would move with them', () => {
    const text = entry.replace('  related: []\n', '').replace('    severity', '    related: []\n    severity');
    assert.deepEqual(outcome(text).told, ['related: “related” belongs to “knowledge_entry”: indent it less.']);
    assert.equal(outcome(text).fixed, text);
  });

  it('of which nobody tells where they belong are unknown', () => {
    const [told = ''] = outcome(entry.replace('  related: []\n', '  nonsense: []\n')).told;
    assert.match(told, /^nonsense: “nonsense” is not a valid key here/);
  });
});

describe('a list whose only item is without its dash', () => {
  const text = entry.replace('    - id: leak\n', '      id: leak\n');
  const flow = (causes: string) => entry.replace(/ {2}causes:\n(?: {4}.*\n)+/, `  causes: ${causes}\n`);
  const cause = '{ id: leak, description: A leak }';

  it('is told once, and gets it', () => {
    const { told, fixed } = outcome(text);
    assert.equal(told.length, 1);
    assert.deepEqual(outcome(fixed).told, []);
  });

  it('gets brackets where it stands in braces', () => {
    assert.equal(outcome(flow(cause)).fixed, flow(`[${cause}]`));
  });
});
