import assert from 'node:assert/strict';
import { kinds } from '../../../src/core/kinds/index.ts';
import { SymptomSearch } from '../../../src/core/symptoms/symptom-search.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const entry = `knowledge_entry:
  id: kb-cart
  title: "Cart cannot be paid"
  symptom: { description: "The basket stays full", category: application, severity: high }
  solutions: [{ id: restart, steps: ["Restart"] }]
`;
const taxonomy = (synonyms: string) => `knowledge_base: { categories: [application], synonyms: ${synonyms} }\n`;

function searchOf(files: Readonly<Record<string, string>>): { workspace: Workspace; search: SymptomSearch } {
  const workspace = new Workspace(kinds);
  for (const [path, text] of Object.entries(files)) workspace.set(path, text);
  workspace.readAll();
  workspace.completeNow();
  return { workspace, search: new SymptomSearch(workspace) };
}

describe('synonyms in the taxonomy of a repository', () => {
  const idsOf = (search: SymptomSearch, query: string) =>
    search.find(query).flatMap(({ kind, id }) => (kind === 'knowledge' ? [id] : []));
  const table: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['are looked for too', '[[cart, trolley]]', 'trolley', ['kb-cart']],
    ['may be phrases', '[[cart, "shopping bag"]]', 'my shopping bags are gone', ['kb-cart']],
    ['may be Japanese', '[[cart, 買い物かご]]', '買い物かごが空にならない', ['kb-cart']],
    ['are not invented', '[[checkout, till]]', 'trolley', []],
    ['do no harm when broken', '{ cart: trolley }', 'cart', ['kb-cart']],
    ['do no harm when they are no words', '[[1, null, [cart]], "cart", []]', 'cart', ['kb-cart']],
  ];
  for (const [behaviour, synonyms, query, expected] of table) {
    it(behaviour, () => {
      const { search } = searchOf({ 'kb/cart.yml': entry, 'kb/taxonomy.yml': taxonomy(synonyms) });
      assert.deepEqual(idsOf(search, query), expected);
    });
  }

  it('count from the next search on when they are changed or taken away', () => {
    const { workspace, search } = searchOf({ 'kb/cart.yml': entry });
    assert.deepEqual(idsOf(search, 'trolley'), []);
    workspace.set('kb/taxonomy.yml', taxonomy('[[cart, trolley]]'));
    assert.deepEqual(idsOf(search, 'trolley'), ['kb-cart']);
    workspace.delete('kb/taxonomy.yml');
    assert.deepEqual(idsOf(search, 'trolley'), []);
  });

  it('are taken only so far: a list of 400,000 does not stop the search', () => {
    const groups = Array.from({ length: 8_000 }, (_, i) => [...Array(50)].map((_, j) => `語${i}の${j}`));
    const { search } = searchOf({ 'kb/cart.yml': entry, 'kb/taxonomy.yml': taxonomy(JSON.stringify(groups)) });
    assert.deepEqual(idsOf(search, 'cart'), ['kb-cart']);
    const started = cpuTime();
    search.find('語'.repeat(3_000));
    assert.ok(cpuTime() - started < 5000);
  });
});
