import assert from 'node:assert/strict';
import { problemsOf } from '../../../support/fixtures.ts';

/** Steps 1, 2, 4 and 5, which would become 1 to 4. */
const runbook = ({ second = '', action = 'restart', branch = 'slow', comment = '' }) => `diagnostic_procedure:
  metadata: { title: Slow responses }${comment}
  step_by_step:
    1: { description: Look at the dashboard }
    2: { description: Read the log${second} }
    4: { description: Restart the cache }
    5: { description: Look again }
  decision_tree:
    ${branch}: { condition: "latency > 4 s", action: "${action}" }
`;

function isSafe(text: string): boolean | undefined {
  return problemsOf('a.yml', text).find(({ code }) => code === 'runbook/step-numbering')?.fixes[0]?.safe;
}

describe('renumbering the steps of a runbook', () => {
  it('is safe where nothing but a next names a step whose number changes', () => {
    const actions = ['restart', 'wait 4 seconds, then 5 minutes', 'see step 1', 'go_to_cache_4_procedure'];
    for (const action of actions) assert.equal(isSafe(runbook({ action })), true, action);
    for (const next of ['4', 'go to step 4', '手順4'])
      assert.equal(isSafe(runbook({ second: `, next: ${next}` })), true, next);
  });

  it('is not safe where a branch, a comment or a text names one by its old number', () => {
    const actions =
      'go to step 4|go_to_step_4|repeat step-4|step no. 4|see step: 4|the 4th step|the fourth step|step four|steps 2-4|see #4|see no. 4|repeat (4)|go back to 4|4|手順４へ|手順の4へ|4 番の手順へ戻る|④へ戻る|4に戻る|手順四へ|番号4から';
    for (const action of actions.split('|')) assert.equal(isSafe(runbook({ action })), false, action);
    assert.equal(isSafe(runbook({ branch: 'step_4_failed' })), false);
    assert.equal(isSafe(runbook({ comment: ' # nobody needs step 5 on Sundays' })), false);
    assert.equal(isSafe(runbook({ second: ', next: "if it fails, 4"' })), false);
  });

  it('is not safe where a number that no step had until now would mean one', () => {
    assert.equal(isSafe(runbook({ action: 'go to step 3' })), false);
    assert.equal(isSafe(runbook({ second: ', next: 3' })), false);
  });
});
