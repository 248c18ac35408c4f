import { join } from 'node:path';
import type { Language } from '../core/text/words.ts';
import { configPath } from '../core/workspace/file-names.ts';
import { fileText } from './disk/file-bytes.ts';

const setting = /^language[ \t]*:[ \t]*(['"]?)(en|ja)\1[ \t]*(?:#.*)?$/m;

/** The language that the configuration of a workspace names. One look at the text: nothing is parsed for it. */
export function configuredLanguage(root: string): Language | undefined {
  try {
    const text = fileText(join(root, configPath)) ?? '';
    return setting.exec(text.replace(/\r/g, ''))?.[2] as Language | undefined;
  } catch {
    return undefined;
  }
}
