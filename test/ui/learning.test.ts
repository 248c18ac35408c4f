import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { type Driver, startPackaged } from './driver.ts';

const workspace = resolve(__dirname, '../../examples');
const entry = 'knowledge/cart-pool.yml';
const log = 'knowledge/outcomes.jsonl';

describe('the knowledge base that learns', () => {
  it('records that a solution worked, shows what that means, and takes it back', async () => {
    const driver = await startPackaged({ workspace });
    try {
      const before = driver.readFile(entry);
      const view = await searched(driver, 'no connection could be obtained');
      for (const theme of ['light', 'dark'] as const) {
        await driver.useTheme(theme, view);
        await driver.screenshot(`learning-before-${theme}`);
      }
      const card = view.locator('.entry', { hasText: 'Connection pool exhausted' }).first();
      await card.getByRole('button', { name: 'Worked: restart' }).focus();
      await driver.page.keyboard.press('Enter');
      // The way back takes the focus of the button that is gone.
      await card.locator('.outcomes button:focus', { hasText: 'Undo' }).waitFor();
      await card.getByText('1 of 1 recorded, 95 % between 21 % and 100 %').waitFor();
      assert.equal(driver.readFile(entry), before.replace('success_rate: 0.8\n', 'success_rate: 0.82\n'));
      assert.match(driver.readFile(log), /"entry":"kb-cart-pool","solution":"restart","outcome":"worked"/);
      await card.locator('summary', { hasText: 'Why here' }).first().click();
      await driver.toast('moved from 80 % to 82 %').waitFor();
      for (const theme of ['light', 'dark'] as const) {
        await driver.useTheme(theme, view);
        await driver.screenshot(`learning-recorded-${theme}`);
      }
      // The results, drawn anew after the write, are no news to whoever hears them.
      assert.match((await view.locator('.live').textContent()) ?? '', /^Recorded: “restart”/);
      await card.getByRole('button', { name: 'Undo: restart, Worked' }).click();
      await card.getByRole('button', { name: 'Worked: restart' }).waitFor();
      assert.equal(driver.readFile(entry), before);
      await driver.until('the log to be gone', async () => !existsSync(join(driver.workspace, log)));
    } finally {
      await driver.stop();
    }
  });

  it('takes an outcome back from the notification, and shows what is related', async () => {
    const driver = await startPackaged({ workspace, theme: 'light', trust: false });
    try {
      const before = driver.readFile(entry);
      const view = await searched(driver, 'no connection could be obtained');
      const card = view.locator('.entry', { hasText: 'Connection pool exhausted' }).first();
      await card.getByRole('button', { name: 'Failed: restart' }).click();
      await driver.toast('moved from 80 % to 72 %').getByRole('button', { name: 'Undo' }).click();
      await driver.until('the entry to be as before', async () => driver.readFile(entry) === before);
      await card.locator('summary', { hasText: 'Related' }).click();
      await card.locator('.related li', { hasText: 'inc' }).first().waitFor();
      // At once: the list is drawn anew when the index follows the undone write.
      await card.locator('.related').evaluate((part) => part.scrollIntoView());
      await driver.screenshot('learning-related-light');
      await card.locator('.related button.title').first().click();
      await driver.page.locator('.tab.active').waitFor();
    } finally {
      await driver.stop();
    }
  });

  it('inserts a link where the cursor was, and adds the query to the evaluation file', async () => {
    const driver = await startPackaged({ workspace, theme: 'light' });
    try {
      const queries = driver.readFile('queries.jsonl');
      await driver.openFile('incidents/inc-2026-007-dns.md');
      await driver.clickWord('56 minutes');
      const view = await searchIn(driver, 'HikariPool-1 exhausted');
      const card = view.locator('.entry', { hasText: 'Connection pool exhausted' }).first();
      await card.getByRole('button', { name: 'Insert link' }).focus();
      await driver.page.keyboard.press('Enter');
      await driver.page.locator('.tab.active.dirty').waitFor();
      await driver.focusEditor();
      const text = await driver.save('incidents/inc-2026-007-dns.md');
      assert.match(text, /56 .*\[Connection pool exhausted\]\(\.\.\/knowledge\/cart-pool\.yml\)/);
      await card.getByRole('button', { name: 'Add to the evaluation file' }).click();
      await driver.toast('this query should find kb-cart-pool').waitFor();
      assert.equal(
        driver.readFile('queries.jsonl'),
        `${queries}{"query": "HikariPool-1 exhausted", "relevant": ["kb-cart-pool"]}\n`,
      );
    } finally {
      await driver.stop();
    }
  });

  it('offers in a repository to tell Git how outcomes merge', async () => {
    const driver = await startPackaged({
      workspace,
      settings: { 'hansei.language': 'ja' },
    });
    try {
      mkdirSync(join(driver.workspace, '.git'));
      const view = await searched(driver, 'no connection could be obtained');
      const card = view.locator('.entry', { hasText: 'Connection pool exhausted' }).first();
      await card.getByRole('button', { name: '一部効果あり: raise-limit' }).click();
      await driver.toast('.gitattributes').getByRole('button', { name: '追加' }).waitFor();
      await driver.screenshot('learning-merge-ja-dark');
      await driver.toast('.gitattributes').getByRole('button', { name: '追加' }).click();
      await driver.until('the attributes', async () => existsSync(join(driver.workspace, 'knowledge/.gitattributes')));
      assert.match(driver.readFile('knowledge/.gitattributes'), /^outcomes\.jsonl merge=union\n/);
    } finally {
      await driver.stop();
    }
  });

  it('filters by a service in spite of a typing mistake, and keeps the filter', async () => {
    const driver = await startPackaged({ workspace });
    try {
      const view = await searched(driver, 'errors');
      const box = view.getByRole('combobox', { name: 'Services and tags' });
      await box.fill('paymnt');
      const option = view.locator('.option', { hasText: 'payment' }).first();
      await option.waitFor();
      assert.ok((await option.locator('mark').count()) > 0);
      await driver.screenshot('learning-facets-dark');
      // A screen reader is not told of an option that Enter would not take.
      assert.equal(await box.getAttribute('aria-activedescendant'), 'facet-option-0');
      await box.fill('');
      assert.equal(await box.getAttribute('aria-activedescendant'), null);
      await box.fill('paymnt');
      await option.waitFor();
      // Enter takes what the input method proposes, and arrows go through its list: nothing of ours moves.
      await pressWhileComposing(box, 'Enter');
      assert.equal(await view.locator('.chip').count(), 0);
      await view.locator('input.query').focus();
      await pressWhileComposing(view.locator('input.query'), 'ArrowDown');
      assert.equal(await view.locator('.entry:focus').count(), 0);
      await box.focus();
      await box.press('Enter');
      await view.locator('.chip', { hasText: 'payment' }).waitFor();
      await driver.until('only results of the service', async () => {
        const facts = await view.locator('.entry .facts').allInnerTexts();
        return facts.length > 0 && facts.every((text) => text.includes('payment'));
      });
      // Another view and back: what was entered is still there.
      await driver.openView('Explorer');
      await driver.openView('Hansei');
      const again = await driver.webview('form[role=search]');
      await again.locator('.chip', { hasText: 'payment' }).waitFor();
      assert.equal(await again.locator('input.query').inputValue(), 'errors');
    } finally {
      await driver.stop();
    }
  });
});

/** A key that an input method uses itself, while what was typed is not words yet. */
function pressWhileComposing(input: Locator, key: string): Promise<void> {
  return input.dispatchEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
}

async function searched(driver: Driver, query: string): Promise<Frame> {
  await driver.openFile('hansei.yml');
  return searchIn(driver, query);
}

async function searchIn(driver: Driver, query: string): Promise<Frame> {
  await driver.page.setViewportSize({ width: 1440, height: 1000 });
  await driver.openView('Hansei');
  const view = await driver.webview('form[role=search]');
  await view.locator('input.query').fill(query);
  await view.locator('.entry').first().waitFor();
  return view;
}
