import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startPackaged } from './driver.ts';

const workspace = resolve(__dirname, '../../examples');

describe('the language', () => {
  it('changes in views that are open, and leaves what was entered', async () => {
    const driver = await startPackaged({ workspace });
    try {
      await driver.openFile('knowledge/cart-pool.yml');
      await driver.runCommand('Hansei: Show Related Documents as a Graph');
      await driver.webview('.toolbar button[aria-label^="Copy"]');
      await driver.openView('Hansei');
      const view = await driver.webview('form[role=search]');
      await view.locator('input.query').fill('pool');
      await view.locator('.entry').first().waitFor();

      mkdirSync(join(driver.workspace, '.vscode'));
      writeFileSync(join(driver.workspace, '.vscode/settings.json'), '{ "hansei.language": "ja" }');
      const changed = await driver.webview('input.query[aria-label="見えている症状"]');
      await changed.locator('.entry .facts', { hasText: 'ナレッジ' }).first().waitFor();
      assert.match(await changed.locator('select.kind').innerText(), /手順書/);
      assert.equal(await changed.locator('input.query').inputValue(), 'pool');
      const graph = await driver.webview('.toolbar button[aria-label*="コピー"]');
      await graph.locator('.node').first().waitFor();
      await driver.runCommand('Hansei: Find by Symptom');
      await driver.quickInput.fill('pool');
      await driver.quickPickRows('ナレッジ kb-cart-pool').first().waitFor();
    } finally {
      await driver.stop();
    }
  });
});
