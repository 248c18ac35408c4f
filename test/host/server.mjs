import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureServer } from './vscode.mjs';

const calmSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Dark Modern',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'git.enabled': false,
  'editor.hover.delay': 0,
  'files.autoSave': 'off',
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.startupPrompt': 'never',
};

/**
 * Starts VS Code's server on 127.0.0.1 and waits until it listens.
 *
 * - `release`: `current` or `minimum`;
 * - `settings`: the user's, over calm defaults; they are read once, at the start;
 * - `vsix`: packaged extensions to install;
 * - `development`: whether the page may load an extension from a folder (then VS Code drops its notifications);
 * - `trust`: false for Restricted Mode;
 * - `environment`: variables, which reach the extension host too;
 * - `userDataFolder`, `extensionsFolder`: else made in a temporary folder, which `stop` removes;
 * - `port`: else a free one.
 *
 * Gives `origin`, `output()` (all that the server has printed), `extensionHostId()` (a process id) and `stop()`.
 */
export async function startServer(options = {}) {
  const { release = 'current', vsix = [], development = false, trust = true } = options;
  const { node, main } = ensureServer(release);
  const folder = mkdtempSync(join(tmpdir(), 'vscode-server-'));
  const extensions = options.extensionsFolder ?? join(folder, 'extensions');
  const userData = options.userDataFolder ?? join(folder, 'data');
  writeSettings(userData, options.settings);
  const common = ['--server-data-dir', folder, '--extensions-dir', extensions, '--accept-server-license-terms'];
  for (const file of vsix) installExtension(node, main, common, file);

  const port = options.port ?? (await freePort());
  const args = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--disable-telemetry'];
  if (trust) args.push('--disable-workspace-trust');
  if (development) args.push('--enable-smoke-test-driver');
  const child = spawn(node, [main, ...common, '--user-data-dir', userData, ...args], {
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(options.environment),
  });
  const output = collect(child);
  const forget = whenInterrupted(() => {
    killGroup(child.pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const stop = async () => {
    forget();
    await endGroup(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await listening(child, output, 60_000);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin: `http://127.0.0.1:${port}`, output, extensionHostId: () => extensionHostId(output()), stop };
}

/** The path of a file or folder as it stands in a URI: with `/`, and before the letter of a drive too. */
export function pathInUri(path) {
  return decodeURIComponent(pathToFileURL(resolve(path)).pathname);
}

function writeSettings(userData, settings) {
  mkdirSync(join(userData, 'User'), { recursive: true });
  const all = { ...calmSettings, ...settings };
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify(all, null, 2));
}

function installExtension(node, main, common, file) {
  const args = [main, ...common, '--install-extension', file, '--force'];
  const { status, stdout, stderr } = spawnSync(node, args, {
    encoding: 'utf8',
    env: serverEnvironment(),
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`VS Code could not install ${file}:\n${stdout}${stderr}`);
}

function serverEnvironment(more) {
  // No gallery: nothing is to be fetched. npm's own variables would change what an extension's npm does.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_') && !name.startsWith('VSCODE_'));
  // As if started from a shell: VS Code does not start one to look at its environment, which takes its time and is anybody's.
  return { ...Object.fromEntries(own), VSCODE_CLI: '1', EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...more };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function collect(child) {
  let text = '';
  const add = (chunk) => {
    text += chunk;
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  return () => text;
}

function listening(child, output, limit) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`VS Code's server ${why}:\n${output()}`));
    const timer = setTimeout(fail, limit, `did not listen within ${limit / 1000} s`);
    child.once('error', reject);
    child.once('exit', (code) => fail(`ended with code ${code}`));
    child.stdout.on('data', () => {
      if (!output().includes('Extension host agent listening')) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

function extensionHostId(output) {
  const found = [...output.matchAll(/<(\d+)>.*Launched Extension Host Process/g)].at(-1);
  return found ? Number(found[1]) : undefined;
}

/** Calls `end` when this process ends without having stopped the server. Gives what takes that back. */
function whenInterrupted(end) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const onSignal = (signal) => {
    // Others who listen decide when the process exits; if nobody does, it would not exit at all.
    if (process.listenerCount(signal) === 0) process.exit(130);
  };
  process.once('exit', end);
  for (const signal of signals) process.once(signal, onSignal);
  return () => {
    process.off('exit', end);
    for (const signal of signals) process.off(signal, onSignal);
  };
}

async function endGroup(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    killGroup(child.pid, 'SIGTERM');
    const patience = setTimeout(() => killGroup(child.pid, 'SIGKILL'), 3000);
    await ended;
    clearTimeout(patience);
  }
  // What the server started (extension host, watchers, terminals) is in its group, and may outlive it.
  killGroup(child.pid, 'SIGKILL');
}

function killGroup(group, signal) {
  // There are no groups on Windows, but it knows who started whom.
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(group), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-group, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
