import Ajv2020 from 'ajv/dist/2020';
import standaloneCode from 'ajv/dist/standalone';
import { build } from 'esbuild';
import type { Output } from './generate.ts';
import { generatedNote, readSchemas } from './schema-files.ts';

/** Keywords for people and for rules, not for validation: left out, since validators carry their schemas with them. */
const annotations = new Set(['title', 'description', 'ja', 'examples', 'default', 'vocabulary', 'patternWords']);

/** Precompiled validators, one an export: no schema is compiled, and nothing is evaluated, at run time. */
export async function generateValidators(root: string): Promise<Output> {
  const schemas = readSchemas(root);
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: false,
    strict: true,
    allowUnionTypes: true,
    strictTypes: false,
    validateFormats: false,
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  for (const { schema } of schemas) ajv.addSchema(withoutAnnotations(schema) as object);
  const outputs = new Map([['src/generated/validators/validate.ts', `${generatedNote}${validateType}\n`]]);
  for (const { name } of schemas.filter((schema) => schema.name !== 'common')) {
    const code = standaloneCode(ajv, { validate: `${name}.schema.json` });
    outputs.set(`src/generated/validators/${name}.js`, generatedNote + (await bundled(code, root)));
    outputs.set(`src/generated/validators/${name}.d.ts`, generatedNote + declaration);
  }
  return outputs;
}

/** The code with what it needs of the library, and nothing that it does not. */
async function bundled(code: string, root: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    // Where the packages really lie must not show in what is generated.
    preserveSymlinks: true,
  });
  return compact(outputFiles[0]?.text ?? '');
}

const declaration = `import type { Validate } from './validate.ts';

export const validate: Validate;
`;

/** The same with less: nobody reads the paths in the schema, and an error is noted in one statement. */
function compact(code: string): string {
  return code
    .replace(/ schemaPath: "(?:[^"\\]|\\.)*",/g, '')
    .replace(
      /if \(vErrors === null\) \{\s*vErrors = \[(\w+)\];\s*\} else \{\s*vErrors\.push\(\1\);\s*\}/g,
      '(vErrors ??= []).push($1);',
    );
}

function withoutAnnotations(schema: unknown, names = false): unknown {
  if (Array.isArray(schema)) return schema.map((entry) => withoutAnnotations(entry));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => names || !annotations.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      withoutAnnotations(value, key === 'properties' || key === 'patternProperties' || key === '$defs'),
    ]),
  );
}

const validateType = `export interface Validate {
  (value: unknown): boolean;
  errors?: readonly { instancePath: string; keyword: string; params: Record<string, unknown> }[] | null;
}`;
