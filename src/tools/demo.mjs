// Checks the example repository on the command line, then opens it in VS Code with the extension loaded.
// node src/tools/demo.mjs [--browser] [--once]
//   --browser  the VS Code of the npm registry, in your browser, even when there is one on this machine
//   --once     starts that one in a headless browser, verifies that the extension is active, and ends
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { desktopVsCode } from '../../test/host/desktop.mjs';
import { asStarted } from './as-started.mjs';
import { ensureInstalled } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = join(root, `${manifest.name}.vsix`);

const { values } = parseArgs({ options: { browser: { type: 'boolean' }, once: { type: 'boolean' } } });
process.exitCode = await demonstrate().catch((error) => {
  console.error(`\nThe demo did not start: ${error.message}`);
  return 1;
});

async function demonstrate() {
  ensureInstalled(root);
  const desktop = values.browser || values.once ? undefined : desktopVsCode();
  // In the browser it is the packaged extension that runs: VS Code hides notifications of one under development.
  npmRun(desktop ? 'build' : 'package');
  const workspace = copyExamples();
  checkExamples(workspace);
  if (desktop) return openDesktop(desktop.command, workspace);
  return values.once ? await verifyOnce(workspace) : await serve(workspace);
}

function npmRun(script) {
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm run ${script} failed`);
}

/** Edits are to stay out of the repository. */
function copyExamples() {
  const workspace = join(mkdtempSync(join(tmpdir(), `${manifest.name}-demo-`)), 'examples');
  cpSync(join(root, 'examples'), workspace, { recursive: true });
  console.log(`\nThe example repository, yours to edit: ${workspace}\n`);
  return workspace;
}

/** The examples have a few deliberate mistakes, so problems (exit code 1) are what is expected. */
function checkExamples(workspace) {
  console.log(`$ ${manifest.name} check .`);
  const { status } = spawnSync(process.execPath, [join(root, 'dist/cli.js'), 'check', '.', '--format', 'pretty'], {
    cwd: workspace,
    stdio: 'inherit',
  });
  if (status !== 0 && status !== 1) throw new Error(`The check ended with code ${status}`);
}

function openDesktop(command, workspace) {
  console.log('\nOpening it in the VS Code of this machine (--browser for one in the browser).');
  const args = ['--new-window', `--extensionDevelopmentPath=${resolve(root)}`, workspace];
  const started = asStarted(command, args);
  spawn(started.command, started.args, { ...started.options, detached: true, stdio: 'ignore' }).unref();
  return 0;
}

async function serve(workspace) {
  const { pathInUri, startServer } = await import('../../test/host/server.mjs');
  const server = await startServer({ vsix: [vsix] });
  try {
    const address = `${server.origin}/?folder=${encodeURIComponent(pathInUri(workspace))}`;
    console.log(`\nVS Code with the extension is at ${address}\nCtrl+C ends it.`);
    await new Promise((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    return 0;
  } finally {
    await server.stop();
  }
}

async function verifyOnce(workspace) {
  const { startWorkbench } = await import('../../test/host/workbench.mjs');
  // High enough for the whole list of running extensions: what is out of sight is not in the page.
  const viewport = { width: 1280, height: 2400 };
  const workbench = await startWorkbench({ vsix: [vsix], workspace, viewport, limit: 120_000 });
  try {
    const activation = await activationOf(workbench.page);
    console.log(`\n${manifest.displayName} is active in VS Code. ${activation}`);
    return 0;
  } catch (error) {
    console.error(`\n${manifest.displayName} is not active in VS Code: ${error.message}\n${workbench.server.output()}`);
    return 1;
  } finally {
    await workbench.stop();
    rmSync(join(workspace, '..'), { recursive: true, force: true });
  }
}

/** Opens a file of ours and reads from VS Code's list of running extensions how long ours took. */
async function activationOf(page) {
  await choose(page, 'ControlOrMeta+P', `${manifest.name}.yml`, `${manifest.name}.yml`);
  await page.locator('.editor-instance .view-line').first().waitFor();
  await choose(page, 'F1', '>Developer: Show Running Extensions', 'Show Running Extensions');
  const row = page.locator('.runtime-extensions-editor .monaco-list-row').filter({ hasText: manifest.displayName });
  const time = row.locator('.activation-time', { hasText: 'ms' });
  await time.waitFor({ timeout: 30_000 });
  return ((await time.textContent()) ?? '').trim();
}

async function choose(page, key, typed, row) {
  await page.keyboard.press(key);
  await page.locator('.quick-input-widget:visible input.input').fill(typed);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click();
  await page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
}
