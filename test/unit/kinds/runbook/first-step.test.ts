import assert from 'node:assert/strict';
import { SymptomSearch } from '../../../../src/core/symptoms/symptom-search.ts';
import { workspaceOf } from '../../../support/fixtures.ts';

describe('the first step of a page', () => {
  const cases: readonly (readonly [what: string, below: string, step: string | undefined])[] = [
    ['an item', '## Mitigation\n\nOne of:\n\n1. **Restart** the [workers](a.md)\n2. Wait\n', 'Restart the workers'],
    [
      'with all its lines',
      '## Mitigation\n\n- Restart\n  the workers\n  - or wait\n\n  Then look.\n',
      'Restart the workers',
    ],
    ['a command', '## Mitigation\n\n```console\n$ kubectl get pods\ncart-1\n```\n\n- Wait\n', 'kubectl get pods'],
    ['below a smaller heading', '## Mitigation\n\nPoints:\n\n### Cart\n\n- Drain it\n', 'Drain it'],
    ['below its steps', '## Mitigation\n\nSee below.\n\n## Steps\n\n- [ ] Drain it\n', 'Drain it'],
    ['in Japanese', '## 対処\n\n- 再起動する\n', '再起動する'],
    ['none in prose, nor in output', '## Mitigation\n\nRestart it.\n\n```\nOOMKilled\n```\n', undefined],
    ['none of the diagnosis', '## Diagnosis\n\n- Look at the log\n', undefined],
  ];
  for (const [what, below, step] of cases)
    it(`is ${what}`, () => {
      const workspace = workspaceOf({
        'CartErrors.md': `# CartErrors\n\n## Meaning\n\nThe cart fails.\n\n## Impact\n\nNone.\n\n${below}`,
      });
      const [found] = new SymptomSearch(workspace).find('CartErrors');
      assert.deepEqual([found?.kind, found?.solutions[0]?.steps[0]], ['runbook', step]);
    });
});
