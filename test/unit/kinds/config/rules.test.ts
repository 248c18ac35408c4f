import assert from 'node:assert/strict';
import { problemsOf } from '../../../support/fixtures.ts';

const codes = (text: string) => problemsOf('hansei.yml', text).map(({ code }) => code);

describe('globs of the configuration', () => {
  const fine = ['**/*.md', 'docs/', '/docs/**', './docs/*', '{a,b{c,d}}/*.yml', 'a..b/*', 'docs/手順/**'];
  for (const glob of [...fine, '[ab].md', '[!a-z]*', '[{]/*', 'a['])
    it(`${glob} is fine`, () => assert.deepEqual(codes(`exclude: ["${glob}"]\n`), []));

  for (const glob of ['!a', 'a\\\\b', '../a', 'a/../b', 'C:/docs', '~/docs', '[b-a].md', '[[:digit:]]*', '{a,b', 'a}'])
    it(`${glob} is not`, () => assert.deepEqual(codes(`include: { runbook: ["${glob}"] }\n`), ['config/invalid-glob']));
});

describe('codes in the configuration', () => {
  for (const code of ['runbook/cycle', 'schema/enum', 'yaml/syntax', 'document/too-large', 'internal/rule-failed'])
    it(`${code} is one`, () => assert.deepEqual(codes(`rules: { ${code}: off }\n`), []));

  for (const code of ['runbook/cycles', 'runbook', 'runbook/*', 'timeline-order', 'constructor'])
    it(`${code} is none`, () => assert.deepEqual(codes(`rules: { ${code}: off }\n`), ['config/unknown-rule']));
});

describe('a configuration of nothing but an anchor', () => {
  it('is marked on what can be seen', () => {
    assert.deepEqual(
      problemsOf('hansei.yml', '&a ').map(({ code, span }) => [code, span]),
      [['schema/type', { start: 2, end: 3 }]],
    );
  });
});
