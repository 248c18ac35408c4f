import { join } from 'node:path';
import { compile } from 'json-schema-to-typescript';
import type { Output } from './generate.ts';
import { generatedNote, identifierOf, readSchemas } from './schema-files.ts';

/** One exported type a schema: what a valid document holds. */
export async function generateTypes(root: string): Promise<Output> {
  const output = new Map<string, string>();
  const exported: string[] = [];
  for (const { name, schema } of readSchemas(root)) {
    if (name === 'common') continue;
    const identifier = identifierOf(name);
    const typeName = identifier[0]?.toUpperCase() + identifier.slice(1);
    const code = await compile(withoutTitles(schema) as object, typeName, {
      cwd: join(root, 'schemas/'),
      bannerComment: '',
      additionalProperties: true,
      unknownAny: true,
      format: true,
      style: { printWidth: 120, singleQuote: true },
      declareExternallyReferenced: true,
      $refOptions: { resolve: { titleless: { order: 1, canRead: /\.json$/, read: readTitleless } } },
    } as Parameters<typeof compile>[2]);
    output.set(`src/generated/types/${name}.ts`, `${generatedNote}\n${code.replace(/\n *\/\*\*[\s\S]*?\*\//g, '')}`);
    exported.push(`export type { ${typeName} } from './types/${name}.ts';`);
  }
  return output.set('src/generated/types.ts', `${generatedNote}\n${exported.join('\n')}\n`);
}

/** Titles would become type names; types are named by their place instead. */
function withoutTitles(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutTitles);
  if (typeof schema !== 'object' || schema === null) return schema;
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if ((key === 'title' || key === '$id') && typeof value === 'string') continue;
    result[key] = withoutTitles(value);
  }
  return result;
}

async function readTitleless(file: { url: string }): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const path = file.url.replace(/^file:\/\//, '');
  return JSON.stringify(withoutTitles(JSON.parse(await readFile(path, 'utf8'))));
}
