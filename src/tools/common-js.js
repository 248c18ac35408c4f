const { basename, dirname, join, relative, resolve } = require('node:path');
const esbuild = require('esbuild');
const { rollup } = require('rollup');
const { requireLater } = require('./load-later.js');

/**
 * Turns ES modules that share chunks into CommonJS, which is what VS Code and `require` want.
 * esbuild splits ES modules only, and its translation of one reads every shared name through two getters; here they are
 * plain properties, and what no chunk uses is gone.
 * @param outputFiles what esbuild gives with `write: false`
 * @param root the folder of the entries
 * @param options names of the entries; whether to minify; esbuild's target
 * @returns the files, with paths relative to the root
 */
exports.commonJsOf = async function commonJsOf(outputFiles, root, { entries, minify, target }) {
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
    manualChunks: together(root),
    plugins: [
      requireLater,
      { name: 'minify', renderChunk: (code) => esbuild.transform(code, { charset: 'utf8', minify, target }) },
    ],
  });
  await build.close();
  return output.map(({ fileName, code }) => ({ path: fileName, text: code }));
};

/**
 * What a check loads at its start stands in few files: to find and open one takes as long as to compile 10 kB of it. What
 * the editor needs of it too is apart, and what its start needs is left as it is.
 */
function together(root) {
  const named = (id, name) => new RegExp(`^${name}-[A-Z0-9]{8}\\.js$`).test(relative(root, id));
  let groups;
  return (id, { getModuleIds, getModuleInfo }) => {
    groups ??= groupsOf([...getModuleIds()], getModuleInfo);
    // rollup would put what is in no group beside the first that needs it.
    return groups.find(({ ids }) => ids.has(id))?.name ?? (getModuleInfo(id).isEntry ? undefined : basename(id, '.js'));
  };

  function groupsOf(all, getModuleInfo) {
    const below = (starts) => {
      const found = new Set(starts);
      for (const id of found)
        for (const next of getModuleInfo(id)?.importedIds ?? []) if (modulesOf.has(next)) found.add(next);
      return found;
    };
    const modulesOf = new Set(all.filter((id) => !getModuleInfo(id).isExternal));
    const find = (names) => [...modulesOf].filter((id) => names.some((name) => named(id, name)));
    const start = below([join(root, 'extension.js'), join(root, 'cli.js')]);
    const editor = below(find(['workbench']));
    const check = [...below(find(checkStart))].filter((id) => !start.has(id));
    const kinds = [...modulesOf].filter((id) => /[\\/]kind-[\w-]+\.js$/.test(id));
    const shared = [...below(kinds)].filter((id) => !start.has(id) && !kinds.includes(id) && !check.includes(id));
    return [
      { name: 'core', ids: new Set(check.filter((id) => editor.has(id))) },
      { name: 'check', ids: new Set(check.filter((id) => !editor.has(id))) },
      { name: 'kinds', ids: new Set(shared) },
    ];
  }
}

const checkStart = ['run', 'check', 'check-files', 'configured-language', 'files', 'json'];

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
