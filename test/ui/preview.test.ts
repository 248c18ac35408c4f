import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { startPackaged } from './driver.ts';

const workspace = resolve(__dirname, '../../examples');

describe('the Markdown preview', () => {
  // Started for each theme: a preview that is open is loaded anew some time after the theme has changed.
  for (const theme of ['dark', 'light'] as const) {
    it(`draws the timeline (${theme})`, async () => {
      const driver = await startPackaged({ workspace, theme });
      try {
        await driver.page.setViewportSize({ width: 1300, height: 1000 });
        await driver.openFile('incidents/inc-2026-003-cart-pool.md');
        await driver.runCommand('Markdown: Open Preview');
        const preview = await driver.webview('.hansei-timeline svg');
        await preview.locator('.hansei-timeline .phase').first().waitFor();
        await preview.locator('.hansei-timeline').scrollIntoViewIfNeeded();
        await driver.screenshot(`preview-timeline-${theme}`);
        // Beside the text or on a small screen it is scrolled rather than shrunk until nobody can read it.
        await driver.page.setViewportSize({ width: 760, height: 1000 });
        await driver.until('a narrow preview', async () => Number(await preview.evaluate('innerWidth')) < 500);
        const heights = await preview
          .locator('.hansei-timeline text')
          .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().height));
        assert.ok(Math.min(...heights) >= 9, String(heights));
      } finally {
        await driver.stop();
      }
    });
  }
});
