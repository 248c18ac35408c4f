const { basename, dirname, join, relative } = require('node:path');

/** Modules that most runs do without, each with its functions: loaded when one of them is called for the first time. */
const later = {
  'src/core/document/yaml/read-whole.ts': ['readWhole'],
  'src/core/document/markdown/read-blocks.ts': ['readBlocks'],
};
const folder = 'chunks';
const call = 'loadLater';

/** They are entries of their own. */
exports.laterEntries = Object.fromEntries(
  Object.keys(later).map((path) => [`${folder}/${basename(path, '.ts')}`, path]),
);

/**
 * Puts a module in the place of each of them that loads it with the first call. Calls stay as they are: `import()` would
 * make every caller asynchronous. For Node only, where a module can be loaded at once.
 * @param root the folder that the paths begin at
 */
exports.loadLater = function loadLater(root) {
  return {
    name: 'load-later',
    setup(build) {
      const names = new RegExp(
        `/(?:${Object.keys(later)
          .map((path) => basename(path, '.ts'))
          .join('|')})\\.ts$`,
      );
      build.onResolve({ filter: names }, ({ path, resolveDir, kind }) => {
        const found = relative(root, join(resolveDir, path)).replaceAll('\\', '/');
        return kind === 'entry-point' || !(found in later) ? undefined : { path: found, namespace: 'load-later' };
      });
      build.onLoad({ filter: /.*/, namespace: 'load-later' }, ({ path }) => ({ contents: standIn(path) }));
    },
  };
};

function standIn(path) {
  const name = basename(path, '.ts');
  const functions = later[path].map((id) => `export const ${id} = (...given) => load().${id}(...given);`);
  return [`let loaded;`, `const load = () => (loaded ??= ${call}('${name}'));`, ...functions].join('\n');
}

/** For rollup, once it is known which file a call stands in. */
exports.requireLater = {
  name: 'require-later',
  renderChunk: (code, { fileName }) =>
    code.replace(new RegExp(`\\b${call}\\((["'])([\\w-]+)\\1\\)`, 'g'), (_, quote, name) => {
      const path = relative(dirname(fileName), join(folder, `${name}.js`)).replaceAll('\\', '/');
      return `require(${quote}./${path}${quote})`;
    }),
};
