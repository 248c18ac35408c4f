import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { entriesOf, writeBaseline } from '../../src/core/baseline.ts';
import { WorkspaceSession } from '../../src/editor/workspace-session.ts';
import { runbook } from './support/documents.ts';
import { closeAll, diagnosticsOf, eventually, fileIn, open, removeFile, replace, writeFile } from './support/editor.ts';

const [folder] = vscode.workspace.workspaceFolders ?? [];
const path = 't/old.yml';

describe('problems that the baseline of hansei.yml knows', () => {
  let original: Uint8Array;
  before(async () => {
    original = await vscode.workspace.fs.readFile(fileIn('hansei.yml'));
  });
  afterEach(async () => {
    await closeAll();
    await writeFile('hansei.yml', original);
    await removeFile('t');
  });

  const shown = () =>
    diagnosticsOf(fileIn(path)).map(({ severity, message }) => `${vscode.DiagnosticSeverity[severity]} ${message}`);
  const shownBecome = (expected: RegExp) =>
    eventually(
      () => shown().join('\n'),
      (text) => expected.test(text),
    );

  it('are asked for where it is not there: that is a problem of hansei.yml, until it is made', async () => {
    const named = () => diagnosticsOf(fileIn('hansei.yml')).map(({ message }) => message);
    const namedBecome = (count: number) => eventually(named, (found) => found.length === count);
    await open(path, runbook);
    await writeFile('hansei.yml', `${new TextDecoder().decode(original)}\nbaseline: ./t/known.txt\n`);
    assert.match((await namedBecome(1))[0] ?? '', /^There is no baseline t\/known\.txt: create it/);
    await writeFile('t/known.txt', writeBaseline([]));
    await namedBecome(0);
    await vscode.workspace.fs.delete(fileIn('t/known.txt'));
    await namedBecome(1);
  });

  it('are hints that say so, until the baseline goes; what is new is what it was', async () => {
    assert.ok(folder);
    const editor = await open(path, runbook.replace('uptime', 'rm -rf /srv/data'));
    await shownBecome(/^(?:Error|Warning) /);
    const session = new WorkspaceSession(folder);
    await session.ready();
    const found = { file: path, text: editor.document.getText(), problems: session.problems(path) };
    session.dispose();
    await writeFile('t/known.txt', writeBaseline(entriesOf([found])));
    await writeFile('hansei.yml', `${new TextDecoder().decode(original)}\nbaseline: t/known.txt\n`);
    await shownBecome(/^Hint .+ \(known: t\/known\.txt\)$/);
    await replace(editor, 'tail error.log', 'rm -rf /var/data');
    await shownBecome(/^Hint .+\n(?:Error|Warning) [^\n]+[^)]$/);
    await vscode.workspace.fs.delete(fileIn('t/known.txt'));
    await shownBecome(/^(?:Error|Warning) .+\n(?:Error|Warning) /);
  });
});
