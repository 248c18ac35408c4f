import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { entryOf, postmortem } from './support/documents.ts';
import { closeAll, eventually, fileIn, findingsBecome, open, removeFile, show, writeFile } from './support/editor.ts';

/** Whoever made a repository must not choose by a link in it which other file of the person's is written. */
describe('a symbolic link that leads out of the repository', () => {
  let outside: string;
  // Each test has an entry and a folder of its own: VS Code keeps the text of a file for a while.
  let number = 0;
  let [id, entry, folder] = ['', '', ''];
  beforeEach(async function () {
    // There a link is a matter of permissions.
    if (process.platform === 'win32') this.skip();
    number++;
    id = `kb-leads-out-${number}`;
    entry = entryOf(id);
    folder = `t/${number}`;
    outside = mkdtempSync(join(tmpdir(), 'leads-out-'));
    await vscode.workspace.fs.createDirectory(fileIn(folder));
  });
  afterEach(async () => {
    await closeAll();
    await removeFile(folder);
    rmSync(outside, { recursive: true, force: true });
  });
  after(() => (number > 0 ? removeFile('t') : undefined));

  const record = () =>
    vscode.commands.executeCommand<boolean>('hansei.recordOutcome', { entry: id, solution: 'cool', outcome: 'worked' });
  const link = (name: string, target: string) => symlinkSync(target, fileIn(`${folder}/${name}`).fsPath);

  it('in place of the log of outcomes gets no line, and the entry stays as it is', async () => {
    const target = join(outside, 'notes.txt');
    writeFileSync(target, 'mine\n');
    link('outcomes.jsonl', target);
    await show(await writeFile(`${folder}/entry.yml`, entry));
    assert.equal(await record(), false);
    assert.equal(readFileSync(target, 'utf8'), 'mine\n');
    assert.equal(readFileSync(fileIn(`${folder}/entry.yml`).fsPath, 'utf8'), entry);
  });

  it('in place of the log of outcomes makes no file where it leads to nothing', async () => {
    link('outcomes.jsonl', join(outside, 'new.txt'));
    await show(await writeFile(`${folder}/entry.yml`, entry));
    assert.equal(await record(), false);
    assert.deepEqual(readdirSync(outside), []);
  });

  it('in place of an entry leaves the file that it leads to', async () => {
    writeFileSync(join(outside, 'entry.yml'), entry);
    link('entry.yml', join(outside, 'entry.yml'));
    await show(fileIn(`${folder}/entry.yml`));
    assert.equal(await record(), false);
    assert.equal(readFileSync(join(outside, 'entry.yml'), 'utf8'), entry);
  });

  it('in place of a folder on the path does so too', async () => {
    writeFileSync(join(outside, 'entry.yml'), entry);
    link('knowledge', outside);
    await show(fileIn(`${folder}/knowledge/entry.yml`));
    assert.equal(await record(), false);
    assert.deepEqual(readdirSync(outside), ['entry.yml']);
  });

  it('keeps a name from being changed in all files', async () => {
    const target = join(outside, 'incident.md');
    writeFileSync(target, postmortem.replace('id: INC-TEST-1', `id: INC-TEST-1\nknowledge: [${id}]`));
    link('incident.md', target);
    const { document } = await open(`${folder}/entry.yml`, entry);
    const { document: incident } = await show(fileIn(`${folder}/incident.md`));
    await findingsBecome(incident, []);
    const rename = vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      document.positionAt(entry.indexOf(id)),
      `${id}-other`,
    );
    await assert.rejects(Promise.resolve(rename), /\/incident\.md was not written: .+leads-out-/);
  });

  it('is written through where it stays in the folder', async () => {
    mkdirSync(fileIn(`${folder}/logs`).fsPath);
    writeFileSync(fileIn(`${folder}/logs/outcomes.jsonl`).fsPath, '');
    link('outcomes.jsonl', fileIn(`${folder}/logs/outcomes.jsonl`).fsPath);
    await show(await writeFile(`${folder}/entry.yml`, entry));
    assert.equal(await record(), true);
    await eventually(
      () => readFileSync(fileIn(`${folder}/logs/outcomes.jsonl`).fsPath, 'utf8'),
      (text) => text.includes(id),
    );
  });
});
