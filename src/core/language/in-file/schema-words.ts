import type { Schema } from '../../../generated/schema.ts';
import { writeFlow } from '../../document/insert-key.ts';
import { type Pointer, parentOf, segmentsOf } from '../../document/value.ts';
import * as say from '../../messages/in-file.ts';
import { schemaAt, wordsOf } from '../../schema/describe.ts';
import { inlineCode } from '../../text/escape-markdown.ts';
import type { Language } from '../../text/words.ts';

/** What the schema says of the field at a pointer, as paragraphs of Markdown; none where it says nothing. */
export function describeSchema(schema: Schema | undefined, pointer: Pointer, language: Language): readonly string[] {
  if (schema === undefined) return [];
  const own = schemaAt(schema, pointer);
  if (own === undefined) return [];
  const key = segmentsOf(pointer).at(-1) ?? '';
  const isRequired = schemaAt(schema, parentOf(pointer))?.required?.includes(key) === true;
  return describe(own, isRequired, language);
}

/** Title and description, then what values there can be. */
export function describe(schema: Schema, isRequired: boolean, language: Language): readonly string[] {
  const { title, description } = wordsOf(schema);
  const about = [title[language] === '' ? '' : `**${title[language]}**`, description[language]].filter(
    (part) => part !== '',
  );
  const limits = limitsOf(schema, isRequired, language);
  return [...(about.length > 0 ? [about.join(' — ')] : []), ...(limits.length > 0 ? [limits.join('  \n')] : [])];
}

function limitsOf(schema: Schema, isRequired: boolean, language: Language): readonly string[] {
  const { minimum, maximum, enum: values, examples, default: otherwise } = schema;
  const code = (value: unknown) => inlineCode(writeFlow(value));
  const lines = [
    isRequired ? say.isRequired() : undefined,
    values === undefined ? undefined : say.oneOf(values.map(code)),
    minimum === undefined && maximum === undefined ? undefined : say.rangeIs(minimum, maximum),
    otherwise === undefined ? undefined : say.defaultIs(code(otherwise)),
    values !== undefined || examples === undefined
      ? undefined
      : say.exampleIs(examples.slice(0, 4).map(code).join(', ')),
  ];
  return lines.flatMap((words) => (words === undefined ? [] : [words[language]]));
}
