const { existsSync, readdirSync } = require('node:fs');
const { basename, dirname, join, relative } = require('node:path');

const root = join(__dirname, '../..');
const folder = 'chunks';
const call = 'loadLater';

/** Modules that many runs do without, each with its function: loaded when that is called for the first time. */
const later = new Map([
  ['src/core/document/read-markdown.ts', { name: 'read-markdown', id: 'readMarkdown' }],
  ['src/core/document/yaml/read-whole.ts', { name: 'read-whole', id: 'readWhole' }],
  ['src/core/document/markdown/read-blocks.ts', { name: 'read-blocks', id: 'readBlocks' }],
  ['src/core/report/looks-like-timeline.ts', { name: 'looks-like-timeline', id: 'looksLikeTimeline' }],
  ['src/core/kinds/rca/looks-like-analysis.ts', { name: 'looks-like-analysis', id: 'looksLikeAnalysis' }],
  ...['runbook', 'knowledge'].map((kind) => [
    `src/core/kinds/${kind}/from-markdown.ts`,
    { name: `${kind}-from-markdown`, id: 'fromMarkdown' },
  ]),
  ...kindFolders().map((kind) => [`src/core/kinds/${kind}/kind.ts`, { name: `kind-${kind}`, id: kindFunction(kind) }]),
]);

function kindFolders() {
  const kinds = readdirSync(join(root, 'src/core/kinds'));
  return kinds.filter((kind) => existsSync(join(root, 'src/core/kinds', kind, 'kind.ts')));
}

/** `health-check` is made by `healthCheckKind`. */
function kindFunction(kind) {
  return `${kind.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}Kind`;
}

/** They are entries of their own. */
exports.laterEntries = Object.fromEntries([...later].map(([path, { name }]) => [`${folder}/${name}`, path]));

/**
 * Puts a module in the place of each of them that loads it with the first call. Calls stay as they are: `import()` would
 * make every caller asynchronous. For Node only, where a module can be loaded at once.
 */
exports.loadLater = {
  name: 'load-later',
  setup(build) {
    const names = new Set([...later.keys()].map((path) => basename(path, '.ts')));
    build.onResolve({ filter: new RegExp(`/(?:${[...names].join('|')})\\.ts$`) }, ({ path, resolveDir, kind }) => {
      const found = relative(root, join(resolveDir, path)).replaceAll('\\', '/');
      return kind === 'entry-point' || !later.has(found) ? undefined : { path: found, namespace: 'load-later' };
    });
    build.onLoad({ filter: /.*/, namespace: 'load-later' }, ({ path }) => ({ contents: standIn(later.get(path)) }));
  },
};

function standIn({ name, id }) {
  return [`let loaded;`, `export const ${id} = (...given) => (loaded ??= ${call}('${name}')).${id}(...given);`].join(
    '\n',
  );
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
