import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { postmortem } from './support/documents.ts';
import { closeAll, eventually, findingsBecome, lenses, open, removeFile, replace } from './support/editor.ts';

describe('impact', () => {
  // The next test may have the same incident in a file of another name.
  afterEach(async () => {
    await closeAll();
    await removeFile('t');
  });

  it('stands above the basic facts, live', async () => {
    const editor = await open('t/lens.md', postmortem);
    await findingsBecome(editor.document, []);
    const before = await lenses(editor.document);
    assert.match(before.join(' | '), /^2 h 15 min \| 405,000 .*\$4,050,000.*99\.6875 %.*312\.5 %/);
    await replace(editor, 'Resolved: 2026-03-01 16:45', 'Resolved: 2026-03-01 15:30');
    assert.match((await lenses(editor.document)).join(' | '), /1 h.*180,000/);
  });

  it('says what is missing, and that an incident is open', async () => {
    const { document } = await open(
      't/missing.md',
      postmortem
        .replace(/impact: .*\n/, '')
        .replace('- Resolved: 2026-03-01 16:45', '- Resolved: ongoing')
        .replace(/\| 16:45 .*\n/, ''),
    );
    await findingsBecome(document, []);
    const shown = await lenses(document);
    assert.ok(
      shown.some((title) => title.includes('Ongoing')),
      shown.join(' | '),
    );
    assert.ok(
      shown.some((title) => /inputs missing/.test(title)),
      shown.join(' | '),
    );
  });

  it('is written into the document, refreshed, and taken back by one undo each', async () => {
    const editor = await open('t/section.md', postmortem);
    const { document } = editor;
    await findingsBecome(document, []);
    assert.equal(await vscode.commands.executeCommand('hansei.insertImpact', document.uri), true);
    const inserted = await eventually(
      () => document.getText(),
      (text) => text.includes('<!-- hansei:impact -->'),
    );
    assert.match(inserted, /\| Duration \| 2 h 15 min \|/);
    assert.ok(inserted.indexOf('<!-- hansei:impact -->') < inserted.indexOf('## Timeline'));
    await findingsBecome(document, []);
    await replace(editor, '- Resolved: 2026-03-01 16:45', '- Resolved: 2026-03-01 16:50');
    await eventually(
      () => lenses(document),
      (shown) => shown.some((title) => title.includes('out of date')),
    );
    assert.equal(await vscode.commands.executeCommand('hansei.insertImpact', document.uri), true);
    const refreshed = await eventually(
      () => document.getText(),
      (text) => text.includes('2 h 20 min'),
    );
    assert.equal(refreshed.split('<!-- hansei:impact -->').length, 2);
    await findingsBecome(document, []);
    await vscode.commands.executeCommand('undo');
    await eventually(
      () => document.getText(),
      (text) => text.includes('2 h 15 min'),
    );
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await eventually(
      () => document.getText(),
      (text) => text === postmortem,
    );
  });

  it('is written in the language of the document', async () => {
    const { document } = await open(
      't/japanese.md',
      postmortem
        .replace('# The cart answers 503', '# カートが 503 を返す')
        .replace('## Basic facts', '## 基本情報')
        .replace('## Timeline', '## タイムライン'),
    );
    await findingsBecome(document, []);
    await vscode.commands.executeCommand('hansei.insertImpact', document.uri);
    await eventually(
      () => document.getText(),
      (text) => /\| 影響時間 \| 2時間15分 \|/.test(text),
    );
  });
});
