import assert from 'node:assert/strict';
import { kinds } from '../../../src/core/kinds/index.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { languages } from '../../../src/core/text/words.ts';
import { problemsOf, workspaceOf } from '../../support/fixtures.ts';
import { expandSnippet, readSnippets } from '../../support/snippets.ts';

describe('snippets', () => {
  const snippets = readSnippets();
  const linesOf = (prefix: string) => {
    const { body } = snippets.find(({ prefixes }) => prefixes.includes(prefix)) ?? assert.fail(prefix);
    return body.split('\n');
  };

  it('stop at each part of an action, not at its check box; a day to come is not known', () => {
    const [action = ''] = linesOf('hansei-rca').filter((line) => line.includes('owner:'));
    assert.match(
      action,
      /^- \[ \] \$\{\d+:<action>\} \(owner: \$\{\d+:@sato\}, due: \$\{\d+:<due date>\}, factor: \$\{\d+:T1\}, /,
    );
  });

  it('keep a single word as an example, in Japanese too', () => {
    const [english = ''] = linesOf('hansei-timeline').filter((line) => /^\| \$\{\d+:16:30\}/.test(line));
    assert.match(english, /:16:30\} \| \$\{\d+:Mitigated\} \| \$\{\d+:<actor>\} \|/);
    const [japanese = ''] = linesOf('hansei-timeline-ja').filter((line) => /^\| \$\{\d+:16:30\}/.test(line));
    assert.match(japanese, /:16:30\} \| \$\{\d+:緩和\} \| \$\{\d+:当番\} \| \$\{\d+:<アクション\/観察事項>\} \|$/);
  });

  it('have a day where the editor shows them before they are inserted', () => {
    const [date = ''] = linesOf('hansei-rca').filter((line) => line.startsWith('date:'));
    assert.match(date, /\$\{CURRENT_YEAR:2026\}-\$\{CURRENT_MONTH:03\}-\$\{CURRENT_DATE:05\}/);
  });

  it('there is one for every template, in every language', () => {
    const table: readonly Kind[] = kinds;
    assert.equal(snippets.length, table.flatMap(({ templates }) => templates).length * languages.length);
  });

  it('have prefixes of their own', () => {
    const all = snippets.flatMap(({ format, prefixes }) => prefixes.map((prefix) => `${format} ${prefix}`));
    assert.deepEqual([...new Set(all)], all);
  });

  for (const { name, format, language, body } of snippets) {
    const path = format === 'yaml' ? 'new.yml' : 'new.md';

    it(`${name} (${format}, ${language}) has no problem but its placeholders`, () => {
      const others = problemsOf(path, expandSnippet(body)).filter(({ code }) => code !== 'document/placeholder');
      assert.deepEqual(
        others.map(({ code, message }) => `${code}: ${message.en}`),
        [],
      );
    });

    it(`${name} (${format}, ${language}) is of the day on which it is inserted, or of none`, () => {
      assert.doesNotMatch(body, /20\d\d-\d\d-\d\d/);
    });

    if (language === 'ja')
      it(`${name} (${format}, ${language}) names what is to be filled in in Japanese`, () => {
        assert.doesNotMatch(body, /<[a-z ]+>/);
      });

    it(`${name} (${format}, ${language}) is recognised, and its stops are numbered in order`, () => {
      assert.ok(workspaceOf({ [path]: expandSnippet(body) }).isOurs(path));
      const numbers = [...body.matchAll(/(?<!\\)\$\{(\d+)[:|]/g)].map(([, number]) => Number(number));
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
      );
      assert.ok(numbers.length > 3);
    });
  }
});
