import { existsSync, readdirSync } from 'node:fs';
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { pathInUri, startServer } from './server.mjs';

/** In milliseconds: all tests of the editor take a fifth of it, on a machine that is not busy. */
const longest = 900_000;

/**
 * Starts VS Code's server and opens its workbench in a browser. Besides the options of `startServer`:
 *
 * - `workspace`: the folder to open;
 * - `extension`: the folder of an extension under development;
 * - `webExtension`: the http address of an extension's folder: its `browser` entry runs in a web worker;
 * - `testsPath`: a CommonJS file whose `run()` is called in the extension host;
 * - `viewport`: the size of the page;
 * - `limit`: milliseconds after which everything is ended, however far it is;
 * - `onLog`: gets each line that the extension host's tests print.
 *
 * Gives `page`, `browser`, `url`, `server`, `testsEnded` (the tests' exit code, when there are tests; 1 at the limit)
 * and `stop()`, which ends browser and server and must be called, in a `finally`.
 */
export async function startWorkbench(options) {
  const { limit = longest } = options;
  const development = options.extension !== undefined || options.testsPath !== undefined;
  // Each takes its time, so both at once.
  const parts = await Promise.allSettled([startServer({ ...options, development }), launchBrowser()]);
  const [server, browser] = parts.map(({ value }) => value);
  let timer;
  const stop = async () => {
    clearTimeout(timer);
    await browser?.close().catch(() => undefined);
    await server?.stop();
  };
  try {
    for (const { status, reason } of parts) if (status === 'rejected') throw reason;
    const page = await browser.newPage({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      bypassCSP: options.webExtension !== undefined,
    });
    if (options.webExtension) await page.addInitScript(addWebExtension, new URL(options.webExtension).host);
    let end;
    const testsEnded = new Promise((resolve) => {
      end = resolve;
    });
    timer = setTimeout(() => {
      options.onLog?.(`Ended after ${limit} ms`);
      stop().then(() => end(1));
    }, limit);
    await page.exposeFunction('codeAutomationLog', (_type, args) => options.onLog?.(format(...args)));
    await page.exposeFunction('codeAutomationExit', (code) => end(code));
    const url = workbenchAddress(server.origin, options);
    await page.goto(url);
    await workbenchShown(page, options.workspace);
    return { page, browser, url, server, testsEnded, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address of the workbench with a folder open in it. */
export function workbenchAddress(origin, { workspace, extension, testsPath }) {
  const payload = [['skipWelcome', 'true']];
  const remote = (path) => `vscode-remote://remote${pathInUri(path)}`;
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (testsPath) payload.push(['extensionTestsPath', remote(testsPath)]);
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (workspace) query.set('folder', pathInUri(workspace));
  return `${origin}/?${query}`;
}

/** Runs in the page: adds an extension to what the server has written into it for the workbench. */
function addWebExtension(authority) {
  const { getAttribute } = Element.prototype;
  Element.prototype.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
    const configuration = JSON.parse(value);
    const extensions = [{ scheme: 'http', authority, path: '/' }];
    return JSON.stringify({
      ...configuration,
      developmentOptions: { ...configuration.developmentOptions, extensions },
    });
  };
}

/** Waits, after a page was opened or loaded anew, until the workbench is there, with the files of a folder where it has any. */
export async function workbenchShown(page, workspace) {
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  if (!workspace || !existsSync(workspace) || readdirSync(workspace).length === 0) return;
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
}
