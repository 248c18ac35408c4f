import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Driver, startPackaged } from './driver.ts';

// Nothing wakes the extension there before a view is opened.
const workspace = resolve(__dirname, '../../examples/incidents');

/** As while another version is being installed. */
describe('a part of the extension that is missing', () => {
  let driver: Driver;
  beforeEach(async () => {
    driver = await startPackaged({ workspace });
  });
  let bringBack = () => {};
  afterEach(async () => {
    bringBack();
    await driver.stop();
  });

  const takeAway = (name: string) => {
    const part = join(driver.extensionFolder, 'dist/chunks', name);
    renameSync(part, `${part}.away`);
    bringBack = () => {
      renameSync(`${part}.away`, part);
      bringBack = () => {};
    };
  };

  it('is told of in the search view, which loads it when one tries again', async () => {
    takeAway('core.js');
    await driver.openView('Hansei');
    const view = await driver.webview('form[role=search]');
    await view.locator('.hint', { hasText: 'Nothing can be searched yet: Error: Cannot find module' }).waitFor();
    await driver.screenshot('search-failed');
    bringBack();
    await view.getByRole('button', { name: 'Try again' }).click();
    await view.locator('.hint', { hasText: 'results appear as you type' }).waitFor();
    assert.equal(await view.getByText('Nothing can be searched').count(), 0);
    await view.locator('input.query').fill('no connection could be obtained');
    await view.locator('.entry').first().waitFor();
  });

  it('is told of in the palette', async () => {
    takeAway('core.js');
    await driver.runCommand('Hansei: Find by Symptom');
    await driver.quickPickRows('Nothing can be searched yet: Error: Cannot find module').waitFor();
  });

  it('is told of in the view of action items, which shows them once the folder has been read', async () => {
    takeAway('read-markdown.js');
    await driver.openView('Hansei');
    const view = driver.page.locator('.pane', { hasText: 'Action Items' });
    await view.getByText('could not be read: Error: Cannot find module').waitFor();
    await driver.toast('could not be read').waitFor();
    assert.equal(await view.getByText('There are none yet').count(), 0);
    await driver.screenshot('action-items-failed');
    bringBack();
    await driver.runCommand('Hansei: Check the Workspace');
    await view.locator('.monaco-list-row', { hasText: 'Overdue' }).first().waitFor();
    await view.getByText('could not be read').waitFor({ state: 'detached' });
  });
});
