import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, fileIn, findingsBecome, open, pause, removeFile, writeFile } from './support/editor.ts';

const incident = `---
kind: timeline
timezone: UTC
started: "2026-03-01T14:30:00+00:00"
---

# Cart

## Timeline

| Time | Event | Actor | Notes |
| --- | --- | --- | --- |
| 2026-03-01 14:30 | Errors | system | 503 |
`;

describe('while an incident goes on', () => {
  afterEach(closeAll);
  after(() => removeFile('t'));

  it('its document begins with the times of now, an id after the last one, and the cursor in its title', async () => {
    await vscode.commands.executeCommand('hansei.startIncident', 'ja');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const { document } = editor;
    assert.match(
      document.getText(),
      /^---\nkind: postmortem\nid: INC-20\d\d-\d{3}\ntimezone: Asia\/Tokyo\n---\n\n# <題名>\n\n## 基本情報\n\n- インシデント開始: 20[\d-]{8} \d\d:\d\d\n/,
    );
    assert.equal(document.getText(editor.selection), '<題名>');
    assert.equal(await vscode.commands.executeCommand('hansei.markMitigated'), true);
    assert.match(document.getText(), /^- 検知時刻: (.+)\n- 緩和: \1\n- 解決時刻: 継続中$/m);
    assert.match(document.getText(), /\| 検知 \|.*\|\n\| [\d:]+ \| 緩和 \|/);
    await findingsBecome(document, ['document/placeholder “<題名>”']);
  });

  it('the command of a step is copied as it is written', async () => {
    const command = 'kubectl drain <node>\n  --force';
    await vscode.commands.executeCommand('hansei.copyStepCommand', { type: 'command', command });
    assert.equal(await vscode.env.clipboard.readText(), command);
  });

  it('an event is a new row with the time of now, and the cursor in its first empty cell', async () => {
    const { document, selection } = await opened(async () => {
      assert.equal(await vscode.commands.executeCommand('hansei.insertEvent'), true);
    });
    const row = document.lineAt(13).text;
    assert.match(row, /^\| 20\d\d-\d\d-\d\d \d\d:\d\d \| {2}\| {2}\| {2}\|$/);
    assert.deepEqual([selection.active.line, selection.active.character], [13, '| 2026-03-01 14:30 | '.length]);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), incident);
  });

  it('mitigation is marked in the front matter and in the timeline by one change', async () => {
    const { document } = await opened(async () => {
      assert.equal(await vscode.commands.executeCommand('hansei.markMitigated'), true);
    });
    assert.match(document.getText(), /^mitigated: "20\d\d-\d\d-\d\dT\d\d:\d\d:00\+00:00"$/m);
    assert.match(document.lineAt(14).text, /^\| 20[\d-]+ \d\d:\d\d \| Mitigated \| {2}\| {2}\|$/);
    assert.equal(await vscode.commands.executeCommand('hansei.markMitigated'), false);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), incident);
  });

  it('what is written far from the cursor comes into view, and the cursor stays', async () => {
    const far = incident.replace('# Cart\n', `# Cart\n${'\nA line of the summary.\n'.repeat(100)}`);
    const editor = await open('t/far.md', far);
    assert.equal(await vscode.commands.executeCommand('hansei.markMitigated'), true);
    const row = editor.document
      .getText()
      .split('\n')
      .findLastIndex((line) => line.includes('| Mitigated |'));
    await eventually(
      () => editor.visibleRanges.map(({ start, end }) => [start.line, end.line]),
      (shown) => shown.some(([first = 0, last = 0]) => first <= row && row <= last),
    );
    assert.equal(editor.selection.active.line, 0);
  });

  it('what a document says is no link in a message: a click on it would run a command', async () => {
    const link = '[Try again](command:workbench.action.quit)';
    await open('t/hostile.md', incident.replace('timezone: UTC', `timezone: UTC\nmitigated: "${link}"`));
    const said: string[] = [];
    const { showInformationMessage } = vscode.window;
    Object.assign(vscode.window, { showInformationMessage: async (text: string) => void said.push(text) });
    try {
      assert.equal(await vscode.commands.executeCommand('hansei.markMitigated'), false);
    } finally {
      Object.assign(vscode.window, { showInformationMessage });
    }
    assert.match(said.join(), /Try again/);
    assert.doesNotMatch(said.join(), /\]\(/);
  });

  it('an action goes into the document that it was begun in, though another one is active in the end', async () => {
    const text = incident.replace('kind: timeline', 'kind: postmortem');
    const { document } = await open('t/first.md', text);
    const answers = ['Pin the version', '@sato', '2026-12-01', 'The build is green'];
    const { showInputBox } = vscode.window;
    const answer = async () => {
      if (answers.length === 1) await open('t/second.md', text);
      return answers.shift();
    };
    Object.assign(vscode.window, { showInputBox: answer });
    try {
      assert.equal(await vscode.commands.executeCommand('hansei.addAction'), true);
    } finally {
      Object.assign(vscode.window, { showInputBox });
    }
    assert.equal(vscode.window.activeTextEditor?.document.getText(), text);
    assert.match(document.getText(), /Pin the version/);
  });

  it('nothing is written into a document that is no incident', async () => {
    const editor = await open('t/notes.md', '# Notes\n');
    assert.equal(await vscode.commands.executeCommand('hansei.insertEvent'), false);
    assert.equal(editor.document.getText(), '# Notes\n');
  });
});

async function importAndAccept(file: vscode.Uri): Promise<boolean> {
  let isAnswered = false;
  const answer = Promise.resolve(vscode.commands.executeCommand<boolean>('hansei.importEvents', file)).finally(() => {
    isAnswered = true;
  });
  while (!isAnswered) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await pause(50);
  }
  return answer;
}

async function opened(act: () => Promise<void>): Promise<vscode.TextEditor> {
  const editor = await open('t/incident.md', incident);
  await act();
  return eventually(
    () => vscode.window.activeTextEditor as vscode.TextEditor,
    (active) => active === editor && editor.document.getText() !== incident,
  );
}

describe('importing into the timeline', () => {
  afterEach(closeAll);
  after(() => removeFile('t'));

  it('of a file that cannot be read ends in a word', async () => {
    const editor = await open('t/incident.md', incident);
    assert.equal(await vscode.commands.executeCommand('hansei.importEvents', fileIn('t/gone.json')), false);
    assert.equal(editor.document.getText(), incident);
  });

  it('shows the rows first, and writes those that are chosen as one change', async () => {
    const alert = {
      labels: { alertname: 'CartErrors' },
      startsAt: '2026-03-01T14:35:00Z',
      fingerprint: 'f1',
      status: 'firing',
    };
    const file = await writeFile('t/alerts.json', JSON.stringify({ alerts: [alert] }));
    const { document } = await open('t/incident.md', incident);
    // Accepted before the rows are shown, none of them is chosen: then once more.
    await eventually(
      () => importAndAccept(file),
      (imported) => imported,
    );
    assert.ok(document.lineAt(13).text.includes('CartErrors fires'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), incident);
  });
});
