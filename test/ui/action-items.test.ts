import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPackaged } from './driver.ts';

const workspace = resolve(__dirname, '../../examples');

describe('the view of action items', () => {
  for (const [theme, trust] of [
    ['dark', true],
    ['light', false],
  ] as const) {
    it(`shows what is overdue first, opens it, and marks it as done (${theme}${trust ? '' : ', Restricted Mode'})`, async () => {
      const driver = await startPackaged({ workspace, theme, trust });
      try {
        await driver.openFile('incidents/inc-2026-003-cart-pool.md');
        await driver.openView('Hansei');
        const view = driver.page.locator('.pane', { hasText: 'Action Items' });
        const row = (text: string) => view.locator('.monaco-list-row', { hasText: text }).first();
        await row('Overdue').waitFor();
        // The list has the whole side bar where the search is folded.
        await driver.page.locator('.pane-header', { hasText: 'Symptoms' }).click();
        const item = row('Name an owner for every shared library');
        await item.click();
        assert.match((await item.getAttribute('aria-label')) ?? '', /Overdue, @suzuki, \d+ days overdue, INC-2026-003/);
        await driver.screenshot(`action-items-${theme}`);
        await item.hover();
        await item.locator('a.action-label[aria-label^="Mark as Done"]').click();
        await driver.answer('What is the evidence?', 'https://git.kumo.example/libraries/pull/12');
        await driver.page.locator('.tab.active.dirty[data-resource-name="inc-2026-003-cart-pool.md"]').waitFor();
        await row('Name an owner for every shared library').waitFor({ state: 'hidden' });
        const text = await driver.save('incidents/inc-2026-003-cart-pool.md');
        assert.match(text, /\| The list is complete \| done \(https:\/\/git\.kumo\.example\/libraries\/pull\/12\) \|/);
      } finally {
        await driver.stop();
      }
    });
  }

  it('does not say that there are none while it reads', async () => {
    const large = mkdtempSync(join(tmpdir(), 'ui-actions-'));
    const incident = readFileSync(join(workspace, 'incidents/inc-2026-003-cart-pool.md'), 'utf8');
    for (let number = 0; number < 1000; number++)
      writeFileSync(join(large, `${number}.md`), incident.replaceAll('INC-2026-003', `INC-${number}`));
    const driver = await startPackaged({ workspace: large });
    try {
      await driver.openView('Hansei');
      const view = driver.page.locator('.pane', { hasText: 'Action Items' });
      const found = view.locator('.monaco-list-row', { hasText: 'Overdue' }).first();
      const denied = view.getByText('There are none yet');
      let wasDenied = false;
      await driver.until('action items', async () => {
        wasDenied ||= await denied.first().isVisible();
        return wasDenied || found.isVisible();
      });
      assert.equal(wasDenied, false);
    } finally {
      await driver.stop();
      rmSync(large, { recursive: true, force: true });
    }
  });

  it('says so where there are none', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'ui-actions-'));
    writeFileSync(join(empty, 'hansei.yml'), 'timezone: Asia/Tokyo\n');
    const driver = await startPackaged({ workspace: empty });
    try {
      await driver.openView('Hansei');
      await driver.page.locator('.pane', { hasText: 'Action Items' }).getByText('There are none yet').waitFor();
    } finally {
      await driver.stop();
      rmSync(empty, { recursive: true, force: true });
    }
  });
});
