import Ajv2020 from 'ajv/dist/2020';
import standaloneCode from 'ajv/dist/standalone';
import { build } from 'esbuild';
import type { Output } from './generate.ts';
import { generatedNote, identifierOf, readSchemas } from './schema-files.ts';

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
  const names = schemas.filter(({ name }) => name !== 'common');
  const code = standaloneCode(
    ajv,
    Object.fromEntries(names.map(({ name }) => [identifierOf(name), `${name}.schema.json`])),
  );
  const bundled = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    // Where the packages really lie must not show in what is generated.
    preserveSymlinks: true,
  });
  const text = withoutSchemas(compact(bundled.outputFiles[0]?.text ?? ''));
  const types = names.map(({ name }) => `export const ${identifierOf(name)}: Validate;`).join('\n');
  return new Map([
    ['src/generated/validators.js', generatedNote + text],
    ['src/generated/validators.d.ts', `${generatedNote}${validateType}\n${types}\n`],
  ]);
}

/** The same with less: nobody reads the paths in the schema, evaluated properties and what lies above, and an error is noted in one statement. */
function compact(code: string): string {
  return code
    .replace(/ schemaPath: "(?:[^"\\]|\\.)*",/g, '')
    .replace(
      /const (\w+) = (\{.*\});\s*if \(vErrors === null\) \{\s*vErrors = \[\1\];\s*\} else \{\s*vErrors\.push\(\1\);\s*\}/g,
      '(vErrors ??= []).push($2);',
    )
    .replace(
      /\n\s*const (\w+) = \w+\.evaluated;\n\s*if \(\1\.dynamicProps\) \{[^}]*\}\n\s*if \(\1\.dynamicItems\) \{[^}]*\}/g,
      '',
    )
    .replace(/^\w+\.evaluated = .*;\n/gm, '')
    .replace(/, parentData, parentDataProperty, rootData = data, dynamicAnchors = \{\} \} = \{\}/g, ' } = {}')
    .replace(/, parentData: [^,]*, parentDataProperty: [^,]*, rootData, dynamicAnchors \}/g, ' }');
}

/** The schemas that validators carry are those that are shipped for hovers: a reference that is filled in has the same members. */
function withoutSchemas(code: string): string {
  const imports: string[] = [];
  const text = code.replace(
    /^var (\w+) = \{ "\$schema": "[^"]*", "\$id": "([\w-]+)\.schema\.json".*\};\n/gm,
    (_, name, schema) => {
      imports.push(`${identifierOf(schema)} as ${name}`);
      return '';
    },
  );
  return `import { ${imports.join(', ')} } from './schemas.ts';\n${text}`;
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
