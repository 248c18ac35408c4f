import assert from 'node:assert/strict';
import type { SearchDocument } from '../../../src/core/search/search-document.ts';
import { SearchIndex } from '../../../src/core/search/search-index.ts';

const entries: readonly SearchDocument[] = [
  {
    id: 'undo',
    fields: { title: 'Undo too small for long reports', signals: ['ORA-01555'], symptom: 'Reports abort' },
  },
  { id: 'clash', fields: { title: 'Index build clashes', signals: ['E11000'], symptom: 'Inserts are refused' } },
  { id: 'order', fields: { title: 'Sidecar starts after the app', signals: ['ECONNREFUSED'] } },
  { id: 'night', fields: { title: 'Database unreachable at night', signals: ['SQLSTATE 08001'] } },
  { id: 'slow', fields: { title: 'Checkout is slow', signals: ['CheckoutLatencyHigh', 'HikariPool-1'] } },
  { id: 'killed', fields: { title: 'Image worker grows', signals: ['exit code 137'] } },
  { id: 'heap', fields: { title: 'Heap too small', signals: ['java.lang.OutOfMemoryError: Java heap space'] } },
  { id: 'batch', fields: { title: '夜間バッチの失敗', signals: ['BATCH-E-1042'] } },
  { id: 'vague', fields: { title: 'Payments stop', signals: ['timeout'] } },
];

/** Pages that have much in common with any pasted log line. */
const pages: readonly SearchDocument[] = Array.from({ length: 60 }, (_, i) => ({
  id: `page${i}`,
  fields: {
    title: `Report job ${i} on the cluster failed`,
    body: `The nightly report failed with a timeout. Check pods, nodes, requests and connections of customer ${i}.`,
  },
}));

const index = new SearchIndex();
for (const document of [...pages, ...entries]) index.replace(document);

function pasted(signal: string): string {
  return `2026-03-01T10:22:33Z ERROR [main] c.e.reports.Job - failed to run the nightly report for customer 4711:
    ${signal}; cannot complete the request, check the cluster and the pods on node ip-10-0-3-4 and the connections`;
}

describe('a signal that stands in the query', () => {
  const table: readonly (readonly [string, string])[] = [
    ['ORA-01555', 'undo'],
    ['E11000', 'clash'],
    ['econnrefused', 'order'],
    ['SQLSTATE 08001', 'night'],
    ['CheckoutLatencyHigh', 'slow'],
    ['checkout_latency_high', 'slow'],
    ['ＨｉｋａｒｉＰｏｏｌ－１', 'slow'],
    ['exit code 137', 'killed'],
    ['java.lang.OutOfMemoryError: Java heap space', 'heap'],
    ['BATCH-E-1042で異常終了', 'batch'],
  ];
  for (const [signal, id] of table) {
    it(`comes first, and above the threshold, alone and in a pasted log: ${signal}`, () => {
      for (const query of [signal, pasted(signal)]) {
        const first = index.search(query)[0];
        assert.equal(first?.id, id);
        assert.ok(first.similarity >= 0.7, `${first.similarity}`);
      }
    });
  }
  it('does not take the similarity from the pages that have the words', () => {
    const [first, second] = index.search(pasted('E11000'));
    const without = index.search(pasted('E99999'))[0];
    assert.equal(first?.id, 'clash');
    assert.ok(Math.abs((second?.similarity ?? 0) - (without?.similarity ?? 0)) < 0.1);
  });
  it('is no signal when it is a common word', () =>
    assert.notEqual(index.search('nightly report failed with a timeout')[0]?.id, 'vague'));
  it('is no signal when only a part of it is there', () =>
    assert.ok(index.search('E110001').every(({ id }) => id !== 'clash')));
});
