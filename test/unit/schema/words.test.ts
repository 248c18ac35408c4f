import assert from 'node:assert/strict';
import { kinds } from '../../../src/core/kinds/index.ts';
import type { Schema } from '../../../src/generated/schema.ts';

describe('the words of a schema', () => {
  for (const { id, schema } of kinds) {
    if (schema === undefined) continue;
    it(`are in Japanese, too: ${id}`, () => assert.deepEqual([...withoutJapanese(schema, '')], []));
  }
});

/** The places that a hover would describe in English alone. */
function* withoutJapanese(schema: Schema, place: string): Generator<string> {
  if (schema.description !== undefined && schema.ja?.description === undefined) yield place;
  for (const [name, member] of Object.entries(schema.properties ?? {}))
    yield* withoutJapanese(member, `${place}/${name}`);
  if (schema.items !== undefined) yield* withoutJapanese(schema.items, `${place}/*`);
  if (typeof schema.additionalProperties === 'object')
    yield* withoutJapanese(schema.additionalProperties, `${place}/*`);
}
