import type { Edit } from '../text/span.ts';
import { appendLine, logName } from './outcome-log.ts';

/** The name of the merge driver for entries in Git's configuration. */
export const driverName = 'hansei';

/** The file beside the log that tells Git how to merge it. */
export const attributesName = '.gitattributes';

/**
 * What has to be added to a folder's `.gitattributes` so that outcomes of two branches merge without a conflict: both
 * sides' lines of the log are kept, and success rates of entries are merged by the driver, where a clone has it.
 * Lines in which somebody has already said how to merge these files stay as they are.
 * @param text what the file holds; empty for none. @returns undefined when nothing is missing
 */
export function mergeAttributes(text: string): Edit | undefined {
  const told = text.split(/\r\n|\r|\n/).map((line) => line.trim().split(/\s+/));
  const isTold = (pattern: string) =>
    told.some(
      ([first, ...attributes]) => first === pattern && attributes.some((name) => /^[-!]?merge(?:=|$)/.test(name)),
    );
  const lines = wanted.filter(({ pattern }) => !isTold(pattern)).map(({ line }) => line);
  return lines.length === 0 ? undefined : appendLine(text, lines.join(text.includes('\r\n') ? '\r\n' : '\n'));
}

const wanted = [
  { pattern: logName, line: `${logName} merge=union` },
  ...['*.yml', '*.yaml', '*.md'].map((pattern) => ({ pattern, line: `${pattern} merge=${driverName}` })),
];

/**
 * The command that Git runs to merge an entry. When a file of the program is gone, it merges as Git does by itself.
 * @param program absolute paths that start the command line: an interpreter and a script, say
 */
export function mergeDriver(program: readonly string[]): string {
  const quoted = program.map((path) => `'${path.replace(/\\/g, '/').replace(/'/g, "'\\''")}'`);
  const isThere = quoted.map((path) => `test -f ${path}`).join(' && ');
  return `if ${isThere}; then ${quoted.join(' ')} merge %O %A %B %P; else git merge-file -q %A %O %B; fi`;
}
