import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { readYaml } from '../../src/core/document/read-yaml.ts';
import { kinds } from '../../src/core/kinds/index.ts';
import type { Kind } from '../../src/core/kinds/kind.ts';
import { allRules } from '../../src/core/rules.ts';
import { languages } from '../../src/core/text/words.ts';
import { mayBeOurs } from '../../src/core/workspace/may-be-ours.ts';
import { documentOf, fixturesBelow, workspaceOf } from '../support/fixtures.ts';

/** What the quick look refuses is never read: so it must let pass everything that the kinds would recognise. */
describe('the quick look at a text', () => {
  const table: readonly Kind[] = kinds;
  const root = resolve(__dirname, '../..');
  const written: readonly (readonly [path: string, text: string])[] = [
    ...table.flatMap(({ templates }) =>
      templates.flatMap(({ fileName, text }) => languages.map((language) => [fileName, text[language]] as const)),
    ),
    ...allRules.flatMap(({ good, bad }) =>
      [good, bad].map((text) => [/^(?:---\n|#|\||- )/.test(text) ? 'a.md' : 'a.yml', text] as const),
    ),
    ...['examples', 'test/fixtures'].flatMap((folder) =>
      fixturesBelow(resolve(root, folder)).map(({ path, text }) => [path, documentOf(text)] as const),
    ),
  ];
  const texts = [...written, ...written.flatMap(([path, text]) => (/\.ya?ml$/.test(path) ? asJson(text) : []))];

  it('lets pass whatever one of the kinds recognises', () => {
    const missed = texts.filter(([path, text]) => !mayBeOurs(path, text) && workspaceOf({ [path]: text }).isOurs(path));
    assert.deepEqual(
      missed.map(([path, text]) => `${path}: ${text.slice(0, 60)}`),
      [],
    );
    assert.ok(texts.length > 50);
  });

  const events = '| 時刻 | 事象 |\n| --- | --- |\n| 10:00 | 発生 |\n';
  for (const [what, text] of [
    ['underlined headings', `経緯\n----\n\n${events}`],
    ['headings within lists', `- a\n  - b\n    1) # Timeline\n\n${events}`],
    ['long headings', `## ${'What happened to the shop '.repeat(5)}(timeline)\n\n${events}`],
    ['every name of a layer', '# 原因分析\n\n## システム\n\n- a\n\n## 運用\n\n- b\n'],
    ['other names of layers', '# 原因\n\n## 手順\n\n- a\n\n## 文化\n\n- b\n'],
    ['underlined headings of a runbook', 'Meaning\n=======\n\na\n\nImpact\n======\n\nb\n'],
  ] as const) {
    it(`sees ${what}`, () => {
      assert.ok(workspaceOf({ 'a.md': text }).isOurs('a.md'));
      assert.ok(mayBeOurs('a.md', text));
    });
  }

  for (const [path, text] of [
    ['docker-compose.yml', 'services:\n  web: { image: nginx }\n'],
    ['.github/workflows/ci.yaml', 'on: push\njobs: { build: { runs-on: ubuntu-latest } }\n'],
    ['package.json', '{ "name": "x", "version": "1.0.0" }'],
    ['README.md', '# A library\n\n## Install\n\n```sh\nnpm i\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n'],
    ['list.md', '# A library\n\n- process the files\n\n| technical name | meaning |\n| - | - |\n| a | 組織 |\n'],
    ['post.md', '---\ntitle: Hello\nkind: article\n---\n\nHello.\n'],
    ['notes.txt', 'diagnostic_procedure:\n'],
  ] as const) {
    it(`refuses ${path}`, () => assert.equal(mayBeOurs(path, text), false));
  }
});

/** The same document in a file for JSON. */
function asJson(yaml: string): readonly (readonly [path: string, text: string])[] {
  const [document] = readYaml(yaml).documents;
  return document === undefined ? [] : [['a.json', JSON.stringify(document.value)]];
}
