import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinds } from '../../../src/core/kinds/index.ts';
import { lastOf } from '../../../src/core/search/steps.ts';
import { SymptomSearch } from '../../../src/core/symptoms/symptom-search.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

const words = ['pool', 'exhausted', 'disk', 'full', 'timeout', 'cart', '接続', '遅延', 'KafkaLag'];
const queries = ['pool exhausted', 'disk ful', '接続 遅延', 'KafkaLag'];

function entryFile(id: string, text: string): string {
  return `knowledge_entry:
  id: ${id}
  title: "${text}"
  symptom: { description: "${text} seen", category: application, severity: high }
  solutions: [{ id: restart, steps: ["Restart"] }]
`;
}

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace(kinds);
  for (const [path, text] of Object.entries(files)) workspace.set(path, text);
  workspace.readAll();
  workspace.completeNow();
  return workspace;
}

function savedOf(files: Readonly<Record<string, string>>): Uint8Array {
  const search = new SymptomSearch(workspaceOf(files));
  search.refresh();
  return lastOf(search.saving()) as Uint8Array;
}

const answers = (search: SymptomSearch) => queries.map((query) => search.find(query, { limit: 50 }));

describe('what was saved of a search', () => {
  const pool = { 'kb/pool.yml': entryFile('kb-pool', 'pool exhausted') };

  it('answers before any file has been read', () => {
    const search = new SymptomSearch(new Workspace(kinds), { inSteps: true });
    assert.equal(lastOf(search.restoring(savedOf(pool))), true);
    assert.deepEqual(
      search.find('pool exhausted').map(({ id, file, kind }) => ({ id, file, kind })),
      [{ id: 'kb-pool', file: 'kb/pool.yml', kind: 'knowledge' }],
    );
  });

  it('keeps what has not been read yet, and forgets it when all other files have been', () => {
    const workspace = new Workspace(kinds);
    const search = new SymptomSearch(workspace, { inSteps: true });
    lastOf(search.restoring(savedOf(pool)));
    workspace.set('kb/disk.yml', entryFile('kb-disk', 'disk full'));
    workspace.readAll();
    while (search.refreshNext());
    assert.equal(search.size, 2);
    workspace.completeNow();
    while (search.refreshNext());
    assert.equal(search.size, 1);
    assert.deepEqual(
      search.find('pool exhausted disk').map(({ id }) => id),
      ['kb-disk'],
    );
  });

  it('does not index an entry again that is still the same', () => {
    const search = new SymptomSearch(workspaceOf(pool), { inSteps: true });
    lastOf(search.restoring(savedOf(pool)));
    const { revision } = search;
    while (search.refreshNext());
    assert.equal(search.revision, revision);
  });

  it('comes too late when files have been read', () => {
    const search = new SymptomSearch(workspaceOf(pool));
    search.refresh();
    assert.equal(lastOf(search.restoring(savedOf({}))), false);
    assert.equal(search.size, 1);
  });

  it('is not taken over when any byte of the index, or a line, is damaged', () => {
    const bytes = savedOf(pool);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] as number) ^ change;
        const search = new SymptomSearch(new Workspace(kinds), { inSteps: true });
        lastOf(search.restoring(damaged));
        assert.doesNotThrow(() => answers(search));
      }),
    );
    for (const cut of [0, 3, 11, 40, bytes.length - 1]) {
      const search = new SymptomSearch(new Workspace(kinds), { inSteps: true });
      assert.equal(lastOf(search.restoring(bytes.subarray(0, cut))), false, String(cut));
    }
  });

  it('is not there when something changed while it was written', () => {
    const workspace = workspaceOf(pool);
    const search = new SymptomSearch(workspace);
    search.refresh();
    const saving = search.saving();
    saving.next();
    workspace.set('kb/disk.yml', entryFile('kb-disk', 'disk full'));
    search.refresh();
    assert.equal(lastOf(saving), undefined);
  });

  it('gives the same answers as a new search, whatever changed in between', () => {
    const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
    const repository = fc
      .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), text)
      .map((files) =>
        Object.fromEntries(Object.entries(files).map(([id, title]) => [`kb/${id}.yml`, entryFile(`kb-${id}`, title)])),
      );
    fc.assert(
      fc.property(repository, repository, (before, after) => {
        const fresh = new SymptomSearch(workspaceOf(after));
        const restored = new SymptomSearch(workspaceOf(after), { inSteps: true });
        lastOf(restored.restoring(savedOf(before)));
        while (restored.refreshNext());
        assert.deepEqual(answers(restored), answers(fresh));
      }),
      { numRuns: 60 },
    );
  });
});
