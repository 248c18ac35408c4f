import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { kinds } from '../../src/core/kinds/index.ts';
import { SymptomSearch } from '../../src/core/symptoms/symptom-search.ts';
import { Workspace } from '../../src/core/workspace/workspace.ts';
import { KeptSearch } from '../../src/editor/kept-search.ts';
import { Sessions } from '../../src/editor/sessions.ts';
import { createSymptoms } from '../../src/editor/symptoms.ts';
import { eventually, fileIn, pause, removeFile } from './support/editor.ts';

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

  it('is written one state after the other, the newest last', async () => {
    let isHeld = true;
    let running = 0;
    let most = 0;
    class SlowSearch extends SymptomSearch {
      state = 1;
      override get revision() {
        return this.state;
      }
      override *saving(): Generator<void, Uint8Array> {
        const bytes = new Uint8Array([this.state]);
        most = Math.max(most, ++running);
        while (isHeld) yield;
        running--;
        return bytes;
      }
    }
    const search = new SlowSearch(new Workspace(kinds));
    const kept = new KeptSearch(fileIn('t/slow'), aFolder, search, 0);
    kept.saveSoon();
    await eventually(
      () => running,
      (count) => count === 1,
    );
    search.state = 2;
    kept.saveSoon();
    // Of two timers of one length the first goes off first.
    setTimeout(() => {
      isHeld = false;
    }, 0);
    const stored = async () => {
      const folder = vscode.Uri.joinPath(fileIn('t/slow'), 'search');
      const [[name] = ['']] = await vscode.workspace.fs.readDirectory(folder);
      return [...(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)))];
    };
    await eventually(
      () => stored().catch(() => []),
      ([state]) => state === 2,
    );
    kept.dispose();
    assert.equal(most, 1);
  });

  it('is another folder’s own business', async () => {
    const search = new SymptomSearch(new Workspace(kinds), { inSteps: true });
    assert.equal(await new KeptSearch(storage(), vscode.Uri.parse('file:///elsewhere'), search).restore(), false);
  });
});

describe('search by symptom', () => {
  it('tells those who show results when somebody sets another threshold', async () => {
    const subscriptions: vscode.Disposable[] = [];
    const sessions = new Sessions();
    const host = { context: { subscriptions, storageUri: undefined } } as never;
    const symptoms = createSymptoms({ host, sessions });
    const set = (threshold: number | undefined) =>
      vscode.workspace
        .getConfiguration('hansei')
        .update('search.threshold', threshold, vscode.ConfigurationTarget.Workspace);
    try {
      await symptoms.ready();
      await pause(1000);
      let told = 0;
      subscriptions.push(symptoms.onDidChange(() => told++));
      await set(0.99);
      await eventually(
        () => told,
        (times) => times > 0,
      );
      assert.ok(symptoms.find('no connection could be obtained', {}).every(({ entry: { weaker } }) => weaker));
    } finally {
      await set(undefined);
      for (const subscription of subscriptions) subscription.dispose();
      sessions.dispose();
    }
  });
});
