import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  eventually,
  findings,
  lenses,
  open,
  quickFixes,
  rangeOf,
  removeFile,
  writeFile,
} from './support/editor.ts';

const cpu = `diagnostic_procedure:
  metadata: { title: "Load analysis" }
  step_by_step:
    1: { description: Look }
  decision_tree:
    busy: { condition: "load > 4", action: "go_to_t_memory_procedure" }
`;
const memory = `diagnostic_procedure:
  metadata: { id: t_memory, title: Memory }
  step_by_step:
    1: { description: Look }
`;
const incident = '---\nkind: timeline\ntimezone: UTC\nrunbooks: [t_memory]\n---\n\n# A\n';

describe('names across files', () => {
  let editor: vscode.TextEditor;
  let target: vscode.Uri;
  let report: vscode.Uri;
  beforeEach(async () => {
    target = await writeFile('t/t_memory.yml', memory);
    report = await writeFile('t/inc.md', incident);
    editor = await open('t/cpu.yml', cpu);
    // The name is mentioned in the runbook that is open, in the report, and where it is defined.
    await eventually(
      async () => new Set((await references()).map(({ uri }) => uri.path)).size,
      (files) => files === 3,
    );
  });
  afterEach(closeAll);
  after(() => removeFile('t'));

  const position = () => rangeOf(editor.document, 't_memory').start.translate(0, 3);
  const references = () =>
    vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      editor.document.uri,
      position(),
    );

  it('lead to their definition', async () => {
    const [found] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      position(),
    );
    assert.ok(found !== undefined && 'targetUri' in found);
    assert.equal(found.targetUri.toString(), target.toString());
    assert.equal(found.targetRange.start.line, 1);
  });

  it('are found from YAML in Markdown', async () => {
    const files = (await references()).map(({ uri }) => uri.toString());
    assert.ok(files.includes(report.toString()));
  });

  it('are refused where they are taken', async () => {
    await assert.rejects(
      async () =>
        await vscode.commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          editor.document.uri,
          position(),
          'cpu',
        ),
      /already the name of something else/,
    );
  });

  it('are proposed while somebody types', async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      position(),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('go_to_t_memory_procedure'));
  });

  it('are symbols of the workspace', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      't_mem',
    );
    assert.ok(
      found.some(({ name, location }) => name === 't_memory: Memory' && location.uri.toString() === target.toString()),
    );
  });

  it('are renamed with all that refer to them, also in what is not saved', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      position(),
      't_ram',
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(editor.document.getText(), /go_to_t_ram_procedure/);
    assert.match((await vscode.workspace.openTextDocument(report)).getText(), /runbooks: \[t_ram\]/);
    assert.match((await vscode.workspace.openTextDocument(target)).getText(), /id: t_ram,/);
    await vscode.workspace.saveAll();
  });
});

describe('the objectives of an OpenSLO document', () => {
  const slo =
    'apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: t-slo }\nspec:\n  timeWindow: [{ duration: 30d, isRolling: true }]\n  objectives: [{ displayName: t50, target: 0.999 }, { displayName: t99, target: 0.99 }]\n';
  const text =
    '---\nkind: timeline\nstarted: 2026-03-01T14:00:00Z\ndetected: 2026-03-01T14:05:00Z\nresolved: 2026-03-01T14:43:12Z\nsla: { slo: t-slo, objective: t98 }\n---\n\n# A\n';
  afterEach(closeAll);
  after(() => removeFile('t'));

  it('are proposed, checked, gone to, and named above the facts', async () => {
    const target = await writeFile('t/slo.yml', slo);
    const { document } = await open('t/measured.md', text);
    await eventually(
      () => findings(document),
      (found) => found.includes('impact/unknown-objective “t98”'),
    );
    const place = () => rangeOf(document, 'objective: t').end;
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      place(),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('t50') && labels.includes('t99'), labels.join());

    const [fix] = await quickFixes(document, rangeOf(document, 't98'));
    assert.ok(fix?.edit !== undefined && (await vscode.workspace.applyEdit(fix.edit)));
    assert.match(document.getText(), /objective: t99 \}/);
    const shown = await eventually(
      () => lenses(document),
      (titles) => titles.some((title) => title.includes('availability')),
    );
    assert.ok(shown.includes('availability 99.9 % (target 99 %, t99)'), shown.join());

    const [found] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      place(),
    );
    assert.ok(found !== undefined && 'targetUri' in found);
    assert.deepEqual([found.targetUri.toString(), found.targetRange.start.line], [target.toString(), 5]);
    await vscode.workspace.saveAll();
  });
});

async function linksIn(document: vscode.TextDocument) {
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
  return links.map(({ range, target }) => ({
    text: document.getText(range),
    path: target?.path ?? '',
    fragment: target?.fragment,
  }));
}

describe('links across files', () => {
  afterEach(closeAll);
  after(() => removeFile('t'));

  it('open what a name means', async () => {
    await writeFile('t/t_target.yml', memory.replace('t_memory', 't_target'));
    const { document } = await open('t/from.yml', cpu.replace('t_memory', 't_target'));
    await eventually(
      () => linksIn(document),
      (found) =>
        found.some(
          ({ text, path, fragment }) => text === 't_target' && path.endsWith('/t/t_target.yml') && fragment === 'L2,36',
        ),
    );
  });

  it('follow a file that is moved and renamed: in pages, names and addresses', async () => {
    const old = await writeFile('t/t_old.yml', memory.replace('id: t_memory, ', ''));
    const page = await writeFile('t/page.md', '# Page\n\n[old](t_old.yml) and ![old](<./t_old.yml>)\n');
    const alerts = await writeFile(
      't/alerts.yml',
      'groups:\n  - name: g\n    rules:\n      - { alert: T, expr: x, annotations: { runbook_url: https://x.example/blob/t/t_old.yml } }\n',
    );
    const { document } = await open('t/follows.yml', cpu.replace('t_memory', 't_old'));
    await eventually(
      () => linksIn(document),
      (found) => found.some(({ path }) => path.endsWith('/t/t_old.yml')),
    );
    const move = new vscode.WorkspaceEdit();
    move.renameFile(old, vscode.Uri.joinPath(old, '../deep/t_new.yml'));
    assert.ok(await vscode.workspace.applyEdit(move));
    const text = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();
    assert.match(document.getText(), /go_to_t_new_procedure/);
    assert.equal(await text(page), '# Page\n\n[old](deep/t_new.yml) and ![old](<./deep/t_new.yml>)\n');
    assert.match(await text(alerts), /x\.example\/blob\/t\/deep\/t_new\.yml/);
    await vscode.workspace.saveAll();
  });
});
