import type { Output } from './generate.ts';
import { generatedNote, identifierOf, readSchemas, type SchemaFile } from './schema-files.ts';

type Schema = Record<string, unknown>;

/** The schemas with every reference filled in, for hover, completion and messages; and the fields that the taxonomy rules. */
export async function generateSchemas(root: string): Promise<Output> {
  const files = readSchemas(root);
  const names = files.filter(({ name }) => name !== 'common');
  const schemas = names.map(({ name, schema }) => {
    const filled = fillIn(schema, schema, files) as Schema;
    delete filled['$defs'];
    delete filled['$schema'];
    const code = `${generatedNote}${schemaImport}\nexport const schema: Schema = ${JSON.stringify(filled)};\n`;
    return [`src/generated/schemas/${name}.ts`, code] as const;
  });
  const vocabularies = names.map(({ name, schema }) => {
    const fields = vocabularyFields(fillIn(schema, schema, files) as Schema, '');
    return `export const ${identifierOf(name)}: readonly VocabularyField[] = ${JSON.stringify(fields, undefined, 2)};\n`;
  });
  return new Map([
    ...schemas,
    ['src/generated/schema.ts', `${generatedNote}\n${schemaType}\n`],
    ['src/generated/vocabularies.ts', `${generatedNote}\n${vocabularyType}\n\n${vocabularies.join('\n')}`],
  ]);
}

function fillIn(node: unknown, document: Schema, files: readonly SchemaFile[]): unknown {
  if (Array.isArray(node)) return node.map((entry) => fillIn(entry, document, files));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, ...rest } = node as Schema;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, fillIn(value, document, files)]));
  if (typeof $ref !== 'string') return own;
  const [file, pointer] = $ref.split('#');
  const target = file === '' ? document : files.find(({ name }) => `${name}.schema.json` === file)?.schema;
  const found = (pointer ?? '')
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Schema)[key], target);
  if (found === undefined) throw new Error(`${$ref} leads nowhere`);
  const referred = fillIn(found, target as Schema, files) as Schema;
  return { ...referred, ...own, ...japanese(referred, own) };
}

/** A title of its own leaves the description that is referred to as it is; an English description of its own does not. */
function japanese(referred: Schema, own: Schema): Schema {
  if (referred['ja'] === undefined || own['ja'] === undefined) return {};
  const { description, ...others } = referred['ja'] as Schema;
  const kept = own['description'] === undefined ? { ...others, description } : others;
  return { ja: { ...kept, ...(own['ja'] as Schema) } };
}

function vocabularyFields(schema: Schema, pointer: string): object[] {
  const fields: object[] = [];
  const name = schema['vocabulary'];
  if (typeof name === 'string') {
    const otherwise = schema['open'] === true ? undefined : schema['examples'];
    fields.push({ pointer, vocabulary: name, ...(otherwise !== undefined && { otherwise }) });
  }
  for (const [key, value] of Object.entries((schema['properties'] ?? {}) as Schema)) {
    fields.push(...vocabularyFields(value as Schema, `${pointer}/${key}`));
  }
  for (const member of ['items', 'additionalProperties']) {
    const value = schema[member];
    if (typeof value === 'object' && value !== null) fields.push(...vocabularyFields(value as Schema, `${pointer}/*`));
  }
  return fields;
}

const schemaImport = `
import type { Schema } from '../schema.ts';
`;

const schemaType = `/** A JSON Schema (2020-12) with its references filled in, and our annotations. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly ja?: { readonly title?: string; readonly description?: string };
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly pattern?: string;
  readonly patternWords?: { readonly en: string; readonly ja: string };
  /** What a number needs behind it. */
  readonly units?: readonly string[];
  readonly vocabulary?: string;
  /** Of a vocabulary: while no taxonomy names its words, anything goes, and examples are no more than that. */
  readonly open?: boolean;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly $id?: string;
}`;

const vocabularyType = `/** A field whose words the taxonomy rules. */
export interface VocabularyField {
  /** JSON pointer, \`*\` for any one segment. */
  readonly pointer: string;
  readonly vocabulary: string;
  /** The words that hold while no taxonomy names others; absent: anything goes. */
  readonly otherwise?: readonly string[];
}`;
