/** The name of the configuration, at the root. */
export const configPath = 'hansei.yml';

/** Endings of files that can hold a document of ours. */
export const ourEndings: readonly string[] = ['md', 'markdown', 'yml', 'yaml', 'json'];

/** Folders whose content is never anybody's own text. */
export const foreignFolders: readonly string[] = ['node_modules', '.git', '.hg', '.svn', '.vscode-test', '__pycache__'];

const ending = new RegExp(`\\.(?:${ourEndings.join('|')})$`, 'i');
const foreign = new RegExp(`(?:^|/)(?:${foreignFolders.map((name) => name.replace('.', '\\.')).join('|')})(?:/|$)`);

/** True for a path whose ending says that it could hold a document of ours. */
export function isOurFormat(path: string): boolean {
  return ending.test(path);
}

/** True for a path, relative to the root, in a folder that is never looked into. */
export function isForeign(path: string): boolean {
  return foreign.test(path);
}
