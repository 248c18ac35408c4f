import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOfPage, SearchIndex } from '../../bench/search/engine.ts';

interface LabelledSet {
  readonly docs: readonly { readonly id: string; readonly title: string; readonly body: string }[];
  readonly queries: readonly {
    readonly variant: string;
    readonly text: string;
    readonly relevant: readonly string[];
  }[];
}

const file = join(__dirname, '../../bench/search/labelled-set.json');
const { docs, queries } = JSON.parse(readFileSync(file, 'utf8')) as LabelledSet;

/** Mean reciprocal rank that must not be lost. */
const least: Readonly<Record<string, number>> = { symptom: 0.9, error: 1, typo: 1, words: 1, name: 1, ja: 0.95 };

describe('ranking of the labelled set', () => {
  const index = new SearchIndex();
  for (const { id, title, body } of docs) index.replace(documentOfPage(id, title, body));
  const answers = queries.map((query) => ({ query, hits: index.search(query.text) }));

  for (const [variant, expected] of Object.entries(least)) {
    it(`${variant}: the mean reciprocal rank is at least ${expected}`, () => {
      const ranks = answers
        .filter(({ query }) => query.variant === variant)
        .map(({ query, hits }) => hits.findIndex(({ id }) => query.relevant.includes(id)));
      const sum = ranks.reduce((total, rank) => total + (rank < 0 ? 0 : 1 / (rank + 1)), 0);
      assert.ok(sum / ranks.length >= expected, `${sum / ranks.length}`);
    });
  }

  it('four of five hits at similarity 0.7 or above are right, and most queries have one', () => {
    const sure = answers.flatMap(({ query, hits }) =>
      hits.filter(({ similarity }) => similarity >= 0.7).map(({ id }) => query.relevant.includes(id)),
    );
    const right = sure.filter(Boolean).length;
    assert.ok(right / sure.length >= 0.8, `${right} of ${sure.length}`);
    assert.ok(right / queries.length >= 0.5, `${right} of ${queries.length}`);
  });
});
