import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Installs a folder's npm packages exactly as its lock file says, unless that has been done since the lock file changed.
 * Throws when npm fails.
 */
export function ensureInstalled(folder) {
  if (isInstalled(folder)) return;
  console.log(`Installing the npm packages of ${folder}`);
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ci failed in ${folder}`);
}

function isInstalled(folder) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  const wanted = join(folder, 'package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}
