import assert from 'node:assert/strict';
import { type SearchFilter, SymptomSearch } from '../../../src/core/symptoms/symptom-search.ts';
import { workspaceOf } from '../../support/fixtures.ts';

const entry = (id: string, more: string) =>
  `knowledge_entry:\n  id: ${id}\n  title: Relay overheats\n  symptom: { description: hot relay${more} }\n`;
const files = {
  'a.yml': `${entry('kb-a', ', keywords: [heat, fan], category: node, severity: high')}  context: { services: [cart] }\n`,
  'b.yml': `${entry('kb-b', ', keywords: [heat], severity: low')}  context: { services: [cart, search] }\n`,
  'c.yml': entry('kb-c', ', keywords: ["a sentence of more than sixty letters that nobody would choose"]'),
  'd.md':
    '---\nkind: timeline\nid: INC-1\n---\n\n# Relay overheats\n\n| Time | Event |\n| --- | --- |\n| 2026-03-01 10:00 | hot |\n',
};

describe('filters of a search', () => {
  it('can be set to what the documents say', () =>
    assert.deepEqual(new SymptomSearch(workspaceOf(files)).facets(), {
      categories: ['node'],
      severities: ['high', 'low'],
      kinds: ['knowledge', 'timeline'],
      services: ['cart', 'search'],
      tags: ['fan', 'heat'],
    }));

  it('are the same object until a document changes', () => {
    const workspace = workspaceOf(files);
    const search = new SymptomSearch(workspace);
    const facets = search.facets();
    assert.equal(search.facets(), facets);
    workspace.set('b.yml', files['b.yml'].replace('[heat]', '[cold]'));
    assert.deepEqual(search.facets().tags, ['cold', 'fan', 'heat']);
  });

  const cases: readonly [filter: SearchFilter, ids: string][] = [
    [{}, 'INC-1 kb-a kb-b kb-c'],
    [{ kind: 'timeline' }, 'INC-1'],
    [{ services: ['cart'] }, 'kb-a kb-b'],
    [{ services: ['search', 'none'] }, 'kb-b'],
    [{ tags: ['fan', 'heat'] }, 'kb-a kb-b'],
    [{ services: ['search'], tags: ['fan'] }, ''],
    [{ severity: 'high', tags: ['heat'] }, 'kb-a'],
    [{ services: [], tags: [] }, 'INC-1 kb-a kb-b kb-c'],
  ];
  for (const [filter, ids] of cases) {
    it(`${JSON.stringify(filter)} leaves ${ids || 'nothing'}`, () => {
      const found = new SymptomSearch(workspaceOf(files)).find('relay overheats', filter);
      assert.equal(
        found
          .map(({ id }) => id)
          .sort()
          .join(' '),
        ids,
      );
    });
  }
});
