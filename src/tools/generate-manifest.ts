import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Action } from '../core/actions/action.ts';
import { actions } from '../core/actions/index.ts';
import { type Language, languages } from '../core/text/words.ts';
import type { Output } from './generate.ts';
import { manifestWords } from './manifest-words.ts';

const table: readonly Action[] = actions;

/** The parts of `package.json` that come from tables, and the manifest's words in each language. */
export async function generateManifest(root: string): Promise<Output> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  manifest.contributes = {
    ...manifest.contributes,
    commands: table.map(commandOf),
    menus: { ...manifest.contributes?.menus, commandPalette: table.flatMap(paletteEntryOf) },
    snippets: snippets(),
  };
  return new Map([
    ['package.json', json(manifest)],
    ['package.nls.json', json(wordsIn('en'))],
    ['package.nls.ja.json', json(wordsIn('ja'))],
  ]);
}

function commandOf({ id, icon }: Action) {
  return {
    command: id,
    title: `%${titleKey(id)}%`,
    category: 'Hansei',
    ...(icon !== undefined && { icon: `$(${icon})` }),
  };
}

/** Commands that do not apply everywhere are hidden where they do not. */
function paletteEntryOf({ id, when }: Action) {
  return when === undefined ? [] : [{ command: id, when }];
}

function snippets() {
  return ['markdown', 'yaml'].flatMap((format) =>
    languages.map((language) => ({ language: format, path: `./snippets/${format}.${language}.code-snippets` })),
  );
}

function wordsIn(language: Language): Readonly<Record<string, string>> {
  const titles = table.map(({ id, title }) => [titleKey(id), title[language]]);
  const words = Object.entries(manifestWords).map(([key, text]) => [key, text[language]]);
  return Object.fromEntries([...words, ...titles]);
}

function titleKey(id: string): string {
  return `command.${id.replace('hansei.', '')}.title`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
