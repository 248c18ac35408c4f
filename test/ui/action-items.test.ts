import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { startPackaged } from './driver.ts';

const workspace = resolve(__dirname, '../../examples');

describe('the view of action items', () => {
  for (const [theme, name, trust] of [
    ['Default Dark Modern', 'dark', true],
    ['Default Light Modern', 'light', false],
  ] as const) {
    it(`shows what is overdue first, opens it, and marks it as done (${name}${trust ? '' : ', Restricted Mode'})`, async () => {
      const driver = await startPackaged({ workspace, theme, trust });
      try {
        await driver.openFile('incidents/inc-2026-003-cart-pool.md');
        await driver.page.locator('.activitybar a.action-label[aria-label^="Hansei"]').click();
        const view = driver.page.locator('.pane', { hasText: 'Action Items' });
        const row = (text: string) => view.locator('.monaco-list-row', { hasText: text }).first();
        await row('Overdue').waitFor();
        const item = row('Name an owner for every shared library');
        await item.click();
        assert.match((await item.getAttribute('aria-label')) ?? '', /Overdue, @suzuki, \d+ days overdue, INC-2026-003/);
        await driver.screenshot(`action-items-${name}`);
        await item.hover();
        await item.locator('a.action-label[aria-label^="Mark as Done"]').click();
        await driver.answer('What shows that it is done?', 'https://git.kumo.example/libraries/pull/12');
        await driver.page.locator('.tab.active.dirty[data-resource-name="inc-2026-003-cart-pool.md"]').waitFor();
        await row('Name an owner for every shared library').waitFor({ state: 'hidden' });
        const text = await driver.save('incidents/inc-2026-003-cart-pool.md');
        assert.match(text, /\| The list is complete \| done \(https:\/\/git\.kumo\.example\/libraries\/pull\/12\) \|/);
      } finally {
        await driver.stop();
      }
    });
  }
});
