import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { kinds } from '../../src/core/kinds/index.ts';
import { SymptomSearch } from '../../src/core/symptoms/symptom-search.ts';
import { Workspace } from '../../src/core/workspace/workspace.ts';
import { KeptSearch } from '../../src/editor/kept-search.ts';
import { eventually, fileIn, removeFile } from './support/editor.ts';

describe('what search by symptom keeps from run to run', () => {
  const entry = 'knowledge_entry: { id: kb-a, title: "Pool exhausted", symptom: { description: "No connection" } }\n';
  const storage = () => fileIn('t/storage');
  const aFolder = vscode.Uri.parse('file:///somewhere/日本語');

  after(() => removeFile('t'));

  it('is written to the storage, and answers in the next run before a file has been read', async () => {
    const workspace = new Workspace(kinds);
    workspace.set('kb.yml', entry);
    const search = new SymptomSearch(workspace);
    search.refresh();
    const kept = new KeptSearch(storage(), aFolder, search);
    kept.saveSoon();
    const written = await eventually(
      async () =>
        await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(storage(), 'search')).then(
          (all) => all,
          () => [],
        ),
      (all) => all.length === 1 && all[0]?.[0].endsWith('.bin') === true,
      20_000,
    );
    kept.dispose();

    const next = new SymptomSearch(new Workspace(kinds), { inSteps: true });
    assert.equal(await new KeptSearch(storage(), aFolder, next).restore(), true);
    assert.deepEqual(
      next.find('pool').map(({ id }) => id),
      ['kb-a'],
    );

    const [[name]] = written as [[string, vscode.FileType]];
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(storage(), 'search', name), new Uint8Array([1, 2, 3]));
    const third = new SymptomSearch(new Workspace(kinds), { inSteps: true });
    assert.equal(await new KeptSearch(storage(), aFolder, third).restore(), false);
  });

  it('is another folder’s own business', async () => {
    const search = new SymptomSearch(new Workspace(kinds), { inSteps: true });
    assert.equal(await new KeptSearch(storage(), vscode.Uri.parse('file:///elsewhere'), search).restore(), false);
  });
});
