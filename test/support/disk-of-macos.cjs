// Loaded before a program (`--require`): it sees a disk as macOS has it, which opens a file by its name in any case and with
// its marks composed or apart.
const fs = require('node:fs');
const { storedPath } = require('./stored-path.cjs');

Object.defineProperty(process, 'platform', { value: 'darwin' });
for (const name of ['existsSync', 'openSync', 'readFileSync', 'readdirSync', 'realpathSync', 'statSync']) {
  const original = fs[name];
  const stored = (path) => (typeof path === 'string' && path.startsWith('/') ? storedPath(path) : path);
  fs[name] = (path, ...rest) => original(stored(path), ...rest);
}
