import assert from 'node:assert/strict';
import { templates as analyses } from '../../../../src/core/kinds/rca/templates.ts';
import { templates } from '../../../../src/core/kinds/timeline/templates.ts';
import { proseOf } from '../../../../src/core/report/headings.ts';
import { reviewOf } from '../../../../src/core/review/review.ts';
import { workspaceOf } from '../../../support/fixtures.ts';

describe('the template of a postmortem', () => {
  for (const { text } of templates)
    for (const language of ['en', 'ja'] as const)
      it(`has all that a review asks for, and what was learnt: ${language}`, () => {
        const workspace = workspaceOf({ 'a.md': text[language] }, '2026-03-05');
        assert.deepEqual(workspace.problems('a.md'), []);
        const checklist = reviewOf(workspace, 'a.md')?.checklist ?? [];
        const asked = checklist.filter(({ state }) => state !== 'question').map(({ id, state }) => [id, state]);
        assert.deepEqual(
          asked.filter(([, state]) => state !== 'met'),
          [],
        );
        for (const id of ['timeline-impact', 'rca-layers', 'rca-answered', 'rca-owned', 'rca-dated', 'rca-detection'])
          assert.ok(
            asked.some(([other]) => other === id),
            id,
          );
        const headings = [...text[language].matchAll(/^## (.+)$/gm)].map(([, heading = '']) => proseOf(heading));
        assert.ok(headings.includes('lessons'));
      });

  it('repeats no action of the one of an analysis: who tries both has no problem', () => {
    for (const language of ['en', 'ja'] as const) {
      const postmortem = (templates[0]?.text[language] ?? '').replaceAll('INC-2026-014', 'INC-2026-013');
      const workspace = workspaceOf({ 'a.md': postmortem, 'rca.md': analyses[0]?.text[language] ?? '' }, '2026-03-05');
      const codes = ['a.md', 'rca.md'].flatMap((file) => workspace.problems(file)).map(({ code }) => code);
      assert.deepEqual(codes, ['rca/unknown-incident']);
    }
  });
});
