import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { addToEvaluation } from '../../src/editor/features/search/evaluation-file.ts';
import { OutcomeRecorder } from '../../src/editor/features/search/outcome-recorder.ts';
import { Sessions } from '../../src/editor/sessions.ts';
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
