import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/span.ts';
import { problemsOf } from '../../support/fixtures.ts';

describe('a fix of what a schema found', () => {
  const entry = (symptom: string, risk: string) =>
    `{"knowledge_entry": {"id": "kb", "title": "T", ${symptom}: {"description": "Requests time out"}, "solutions": [{"id": "a", "steps": ["b"], "risk_level": ${risk}}]}}`;
  const fixed = (file: string, text: string) =>
    problemsOf(file, text).map(({ code, fixes }) => [code, applyEdits(text, fixes[0]?.edits ?? [])]);

  it('keeps the quotes of JSON', () => {
    assert.deepEqual(fixed('a.json', entry('"symptom"', '"hgih"')), [['schema/enum', entry('"symptom"', '"high"')]]);
    assert.deepEqual(fixed('a.json', entry('"symtom"', '"high"')), [
      ['schema/unknown-key', entry('"symptom"', '"high"')],
    ]);
  });

  it('gives a word that YAML would not take for text its quotes', () => {
    const check = (operator: string) =>
      `health_check:\n  checks:\n    - { name: Disk, command: df, limits: { operator: ${operator}, warning: 85 } }\n`;
    assert.deepEqual(fixed('a.yml', check('"=>"')), [['schema/enum', check('">="')]]);
  });
});
