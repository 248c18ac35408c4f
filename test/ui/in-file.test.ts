import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startPackaged } from './driver.ts';

const workspace = resolve(__dirname, '../../examples');
const incident = 'incidents/inc-2026-012-search.md';

const ofUnknownZone = `---
kind: postmortem
id: INC-2026-900
title: A zone that the configuration knows
started: 2026-06-18T09:12:00+09:00
detected: 2026-06-18 09:20 XST
acknowledged: 2026-06-18T09:30:00+09:00
---
`;

/** Of a document, as VS Code has them on macOS and elsewhere. */
const [toStart, toEnd] =
  process.platform === 'darwin'
    ? (['Meta+ArrowUp', 'Meta+ArrowDown'] as const)
    : (['Control+Home', 'Control+End'] as const);

describe('in the file', () => {
  for (const theme of ['dark', 'light'] as const) {
    it(`shows elapsed times, hovers and completions in Restricted Mode too (${theme})`, async () => {
      const driver = await startPackaged({ workspace, theme, trust: theme === 'light' });
      const { page } = driver;
      try {
        await driver.openFile(incident);
        const hint = page.locator('.view-line span', { hasText: /^T\+\d+/ }).first();
        await hint.waitFor();
        assert.match(await driver.hover('22:30'), /影響の開始から|after the start of impact/);
        await driver.screenshot(`in-file-hover-${theme}`);
        await page.keyboard.press('Escape');
        await page.keyboard.press(toEnd);
        await page.keyboard.type('|', { delay: 5 });
        await page.keyboard.press('Control+Space');
        await page.locator('.suggest-widget .monaco-list-row', { hasText: 'New row' }).waitFor();
        await driver.screenshot(`in-file-cell-${theme}`);
        await page.keyboard.press('Escape');
        await driver.openFile('runbooks/cpu_analysis.yml');
        await page.keyboard.press(toStart);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('End');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Control+Space');
        const row = page.locator('.suggest-widget .monaco-list-row').first();
        await row.waitFor();
        await driver.screenshot(`in-file-keys-${theme}`);
        assert.notEqual((await row.textContent())?.trim(), 'No suggestions.');
      } finally {
        await driver.stop();
      }
    });
  }

  it('elapsed times follow the configuration', async () => {
    const driver = await startPackaged({ workspace });
    try {
      const write = (path: string, text: string) => writeFileSync(join(driver.workspace, path), text);
      write('zones.md', ofUnknownZone);
      await driver.openFile('zones.md');
      const hint = (text: string) => driver.page.locator('.view-line span', { hasText: text }).first();
      await hint('T+18m').waitFor();
      await driver.codeLenses();
      await driver.findProblem('zones.md', 'XST');
      assert.equal(await hint('T+8m').count(), 0);
      write('hansei.yml', driver.readFile('hansei.yml').replace('zones:', 'zones:\n  XST: Asia/Tokyo'));
      await hint('T+8m').waitFor();
    } finally {
      await driver.stop();
    }
  });
});
