import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { postmortem, runbook } from './support/documents.ts';
import {
  closeAll,
  eventually,
  findings,
  findingsBecome,
  open,
  quickFixes,
  rangeOf,
  removeFile,
} from './support/editor.ts';

async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, 'there is a fix with an edit');
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

const titles = (actions: readonly vscode.CodeAction[]) => actions.map(({ title }) => title);

async function fixAll({ uri, lineCount }: vscode.TextDocument): Promise<readonly vscode.CodeAction[]> {
  const whole = new vscode.Range(0, 0, lineCount, 0);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, whole, 'source.fixAll.hansei');
}

describe('quick fixes', () => {
  // The next test may have the same incident in a file of another name.
  afterEach(async () => {
    await closeAll();
    await removeFile('t');
  });

  it('mend a problem; one undo takes it back', async () => {
    const text = runbook.replace('intermediate', 'intermediat');
    const { document } = await open('t/fix.yml', text);
    await findingsBecome(document, ['taxonomy/unknown-value “intermediat”']);
    const [first] = await quickFixes(document, rangeOf(document, 'intermediat'));
    await apply(first);
    await findingsBecome(document, []);
    assert.equal(document.getText(), runbook);
    await vscode.commands.executeCommand('undo');
    await findingsBecome(document, ['taxonomy/unknown-value “intermediat”']);
    assert.equal(document.getText(), text);
  });

  it('silence a finding in YAML by a comment', async () => {
    const { document } = await open('t/silence.yml', runbook.replace('intermediate', 'hard'));
    await findingsBecome(document, ['taxonomy/unknown-value “hard”']);
    const fixes = await quickFixes(document, rangeOf(document, 'hard'));
    await apply(fixes.find(({ title }) => title.includes('here')));
    await findingsBecome(document, []);
    assert.ok(
      document.getText().includes('    # hansei-disable-next-line taxonomy/unknown-value\n    difficulty: hard'),
    );
  });

  it('silence a finding in a table without breaking the table', async () => {
    const { document } = await open('t/silence.md', postmortem.replace('| 14:35 | Alert', '| 14:10 | Alert'));
    const before = await eventually(
      () => findings(document),
      (found) => found.length > 0,
    );
    const codes = new Set(before.map((finding) => finding.split(' ')[0]));
    for (const code of codes) {
      const range = vscode.languages
        .getDiagnostics(document.uri)
        .find(({ code: own }) => typeof own === 'object' && own.value === code)?.range;
      // VS Code calls a request off while its own Markdown support registers.
      const fixes = await eventually(
        () => quickFixes(document, range as vscode.Range),
        (found) => found.length > 0,
      );
      await apply(fixes.find(({ title }) => title.includes(`${code} here`)));
      await eventually(
        () => findings(document),
        (found) => !found.some((finding) => finding.startsWith(`${code} `)),
      );
    }
    await findingsBecome(document, []);
  });

  it('offer nothing where nothing is wrong', async () => {
    const { document } = await open('t/right.yml', runbook);
    await findingsBecome(document, []);
    const ours = (await quickFixes(document, new vscode.Range(0, 0, document.lineCount, 0))).filter(({ title }) =>
      /Silence|hansei/i.test(title),
    );
    assert.deepEqual(ours, []);
  });

  it('are not offered for problems that nobody is shown', async () => {
    const text = postmortem.replace('- Resolved: 2026-03-01 16:45', '- Resolved: 2026-03-01 16:45\n- Duration: 3 h');
    const { document } = await open('t/off.md', text);
    await eventually(
      () => findings(document),
      (found) => found.length > 0,
    );
    const settings = vscode.workspace.getConfiguration('hansei');
    await settings.update('validation.enable', false, vscode.ConfigurationTarget.Global);
    try {
      await findingsBecome(document, []);
      const fixes = await quickFixes(document, rangeOf(document, '3 h'));
      assert.deepEqual(titles(fixes), []);
      assert.deepEqual(titles(await fixAll(document)), []);
    } finally {
      await settings.update('validation.enable', undefined, vscode.ConfigurationTarget.Global);
    }
    assert.equal((await fixAll(document)).length, 1);
  });

  it('all safe ones at once are one undoable change', async () => {
    const text = postmortem
      .replace('- Resolved: 2026-03-01 16:45', '- Resolved: 2026-03-01 16:45\n- Duration: 3 h')
      .replace(
        '| 14:30 | Errors begin | system | 503 |\n| 14:35 | Alert | monitoring | CartErrors fires |',
        '| 14:35 | Alert | monitoring | CartErrors fires |\n| 14:30 | Errors begin | system | 503 |',
      );
    const { document } = await open('t/all.md', text);
    await eventually(
      () => findings(document),
      (found) => found.length >= 2,
    );
    const actions = await fixAll(document);
    assert.equal(actions.length, 1);
    await apply(actions[0]);
    await findingsBecome(document, []);
    assert.ok(document.getText().indexOf('| 14:30 |') < document.getText().indexOf('| 14:35 |'));
    await vscode.commands.executeCommand('undo');
    await eventually(
      () => document.getText(),
      (now) => now === text,
    );
  });
});
