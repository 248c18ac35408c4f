import assert from 'node:assert/strict';
import { problemsOf } from '../../../support/fixtures.ts';

/** What a template left open is one problem, whatever should stand there, and nothing is concluded from it. */
describe('placeholders where a list, a map or a number belongs', () => {
  for (const [path, text] of [
    ['a.yml', 'knowledge_base: { categories: TBD, metadata: TBD, synonyms: TBD }'],
    ['a.yml', 'knowledge_base: TBD'],
    [
      'a.yml',
      'diagnostic_procedure: { metadata: TBD, step_by_step: TBD, decision_tree: TBD, escalation_criteria: TBD }',
    ],
    ['a.yml', 'diagnostic_procedure: { metadata: { title: x, tags: TBD }, step_by_step: { 1: TBD } }'],
    [
      'a.yml',
      'diagnostic_procedure: { metadata: { title: x }, step_by_step: { 1: { description: x, commands: TBD } } }',
    ],
    ['a.yml', 'knowledge_entry: { id: a, title: b, symptom: TBD, causes: TBD, solutions: TBD, related: TBD }'],
    ['a.yml', 'knowledge_entry: { id: a, title: b, symptom: { description: x }, solutions: [{ id: a, steps: TBD }] }'],
    ['hansei.yml', '{ zones: TBD, limits: TBD, include: TBD, rules: TBD, horizons: { short: TBD } }'],
    ['hansei.yml', 'TBD'],
  ] as const) {
    it(text, () => {
      const problems = problemsOf(path, text);
      assert.deepEqual(
        problems.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`),
        [...text.matchAll(/TBD/g)].map(() => 'document/placeholder TBD'),
      );
    });
  }

  it('leave a timeline and an analysis readable', () => {
    for (const text of [
      '---\nkind: timeline\nimpact: TBD\nevents: TBD\n---\n\n# A\n',
      '---\nkind: rca\nlayers: TBD\nactions: TBD\n---\n\n# A\n',
    ])
      assert.equal(problemsOf('a.md', text).filter(({ code }) => code === 'document/placeholder').length, 2);
  });
});
