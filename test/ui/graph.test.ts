import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startPackaged, themeNames } from './driver.ts';

const workspace = resolve(__dirname, '../../examples');

describe('graphs', () => {
  it('are gone through with the keyboard, and open what they stand for', async () => {
    const driver = await startPackaged({ workspace });
    try {
      await driver.page.setViewportSize({ width: 1500, height: 900 });
      await driver.openFile('knowledge/cart-pool.yml');
      await driver.runCommand('Hansei: Show Related Documents as a Graph');
      const around = await driver.webview('.node.center');
      await around.locator('.node.center').focus();
      await around.locator('.node.center').press('ArrowRight');
      const focused = around.locator('.node:focus');
      for (const name of ['aria-label', 'title']) assert.match((await focused.getAttribute(name)) ?? '', /^cause: /);
      assert.ok((await around.locator('.edge.near').count()) > 0);
      const style = (selector: string, property: string) =>
        around.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`);
      for (const theme of themeNames) {
        await driver.useTheme(theme, around);
        if (theme.startsWith('contrast'))
          assert.equal(await style('.edge:not(.near)', 'stroke'), await style('body', 'color'));
        await driver.screenshot(`graph-around-${theme}`);
      }
      await around.locator('summary').click();
      await around.locator('details li', { hasText: 'symptom: Connection pool exhausted' }).first().waitFor();

      await driver.openFile('runbooks/slow_web_response.yml');
      await driver.runCommand('Hansei: Preview This Runbook as a Graph');
      const runbook = await driver.webview('.node.type-step');
      for (const theme of themeNames) {
        await driver.useTheme(theme, runbook);
        await driver.screenshot(`graph-runbook-${theme}`);
      }
      await runbook.locator('.node.type-step').nth(1).click();
      await driver.page.locator('.tab.active[data-resource-name="slow_web_response.yml"]').first().waitFor();
    } finally {
      await driver.stop();
    }
  });

  it('stay where a person is while the text changes', async () => {
    const driver = await startPackaged({ workspace });
    try {
      const step = (number: number) => `    ${number}: { description: "Step ${number}", commands: [uptime] }`;
      const steps = Array.from({ length: 40 }, (_, index) => step(index + 1));
      const head = 'diagnostic_procedure:\n  metadata: { title: Long }\n  step_by_step:';
      writeFileSync(join(driver.workspace, 'runbooks/long.yml'), [head, ...steps, ''].join('\n'));
      await driver.openFile('runbooks/long.yml');
      await driver.runCommand('Hansei: Preview This Runbook as a Graph');
      const view = await driver.webview('.node.type-step');
      const last = view.locator('.node', { hasText: '40. Step 40' });
      await last.scrollIntoViewIfNeeded();
      const top = () => view.evaluate('document.querySelector(".drawing").scrollTop');
      const before = await top();
      assert.ok(Number(before) > 0);

      const change = async (from: string, to: string) => {
        const text = driver.readFile('runbooks/long.yml').replace(`"${from}"`, `"${to}"`);
        writeFileSync(join(driver.workspace, 'runbooks/long.yml'), text);
        await view.locator('.node', { hasText: to }).waitFor();
      };
      await change('Step 1', 'Look');
      assert.equal(await top(), before);
      await view.locator('summary').click();
      await view.locator('details button').nth(5).focus();
      await change('Step 2', 'See');
      assert.match(await view.locator('details button:focus').innerText(), /Step 5/);
    } finally {
      await driver.stop();
    }
  });
});
