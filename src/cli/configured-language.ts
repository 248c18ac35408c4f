import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../core/text/words.ts';
import { configPath } from '../core/workspace/file-names.ts';

const setting = /^\uFEFF?language[ \t]*:[ \t]*(['"]?)(en|ja)\1[ \t]*(?:#.*)?$/m;

/** The language that the configuration of a workspace names. One look at the text: nothing is parsed for it. */
export function configuredLanguage(root: string): Language | undefined {
  try {
    return setting.exec(readFileSync(join(root, configPath), 'utf8').replace(/\r/g, ''))?.[2] as Language | undefined;
  } catch {
    return undefined;
  }
}
