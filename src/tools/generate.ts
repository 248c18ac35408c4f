import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { generateCodes } from './generate-codes.ts';
import { generateHints } from './generate-hints.ts';
import { generateManifest } from './generate-manifest.ts';
import { generateReadme } from './generate-readme.ts';
import { generateRulePages } from './generate-rule-pages.ts';
import { generateSchemas } from './generate-schemas.ts';
import { generateSnippets } from './generate-snippets.ts';
import { generateTypes } from './generate-types.ts';
import { generateValidators } from './generate-validators.ts';

/** What a part writes: paths relative to the root → content. */
export type Output = ReadonlyMap<string, string>;

const root = resolve(__dirname, '../..');

/** Folders in which every file is generated: what is no longer written is removed. */
const ownedFolders: readonly string[] = ['src/generated', 'docs/rules', 'snippets'];

async function main(check: boolean): Promise<number> {
  const output = new Map<string, string>();
  for (const part of [
    generateTypes,
    generateValidators,
    generateSchemas,
    generateHints,
    generateCodes,
    generateManifest,
    generateSnippets,
    generateRulePages,
    generateReadme,
  ]) {
    for (const [path, text] of await part(root)) output.set(path, text);
  }
  const stale = [...output].filter(([path, text]) => read(path) !== text).map(([path]) => path);
  const surplus = ownedFolders.flatMap((folder) => filesBelow(folder)).filter((path) => !output.has(path));
  if (check) {
    for (const path of [...stale, ...surplus]) console.error(`${path} is not what \`npm run generate\` writes`);
    return stale.length + surplus.length > 0 ? 1 : 0;
  }
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), output.get(path) as string);
    console.log(`wrote ${path}`);
  }
  for (const path of surplus) rmSync(join(root, path));
  return 0;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

main(process.argv.includes('--check')).then((code) => {
  process.exitCode = code;
});
