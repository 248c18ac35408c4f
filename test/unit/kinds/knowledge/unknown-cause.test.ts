import assert from 'node:assert/strict';
import { problemsOf } from '../../../support/fixtures.ts';

describe('a cause that an entry does not have', () => {
  const entry = (causes: number, solutions: number) => `knowledge_entry:
  id: kb-cart-pool
  title: Connection pool exhausted
  symptom: { description: Requests time out }
  causes:
${Array.from({ length: causes }, (_, index) => `    - { id: leak-${index}, description: Leak }\n`).join('')}  solutions:
${Array.from({ length: solutions }, (_, index) => `    - { id: s${index}, cause: leek-${index}, steps: [Restart] }\n`).join('')}`;

  it('is told with the first of those that it has', () => {
    const [problem] = problemsOf('a.yml', entry(13, 1));
    assert.equal(
      problem?.message.en,
      'This entry has no cause “leek-0”: its causes are leak-0, leak-1, leak-2, leak-3, leak-4, leak-5, leak-6, leak-7, leak-8, leak-9, leak-10, leak-11 …. Did you mean “leak-0”?',
    );
  });

  it('is guessed only so often', () => {
    const wrong = problemsOf('a.yml', entry(60, 60)).filter(({ code }) => code === 'knowledge/unknown-cause');
    assert.equal(wrong.length, 60);
    assert.equal(wrong.filter(({ fixes }) => fixes.length > 0).length, 50);
  });
});
