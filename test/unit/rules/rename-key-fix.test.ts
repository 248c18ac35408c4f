import assert from 'node:assert/strict';
import { workspaceOf } from '../../support/fixtures.ts';

const paths = 'learning_paths: { network: { beginner: [tcp] } }\n';

describe('a key is renamed to the one that was meant', () => {
  for (const [code, text] of [
    ['learning/unknown-skill', `${paths}skills: { "@sato": { levels: { netwrk: beginner, network: beginner } } }\n`],
    ['learning/unknown-level', 'learning_paths: { network: { begginer: [dns], beginner: [tcp] } }\n'],
    ['monitoring/unknown-severity', 'monitoring: { detection_delay: { default: 5m, critcal: 1m, critical: 2m } }\n'],
  ] as const) {
    const fixesIn = (written: string) =>
      workspaceOf({ 'a.yml': written })
        .problems('a.yml')
        .filter((problem) => problem.code === code)
        .map(({ fixes }) => fixes.length);

    it(`where it is not there yet (${code})`, () => {
      assert.deepEqual(fixesIn(text), [0]);
      assert.deepEqual(fixesIn(text.replace(/, (?:network: beginner|beginner: \[tcp\]|critical: 2m)/, '')), [1]);
    });
  }
});
