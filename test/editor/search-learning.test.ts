import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import * as vscode from 'vscode';
import { closeAll, eventually, fileIn, open, removeFile, show, writeFile } from './support/editor.ts';

const entryOf = (id: string) => `# Kept as it is.
knowledge_entry:
  id: ${id}
  title: "Relay overheats"
  symptom: { description: "The zorbulator relay overheats", keywords: [zorbulator] }
  solutions:
    - { id: cool, steps: ["Cool it"], success_rate: 0.8 } # stated
`;

const run = (command: string, ...input: readonly unknown[]) => vscode.commands.executeCommand(command, ...input);
const textOf = async (file: string) =>
  vscode.workspace.fs.readFile(fileIn(file)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );

describe('recording how a solution went', () => {
  // Each test has files of its own: VS Code keeps the text of a file for a while after its editor is closed.
  let number = 0;
  let [id, entry, path, log] = ['', '', '', ''];
  const record = (outcome: string) => run('hansei.recordOutcome', { entry: id, solution: 'cool', outcome });
  beforeEach(async () => {
    number++;
    id = `kb-learned-${number}`;
    entry = entryOf(id);
    [path, log] = [`t/${number}/learned.yml`, `t/${number}/outcomes.jsonl`];
    await writeFile(path, entry);
    await show(fileIn(path));
  });
  afterEach(async () => {
    await closeAll();
    await removeFile('t');
  });

  it('moves the number in the entry, and adds a dated line beside it, both on the disk', async () => {
    assert.equal(await record('worked'), true);
    assert.equal(await textOf(path), entry.replace('0.8', '0.82'));
    const lines = (await textOf(log))?.trimEnd().split('\n') ?? [];
    assert.equal(lines.length, 1);
    const { at, ...rest } = JSON.parse(lines[0] as string);
    assert.match(at, /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
    assert.deepEqual(rest, { entry: id, solution: 'cool', outcome: 'worked' });
  });

  it('is taken back exactly, one after the other', async () => {
    assert.equal(await record('failed'), true);
    assert.equal(await textOf(path), entry.replace('0.8', '0.72'));
    assert.equal(await run('hansei.undoOutcome'), true);
    assert.equal(await textOf(path), entry);
    await eventually(
      () => textOf(log),
      (text) => text === undefined,
    );
    assert.equal(await run('hansei.undoOutcome'), false);
  });

  it('is one change that one undo takes back', async () => {
    await record('partly');
    const editor = await show(fileIn(path));
    assert.equal(editor.document.getText(), entry.replace('0.8', '0.77'));
    await run('undo');
    await eventually(
      () => editor.document.getText(),
      (text) => text === entry,
    );
    await run('workbench.action.files.save');
  });

  it('of something that did not apply moves nothing', async () => {
    assert.equal(await record('not-applicable'), true);
    assert.equal(await textOf(path), entry);
    assert.match((await textOf(log)) ?? '', /"not-applicable"/);
    assert.equal(await run('hansei.undoOutcome'), true);
  });

  it('is left as it is when the entry changed since', async () => {
    await record('worked');
    const changed = `${entry.replace('0.8', '0.82')}# more\n`;
    const editor = await show(fileIn(path));
    await editor.edit((builder) => builder.insert(new vscode.Position(editor.document.lineCount, 0), '# more\n'));
    assert.equal(await run('hansei.undoOutcome'), false);
    assert.equal(editor.document.getText(), changed);
    assert.match((await textOf(log)) ?? '', /"worked"/);
  });

  it('does not save what a person has not saved', async () => {
    const editor = await show(fileIn(path));
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '# Unsaved.\n'));
    assert.equal(await record('worked'), true);
    assert.equal(editor.document.getText(), `# Unsaved.\n${entry.replace('0.8', '0.82')}`);
    assert.equal(editor.document.isDirty, true);
    assert.equal(await textOf(path), entry);
    assert.match((await textOf(log)) ?? '', /"worked"/);
  });

  it('adds to lines that are there, in their line breaks', async () => {
    const line = '{"at":"2026-03-01T00:00:00.000Z","entry":"kb-x","solution":"s","outcome":"failed"}';
    await writeFile(log, `${line}\r\n${line}`);
    assert.equal(await record('worked'), true);
    assert.match((await textOf(log)) ?? '', /^(\{"at":"2026-03-01.*"failed"\}\r\n){2}\{.*"worked"\}\r\n$/);
    assert.equal(await run('hansei.undoOutcome'), true);
    assert.equal(await textOf(log), `${line}\r\n${line}`);
  });

  it('goes by the file where several entries have one id: the open one, or the one that is named', async () => {
    const twin = `t/${number}/twin/learned.yml`;
    await writeFile(twin, entry);
    await show(fileIn(twin));
    assert.equal(await record('worked'), true);
    assert.deepEqual([await textOf(path), await textOf(twin)], [entry, entry.replace('0.8', '0.82')]);
    for (const [name, rate] of [
      [path, '0.82'],
      [`${path}#${id}`, '0.838'],
    ]) {
      assert.equal(await run('hansei.recordOutcome', { entry: name, solution: 'cool', outcome: 'worked' }), true);
      assert.equal(await textOf(path), entry.replace('0.8', rate as string));
    }
    assert.equal(await textOf(twin), entry.replace('0.8', '0.82'));
  });

  it('of a solution that is not there does nothing', async () => {
    assert.equal(await run('hansei.recordOutcome', { entry: id, solution: 'no', outcome: 'worked' }), false);
    assert.equal(await textOf(path), entry);
    assert.equal(await textOf(log), undefined);
  });
});

describe('recording outside of all folders', () => {
  it('works beside the entry, and is taken back', async () => {
    const scheme = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
    const place = vscode.Uri.joinPath(vscode.Uri.file(tmpdir()), `hansei-loose-${Date.now()}`);
    const folder = place.with({ scheme: scheme.scheme, authority: scheme.authority });
    const uri = vscode.Uri.joinPath(folder, 'loose.yml');
    const text = entryOf('kb-loose');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      await show(uri);
      assert.equal(await run('hansei.recordOutcome', { entry: 'kb-loose', solution: 'cool', outcome: 'worked' }), true);
      const log = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'outcomes.jsonl'));
      assert.match(new TextDecoder().decode(log), /"kb-loose".*"worked"\}\n$/);
      assert.equal(await run('hansei.addToEvaluation', { query: 'hot', id: 'kb-loose', uri, create: true }), false);
      assert.equal(await run('hansei.undoOutcome'), true);
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), text);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(folder, { recursive: true, useTrash: false });
    }
  });
});

describe('the evaluation file', () => {
  const [path, entry] = ['t/evaluated.yml', entryOf('kb-learned')];
  after(async () => {
    await closeAll();
    await removeFile('t');
  });

  it('gets a line for a query, and another result on the same line, never twice', async () => {
    const original = await textOf('queries.jsonl');
    const uri = (await open(path, entry)).document.uri;
    const add = (id: string) => run('hansei.addToEvaluation', { query: 'relay  is hot', id, uri });
    try {
      assert.equal(await add('kb-learned'), true);
      assert.equal(await add('kb-learned'), true);
      assert.equal(await add('kb-other'), true);
      assert.equal(
        await textOf('queries.jsonl'),
        `${original}{"query": "relay is hot", "relevant": ["kb-learned", "kb-other"]}\n`,
      );
    } finally {
      await writeFile('queries.jsonl', original ?? '');
    }
  });

  it('is made where the configuration says', async () => {
    const original = (await textOf('hansei.yml')) as string;
    const uri = (await open(path, entry)).document.uri;
    try {
      await writeFile('hansei.yml', original.replace('knowledge:\n', 'knowledge:\n  queries: t/own.jsonl\n'));
      await eventually(
        async () => {
          await run('hansei.addToEvaluation', { query: 'hot', id: 'kb-learned', uri, create: true });
          return textOf('t/own.jsonl');
        },
        (text) => text === '{"query": "hot", "relevant": ["kb-learned"]}\n',
      );
    } finally {
      await writeFile('hansei.yml', original);
    }
  });
});
