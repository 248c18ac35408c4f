import assert from 'node:assert/strict';
import { kinds } from '../../../src/core/kinds/index.ts';
import { completeInFile } from '../../../src/core/language/in-file/complete.ts';
import { asInstant } from '../../../src/core/time/instant.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

const entry = (id: string, severity: string) => `knowledge_entry:
  id: ${id}
  title: Pool
  symptom: { description: Requests time out, severity: ${severity} }
  solutions:
    - { id: restart, steps: [Restart it], risk_level: low }
`;
const taxonomy = (words: string) => `knowledge_base:\n  metadata:\n    - severity_level: [${words}]\n`;

/** A folder, and a document that is going to be saved in it. */
function folderAnd(text: string) {
  const folder = new Workspace(kinds);
  folder.set('hansei.yml', 'rules: { knowledge/duplicate-id: warning }\n');
  folder.set('taxonomy.yml', taxonomy('p1, p2'));
  folder.set('pool.yml', entry('kb-pool', 'p1'));
  folder.completeNow();
  const unsaved = new Workspace(kinds, { around: folder });
  unsaved.followAround();
  unsaved.set('untitled:a.yml', text);
  return { folder, unsaved };
}

function codes(workspace: Workspace, path: string): readonly string[] {
  return workspace.problems(path).map(({ code, severity }) => `${severity} ${code}`);
}

describe('a workspace around another one', () => {
  it('gives its settings, its vocabularies and its names', () => {
    const { unsaved } = folderAnd(entry('kb-pool', 'high'));
    assert.deepEqual(codes(unsaved, 'untitled:a.yml'), [
      'warning knowledge/duplicate-id',
      'error taxonomy/unknown-value',
    ]);
    const text = unsaved.text('untitled:a.yml') as string;
    const writer = { language: 'en', now: asInstant(0), actor: '' } as const;
    const offset = text.indexOf('high');
    assert.deepEqual(
      completeInFile(unsaved, 'untitled:a.yml', offset, writer).map(({ label }) => label),
      ['p1', 'p2'],
    );
    assert.deepEqual(unsaved.repository.names('knowledge'), ['kb-pool']);
    assert.equal(unsaved.text('pool.yml'), entry('kb-pool', 'p1'));
  });

  it('knows nothing of what the other one holds', () => {
    const { folder, unsaved } = folderAnd(entry('kb-pool', 'high'));
    unsaved.problems('untitled:a.yml');
    assert.deepEqual(codes(folder, 'pool.yml'), []);
    assert.deepEqual([...folder.paths].includes('untitled:a.yml'), false);
    assert.equal(folder.repository.definitions('knowledge:kb-pool').length, 1);
    assert.deepEqual([...unsaved.paths], ['untitled:a.yml']);
    assert.equal([...unsaved.searchEntries()].length, 1);
  });

  it('is followed where it changes', () => {
    const { folder, unsaved } = folderAnd(entry('kb-new', 'high'));
    assert.deepEqual(codes(unsaved, 'untitled:a.yml'), ['error taxonomy/unknown-value']);
    folder.set('taxonomy.yml', taxonomy('high, low'));
    unsaved.followAround();
    assert.deepEqual(codes(unsaved, 'untitled:a.yml'), []);
    folder.set('hansei.yml', 'timezone: Asia/Tokyo\n');
    unsaved.followAround();
    assert.equal(unsaved.settings.timezone, 'Asia/Tokyo');
  });
});
