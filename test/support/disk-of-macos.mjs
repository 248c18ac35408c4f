// Loaded before a program (`--import`): it sees a disk as macOS has it, which opens a file by its name in any case and with
// its marks composed or apart.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join, sep } from 'node:path';

const { existsSync, readdirSync } = fs;

Object.defineProperty(process, 'platform', { value: 'darwin' });
for (const name of ['existsSync', 'openSync', 'readFileSync', 'readdirSync', 'realpathSync', 'statSync']) {
  const original = fs[name];
  fs[name] = (path, ...rest) => original(typeof path === 'string' ? stored(path) : path, ...rest);
}
syncBuiltinESMExports();

/** The path under which it is stored, where it is. */
function stored(path) {
  if (!path.startsWith(sep) || existsSync(path)) return path;
  let found = sep;
  for (const name of path.split(sep).filter(Boolean)) {
    const names = existsSync(found) ? readdirSync(found) : [];
    found = join(found, names.includes(name) ? name : (names.find((other) => plain(other) === plain(name)) ?? name));
  }
  return found;
}

function plain(name) {
  return name.normalize('NFC').toLowerCase();
}
