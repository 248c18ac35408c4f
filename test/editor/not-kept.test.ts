import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { insertion } from '../../src/core/text/span.ts';
import { addToEvaluation } from '../../src/editor/features/search/evaluation-file.ts';
import { OutcomeRecorder } from '../../src/editor/features/search/outcome-recorder.ts';
import { Sessions } from '../../src/editor/sessions.ts';
import { writeTexts } from '../../src/editor/write-texts.ts';
import { entryOf } from './support/documents.ts';
import { closeAll, eventually, fileIn, removeFile, show, writeFile } from './support/editor.ts';

const textOf = async (path: string) =>
  vscode.workspace.fs.readFile(fileIn(path)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );

/** Nobody is told that something is kept that is not. */
describe('what cannot be written', () => {
  let sessions: Sessions;
  // Each test has files of its own: VS Code keeps the text of a file for a while after its editor is closed.
  let number = 0;
  let [id, path, log] = ['', '', ''];
  beforeEach(async () => {
    number++;
    id = `kb-not-kept-${number}`;
    [path, log] = [`t/${number}/entry.yml`, `t/${number}/outcomes.jsonl`];
    await writeFile(path, entryOf(id));
    await show(fileIn(path));
    sessions = new Sessions();
    await sessions.ready();
  });
  afterEach(async () => {
    sessions.dispose();
    await lock([]);
    await closeAll();
    await removeFile('t');
  });

  /** What an editor may show and change, and not save: as on a file system that turned out to be read-only. */
  const lock = (files: readonly string[]) =>
    vscode.workspace
      .getConfiguration('files')
      .update(
        'readonlyInclude',
        Object.fromEntries(files.map((file) => [`**/${file}`, true])),
        vscode.ConfigurationTarget.Workspace,
      );
  const record = () =>
    new OutcomeRecorder(sessions).record({ uri: fileIn(path), entry: id, solution: 'cool' }, 'worked');

  it('is told of where an outcome is in the editor, and its entry could not be saved', async () => {
    await lock([path]);
    const { said } = await record();
    assert.match(said.en, new RegExp(`^Recorded: .+ But t/${number}/entry\\.yml is not saved yet`));
    assert.match(said.ja, new RegExp(`^記録しました: .+t/${number}/entry\\.yml はまだ保存されていません`));
    assert.equal(await textOf(path), entryOf(id));
  });

  it('is told of where the entry had unsaved changes before', async () => {
    const editor = await show(fileIn(path));
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '# Unsaved.\n'));
    assert.match((await record()).said.en, /But t\/\d+\/entry\.yml is not saved yet/);
  });

  it('is told of where an outcome is taken back, and that could not be saved', async () => {
    const recorder = new OutcomeRecorder(sessions);
    const place = { uri: fileIn(path), entry: id, solution: 'cool' };
    assert.doesNotMatch((await recorder.record(place, 'worked')).said.en, /not saved/);
    await lock([path]);
    assert.match((await recorder.undo(place)).said.en, /^Undone: .+ But t\/\d+\/entry\.yml is not saved yet/);
  });

  it('is not what somebody types while other files are looked at', async () => {
    const editor = await show(fileIn(path));
    const others = Array.from({ length: 80 }, (_, index) => `t/${number}/other-${index}.txt`);
    await Promise.all(others.map((other) => writeFile(other, 'a\n')));
    const changes = others.map((other) => ({ uri: fileIn(other), before: 'a\n', edits: [insertion(0, 'b')] }));
    const first = { uri: fileIn(path), before: entryOf(id), edits: [insertion(entryOf(id).length, '# end\n')] };
    const writing = writeTexts([first, ...changes]);
    await eventually(
      () => vscode.workspace.textDocuments.some(({ uri }) => uri.path.endsWith('/other-1.txt')),
      (isBegun) => isBegun,
    );
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '# Typed.\n'));
    assert.deepEqual(await writing, { done: false });
    assert.equal(editor.document.getText(), `# Typed.\n${entryOf(id)}`);
  });

  describe('of an entry that is closed unsaved, is an outcome that', () => {
    const place = () => ({ uri: fileIn(path), entry: id, solution: 'cool' });
    const lines = async () => (await textOf(log))?.trimEnd().split('\n').length;
    let recorder: OutcomeRecorder;
    beforeEach(async () => {
      recorder = new OutcomeRecorder(sessions);
      const editor = await show(fileIn(path));
      await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '# Unsaved.\n'));
      await recorder.record(place(), 'worked');
      assert.equal(recorder.recorded(place()), 'worked');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      const document = await eventually(
        async () => vscode.workspace.openTextDocument(fileIn(path)),
        (opened) => opened.getText() === entryOf(id),
      );
      sessions.of(document.uri)?.sync(document);
    });

    it('is no longer shown, and counts once when it is recorded anew', async () => {
      assert.equal(recorder.recorded(place()), undefined);
      assert.equal((await recorder.record(place(), 'failed')).done, true);
      assert.equal(recorder.recorded(place()), 'failed');
      assert.equal(await lines(), 1);
      assert.match((await textOf(log)) ?? '', /"failed"/);
    });

    it('can be taken back still', async () => {
      assert.match((await recorder.undo(place())).said.en, /^Undone/);
      assert.equal(await textOf(path), entryOf(id));
      await eventually(
        () => textOf(log),
        (text) => text === undefined,
      );
    });
  });

  it('leaves the entry as it is where the log cannot be made', async () => {
    await vscode.workspace.fs.createDirectory(fileIn(log));
    const { document } = await show(fileIn(path));
    const { done, said } = await record();
    assert.equal(done, false);
    assert.match(said.en, /^Nothing was recorded/);
    assert.equal(document.getText(), entryOf(id));
    assert.equal(document.isDirty, false);
  });

  it('is told of where an expected result could not be saved', async () => {
    const queries = await textOf('queries.jsonl');
    await lock(['queries.jsonl']);
    const host = { language: () => 'en' } as never;
    try {
      const { said } = await addToEvaluation({ query: `hot ${id}`, id, uri: fileIn(path) }, { host, sessions });
      assert.match(said.en, /^Added to queries\.jsonl.+ But queries\.jsonl is not saved yet/);
      assert.equal(await textOf('queries.jsonl'), queries);
    } finally {
      await lock([]);
      await show(fileIn('queries.jsonl'));
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await eventually(
        () => vscode.workspace.textDocuments.some(({ isDirty }) => isDirty),
        (dirty) => !dirty,
      );
    }
  });
});
