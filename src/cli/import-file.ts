import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isOfSlackExport, slackExportOf } from '../core/import/slack-folder.ts';
import { brokenExport, tooLargeToImport } from '../core/messages/import.ts';
import { UserError } from '../core/user-error.ts';
import { entryItself } from './disk/list-files.ts';
import { readNamed, textIn } from './disk/named-file.ts';

const mostMegabytes = 200;
const most = mostMegabytes * 1024 * 1024;

/**
 * The text of an export: of a file, of standard input (`-`), or of all channels of a chat's export, in a folder or a ZIP.
 * @throws UserError when it cannot be read, or is too large
 */
export async function readImportFile(
  directory: string,
  name: string,
  readInput: () => Promise<Uint8Array>,
): Promise<string> {
  if (name === '-') return textIn(await readInput(), name);
  const path = resolve(directory, name);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return JSON.stringify(slackExportOf(filesBelow(path)));
  if (stats !== undefined && stats.size > most) throw new UserError(tooLargeToImport(mostMegabytes));
  const bytes = readNamed(directory, name);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return textIn(bytes, name);
  try {
    return JSON.stringify(slackExportOf(await filesInArchive(bytes)));
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(brokenExport(name, 'ZIP file'));
  }
}

/** Paths get a folder around them: the folder of one channel is an export, too. */
function filesBelow(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  let size = 0;
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    for (const listed of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? listed.name : `${below}/${listed.name}`;
      const entry = entryItself(listed, join(folder, path));
      if (entry.isDirectory()) waiting.push(path);
      if (!entry.isFile() || !isOfSlackExport(`x/${path}`)) continue;
      const text = readFileSync(join(folder, path), 'utf8');
      size += text.length;
      if (size > most) throw new UserError(tooLargeToImport(mostMegabytes));
      files.set(`x/${path}`, text);
    }
  }
  return files;
}

/** Windows PowerShell writes names into an archive with `\`. */
function pathOf(name: string): string {
  return `x/${name.replaceAll('\\', '/')}`;
}

/** Only what is wanted is unpacked, and no more than what a person could mean: an archive may be made to fill the memory. */
async function filesInArchive(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { unzipSync } = await import('fflate');
  let size = 0;
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isOfSlackExport(pathOf(name))) return false;
      size += originalSize;
      if (size > most) throw new UserError(tooLargeToImport(mostMegabytes));
      return true;
    },
  });
  const decoder = new TextDecoder();
  return new Map(Object.entries(unpacked).map(([name, content]) => [pathOf(name), decoder.decode(content)]));
}
