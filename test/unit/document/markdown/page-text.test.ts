import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pageTextOf, readPageText } from '../../../../src/core/document/markdown/page-text.ts';
import { readMarkdown } from '../../../../src/core/document/read-markdown.ts';
import { cpuTime } from '../../../support/cpu-time.ts';

describe('readPageText', () => {
  it('sets code apart and takes the symptom once more', () => {
    const page = '## Meaning\nIt is down.\n\n## Steps\nRestart.\n```\nkubectl get pods\n```\n';
    const { symptom, code, body } = readPageText(page);
    assert.match(symptom, /It is down/);
    assert.doesNotMatch(symptom, /Restart/);
    assert.equal(code, 'kubectl get pods');
    assert.match(body, /It is down[\s\S]*Restart/);
    assert.doesNotMatch(body, /kubectl/);
  });
  it('takes the first text for the symptom when no heading says so', () =>
    assert.match(readPageText('Disk is full.\n\n## More\nText').symptom, /Disk is full/));
  it('takes a section of any length', () => {
    const page = `## Meaning\n${'- a line\n'.repeat(200_000)}`;
    assert.equal(
      readPageText(page)
        .body.split('\n')
        .filter((line) => line === 'a line').length,
      200_000,
    );
  });
  it('leaves comments out', () => {
    assert.equal(readPageText('a <!-- x --> b <!-- y -->\n<!-- z\nc -->').body, 'a   b  \n<!-- z\nc -->');
  });
  it('takes underlined headings', () => assert.match(readPageText('Meaning\n-------\nSlow.').symptom, /Slow/));

  const table: readonly (readonly [string, string, string])[] = [
    ['targets of links are left out', 'See [the pool](https://a.example/b/c) and [x](../x.md).', 'See the pool and x.'],
    ['addresses are left out', 'At https://a.example/x now', 'At   now'],
    ['emphasis and code marks are none', '**Stop** `nf_conntrack` _now_', 'Stop nf_conntrack now'],
    ['identifiers stay whole', 'pg_stat_activity', 'pg_stat_activity'],
    ['bullets are none', '- Restart\n  1. Wait', 'Restart\nWait'],
    ['bars of tables are none', '| a | b |', 'a   b'],
    ['nor is the line below the header of a table', 'a | b\n:-- | --:\nc | d', 'a   b\nc   d'],
    ['placeholders stay', 'in <namespace>', 'in <namespace>'],
  ];
  for (const [behaviour, line, body] of table) {
    it(behaviour, () => assert.equal(readPageText(line).body, body));
  }

  it('loses no word, whatever the blocks are', () => {
    const word = fc.constantFrom('alpha', 'beta', 'gamma_delta', '接続', '- item', '> quote', '| cell |', '## head');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (lines) => {
        const { body } = readPageText(lines.join('\n'));
        for (const line of lines) assert.ok(body.includes(line.replace(/^(?:[->|]|##) | \|$/g, '')), line);
      }),
    );
  });

  it('reads a megabyte of openings in time', () => {
    for (const opening of ['[', '](', '<', '<a', '_', '`', '|', 'http://', '[a](', '>', '1.', '<!--', '<!---->']) {
      const started = cpuTime();
      readPageText(opening.repeat(1_000_000 / opening.length));
      assert.ok(cpuTime() - started < 5000, opening);
    }
  });
});

describe('pageTextOf', () => {
  it('leaves front matter and the title out', () => {
    const { body } = pageTextOf(readMarkdown('---\nkind: page\n---\n# The title\n\nThe text.\n'));
    assert.equal(body, 'The text.');
  });
});
