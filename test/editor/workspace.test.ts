import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { insertion } from '../../src/core/text/span.ts';
import { findFiles } from '../../src/editor/find-files.ts';
import { readOurFile } from '../../src/editor/read-our-file.ts';
import { WorkspaceSession } from '../../src/editor/workspace-session.ts';
import { writeInto } from '../../src/editor/write-into.ts';
import { postmortem, runbook } from './support/documents.ts';
import {
  closeAll,
  codes,
  eventually,
  fileIn,
  findings,
  findingsBecome,
  lenses,
  open,
  pause,
  removeFile,
  replace,
  show,
  writeFile,
} from './support/editor.ts';

describe('the session of documents that are not saved yet', () => {
  it('listens to the one of its folder no longer than it lives', () => {
    let listeners = 0;
    const around = new WorkspaceSession(undefined);
    const { onDidCheck } = around;
    const counting: typeof onDidCheck = (listener) => {
      listeners++;
      const listening = onDidCheck(listener);
      return new vscode.Disposable(() => {
        listeners--;
        listening.dispose();
      });
    };
    Object.assign(around, { onDidCheck: counting });
    const unsaved = new WorkspaceSession(undefined, around);
    assert.equal(listeners, 1);
    unsaved.dispose();
    assert.equal(listeners, 0);
    around.dispose();
  });
});

describe('the files of a folder', () => {
  it('are cut where there are more than are looked at, and not where there are just as many', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const all = (await findFiles(folder)).uris.length;
    assert.ok(all > 10);
    assert.deepEqual(await findFiles(folder, all).then(({ uris, isCut }) => [uris.length, isCut]), [all, false]);
    assert.deepEqual(await findFiles(folder, all - 1).then(({ uris, isCut }) => [uris.length, isCut]), [all - 1, true]);
  });

  it('are told of in the words of the command line when they may not be read', async () => {
    // Not by the permissions of a file: the tests may run as somebody who may read everything.
    const locked = vscode.workspace.registerFileSystemProvider('locked', new LockedFiles());
    try {
      const read = (name: string) => readOurFile(vscode.Uri.parse(`locked:/${name}`), name, () => true);
      const [problem] = (await read('secret.md')).problems;
      assert.equal(problem?.code, 'document/unreadable');
      assert.equal(
        problem?.message.en,
        'secret.md cannot be read: EACCES. You do not have permission: check the owner and the permissions.',
      );
      assert.deepEqual(await read('gone.md'), { text: undefined, problems: [] });
    } finally {
      locked.dispose();
    }
  });
});

describe('a folder that may not be read', () => {
  it('is told of where problems are, once, until it may be read', async function () {
    if (process.platform === 'win32') this.skip();
    const root = mkdtempSync(join(tmpdir(), 'hansei-closed-'));
    const hidden = join(root, 'ops/hidden');
    mkdirSync(hidden, { recursive: true });
    writeFileSync(join(hidden, 'a.md'), postmortem);
    chmodSync(root, 0o755);
    chmodSync(hidden, 0);
    const session = new WorkspaceSession({ uri: vscode.Uri.file(root), name: 'shop', index: 0 });
    const isRoot = process.geteuid?.() === 0;
    try {
      // The tests may run as somebody who may read everything.
      if (isRoot) process.seteuid?.(65_534);
      await session.ready();
      await eventually(
        () => session.paths,
        (paths) => paths.includes('ops/hidden'),
      );
      const words =
        'ops/hidden cannot be read: EACCES. Nothing in this folder was checked: change its permissions, or exclude it in .hanseiignore.';
      const told = session.problems('ops/hidden').map(({ code, message }) => [code, message.en]);
      assert.deepEqual(told, [['document/unreadable', words]]);
      assert.equal(session.uriOf('ops/hidden').fsPath, hidden);
      if (isRoot) process.seteuid?.(0);
      chmodSync(hidden, 0o755);
      session.lookAgain();
      await eventually(
        () => session.paths,
        (paths) => !paths.includes('ops/hidden'),
      );
    } finally {
      if (isRoot) process.seteuid?.(0);
      session.dispose();
      chmodSync(hidden, 0o755);
      rmSync(root, { recursive: true });
    }
  });
});

/** A file system in which there are only files that nobody may read. */
class LockedFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  stat = (): vscode.FileStat => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: 1 });
  readFile({ path }: vscode.Uri): Uint8Array {
    throw path.includes('gone')
      ? vscode.FileSystemError.FileNotFound(path)
      : vscode.FileSystemError.NoPermissions(`EACCES: permission denied, open '${path}'`);
  }
  watch = () => new vscode.Disposable(() => undefined);
  readDirectory = () => [];
  createDirectory = () => undefined;
  writeFile = () => undefined;
  delete = () => undefined;
  rename = () => undefined;
}

describe('the configuration', () => {
  let original: string;
  before(async () => {
    original = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn('hansei.yml')));
  });
  afterEach(closeAll);
  after(async () => {
    await writeFile('hansei.yml', original);
    await removeFile('t');
  });

  it('changes severities and silences codes everywhere as it is typed', async () => {
    const wrong = await writeFile('t/configured.yml', runbook.replace('intermediate', 'hard'));
    await eventually(
      () => codes(wrong),
      (found) => found.length === 1,
    );
    const editor = await show(fileIn('hansei.yml'));
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((builder) => builder.insert(end, '\nrules: { taxonomy/unknown-value: off }\n'));
    await eventually(
      () => codes(wrong),
      (found) => found.length === 0,
    );
    await replace(editor, ': off }', ': hint }');
    const shown = await eventually(
      () => vscode.languages.getDiagnostics(wrong),
      (found) => found.length === 1,
    );
    assert.equal(shown[0]?.severity, vscode.DiagnosticSeverity.Hint);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually(
      () => vscode.languages.getDiagnostics(wrong)[0]?.severity,
      (severity) => severity === vscode.DiagnosticSeverity.Warning || severity === vscode.DiagnosticSeverity.Error,
    );
  });

  it('names what is ours, also when it changes while the folder is being read', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const pages = Array.from({ length: 60 }, (_, index) => `t/plain/${index}.md`);
    await Promise.all(pages.map((page) => writeFile(page, '# A page\n')));
    const editor = await show(fileIn('hansei.yml'));
    await replace(editor, 'pages/**/*.md', 't/plain/*.md');
    let asked = 0;
    class ReadingSession extends WorkspaceSession {
      override pathOf(uri: vscode.Uri): string {
        const path = super.pathOf(uri);
        if (pages.includes(path)) asked++;
        // Now for the last that is read.
        if (asked === pages.length && pages.includes(path)) this.sync(editor.document);
        return path;
      }
    }
    const session = new ReadingSession(folder);
    await session.ready();
    session.dispose();
    assert.deepEqual(
      pages.filter((page) => !session.workspace.has(page)),
      [],
    );
  });

  it('is checked itself', async () => {
    const editor = await show(fileIn('hansei.yml'));
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'timezome: UTC\n'));
    await eventually(
      () => findings(editor.document),
      (found) => found.some((finding) => finding.includes('timezome')),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await findingsBecome(editor.document, []);
  });

  it('leaves out what it excludes', async () => {
    const wrong = await writeFile('t/excluded.yml', runbook.replace('intermediate', 'hard'));
    await eventually(
      () => codes(wrong),
      (found) => found.length === 1,
    );
    await writeFile('hansei.yml', `${original}\nexclude: [t/**]\n`);
    await eventually(
      () => codes(wrong),
      (found) => found.length === 0,
    );
    await writeFile('hansei.yml', original);
    await eventually(
      () => codes(wrong),
      (found) => found.length === 1,
    );
  });
});

describe('ignored files', () => {
  after(async () => {
    await closeAll();
    await removeFile('.hanseiignore');
    await removeFile('t');
  });

  it('are left out as on the command line, while they are not open', async () => {
    const wrong = await writeFile('t/ignored/copy.yml', runbook.replace('intermediate', 'hard'));
    await eventually(
      () => codes(wrong),
      (found) => found.length === 1,
    );
    await writeFile('.hanseiignore', 't/ignored/\n');
    await eventually(
      () => codes(wrong),
      (found) => found.length === 0,
    );
    await writeFile('.hanseiignore', '# nothing\n');
    await eventually(
      () => codes(wrong),
      (found) => found.length === 1,
    );
  });
});

describe('files that files.exclude hides', () => {
  const setting = () => vscode.workspace.getConfiguration('files');
  const hide = (globs: Readonly<Record<string, boolean>> | undefined) =>
    setting().update('exclude', globs, vscode.ConfigurationTarget.Workspace);
  after(async () => {
    await hide(undefined);
    await closeAll();
    await removeFile('t');
  });

  it('are left out as soon as it does, also when they change later, and are back when it does no longer', async () => {
    const wrong = runbook.replace('intermediate', 'hard');
    const [hidden, seen] = [await writeFile('t/old/deep/copy.yml', wrong), await writeFile('t/seen.yml', wrong)];
    const shown = (uri: vscode.Uri, count: number) =>
      eventually(
        () => codes(uri),
        (found) => found.length === count,
      );
    await Promise.all([shown(hidden, 1), shown(seen, 1)]);
    await hide({ '**/old': true });
    await shown(hidden, 0);
    const late = await writeFile('t/old/deep/late.yml', wrong);
    await writeFile('t/seen.yml', runbook);
    await shown(seen, 0);
    await pause(500);
    assert.deepEqual(codes(late), []);
    await hide(undefined);
    await Promise.all([shown(hidden, 1), shown(late, 1)]);
  });

  it('do not include the configuration', async () => {
    const original = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn('hansei.yml')));
    const wrong = await writeFile('t/severity.yml', runbook.replace('intermediate', 'hard'));
    const isShown = (is: boolean) =>
      eventually(
        () => codes(wrong),
        (found) => found.length > 0 === is,
      );
    await isShown(true);
    try {
      await hide({ 'hansei.yml': true });
      await pause(1000);
      await writeFile('hansei.yml', `${original}\nexclude: [t/**]\n`);
      await isShown(false);
    } finally {
      await writeFile('hansei.yml', original);
    }
    await isShown(true);
  });
});

describe('a document that was closed meanwhile', () => {
  it('is neither taken over any more nor written: nobody would tell of its file', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: runbook });
    await vscode.window.showTextDocument(document);
    const session = new WorkspaceSession(undefined);
    assert.equal(session.sync(document), true);
    session.close(document);
    await closeAll();
    await eventually(
      () => document.isClosed,
      (isClosed) => isClosed,
    );
    assert.equal(session.sync(document), false);
    assert.deepEqual(session.paths, []);
    assert.equal(await writeInto(document, [insertion(0, '# Late\n')]), false);
    session.dispose();
  });
});

describe('files outside of the folder', () => {
  afterEach(closeAll);

  it('are checked by what they say alone', async () => {
    const uri = vscode.Uri.joinPath(vscode.Uri.file(tmpdir()), `loose-${Date.now()}.yml`).with({
      scheme: vscode.workspace.workspaceFolders?.[0]?.uri.scheme ?? 'file',
      authority: vscode.workspace.workspaceFolders?.[0]?.uri.authority ?? '',
    });
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(runbook.replace('"Slow responses"', '7')));
    const { document } = await show(uri);
    await findingsBecome(document, ['schema/type “7”']);
    await vscode.workspace.fs.delete(uri);
  });
});

describe('links to pipes', () => {
  after(async () => {
    await closeAll();
    await removeFile('t');
  });

  it('are left alone: to read one would never end', async function () {
    if (process.platform === 'win32') this.skip();
    const { document } = await open('t/first.yml', runbook.replace('"Slow responses"', '7'));
    await findingsBecome(document, ['schema/type “7”']);
    const folder = fileIn('t').fsPath;
    execFileSync('mkfifo', ['pipe'], { cwd: folder });
    // More than the threads that read files.
    for (let index = 0; index < 20; index++) symlinkSync('pipe', join(folder, `pipe-${index}.yml`));
    await writeFile('t/later.yml', runbook.replace('"Slow responses"', '8'));
    await eventually(
      () => codes(fileIn('t/later.yml')),
      (found) => found.length === 1,
    );
  });
});

describe('a folder that goes and comes again at once', () => {
  after(() => removeFile('t'));

  it('is read anew, as after a change of branches', async () => {
    await writeFile('t/again/0.yml', runbook.replace('"Slow responses"', '7'));
    await eventually(
      () => codes(fileIn('t/again/0.yml')),
      (found) => found.length === 1,
    );
    const folder = fileIn('t/again').fsPath;
    // How soon it has to come again to be told of as changed, only the watcher knows.
    for (const [index, milliseconds] of [25, 0, 35, 0, 45, 0, 25, 0, 35, 0, 45].entries()) {
      rmSync(folder, { recursive: true });
      await pause(milliseconds);
      mkdirSync(folder);
      writeFileSync(join(folder, `${index + 1}.yml`), runbook.replace('"Slow responses"', '7'));
      await eventually(
        () => [codes(fileIn(`t/again/${index}.yml`)).length, codes(fileIn(`t/again/${index + 1}.yml`)).length],
        ([before, now]) => before === 0 && now === 1,
      );
    }
  });
});

describe('a file that goes after its editor has been closed', () => {
  after(() => removeFile('t'));

  it('is forgotten, though VS Code keeps its document for minutes', async () => {
    const { document } = await open('t/gone.md', postmortem);
    await findingsBecome(document, []);
    await closeAll();
    await removeFile('t/gone.md');
    const other = await open('t/other.md', postmortem);
    await findingsBecome(other.document, []);
    await closeAll();
  });
});

describe('many files', () => {
  const count = 1000;
  before(async () => {
    await open('t/first.yml', runbook);
    const text = (index: number) => runbook.replace('"Slow responses"', index % 10 === 0 ? '7' : `"Slow ${index}"`);
    for (let first = 0; first < count; first += 50) {
      await Promise.all(
        Array.from({ length: 50 }, (_, index) => writeFile(`t/many/${first + index}.yml`, text(first + index))),
      );
    }
  });
  after(async () => {
    await closeAll();
    await removeFile('t');
  });

  it('are all found, and typing goes on meanwhile', async () => {
    const wrong = () =>
      vscode.languages.getDiagnostics().filter(([uri, found]) => uri.path.includes('/t/many/') && found.length > 0)
        .length;
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last - 5);
      last = performance.now();
    }, 5);
    await eventually(wrong, (found) => found === count / 10);
    clearInterval(beat);
    console.log(`many files: longest time without a turn ${longest.toFixed(0)} ms`);
    const { document } = await open('t/typed.yml', runbook.replace('intermediate', 'hard'));
    await findingsBecome(document, ['taxonomy/unknown-value “hard”']);
    assert.deepEqual(await lenses(document), []);
  });

  it('all go with their folder', async () => {
    await removeFile('t/many');
    const left = () =>
      vscode.languages.getDiagnostics().filter(([uri, found]) => uri.path.includes('/t/many/') && found.length > 0)
        .length;
    await eventually(left, (found) => found === 0);
  });
});
