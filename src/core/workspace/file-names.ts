/** The name of the configuration, at the root. */
export const configPath = 'hansei.yml';

const markdownEndings = ['md', 'markdown'];
/** JSON is read as YAML is. */
const dataEndings = ['yml', 'yaml', 'json'];

/** Endings of files that can hold a document of ours. */
export const ourEndings: readonly string[] = [...markdownEndings, ...dataEndings];

/** Folders whose content is never anybody's own text. */
export const foreignFolders: readonly string[] = ['node_modules', '.git', '.hg', '.svn', '.vscode-test', '__pycache__'];

const ours = endingIn(ourEndings);
const markdown = endingIn(markdownEndings);
const data = endingIn(dataEndings);
const foreign = new RegExp(`(?:^|/)(?:${foreignFolders.map((name) => name.replace('.', '\\.')).join('|')})(?:/|$)`);

/** True for a path whose ending says that it could hold a document of ours. */
export function isOurFormat(path: string): boolean {
  return ours.test(path);
}

/** True for a path whose ending says that it is a page in Markdown. */
export function isMarkdown(path: string): boolean {
  return markdown.test(path);
}

/** True for a path whose ending says that it is YAML or JSON. */
export function isData(path: string): boolean {
  return data.test(path);
}

/** True for a path, relative to the root, in a folder that is never looked into. */
export function isForeign(path: string): boolean {
  return foreign.test(path);
}

function endingIn(endings: readonly string[]): RegExp {
  return new RegExp(`\\.(?:${endings.join('|')})$`, 'i');
}
