import assert from 'node:assert/strict';
import fc from 'fast-check';
import { settingsFrom } from '../../../src/core/settings.ts';
import { addLabelledQuery } from '../../../src/core/symptoms/add-labelled-query.ts';
import { queryFromAlert } from '../../../src/core/symptoms/alert-query.ts';
import { readLabelledQuery } from '../../../src/core/symptoms/evaluate.ts';
import { oneLine, queryFromEntry } from '../../../src/core/symptoms/query-text.ts';
import { applyEdits } from '../../../src/core/text/span.ts';

const labels = { alertname: 'CartErrors', severity: 'critical', service: 'cart', prometheus: 'monitoring/k8s' };
const annotations = {
  summary: 'Cart answers 503',
  runbook_url: 'https://runbooks.example/cart/cart-pool.md#first',
  dashboard_url: 'https://grafana.example/d/1',
};

describe('an alert as a query', () => {
  const said = 'CartErrors Cart answers 503 cart-pool cart';
  const cases: Readonly<Record<string, readonly [value: unknown, query: string]>> = {
    'the webhook of Alertmanager': [
      { version: '4', status: 'firing', alerts: [{ status: 'firing', labels, annotations, startsAt: '' }] },
      said,
    ],
    'the API of Alertmanager': [[{ labels, annotations, status: { state: 'active' } }], said],
    'the API of Prometheus': [
      { status: 'success', data: { alerts: [{ labels, annotations, state: 'firing', value: '1e+00' }] } },
      said,
    ],
    'a single alert': [{ labels, annotations }, said],
    'unified alerting of Grafana': [
      { title: '[FIRING:1]', alerts: [{ status: 'firing', labels: { ...labels, grafana_folder: 'x' }, annotations }] },
      said,
    ],
    'legacy alerting of Grafana': [
      {
        title: '[Alerting] Queue lag',
        ruleName: 'Queue lag',
        message: 'over 1000',
        evalMatches: [{ metric: 'kafka_lag' }],
      },
      'Queue lag [Alerting] Queue lag over 1000 kafka_lag',
    ],
    'firing alerts before resolved ones': [
      {
        alerts: [
          { status: 'resolved', labels: { alertname: 'Old' } },
          { status: 'firing', labels: { alertname: 'New' } },
        ],
      },
      'New',
    ],
    'resolved alerts where nothing fires': [{ alerts: [{ status: 'resolved', labels: { alertname: 'Old' } }] }, 'Old'],
    'the same words once': [
      [{ labels: { alertname: 'A', pod: 'p-1' } }, { labels: { alertname: 'A', pod: 'p-2' } }],
      'A p-1 p-2',
    ],
    Japanese: [
      [{ labels: { alertname: 'ディスク' }, annotations: { description: '容量が\n不足' } }],
      'ディスク 容量が 不足',
    ],
  };
  for (const [what, [value, query]] of Object.entries(cases)) {
    it(`is made of ${what}`, () =>
      assert.deepEqual(queryFromAlert(JSON.stringify(value, null, 2)), { query, source: 'alert' }));
  }

  const others: Readonly<Record<string, readonly [text: string, source: string, query?: string]>> = {
    nothing: ['  \n', 'nothing', ''],
    text: ['pod is\r\n\tcrash looping', 'text', 'pod is crash looping'],
    'JSON of something else': ['{"name":"x"}', 'text', '{"name":"x"}'],
    'JSON that is cut': ['[{"labels":{"alertname":"A"', 'text'],
    'a number': ['42', 'text', '42'],
    'JSON of 3 MB': [`[${'"x",'.repeat(750_000)}"x"]`, 'too-long'],
    'deep JSON': ['['.repeat(200_000) + ']'.repeat(200_000), 'text'],
    'labels that are no texts': ['[{"labels":{"alertname":{"a":1},"pod":[1]},"annotations":null}]', 'text'],
    'names of object members': ['[{"labels":{"__proto__":{"alertname":"A"}}}]', 'text'],
    'control characters': ['a\u0000b\u0007c', 'text', 'a b c'],
  };
  for (const [what, [text, source, query]] of Object.entries(others)) {
    it(`${what} is searched as text`, () => {
      const result = queryFromAlert(text);
      assert.equal(result.source, source);
      if (query !== undefined) assert.equal(result.query, query);
      assert.ok(result.query.length <= 2000);
    });
  }

  it('is short, whatever the alert holds', () => {
    const value = fc.object({
      key: fc.constantFrom('labels', 'annotations', 'alerts', 'data', 'summary', 'x'),
      maxDepth: 4,
    });
    fc.assert(
      fc.property(fc.oneof(value, fc.array(value)), (alert) => {
        assert.ok(queryFromAlert(JSON.stringify(alert)).query.length <= 2000);
      }),
    );
    const large = [{ labels: { alertname: 'A', x: 'y'.repeat(100_000) } }];
    assert.ok(queryFromAlert(JSON.stringify(large)).query.length < 700);
  });
});

describe('an entry as a query', () => {
  it('is its title, signals, symptom, keywords and services', () =>
    assert.equal(
      queryFromEntry({
        id: 'INC-1',
        title: 'Cart answers 503',
        symptom: 'timeouts\nin the cart',
        signals: ['CartErrors'],
        keywords: ['pool'],
        services: ['cart'],
        body: 'not this',
        environments: [],
        causes: [],
        solutions: [],
        offset: 0,
      }),
      'Cart answers 503 CartErrors timeouts in the cart pool cart',
    ));
});

describe('adding to the evaluation file', () => {
  const added = (text: string, query: string, id: string) => {
    const edit = addLabelledQuery(text, query, id);
    return edit === undefined ? undefined : applyEdits(text, [edit]);
  };
  const one = '{"query": "no connection", "relevant": ["kb-a"]}\n';
  const cases: readonly [what: string, text: string, query: string, id: string, after: string | undefined][] = [
    ['a new file', '', 'no connection', 'kb-a', one],
    ['a new query', one, 'OOM "killed"', 'kb-b', `${one}{"query": "OOM \\"killed\\"", "relevant": ["kb-b"]}\n`],
    ['another entry for a query', one, ' no \n connection', 'kb-b', one.replace('"kb-a"', '"kb-a", "kb-b"')],
    ['what is there already', one, 'no connection', 'kb-a', undefined],
    ['an empty list', '{"relevant":[],"query":"q","x":1}', 'q', 'kb', '{"relevant":["kb"],"query":"q","x":1}'],
    ['lines of CRLF', `{"query":"q","relevant":["a"]}\r\n`, 'q', 'b', `{"query":"q","relevant":["a", "b"]}\r\n`],
    ['a file that ends without a break', one.trimEnd(), 'r', 'b', `${one}{"query": "r", "relevant": ["b"]}\n`],
    [
      'a file with broken lines',
      `{broken\n${one}`,
      'no connection',
      'kb-c',
      `{broken\n${one.replace('"]', '", "kb-c"]')}`,
    ],
  ];
  for (const [what, text, query, id, after] of cases) {
    it(`${what}`, () => assert.equal(added(text, query, id), after));
  }

  it('can be read back, whatever the query is, and never twice', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom('a', 'b'))), (pairs) => {
        let text = '';
        for (const [query, id] of pairs) text = added(text, query, id) ?? text;
        const read = text.split('\n').filter(Boolean).map(readLabelledQuery);
        for (const [query, id] of pairs) {
          const lines = read.filter((line) => line !== undefined && line.query === oneLine(query));
          assert.equal(lines.length, 1);
          assert.equal(lines[0]?.relevant.filter((known) => known === id).length, 1);
        }
      }),
    );
  });

  const paths: readonly [value: unknown, path: string][] = [
    [undefined, 'queries.jsonl'],
    ['knowledge/queries.jsonl', 'knowledge/queries.jsonl'],
    ['./knowledge//./queries.jsonl', 'knowledge/queries.jsonl'],
    ['../queries.jsonl', 'queries.jsonl'],
    ['/etc/queries.jsonl', 'queries.jsonl'],
    ['C:\\queries.jsonl', 'queries.jsonl'],
    ['.git/config', 'queries.jsonl'],
    [7, 'queries.jsonl'],
  ];
  for (const [value, path] of paths) {
    it(`knowledge.queries: ${value} is ${path}`, () =>
      assert.equal(settingsFrom({ knowledge: { queries: value as string } }).knowledge.queries, path));
  }
});
