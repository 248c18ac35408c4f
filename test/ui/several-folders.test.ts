import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { workbenchShown } from '../host/workbench.mjs';
import { type Driver, startPackaged } from './driver.ts';

const workspace = resolve(__dirname, '../../examples');

describe('several folders', () => {
  it('tell where a result stands that both of them have', async () => {
    const driver = await startPackaged({ workspace });
    try {
      await openBeside(driver, 'copy');
      await driver.runCommand('Hansei: Find by Symptom');
      await driver.quickInput.fill('connection pool exhausted');
      for (const folder of ['workspace', 'copy'])
        await driver
          .quickPickRows('Connection pool exhausted')
          .filter({ hasText: `kb-cart-pool · ${folder}` })
          .waitFor();
      await driver.page.keyboard.press('Escape');

      await driver.openView('Hansei');
      const view = await driver.webview('form[role=search]');
      await view.locator('input.query').fill('connection pool exhausted');
      const found = view.locator('.entry', { hasText: 'Connection pool exhausted' });
      await found.nth(1).waitFor();
      const names = await found.evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label') ?? ''));
      assert.equal(new Set(names.slice(0, 2)).size, 2, names.join('\n'));
    } finally {
      await driver.stop();
    }
  });

  it('give a new document the zone of the one that somebody is in', async () => {
    const driver = await startPackaged({ workspace });
    try {
      await openBeside(driver, 'copy', { 'hansei.yml': 'timezone: Europe/Berlin\n', 'here.md': '# Here\n' });
      await driver.openFile('here.md');
      await driver.runCommand('Hansei: New Document…');
      await driver.pick('Incident timeline', 'timeline.md');
      await driver.pick('English', 'English');
      await driver.page.locator('.view-line', { hasText: 'timezone: Europe/Berlin' }).waitFor();
    } finally {
      await driver.stop();
    }
  });

  it('tell whose an action item is, and offer the incidents of the runbook first that was gone through', async () => {
    const driver = await startPackaged({ workspace });
    try {
      const runbook = driver.readFile('runbooks/disk_cleanup.md');
      const incident = driver.readFile('incidents/inc-2026-003-cart-pool.md');
      await openBeside(driver, 'copy', { 'a-runbook.md': runbook, 'a-incident.md': incident });
      await driver.page.setViewportSize({ width: 1280, height: 1400 });
      await driver.openView('Hansei');
      await driver.page.locator('.pane-header', { hasText: 'Symptoms' }).click();
      const items = driver.page.locator('.pane', { hasText: 'Action Items' }).locator('.monaco-list-row');
      for (const folder of ['workspace', 'copy'])
        await items
          .and(driver.page.locator(`[aria-label*="shared library"][aria-label*="INC-2026-003, ${folder}"]`))
          .waitFor();
      await driver.openFile('a-runbook.md');
      await driver.runCommand('Hansei: Go Through This Runbook');
      await driver.runCommand('Hansei: Finish the Run-Through…');
      await driver.quickPickRows('Append what was done').first().click();
      await driver.quickPickRows('copy/a-incident.md').waitFor();
      assert.match(await driver.quickPickRows().first().innerText(), /copy\/a-incident\.md/);
    } finally {
      await driver.stop();
    }
  });

  it('have a document once, also when one of them comes to stand within another', async () => {
    const driver = await startPackaged({ workspace });
    try {
      const { write } = await openBeside(driver, 'copy');
      const found = async (folders: readonly string[]) => {
        await driver.runCommand('Hansei: Find by Symptom');
        await driver.quickInput.fill('connection pool exhausted');
        const rows = driver.quickPickRows('kb-cart-pool');
        await driver.until(`the entry in ${folders.join(' and ')}`, async () => {
          const texts = await rows.allInnerTexts();
          const named = texts.map((text) => /kb-cart-pool · (\w+)/.exec(text)?.[1] ?? '').sort();
          return named.join() === folders.join();
        });
        await driver.page.keyboard.press('Escape');
      };
      writeFileSync(join(driver.workspace, 'knowledge/wrong.yml'), 'knowledge_entry: { id: kb-wrong, title: 7 }\n');
      await driver.openFile('wrong.yml');
      await driver.squiggles('error').first().waitFor();
      await found(['copy', 'workspace']);
      write([{ path: driver.workspace }, { path: 'copy' }, { path: join(driver.workspace, 'knowledge') }]);
      await found(['copy', 'knowledge']);
      await driver.squiggles('error').first().waitFor();
      write([{ path: driver.workspace }, { path: 'copy' }]);
      await found(['copy', 'workspace']);
      await driver.squiggles('error').first().waitFor();
    } finally {
      await driver.stop();
    }
  });
});

/**
 * Opens a workspace of the driver's folder and a copy of its knowledge, with some files more, in a folder of that name.
 * @returns what opens other folders in it
 */
async function openBeside(driver: Driver, name: string, files: Readonly<Record<string, string>> = {}) {
  const root = dirname(driver.workspace);
  cpSync(join(driver.workspace, 'knowledge'), join(root, name, 'knowledge'), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, name, path), text);
  const file = join(root, 'both.code-workspace');
  const write = (folders: readonly { readonly path: string }[]) => writeFileSync(file, JSON.stringify({ folders }));
  write([{ path: driver.workspace }, { path: name }]);
  const address = new URL(driver.page.url());
  address.searchParams.delete('folder');
  address.searchParams.set('workspace', file);
  // Now and then VS Code does not read the file of a workspace when it comes from another folder.
  const unread = driver.page.getByText('You have not yet added a folder to the workspace');
  const folders = driver.page.locator('.explorer-folders-view .monaco-list-row');
  for (let attempt = 0; attempt < 5; attempt++) {
    await driver.page.goto(address.href);
    await folders.or(unread).first().waitFor({ timeout: 60_000 });
    if (!(await unread.isVisible())) break;
  }
  await workbenchShown(driver.page, driver.workspace);
  return { write };
}
