import assert from 'node:assert/strict';
import { problemsOf } from '../../support/fixtures.ts';

const entry = (title: string, steps: string) => `knowledge_entry:
  id: kb-cart
  title: ${title}
  symptom: { description: Requests time out }
  solutions:
    - id: look
      steps: ${steps}
`;
const codes = (file: string, text: string) => problemsOf(file, text).map(({ code }) => code);

describe('rules that look for a sign first', () => {
  const hidden: readonly [name: string, file: string, text: string, code: string][] = [
    ['letters by their numbers', 'a.yml', entry('"\\u672a\\u5b9a"', '[Look]'), 'document/placeholder'],
    ['one letter by its number', 'a.yml', entry('"\\x54BD"', '[Look]'), 'document/placeholder'],
    ['tabs', 'a.yml', entry('Cart', '["mysql\\t-pS3cretWord db"]'), 'knowledge/secret'],
    [
      'slashes of JSON',
      'a.json',
      JSON.stringify({
        knowledge_entry: {
          id: 'kb-cart',
          title: 'Cart',
          symptom: { description: 'Slow' },
          solutions: [{ id: 'look', steps: ['git clone https://deploy:hunter22x@git.example.org/x'] }],
        },
      }).replaceAll('/', '\\/'),
      'knowledge/secret',
    ],
  ];
  for (const [name, file, text, code] of hidden)
    it(`see through ${name}`, () => assert.ok(codes(file, text).includes(code), codes(file, text).join(', ')));

  it('take letters of other styles for letters', () => {
    const page = `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
---

## Timeline

| Time | Event | Actor |
| --- | --- | --- |
| 14:40 | 𝐇ypothesis 2: a slow query | on call |
| 14:50 | Workers restarted | on call |
`;
    assert.ok(codes('a.md', page).includes('timeline/open-hypothesis'));
  });
});
