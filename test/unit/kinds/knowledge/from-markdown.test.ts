import assert from 'node:assert/strict';
import { problemsOf, workspaceOf } from '../../../support/fixtures.ts';

const value = (text: string) => {
  const [document] = workspaceOf({ 'a.md': text }).file('a.md')?.documents ?? [];
  return JSON.parse(JSON.stringify(document?.subject.value)).knowledge_entry;
};
const page = (body: string, frontMatter = '') =>
  `---\nkind: knowledge\nid: kb-1\n${frontMatter}---\n\n# A title\n\n${body}`;

describe('an entry in Markdown', () => {
  for (const [name, frontMatter, expected] of [
    ['its own keys stay where they are', 'owner: "@a"\nrelated: [kb-2]\n', { owner: '@a', related: ['kb-2'] }],
    [
      'keys of every front matter go where an entry keeps them',
      'category: app\nservices: [cart]\ntags: [pool]\n',
      { symptom: { category: 'app', keywords: ['pool'] }, context: { services: ['cart'] } },
    ],
    [
      'the symptom of the front matter wins',
      'symptom: { description: x, category: a }\ncategory: b\n',
      { symptom: { description: 'x', category: 'a' } },
    ],
    ["other tools' keys are left aside", 'layout: default\ndate: 2026-01-01\n', {}],
  ] as const)
    it(name, () => assert.deepEqual(value(page('', frontMatter)), { id: 'kb-1', title: 'A title', ...expected }));

  for (const [name, body, expected] of [
    [
      'the first paragraph below Symptom',
      '## Symptom\n\nIt is slow.\n\nVery.\n',
      { symptom: { description: 'It is slow.' } },
    ],
    [
      'in Japanese',
      '## 症状\n\n遅い。\n\n## 原因\n\n- 漏れ\n\n## 対処\n\n- 再起動\n',
      {
        symptom: { description: '遅い。' },
        causes: [{ id: 'cause-1', description: '漏れ' }],
        solutions: [{ id: 'solution-1', steps: ['再起動'] }],
      },
    ],
    [
      'causes by heading',
      '## Causes\n\n### A leak\n\nx\n\n### A lock\n',
      {
        causes: [
          { id: 'cause-1', description: 'A leak' },
          { id: 'cause-2', description: 'A lock' },
        ],
      },
    ],
    [
      'solutions by heading, with their commands',
      '## Solutions\n\n### Restart\n\n1. Drain\n2. Restart\n\n### Add\n\n```sh\nscale 2\n```\n',
      {
        solutions: [
          { id: 'solution-1', steps: ['Drain', 'Restart'] },
          { id: 'solution-2', steps: ['scale 2'] },
        ],
      },
    ],
    ['nothing from other sections', '## History\n\nx\n', {}],
  ] as const)
    it(name, () => assert.deepEqual(value(page(body)), { id: 'kb-1', title: 'A title', ...expected }));

  it('shows what is missing on its headings', () => {
    const text = page('## Symptom\n\n## Solutions\n\n- Restart\n', 'category: app\n');
    assert.deepEqual(
      problemsOf('a.md', text).map(({ code, span }) => [code, text.slice(span.start, span.end)]),
      [['schema/required', 'Symptom']],
    );
  });

  it('is found by all that it says', () => {
    const text = page(
      '## Symptom\n\nIt is slow.\n\n## Solutions\n\n- Restart `now`\n',
      'signals: [CartErrors]\nservices: [cart]\n',
    );
    const [found] = workspaceOf({ 'a.md': text }).entriesOf('a.md');
    const { id, title, symptom, signals, services, solutions, body } = found?.entry ?? assert.fail();
    assert.deepEqual(
      [id, title, symptom, signals, services],
      ['kb-1', 'A title', 'It is slow.', ['CartErrors'], ['cart']],
    );
    assert.deepEqual(
      solutions.map(({ steps }) => steps),
      [['Restart `now`']],
    );
    assert.match(body, /Restart now/);
  });
});
