import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { workbenchShown } from '../host/workbench.mjs';
import { type Driver, startPackaged } from './driver.ts';

/** A folder without a configuration: nothing else brings the extension up there. */
const workspace = resolve(__dirname, '../../examples/runbooks');

describe('after a reload of the window', () => {
  it('a search panel and a graph are back, with what was entered, though no document of ours is open', async () => {
    const driver = await startPackaged({ workspace });
    try {
      await driver.openFile('queue_analysis.yml');
      await driver.runCommand('Hansei: Preview This Runbook as a Graph');
      await driver.webview('.node.type-step');
      await driver.focusEditor();
      await driver.runCommand('Hansei: Open the Search as a Panel');
      const panel = await driver.webview('body.panel input.query');
      await panel.locator('input.query').fill('queue grows');
      await panel.locator('.entry').first().waitFor();
      await driver.page.locator('.tab[data-resource-name="queue_analysis.yml"]').click();
      await driver.runCommand('View: Close Editor');
      await reload(driver);

      const back = await driver.webview('body.panel .entry');
      assert.equal(await back.locator('input.query').inputValue(), 'queue grows');
      await driver.page.locator('.tab', { hasText: 'Queue analysis' }).click();
      await driver.webview('.node.type-step');
    } finally {
      await driver.stop();
    }
  });
});

/** By its command: VS Code keeps what is open before it goes. */
async function reload(driver: Driver): Promise<void> {
  const loaded = driver.page.waitForEvent('load');
  await driver.runCommand('Developer: Reload Window');
  await loaded;
  await workbenchShown(driver.page, driver.workspace);
}
