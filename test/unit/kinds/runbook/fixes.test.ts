import assert from 'node:assert/strict';
import { allRules } from '../../../../src/core/rules.ts';
import { applyEdits } from '../../../../src/core/text/span.ts';
import { problemsOf, workspaceOf } from '../../../support/fixtures.ts';

const rules = allRules.filter(({ code }) => /^(?:runbook|taxonomy|knowledge|config)\//.test(code));
const fixable = rules.flatMap(({ code, bad, file = 'a.yml' }) => {
  const fixes = problemsOf(file, bad).find((problem) => problem.code === code)?.fixes ?? [];
  return fixes.map((fix) => ({ code, bad, file, fix }));
});

describe('quick fixes of runbooks, entries, taxonomies and configurations', () => {
  it('are there for what has one answer', () => {
    assert.deepEqual(
      fixable.map(({ code }) => code),
      [
        'config/target-range',
        'config/unknown-currency',
        'config/unknown-kind',
        'config/unknown-rule',
        'knowledge/unknown-cause',
        'knowledge/unknown-runbook',
        'runbook/step-numbering',
      ],
    );
  });

  for (const { code, bad, file, fix } of fixable) {
    it(`${code}: “${fix.title.en}” takes the problem away`, () => {
      const codes = problemsOf(file, applyEdits(bad, fix.edits)).map((problem) => problem.code);
      assert.ok(!codes.includes(code), codes.join(', '));
    });
  }

  it('a key of the configuration never becomes one that is there already', () => {
    const problems = problemsOf('hansei.yml', 'include:\n  runbook: [a/**]\n  runbok: [b/**]\n');
    assert.deepEqual(
      problems.map(({ code, fixes }) => [code, fixes.length]),
      [['config/unknown-kind', 0]],
    );
  });

  it('a procedure becomes the nearest that is there, never the runbook itself', () => {
    const from = (id: string, target: string) =>
      `diagnostic_procedure:\n  metadata: { id: ${id}, title: x }\n  step_by_step:\n    1: { description: x, next: "go_to_${target}_procedure" }\n`;
    const files = { 'a.yml': from('cpu_analysi', 'cpu_analyss'), 'cpu_analysis.yml': from('z', 'cpu_analysi') };
    const [problem] = workspaceOf(files).problems('a.yml');
    const fixed = applyEdits(files['a.yml'], problem?.fixes[0]?.edits ?? []);
    assert.ok(fixed.includes('"go_to_cpu_analysis_procedure"'), fixed);
  });
});
