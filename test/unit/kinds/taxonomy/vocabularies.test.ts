import assert from 'node:assert/strict';
import { workspaceOf } from '../../../support/fixtures.ts';

const text = `knowledge_base:
  categories:
    - network: { subcategories: [dns, routing] }
    - application:
        subcategories: [errors]
  metadata:
    - severity_level: [critical, high]
  synonyms:
    - [cart, basket]
`;

describe('the vocabularies of a taxonomy', () => {
  const { repository } = workspaceOf({ 'taxonomy.yml': text });

  for (const [name, words, marked] of [
    ['vocabulary:category', ['network', 'application'], 'categories'],
    ['vocabulary:subcategory', ['dns', 'routing', 'errors'], 'categories'],
    ['vocabulary:severity_level', ['critical', 'high'], 'severity_level'],
    ['synonyms:cart', ['cart', 'basket'], '[cart, basket]'],
  ] as const) {
    it(name, () => {
      const [definition] = repository.definitions(name);
      assert.deepEqual(definition?.words, words);
      assert.equal(text.slice(definition?.span.start, definition?.span.end), marked);
    });
  }

  it('are none where nothing is listed', () => {
    const { repository: empty } = workspaceOf({ 'a.yml': 'knowledge_base: { categories: [], metadata: }\n' });
    assert.deepEqual([...empty.names('vocabulary'), ...empty.names('synonyms')], []);
  });
});
