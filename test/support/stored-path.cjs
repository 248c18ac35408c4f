// As they are before somebody puts others in their place.
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

/** The absolute path under which a file is stored that is named in any case, with its marks composed or apart. */
exports.storedPath = function storedPath(path) {
  if (existsSync(path)) return path;
  let found = '/';
  for (const name of path.split('/').filter(Boolean)) {
    const names = statSync(found, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(found) : [];
    found = join(found, names.includes(name) ? name : (names.find((other) => plain(other) === plain(name)) ?? name));
  }
  return found;
};

function plain(name) {
  return name.normalize('NFC').toLowerCase();
}
