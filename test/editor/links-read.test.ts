import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { findFiles } from '../../src/editor/find-files.ts';
import { WorkspaceSession } from '../../src/editor/workspace-session.ts';
import { postmortem, runbook } from './support/documents.ts';
import { closeAll, codes, diagnosticsOf, eventually, fileIn, folder, open, removeFile } from './support/editor.ts';

const [current] = vscode.workspace.workspaceFolders ?? [];

/** Whoever made a repository must not choose by a link in it what else of the person's is shown. */
describe('a symbolic link in a folder', () => {
  let outside: string;
  beforeEach(async function () {
    // There a link is a matter of permissions.
    if (process.platform === 'win32') this.skip();
    outside = mkdtempSync(join(tmpdir(), 'links-read-'));
    await vscode.workspace.fs.createDirectory(fileIn('t/more'));
  });
  afterEach(async () => {
    await closeAll();
    await removeFile('t');
    rmSync(outside, { recursive: true, force: true });
  });

  const link = (name: string, target: string) => symlinkSync(target, fileIn(`t/${name}`).fsPath);
  const read = async () => {
    assert.ok(current);
    const session = new WorkspaceSession(current);
    await session.ready();
    const texts = Object.fromEntries(
      session.paths.filter((path) => path.startsWith('t/')).map((path) => [path, session.workspace.text(path)]),
    );
    const said = session.paths.flatMap((path) => session.problems(path).map(({ message }) => message.en));
    session.dispose();
    return { texts, said };
  };

  it('to a file elsewhere is not read, and is told of where it looks like one of ours', async () => {
    writeFileSync(join(outside, 'incident.md'), postmortem);
    writeFileSync(join(outside, 'notes.md'), '# My notes\n');
    link('incident.md', join(outside, 'incident.md'));
    link('notes.md', join(outside, 'notes.md'));
    const { texts, said } = await read();
    assert.deepEqual(texts, { 't/incident.md': undefined });
    const told = said.filter((words) => words.includes('t/incident.md'));
    assert.equal(told.length, 1);
    assert.match(
      told[0] ?? '',
      /^t\/incident\.md was not read: it is a symbolic link to .+incident\.md, which is outside the open folders\./,
    );
  });

  it('to a folder is not followed, wherever it leads', async () => {
    writeFileSync(join(outside, 'incident.md'), postmortem);
    link('elsewhere', outside);
    link('up', folder().fsPath);
    writeFileSync(fileIn('t/more/own.md').fsPath, postmortem);
    link('inside', fileIn('t/more').fsPath);
    assert.deepEqual(Object.keys((await read()).texts), ['t/more/own.md']);
  });

  it('to a folder makes no second file of one that was opened through it', async () => {
    assert.ok(current);
    writeFileSync(fileIn('t/more/own.md').fsPath, postmortem);
    link('inside', fileIn('t/more').fsPath);
    const session = new WorkspaceSession(current);
    await session.ready();
    const document = await vscode.workspace.openTextDocument(fileIn('t/inside/own.md'));
    assert.equal(session.sync(document), true);
    session.close(document);
    await session.reload(document.uri);
    assert.deepEqual(
      session.paths.filter((path) => path.startsWith('t/')),
      ['t/more/own.md'],
    );
    session.dispose();
  });

  it('to a file of the folder is read as that', async () => {
    writeFileSync(fileIn('t/more/own.md').fsPath, postmortem);
    link('same.md', fileIn('t/more/own.md').fsPath);
    assert.deepEqual((await read()).texts, { 't/more/own.md': postmortem, 't/same.md': postmortem });
  });

  it('that comes later is not read either, nor followed', async () => {
    await open('t/slow.yml', runbook.replace('uptime', 'rm -rf /srv/data'));
    await eventually(
      () => codes(fileIn('t/slow.yml')),
      (found) => found.includes('runbook/destructive-command'),
    );
    writeFileSync(join(outside, 'later.yml'), runbook.replace('uptime', 'rm -rf /srv/data'));
    link('later.yml', join(outside, 'later.yml'));
    link('elsewhere', outside);
    await eventually(
      () => codes(fileIn('t/later.yml')),
      (found) => found.length > 0,
    );
    assert.deepEqual(codes(fileIn('t/later.yml')), ['document/unreadable']);
    assert.deepEqual(diagnosticsOf(fileIn('t/elsewhere/later.yml')), []);
  });

  it('to a pipe does not hold anything up', async () => {
    const pipe = join(outside, 'pipe.md');
    execFileSync('mkfifo', [pipe]);
    link('pipe.md', pipe);
    assert.deepEqual((await read()).texts, {});
  });
});

describe('the files of a folder', () => {
  after(() => removeFile('t'));

  it('leave out what ignore files name, on the way down', async () => {
    assert.ok(current);
    mkdirSync(fileIn('t/deep/out').fsPath, { recursive: true });
    writeFileSync(fileIn('t/deep/.hanseiignore').fsPath, 'out/\nnot.md\n');
    for (const name of ['out/a.md', 'not.md', 'yes.md']) writeFileSync(fileIn(`t/deep/${name}`).fsPath, '# A\n');
    const { uris } = await findFiles(current, undefined, 't/');
    assert.deepEqual(
      uris.map((uri) => vscode.workspace.asRelativePath(uri)),
      ['t/deep/yes.md'],
    );
  });
});
