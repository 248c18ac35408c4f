import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { startPackaged } from './driver.ts';

const workspace = resolve(__dirname, '../../examples');

describe('graphs', () => {
  for (const [theme, name] of [
    ['Default Dark Modern', 'dark'],
    ['Default Light Modern', 'light'],
    ['Default High Contrast', 'contrast'],
  ] as const) {
    it(`are gone through with the keyboard, and open what they stand for (${name})`, async () => {
      const driver = await startPackaged({ workspace, theme });
      try {
        await driver.page.setViewportSize({ width: 1500, height: 900 });
        await driver.openFile('knowledge/cart-pool.yml');
        await driver.runCommand('Hansei: Show What Belongs Together');
        const around = await driver.webview('.node.center');
        await around.locator('.node.center').focus();
        await around.locator('.node.center').press('ArrowRight');
        const focused = around.locator('.node:focus');
        assert.match((await focused.getAttribute('aria-label')) ?? '', /^cause: /);
        assert.ok((await around.locator('.edge.near').count()) > 0);
        await driver.screenshot(`graph-around-${name}`);
        await around.locator('summary').click();
        await around.locator('details li', { hasText: 'symptom: Connection pool exhausted' }).first().waitFor();

        await driver.openFile('runbooks/slow_web_response.yml');
        await driver.runCommand('Hansei: Preview This Runbook as a Graph');
        const runbook = await driver.webview('.node.type-step');
        await driver.screenshot(`graph-runbook-${name}`);
        await runbook.locator('.node.type-step').nth(1).click();
        await driver.page.locator('.tab.active[data-resource-name="slow_web_response.yml"]').first().waitFor();
      } finally {
        await driver.stop();
      }
    });
  }
});
