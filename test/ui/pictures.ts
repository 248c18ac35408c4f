// Makes the pictures of the README anew, with the packaged extension and the example repository:
// npm run package && npx tsx test/ui/pictures.ts [NAME…]
import { join, resolve } from 'node:path';
import { type Driver, startPackaged, type ThemeName } from './driver.ts';

const root = resolve(__dirname, '../..');

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly theme?: ThemeName;
  /** Brings the workbench to what is to be seen. */
  readonly show: (driver: Driver) => Promise<void>;
}

const pictures: Readonly<Record<string, Picture>> = {
  incident: { width: 1440, height: 820, show: showProblems },
  timeline: { width: 1300, height: 1000, show: showTimeline },
  'run-through': { width: 1280, height: 800, show: showRunThrough },
  search: { width: 1280, height: 800, theme: 'light', show: showSearch },
  learning: { width: 1440, height: 1000, show: showLearning },
  graph: { width: 1560, height: 640, show: showGraph },
};

async function showProblems(driver: Driver): Promise<void> {
  await driver.openFile('incidents/inc-2026-007-dns.md');
  await driver.codeLenses();
  await driver.quickFixes('56 minutes');
}

async function showTimeline(driver: Driver): Promise<void> {
  await driver.openFile('incidents/inc-2026-003-cart-pool.md');
  await driver.runCommand('Markdown: Open Preview');
  const preview = await driver.webview('.hansei-timeline svg');
  await preview.locator('.hansei-timeline').scrollIntoViewIfNeeded();
}

async function showRunThrough(driver: Driver): Promise<void> {
  await driver.openFile('runbooks/database_analysis.yml');
  await driver.runCommand('Hansei: Go Through This Runbook');
  const view = driver.page.locator('.pane', { hasText: 'Database analysis' });
  const row = (text: string) => view.locator('.monaco-list-row', { hasText: text }).first();
  await row('1. Look at the sessions').locator('.monaco-checkbox').first().click();
  await row('2. Find the blocker').filter({ hasText: 'now' }).waitFor();
  await row('3. End the blocking query').click();
  await driver.page.keyboard.press('ArrowRight');
  await row('pg_cancel_backend').waitFor();
  await fold(driver, 'Symptoms');
  await fold(driver, 'Action Items');
}

async function showSearch(driver: Driver): Promise<void> {
  await driver.openFile('knowledge/cart-pool.yml');
  await driver.openView('Hansei');
  await overdueShown(driver);
  await fold(driver, 'Action Items');
  const view = await driver.webview('form[role=search]');
  await view.locator('input.query').fill('conection pool exausted');
  await view.locator('.entry', { hasText: 'Connection pool exhausted' }).first().waitFor();
}

async function showLearning(driver: Driver): Promise<void> {
  await driver.openFile('knowledge/cart-pool.yml');
  await driver.openView('Hansei');
  const view = await driver.webview('form[role=search]');
  await view.locator('input.query').fill('no connection could be obtained');
  const card = view.locator('.entry', { hasText: 'Connection pool exhausted' }).first();
  await card.getByRole('button', { name: 'Worked: restart' }).click();
  await card.getByText('1 of 1 recorded, 95 %').waitFor();
  await card.locator('summary', { hasText: 'Why here' }).first().click();
  await driver.toast('moved from 80 % to 82 %').waitFor();
}

async function showGraph(driver: Driver): Promise<void> {
  await driver.openFile('knowledge/cart-pool.yml');
  await driver.runCommand('View: Toggle Primary Side Bar Visibility');
  await driver.runCommand('Hansei: Show Related Documents as a Graph');
  const around = await driver.webview('.node.center');
  await around.locator('.node.center').focus();
  await around.locator('.node.center').press('ArrowRight');
}

/** Folds a view of the side bar, for more room to the others. */
async function fold(driver: Driver, view: string): Promise<void> {
  const header = (isOpen: boolean) =>
    driver.page.locator(`.pane-header[aria-expanded=${isOpen}]`, { hasText: view }).first();
  await header(true).click();
  await header(false).waitFor();
}

/** The whole repository is read by then. */
async function overdueShown({ page }: Driver): Promise<void> {
  await page.locator('.activitybar .badge-content:visible').first().waitFor();
}

async function make(name: string, { width, height, theme = 'dark', show }: Picture): Promise<void> {
  const driver = await startPackaged({ workspace: join(root, 'examples'), theme });
  try {
    await driver.page.setViewportSize({ width, height });
    await show(driver);
    await overdueShown(driver);
    // Where the pointer brings up no hint.
    await driver.page.mouse.move(width / 2, height - 40);
    await driver.page.locator('.workbench-hover:visible').waitFor({ state: 'hidden' });
    await driver.page.screenshot({ path: join(root, 'media/readme', `${name}.png`) });
  } finally {
    await driver.stop();
  }
}

async function makeAll(): Promise<void> {
  const names = process.argv.slice(2);
  for (const [name, picture] of Object.entries(pictures))
    if (names.length === 0 || names.includes(name)) await make(name, picture);
}

makeAll().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
