import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { type Driver, startPackaged } from './driver.ts';

const workspace = resolve(__dirname, '../../examples');

describe('going through a runbook', () => {
  it('ticks steps, sends a command once it was seen, and keeps the record for the incident', async () => {
    const driver = await startPackaged({ workspace });
    try {
      await driver.openFile('runbooks/database_analysis.yml');
      await driver.runCommand('Hansei: Go Through This Runbook');
      const view = driver.page.locator('.pane', { hasText: 'Database analysis' });
      const row = (text: string) => view.locator('.monaco-list-row', { hasText: text }).first();
      await row('1. Look at the sessions')
        .locator('.custom-view-tree-node-item-checkbox, .monaco-checkbox')
        .first()
        .click();
      await row('2. Find the blocker').filter({ hasText: 'now' }).waitFor();
      await row('3. End the blocking query').click();
      await driver.page.keyboard.press('ArrowRight');
      await row('pg_cancel_backend').waitFor();
      for (const theme of ['light', 'dark'] as const) {
        await driver.useTheme(theme);
        await driver.screenshot(`run-through-${theme}`);
      }
      await sendCommand(driver, row);
      await driver.runCommand('Hansei: Finish the Run-Through');
      await driver.quickPickRows('Append what was done').first().click();
      await driver.quickPickRows('inc-2026-012-search.md').first().click();
      await driver.page.locator('.tab.active[data-resource-name="inc-2026-012-search.md"]').waitFor();
      const text = await driver.save('incidents/inc-2026-012-search.md');
      // In the document's own language, date and columns.
      assert.match(text, /\| 20[\d-]+ \d\d:\d\d \| 手順を完了 \| {2}\| 1\. Look at the sessions \|/);
      assert.match(text, /\| コマンドを送信 \| {2}\| `psql .*pg_cancel_backend\(4711\)'` \|/);
    } finally {
      await driver.stop();
    }
  });
});

async function sendCommand(
  driver: Driver,
  row: (text: string) => ReturnType<Driver['page']['locator']>,
): Promise<void> {
  const command = row('pg_cancel_backend');
  await command.hover();
  await command.locator('a.action-label[aria-label^="Run in the Terminal"]').waitFor();
  // The button at the end of the line is out of reach for the keyboard.
  await command.click();
  await driver.page.keyboard.press('Shift+F10');
  const menu = driver.page.locator('.monaco-menu .action-menu-item');
  await menu.filter({ hasText: 'Run in the Terminal' }).waitFor();
  await menu.filter({ hasText: 'Copy the Command' }).waitFor();
  await driver.page.keyboard.press('ArrowDown');
  await driver.page.keyboard.press('Enter');
  await driver.answer('process id of the blocking session', '4711');
  const dialog = driver.page.locator('.monaco-dialog-box');
  await dialog.filter({ hasText: 'SELECT pg_cancel_backend(4711)' }).waitFor();
  await dialog.locator('.monaco-button', { hasText: 'Type Without Running' }).click();
  await driver.page.locator('.terminal-wrapper, .xterm').first().waitFor();
}
