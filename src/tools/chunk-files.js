const { basename, join, relative } = require('node:path');

/** What every check loads at its start, by the names of the sources. */
const checkStart = ['run', 'check', 'configured-language', 'root', 'json', 'pretty'];

/** What answers a check that finds everything as it was: it does without the core. */
const cacheStart = ['cache-store', 'check-cache'];

/** What any other check goes on with. */
const readStart = ['check-files'];

/** What only pages in Markdown need, of what is loaded with the first call of it. */
const ofPages = /^(?:read-(?:markdown|blocks)|looks-like-\w+|\w+-from-markdown|kind-(?:timeline|rca))$/;
const isOfPages = (name) => ofPages.test(name);

/** What the editor has no use for: left out of the extension's package. */
const folderOfCommands = 'commands';

/** Commands and formats of this many characters or less share a file. */
const small = 12_000;

/**
 * Says which of esbuild's chunks stand in one file: to find and open one takes Node as long as to compile 10 kB of it, and
 * a small one costs more in the package than what is in it.
 * @param root the folder of the entries `extension` and `chunks/main`
 * @returns for rollup's `manualChunks`
 */
exports.chunkFiles = function chunkFiles(root) {
  let files;
  return (id, { getModuleIds, getModuleInfo }) => {
    files ??= filesOf(root, new Map([...getModuleIds()].map((each) => [each, getModuleInfo(each)])));
    return files.get(id);
  };
};

/** @param modules rollup's module infos by id */
function filesOf(root, modules) {
  const own = [...modules.keys()].filter((id) => !modules.get(id).isExternal);
  const [extension, cli] = [join(root, 'extension.js'), join(root, 'chunks/main.js')];
  const startIds = below(modules, [extension, cli]);
  const commandLineIds = below(modules, [cli]);
  const namedBy = (names) => names.flatMap((name) => idsNamed(own, root, name));
  const checkEntries = namedBy(checkStart);
  const checkIds = below(modules, checkEntries);
  const cacheIds = below(modules, namedBy(cacheStart));
  const readIds = below(modules, namedBy(readStart));
  // What is loaded with the first call of it: see `loadLater`.
  const laterEntries = own.filter((id) => modules.get(id).isEntry && id !== extension && id !== cli);
  const belowLater = new Map(laterEntries.map((entry) => [entry, below(modules, [entry])]));
  const laterWith = (id) => laterEntries.filter((entry) => belowLater.get(entry).has(id));
  const editorIds = below(modules, [extension, ...laterEntries], { later: true });
  // A task of the editor runs a check, with all that it can be asked for; `run` knows of every command.
  const taskEntries = namedBy([...checkStart.filter((name) => name !== 'run'), ...cacheStart, ...readStart]);
  const taskIds = below(modules, taskEntries, { later: true });

  const isLarge = (id) => modules.get(id).code.length > small;
  const isOfCommands = (id) => !taskIds.has(id) && !editorIds.has(id);
  // What a large file needs may not lie beside what needs the large file.
  const belowLarge = below(
    modules,
    own.filter((id) => isLarge(id) && !editorIds.has(id)),
  );

  const startFileOf = (id) => {
    if (commandLineIds.has(id)) return 'command-line';
    return isLarge(id) || modules.get(id).importedIds.includes('vscode') ? basename(id, '.js') : 'start';
  };

  const fileOf = (id) => {
    if (modules.get(id).isEntry) return laterEntries.includes(id) ? basename(id, '.js') : undefined;
    // What the start of the editor or of the command line needs lies beside nothing else; rollup would put it beside its
    // users. What imports `vscode` is left as it is, and so is what is large.
    if (startIds.has(id)) return startFileOf(id);
    // What both need lies beside neither.
    if (checkIds.has(id) || (cacheIds.has(id) && readIds.has(id))) return editorIds.has(id) ? 'base' : 'check';
    if (cacheIds.has(id)) return 'cache';
    if (readIds.has(id)) return editorIds.has(id) ? 'core' : 'check-files';
    // What only one of them needs lies beside it.
    const users = laterWith(id).map((entry) => basename(entry, '.js'));
    if (users.length === 1) return users[0];
    if (users.length > 0) return users.some(isOfPages) ? (users.every(isOfPages) ? 'pages' : 'kinds') : 'data';
    const alone = basename(id, '.js');
    const isSmall = !editorIds.has(id) && !belowLarge.has(id);
    if (isOfCommands(id)) return `${folderOfCommands}/${isSmall ? 'small' : alone}`;
    return isSmall ? 'check-more' : alone;
  };
  return new Map(own.map((id) => [id, fileOf(id)]));
}

/** The chunks of a source that is loaded dynamically. @throws an error where there is none: the source has another name now */
function idsNamed(ids, root, name) {
  const found = ids.filter((id) => new RegExp(`^${name}-[A-Z0-9]{8}\\.js$`).test(relative(root, id)));
  if (found.length === 0) throw new Error(`No chunk is made of a source that is called ${name}.ts.`);
  return found;
}

/** The modules given and all that they import, where it is asked for also what they import later. */
function below(modules, starts, { later = false } = {}) {
  const found = new Set(starts);
  for (const id of found) {
    const { importedIds, dynamicallyImportedIds } = modules.get(id);
    for (const next of later ? [...importedIds, ...dynamicallyImportedIds] : importedIds)
      if (modules.has(next) && !modules.get(next).isExternal) found.add(next);
  }
  return found;
}
