import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The desktop VS Code of this machine: `command` opens folders, `executable` is what tests start
 * (undefined when it is not where it is expected, as in a snap).
 * VSCODE_EXECUTABLE names it outright; else `code` on the PATH is taken when there is a display.
 * Undefined when there is none.
 */
export function desktopVsCode() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) return { command: named, executable: named };
  if (!hasDisplay()) return undefined;
  const command = commandOnPath();
  return command ? { command, executable: executableOf(realpathSync(command)) } : undefined;
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function commandOnPath() {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** `code` is a script in a folder `bin`; the application is beside that folder, or above it on macOS. */
function executableOf(command) {
  const near = ['../../code', '../../Code.exe', '../../../../MacOS/Electron', '../../../../MacOS/Code'];
  return near.map((path) => join(command, path)).find((path) => existsSync(path));
}
