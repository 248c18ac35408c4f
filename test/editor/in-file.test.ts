import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { foreignYaml, postmortem, runbook } from './support/documents.ts';
import { closeAll, eventually, open, rangeOf, removeFile, replace } from './support/editor.ts';

const options = { tabSize: 2, insertSpaces: true };

async function opened(path: string, text: string): Promise<vscode.TextDocument> {
  const { document } = await open(path, text);
  await eventually(() => vscode.extensions.getExtension('hansei.hansei')?.exports?.isAwake(), Boolean);
  return document;
}

async function formatted(document: vscode.TextDocument): Promise<readonly vscode.TextEdit[]> {
  return (await vscode.commands.executeCommand('vscode.executeFormatDocumentProvider', document.uri, options)) ?? [];
}

async function apply(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, [...edits]);
  assert.ok(await vscode.workspace.applyEdit(change));
}

async function hoverOn(document: vscode.TextDocument, text: string): Promise<string> {
  const position = rangeOf(document, text).start;
  const found: readonly vscode.Hover[] = await vscode.commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return found
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

describe('in the file', () => {
  afterEach(closeAll);
  after(() => removeFile('t'));

  it('a timeline is formatted: sorted, aligned, once', async () => {
    const document = await opened('t/format.md', postmortem.replace('| 14:30 | Errors', '| 14:36 | Errors'));
    const edits = await eventually(
      () => formatted(document),
      (found) => found.length > 0,
    );
    await apply(document, edits);
    const text = document.getText();
    assert.match(text, /\| 14:35 \| Alert +\|[^\n]*\n\| 14:36 \| Errors begin \|/);
    assert.deepEqual(await formatted(document), []);
    await vscode.commands.executeCommand('undo');
    assert.match(document.getText(), /\| 14:36 \| Errors begin \| system \| 503 \|\n\| 14:35/);
  });

  it('a selection is formatted within its lines', async () => {
    const document = await opened('t/range.md', postmortem);
    const range = rangeOf(document, 'Alert');
    const edits: readonly vscode.TextEdit[] = await eventually(
      async () =>
        (await vscode.commands.executeCommand<readonly vscode.TextEdit[] | undefined>(
          'vscode.executeFormatRangeProvider',
          document.uri,
          range,
          options,
        )) ?? [],
      (found) => found.length > 0,
    );
    assert.deepEqual([...new Set(edits.map((edit) => edit.range.start.line))], [range.start.line]);
  });

  it('Enter begins a row, in documents of ours alone', async () => {
    const enter = async (document: vscode.TextDocument, line: number) =>
      (await vscode.commands.executeCommand<readonly vscode.TextEdit[] | undefined>(
        'vscode.executeFormatOnTypeProvider',
        document.uri,
        new vscode.Position(line, 0),
        '\n',
        options,
      )) ?? [];
    const document = await opened('t/enter.md', postmortem);
    const edits = await eventually(
      () => enter(document, document.lineCount - 1),
      (found) => found.length > 0,
    );
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['| '],
    );
    const foreign = await opened('t/foreign.md', '# Notes\n\n| Time | Event |\n| --- | --- |\n| 1:00 | a |\n');
    assert.deepEqual(await enter(foreign, 5), []);
    assert.deepEqual(await formatted(foreign), []);
  });

  it('an untitled document is formatted too', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: postmortem });
    await vscode.window.showTextDocument(document);
    await eventually(
      () => formatted(document),
      (found) => found.length > 0,
    );
    assert.match(await hoverOn(document, '15:20'), /50 min after the start of impact/);
  });

  it('a hover tells of times, fields and terms, at the version on the screen', async () => {
    const document = await opened('t/hover.md', postmortem);
    assert.match(await hoverOn(document, '15:20'), /50 min after[\s\S]*2026-03-01 15:20 \(UTC\)/);
    const editor = await vscode.window.showTextDocument(document);
    await replace(editor, '| 15:20', '| 15:25');
    assert.match(await hoverOn(document, '15:25'), /55 min after/);
    assert.match(await hoverOn(document, 'Detected'), /When the team first knew/);
    const yaml = await opened('t/hover.yml', runbook);
    assert.match(await hoverOn(yaml, 'difficulty'), /Who can follow it/);
    const foreign = await opened('t/foreign.yml', foreignYaml);
    assert.doesNotMatch(await hoverOn(foreign, 'services'), /\*\*/);
  });

  it('the outline has the incident’s instants and rows, and a runbook’s steps', async () => {
    const outline = async (document: vscode.TextDocument) =>
      (await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      )) ?? [];
    const incident = await outline(await opened('t/outline.md', postmortem));
    const rows = incident.find(({ name }) => name === 'Timeline' && name !== undefined)?.children ?? [];
    assert.ok(
      incident.some(({ name }) => name === 'Key times') && rows.length > 0,
      incident.map(({ name }) => name).join(', '),
    );
    const steps = await outline(await opened('t/outline.yml', runbook));
    const [root] = steps;
    const step = root?.children.find(({ name }) => name === 'step_by_step')?.children[0];
    assert.equal(step?.name, '1. Look at the load');
  });

  it('inlay hints, folding and selection', async () => {
    const document = await opened('t/hints.md', postmortem);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints: readonly vscode.InlayHint[] = await vscode.commands.executeCommand(
      'vscode.executeInlayHintProvider',
      document.uri,
      whole,
    );
    assert.ok(
      hints.some(({ label, position }) => label === 'T+50m' && document.lineAt(position.line).text.includes('15:20')),
    );
    const folds: readonly vscode.FoldingRange[] = await vscode.commands.executeCommand(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.ok(folds.some(({ start, end }) => start === 0 && end === 7));
    const [grown]: readonly vscode.SelectionRange[] = await vscode.commands.executeCommand(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [rangeOf(document, 'Escalated').start],
    );
    const texts: string[] = [];
    for (let at: vscode.SelectionRange | undefined = grown; at !== undefined; at = at.parent)
      texts.push(document.getText(at.range));
    assert.ok(texts.some((text) => text.startsWith('| 15:20') && text.endsWith('|')));
  });

  it('completion knows the schema, the cells and the facts, also while the text is broken', async () => {
    const offered = async (document: vscode.TextDocument, before: string) => {
      const position = rangeOf(document, before).end;
      const list: vscode.CompletionList = await vscode.commands.executeCommand(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      // VS Code adds words of open documents.
      const ours = list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
      return ours.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const yaml = await opened('t/complete.yml', runbook.replace('    difficulty: intermediate\n', '    \n'));
    const keys = await offered(yaml, 'category: performance\n    ');
    assert.ok(keys.includes('difficulty') && !keys.includes('category'), keys.join(' '));
    const broken = await opened(
      't/broken.yml',
      'diagnostic_procedure:\n  metadata:\n    category performance\n    est',
    );
    assert.ok((await offered(broken, '\n    est')).includes('estimated_time'));
    const incident = await opened('t/complete.md', `${postmortem}| 16:50 |  | `);
    assert.deepEqual((await offered(incident, '| 16:50 |  | ')).slice(0, 2), ['on call', 'system']);
    const front = await opened('t/front.md', postmortem.replace('title: The cart answers 503', 'sev'));
    assert.ok((await offered(front, '\nsev')).includes('severity'));
    const foreign = await opened('t/foreign-complete.yml', foreignYaml);
    assert.ok(!(await offered(foreign, 'services:\n  ')).includes('difficulty'));
  });

  it('a taken proposal is written with its members below, and undone at once', async () => {
    const text = 'knowledge_entry:\n  id: x\n  symp';
    const document = await opened('t/take.yml', text);
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(2).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await eventually(
      async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return document.getText();
      },
      (now) => now === 'knowledge_entry:\n  id: x\n  symptom:\n    description: ',
    );
    await vscode.commands.executeCommand('undo');
    assert.ok(document.getText().startsWith('knowledge_entry:\n  id: x\n  symp'));
  });

  it('an actor is taken into a cell that is begun without a blank', async () => {
    const document = await opened('t/cell.md', `${postmortem}| 16:50 | Done |mon`);
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await eventually(
      async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return document.lineAt(document.lineCount - 1).text;
      },
      (line) => line === '| 16:50 | Done |monitoring',
    );
  });
});
