import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPackaged } from './driver.ts';

const examples = resolve(__dirname, '../../examples');

describe('a new document', () => {
  it('says what it waits for in a large folder, and begins at once for who does not want to', async () => {
    const large = mkdtempSync(join(tmpdir(), 'ui-new-'));
    const incident = readFileSync(join(examples, 'incidents/inc-2026-003-cart-pool.md'), 'utf8');
    for (let number = 0; number < 3000; number++)
      writeFileSync(join(large, `${number}.md`), incident.replaceAll('INC-2026-003', `INC-${number}`));
    const driver = await startPackaged({ workspace: large });
    try {
      await driver.runCommand('Hansei: New Document…');
      await driver.pick('Knowledge entry', 'knowledge-entry.yml');
      await driver.pick('English', 'English');
      const waiting = driver.toast('Reading the documents to find an unused id');
      await waiting.waitFor();
      await waiting.getByRole('button', { name: 'Cancel' }).click();
      await driver.page.locator('.tab.active[data-resource-name^="Untitled"]').waitFor();
      await waiting.waitFor({ state: 'hidden' });
    } finally {
      await driver.stop();
      rmSync(large, { recursive: true, force: true });
    }
  });
});
