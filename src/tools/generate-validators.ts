import Ajv2020 from 'ajv/dist/2020';
import standaloneCode from 'ajv/dist/standalone';
import { build, type Plugin } from 'esbuild';
import type { Output } from './generate.ts';
import { generatedNote, readSchemas } from './schema-files.ts';

/** Keywords for people and for rules, not for validation: left out, since validators carry their schemas with them. */
const annotations = new Set([
  'title',
  'description',
  'ja',
  'examples',
  'default',
  'vocabulary',
  'open',
  'patternWords',
  'units',
]);

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
  const outputs = new Map([
    ['src/generated/validators/validate.ts', `${generatedNote}${validateType}\n`],
    ['src/generated/validators/shared.js', `${generatedNote}${shared}\n`],
    ['src/generated/validators/shared.d.ts', `${generatedNote}${sharedDeclaration}\n`],
  ]);
  for (const { name } of schemas.filter((schema) => schema.name !== 'common')) {
    const code = standaloneCode(ajv, { validate: `${name}.schema.json` });
    outputs.set(`src/generated/validators/${name}.js`, generatedNote + (await bundled(code, root)));
    outputs.set(`src/generated/validators/${name}.d.ts`, generatedNote + declaration);
  }
  return outputs;
}

/** The code with what it needs of ours, and nothing of the library. */
async function bundled(code: string, root: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: code.replace(/const (func\d+) = require\("[^"]*ucs2length"\)\.default;?/g, sharedImport('$1')),
      resolveDir: root,
      loader: 'js',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    plugins: [sharedOutside],
  });
  const compacted = compact(outputFiles[0]?.text ?? '').replace(/^\/\/ .*\n/gm, '');
  return `${sharedImport('{ fault }')}\n${compacted}`;
}

function sharedImport(names: string): string {
  return `import ${names} from ${JSON.stringify(sharedFile)};`;
}

const sharedFile = './shared.js';

const sharedOutside: Plugin = {
  name: 'shared-outside',
  setup(building) {
    building.onResolve({ filter: /shared\.js$/ }, ({ path }) => ({ path, external: true, sideEffects: false }));
  },
};

const declaration = `import type { Validate } from './validate.ts';

export const validate: Validate;
`;

/**
 * The same validator in less code: without what ajv passes on besides the place, and without the paths in the schema, as
 * nobody reads them; with one statement an error; and counting a text's code points only where its length in UTF-16 units
 * does not decide.
 */
function compact(code: string): string {
  const compacted = code
    .replace(/ schemaPath: "(?:[^"\\]|\\.)*",/g, '')
    .replace(
      /const (err\d+) = (\{.*\});\s*if \(vErrors === null\) \{\s*vErrors = \[\1\];\s*\} else \{\s*vErrors\.push\(\1\);\s*\}/g,
      '(vErrors ??= []).push($2);',
    )
    .replace(
      /\(vErrors \?\?= \[\]\)\.push\(\{ instancePath(?:: (.*))?, keyword: ("\w+"), params: (\{.*\}) \}\);\s*errors\+\+;/g,
      (_, at = 'instancePath', keyword, params) =>
        `errors = (vErrors ??= []).push(fault(${at}, ${keyword}, ${params}));`,
    )
    .replace(/\n\s*const (evaluated\d+) = validate\d+\.evaluated;(?:\n\s*if \(\1\.\w+\) \{\n.*\n\s*\}){2}/g, '')
    .replace(/\nvalidate\d+\.evaluated = .*;/g, '')
    .replace(/\(data, \{ instancePath = "", .* \} = \{\}\)/g, '(data, instancePath = "")')
    .replace(/\{ instancePath, parentData: .*?, dynamicAnchors \}/g, 'instancePath')
    .replace(/\{ instancePath: (.*?), parentData: .*?, dynamicAnchors \}/g, '$1')
    .replace(/func\d+\((\w+)\) < 1\b/g, '$1.length < 1')
    .replace(/(func\d+)\((\w+)\) ([<>]) (\d+)/g, (_, count, text, sign, limit) => {
      const joint = sign === '<' ? '||' : '&&';
      return `(${text}.length ${sign} ${limit} ${joint} ${count}(${text}) ${sign} ${limit})`;
    });
  const bare = withoutSchemas(compacted);
  const left = /evaluated|parentData|rootData|dynamicAnchors|schemaPath|schema\d|undefined\[/.exec(bare);
  if (left !== null) throw new Error(`ajv writes something new: ${bare.slice(left.index - 200, left.index + 200)}`);
  return bare;
}

/** Writes the parts of the schema that a validator reads at run time where it reads them, and leaves the schema out. */
function withoutSchemas(code: string): string {
  const schemas = new Map<string, unknown>();
  const rest = code.replace(/\nvar (schema\d+) = (\{.*\});/g, (_, name, json) => {
    schemas.set(name, JSON.parse(json));
    return '';
  });
  const at = (name: string, path: string) =>
    path
      .slice(1)
      .split('.')
      .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], schemas.get(name));
  const sets: string[] = [];
  const withSets = rest.replace(/func\d+\.call\((schema\d+)((?:\.\w+)+), (\w+)\)/g, (_, name, path, key) => {
    sets.push(`\nvar names${sets.length} = new Set(${JSON.stringify(Object.keys(at(name, path) as object))});`);
    return `names${sets.length - 1}.has(${key})`;
  });
  return (
    withSets.replace(/\b(schema\d+)((?:\.\w+)+)/g, (_, name, path) => JSON.stringify(at(name, path))) + sets.join('')
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

const shared = `export function fault(instancePath, keyword, params) {
  return { instancePath, keyword, params };
}

/** The length of a text in code points. */
export default function codePoints(text) {
  let length = 0;
  for (const _ of text) length++;
  return length;
}`;

const sharedDeclaration = `export function fault(instancePath: string, keyword: string, params: object): object;
export default function codePoints(text: string): number;`;

const validateType = `/** An error as ajv's precompiled validators give it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validate {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}`;
