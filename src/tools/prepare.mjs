// npm runs this after an installation in a clone, and before the package is made: it builds what the package holds.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

// `npm install --global git+…` (so does pre-commit) prepares a clone as if it were global, too: without its packages.
if (!isInstalled()) run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
run(process.execPath, ['esbuild.js', '--production']);

function isInstalled() {
  try {
    createRequire(`${root}/`).resolve('esbuild');
    return true;
  } catch {
    return false;
  }
}

function run(command, args) {
  const isGlobal = /^npm_config_(?:global|location|prefix|local_prefix)$/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isGlobal.test(name)));
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
