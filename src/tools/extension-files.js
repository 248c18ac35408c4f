const { dirname, join } = require('node:path/posix');

/** As minified: a name in any of the quotes. */
const required = /\brequire\(["'`]([^"'`]+)["'`]\)/g;

/**
 * The files that the extension consists of: its entry, and all that it may come to require.
 * @param files those of the build, with paths relative to its folder
 * @returns their paths, the entry first
 * @throws when one of them is left out of the package, or needs Node: there is none in a browser
 */
exports.extensionFiles = function extensionFiles(files) {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const found = new Set(['extension.js']);
  for (const path of found)
    for (const [, name] of texts.get(path).matchAll(required)) {
      if (name === 'vscode') continue;
      const target = join(dirname(path), name);
      if (!texts.has(target)) throw new Error(`${path} requires ${name}, which is no file of the build.`);
      if (target.includes('/commands/')) throw new Error(`${path} requires ${target}, which is not in the package.`);
      found.add(target);
    }
  return [...found];
};
