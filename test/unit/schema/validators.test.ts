import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { readYaml } from '../../../src/core/document/read-yaml.ts';
import { kinds } from '../../../src/core/kinds/index.ts';

const schemas = resolve(__dirname, '../../../schemas');
const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false, messages: false });
for (const file of readdirSync(schemas)) ajv.addSchema(JSON.parse(readFileSync(join(schemas, file), 'utf8')));

interface Found {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: unknown;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** Without order, which nobody relies on. */
const sorted = (errors: readonly Found[] | null | undefined) =>
  (errors ?? []).map(({ instancePath, keyword, params }) => JSON.stringify([instancePath, keyword, params])).sort();

const anything = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>('', 'x', 0, -1, 1.5, true, null, [], {}, '高'.repeat(300), '😀'.repeat(150)),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** The value with another one at a place, or with a member more. */
function changed(value: unknown, steps: readonly number[], put: unknown): unknown {
  const copy = structuredClone(value);
  let at = copy;
  for (const [index, step] of steps.entries()) {
    if (typeof at !== 'object' || at === null) break;
    const keys = [...Object.keys(at), 'added'];
    const key = keys[step % keys.length] as string;
    const members = at as Record<string, unknown>;
    const next = members[key];
    if (index === steps.length - 1 || typeof next !== 'object' || next === null) {
      members[key] = put;
      break;
    }
    at = next;
  }
  return copy;
}

describe('generated validators', () => {
  for (const { id, validate, templates } of kinds) {
    if (validate === undefined) continue;
    it(`say of ${id} what ajv says`, () => {
      const judge = ajv.getSchema(`${id}.schema.json`);
      assert.ok(judge !== undefined);
      const texts = templates.flatMap(({ text }) => [text.en, text.ja]);
      const values = [
        {},
        ...texts.flatMap((text) => readYaml(text).documents.map((document) => plain(document.value))),
      ];
      const steps = fc.array(fc.nat(40), { minLength: 1, maxLength: 7 });
      const changes = fc.array(fc.tuple(steps, anything), { maxLength: 4 });
      let wrong = 0;
      fc.assert(
        fc.property(fc.constantFrom(...values), changes, (value, made) => {
          const all = made.reduce<unknown>((before, [place, put]) => changed(before, place, put), value);
          judge(all);
          validate(all);
          if ((validate.errors?.length ?? 0) > 0) wrong++;
          assert.deepEqual(sorted(validate.errors), sorted(judge.errors as Found[] | null));
        }),
        { numRuns: 500 },
      );
      assert.ok(wrong > 50, `${wrong} values were wrong`);
    });
  }
});
