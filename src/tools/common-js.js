const { dirname, join, resolve } = require('node:path');
const { rollup } = require('rollup');
const { chunkFiles } = require('./chunk-files.js');
const { requireLater } = require('./load-later.js');

/**
 * Turns ES modules that share chunks into CommonJS, which is what VS Code and `require` want.
 * esbuild splits ES modules only, and its translation of one reads every shared name through two getters; here they are
 * plain properties, and what no chunk uses is gone.
 * @param outputFiles what esbuild gives with `write: false`
 * @param root the folder of the entries
 * @param entries their names
 * @returns the files, with paths relative to the root
 */
exports.commonJsOf = async function commonJsOf(outputFiles, root, entries) {
  const modules = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const build = await rollup({
    input: Object.fromEntries(entries.map((name) => [name, join(root, `${name}.js`)])),
    plugins: [from(modules)],
    preserveEntrySignatures: 'allow-extension',
    // No module of ours is imported for what it does: only for what it exports.
    treeshake: { moduleSideEffects: false },
    logLevel: 'warn',
  });
  const { output } = await build.generate({
    format: 'cjs',
    dynamicImportInCjs: false,
    esModule: false,
    externalLiveBindings: false,
    freeze: false,
    hoistTransitiveImports: false,
    // `import * as vscode` is the module itself, not a copy of it.
    interop: 'esModule',
    generatedCode: { constBindings: true },
    chunkFileNames: 'chunks/[name].js',
    manualChunks: chunkFiles(root),
    plugins: [requireLater],
  });
  await build.close();
  return output.map(({ fileName, code }) => ({ path: fileName, text: code }));
};

/** Modules in memory; every other one is external. */
function from(modules) {
  return {
    name: 'from-memory',
    resolveId(id, importer) {
      const path = importer === undefined ? id : resolve(dirname(importer), id);
      return modules.has(path) ? path : { id, external: true };
    },
    load: (path) => modules.get(path),
  };
}
