import type { Runbook } from '../../../../generated/types.ts';
import * as say from '../../../messages/runbook.ts';
import type { Rule } from '../../../rule.ts';
import { comparisonOf, covers, overlap } from '../conditions.ts';
import type { RunbookModel } from '../model.ts';

const runbook = (first: number, second: number) => `diagnostic_procedure:
  metadata: { title: Slow responses }
  step_by_step:
    1: { description: Look at the dashboard }
  decision_tree:
    high: { condition: CPU usage > ${first}%, action: add a worker }
    highest: { condition: CPU usage > ${second}%, action: roll the release back }
`;

export const overlappingConditions: Rule<Runbook, RunbookModel> = {
  code: 'runbook/overlapping-conditions',
  severity: 'warning',
  reads: ['/diagnostic_procedure/decision_tree'],
  summary: { en: 'Branches whose conditions overlap', ja: '同時に成り立つ分岐の条件' },
  why: {
    en: 'Two people with the same number in front of them may take different branches. A narrower condition may come before a wider one.',
    ja: '同じ値を見ても、人によって違う分岐に進みます。狭い条件を広い条件の前に置くのは問題ありません。',
  },
  good: runbook(95, 80),
  bad: runbook(80, 95),
  *check({ model, source }) {
    const branches = model.branches.slice(0, mostBranches);
    const compared = branches.map((branch) => ({ branch, comparison: comparisonOf(branch.condition) }));
    for (const [index, { branch, comparison }] of compared.entries()) {
      if (comparison === undefined) continue;
      const other = compared
        .slice(0, index)
        .find(
          ({ comparison: earlier, branch: { action } }) =>
            earlier !== undefined &&
            action !== branch.action &&
            overlap(earlier, comparison) &&
            !covers(comparison, earlier),
        );
      if (other === undefined) continue;
      const related = [{ span: source.locate(`${other.branch.at}/condition`), message: say.otherCondition() }];
      yield { at: `${branch.at}/condition`, message: say.overlappingConditions(other.branch.name), related };
    }
  },
};

const mostBranches = 200;
