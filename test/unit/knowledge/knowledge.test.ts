import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { graphAround } from '../../../src/core/graph/around.ts';
import { type outcomes, readOutcome, tally } from '../../../src/core/knowledge/outcome.ts';
import { moved, rateChange } from '../../../src/core/knowledge/rate-change.ts';
import { recommend } from '../../../src/core/knowledge/recommend.ts';
import { relatedTo } from '../../../src/core/knowledge/related.ts';
import { wilsonInterval } from '../../../src/core/knowledge/wilson.ts';
import type { FoundEntry } from '../../../src/core/symptoms/symptom-search.ts';
import { SymptomSearch } from '../../../src/core/symptoms/symptom-search.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { workspaceOf } from '../../support/fixtures.ts';

const examples = resolve(__dirname, '../../../examples/knowledge');

describe('Wilson interval', () => {
  const cases: readonly [success: number, tried: number, low: string, high: string][] = [
    [1, 1, '0.21', '1.00'],
    [9, 10, '0.60', '0.98'],
    [0, 10, '0.00', '0.28'],
    [0, 0, '0.00', '1.00'],
  ];
  for (const [success, tried, low, high] of cases) {
    it(`${success} of ${tried} is ${low} to ${high}`, () => {
      const interval = wilsonInterval(success, tried);
      assert.deepEqual([interval.low.toFixed(2), interval.high.toFixed(2)], [low, high]);
    });
  }

  it('holds the share itself, and narrows with more observations', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (tried, share) => {
        const [few, many] = [wilsonInterval(share * tried, tried), wilsonInterval(share * tried * 4, tried * 4)];
        assert.ok(few.low <= share + 1e-9 && share <= few.high + 1e-9);
        assert.ok(many.high - many.low < few.high - few.low);
      }),
    );
  });
});

describe('recording an outcome', () => {
  const entry = `knowledge_entry:\n  id: kb-a   # keep me\n  title: "A"\n  symptom: { description: x }\n  solutions:\n    - { id: one, steps: [do], success_rate: 0.8 } # and me\n    - id: two\n      steps: [do]\n`;
  const recorded = (solution: string, outcome: (typeof outcomes)[number]) => {
    const change = rateChange(workspaceOf({ 'a.yml': entry }), 'kb-a', solution, outcome);
    return change === undefined ? undefined : [change.before, change.after, applyEdits(entry, change.edits)];
  };

  it('moves the rate by a tenth of the way, and touches nothing else', () => {
    assert.deepEqual(recorded('one', 'worked'), [0.8, 0.82, entry.replace('0.8', '0.82')]);
    assert.deepEqual(recorded('one', 'failed'), [0.8, 0.72, entry.replace('0.8', '0.72')]);
    assert.deepEqual(recorded('one', 'partly'), [0.8, 0.77, entry.replace('0.8', '0.77')]);
  });

  it('adds the rate where none is written', () =>
    assert.deepEqual(recorded('two', 'worked'), [0.8, 0.82, `${entry.trimEnd()}\n      success_rate: 0.82\n`]));
  it('moves nothing when the solution did not apply', () =>
    assert.deepEqual(recorded('one', 'not-applicable'), [0.8, 0.8, entry]));
  it('adds the rate to an entry in JSON as JSON', () => {
    const json = JSON.stringify(
      {
        knowledge_entry: {
          id: 'kb-j',
          title: 'J',
          symptom: { description: 'x' },
          solutions: [{ id: 's', steps: ['do'] }],
        },
      },
      null,
      2,
    );
    const change = rateChange(workspaceOf({ 'j.json': json }), 'kb-j', 's', 'worked');
    assert.equal(JSON.parse(applyEdits(json, change?.edits ?? [])).knowledge_entry.solutions[0].success_rate, 0.82);
  });
  it('says that a rate stays where a solution has no place for one', () => {
    const page = '---\nkind: knowledge\nid: kb-p\n---\n\n# P\n\n## Symptom\n\nx\n\n## Solution\n\n- do this\n';
    const change = rateChange(workspaceOf({ 'p.md': page }), 'kb-p', 'solution-1', 'worked');
    assert.deepEqual(change, { file: 'p.md', before: 0.8, after: 0.8, edits: [] });
  });
  for (const [written, expected] of [
    ['success_rate:', 'success_rate: 0.82'],
    ['success_rate:   # not yet', 'success_rate:   0.82 # not yet'],
    ['success_rate: ~', 'success_rate: 0.82'],
  ] as const) {
    it(`fills in ${written}`, () => {
      const text = entry.replace('success_rate: 0.8', written);
      const change = rateChange(workspaceOf({ 'a.yml': text }), 'kb-a', 'one', 'worked');
      assert.equal(applyEdits(text, change?.edits ?? []), text.replace(written, expected));
    });
  }
  it('knows no other solution', () => assert.equal(recorded('three', 'worked'), undefined));

  it('keeps every other byte of every example, whatever is recorded', () => {
    for (const file of readdirSync(examples)) {
      const text = readFileSync(join(examples, file), 'utf8');
      const workspace = workspaceOf({ [file]: text });
      for (const { entry: facts } of workspace.entriesOf(file)) {
        for (const { id } of facts.solutions) {
          const change = rateChange(workspace, facts.id, id, 'failed');
          assert.equal(change?.edits.length, 1);
          const [edit] = change.edits;
          assert.match(text.slice(edit?.span.start, edit?.span.end), /^[\d.]+$/);
        }
      }
    }
  });

  it('reads its own lines, and passes over others', () => {
    const record = { at: '2026-03-01T00:00:00.000Z', entry: 'kb-a', solution: 'one', outcome: 'worked' } as const;
    assert.deepEqual(readOutcome(JSON.stringify(record)), record);
    for (const line of ['', '<<<<<<< HEAD', '{}', '[]', '{"at":1}']) assert.equal(readOutcome(line), undefined);
    assert.deepEqual(
      tally([record, { ...record, outcome: 'partly' }, { ...record, outcome: 'not-applicable' }]).get('kb-a#one'),
      { tried: 2, success: 1.5 },
    );
  });
});

describe('recommendations', () => {
  const found = (
    id: string,
    similarity: number,
    solutions: FoundEntry['solutions'],
    services: readonly string[] = [],
  ): FoundEntry => ({
    id,
    similarity,
    solutions,
    services,
    file: `${id}.yml`,
    kind: 'knowledge',
    title: id,
    weaker: false,
    excerpt: '',
    excerptMarks: [],
    matched: [],
    category: undefined,
    severity: undefined,
    environments: [],
    causes: [],
    offset: 0,
  });
  const solution = (id: string, successRate = 0.8, risk = 'low', estimatedTime = '10m') => ({
    id,
    successRate,
    risk,
    estimatedTime,
    steps: ['do'],
  });
  const order = (entries: readonly FoundEntry[], situation = {}, counts = tally([])) =>
    recommend(entries, situation, counts).map((one) => one.solution);

  it('prefer what succeeds more, risks less and takes less time', () => {
    assert.deepEqual(
      order([
        found('a', 0.9, [
          solution('slow', 0.8, 'low', '3h'),
          solution('risky', 0.8, 'high'),
          solution('good'),
          solution('poor', 0.3),
        ]),
      ]),
      ['good', 'risky', 'slow'],
    );
  });

  it('prefer the service at hand', () => {
    const entries = [found('a', 0.8, [solution('other')], ['search']), found('b', 0.7, [solution('own')], ['cart'])];
    assert.deepEqual(order(entries, { service: 'cart' }), ['own', 'other']);
  });

  it('trust records more than a stated rate, and few records less than many', () => {
    const record = { at: '', entry: 'a', solution: 'once', outcome: 'worked' as const };
    const many = Array.from({ length: 20 }, () => ({ ...record, solution: 'often' }));
    assert.deepEqual(
      order([found('a', 0.9, [solution('once', 0.1), solution('often', 0.1)])], {}, tally([record, ...many])),
      ['often', 'once'],
    );
  });

  it('rise when a solution worked, and fall when it failed', () => {
    const counts = fc.record({ tried: fc.nat(50), share: fc.double({ min: 0, max: 1, noNaN: true }) });
    const scoreOf = (rate: number, tried: number, success: number) =>
      recommend([found('a', 1, [solution('s', rate)])], {}, new Map([['a#s', { tried, success }]]))[0]?.score as number;
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), counts, (rate, { tried, share }) => {
        const success = Math.round(share * tried);
        const now = scoreOf(rate, tried, success);
        assert.ok(scoreOf(moved(rate, 'worked'), tried + 1, success + 1) >= now - 1e-4);
        assert.ok(scoreOf(moved(rate, 'failed'), tried + 1, success) <= now + 1e-4);
      }),
    );
  });

  it('tell a success rate that somebody states from the one that counts where nobody does', () => {
    const text = `knowledge_entry:
  id: kb-a
  title: Pool
  symptom: { description: pool }
  solutions:
    - { id: one, steps: [do], success_rate: 0.8 }
    - { id: two, steps: [do] }
`;
    const entries = new SymptomSearch(workspaceOf({ 'a.yml': text })).find('pool');
    assert.deepEqual(
      recommend(entries, {}, tally([])).map(({ solution, because }) => [solution, because[1]?.en]),
      [
        ['one', 'stated success rate 80 %, nothing recorded yet'],
        ['two', 'no success rate stated, counted as 80 %'],
      ],
    );
  });

  it('are three at most, each with its reasons, and none from an entry that hardly fits', () => {
    const result = recommend(
      [
        found(
          'a',
          0.9,
          [1, 2, 3, 4].map((n) => solution(String(n))),
        ),
        found('b', 0.01, [solution('x', 1)]),
      ],
      {},
      tally([]),
    );
    assert.equal(result.length, 3);
    for (const { because, score, entry } of result)
      assert.ok(because.length >= 4 && score > 0 && score <= 1 && entry === 'a');
    assert.deepEqual(recommend([], {}, tally([])), []);
  });
});

describe('related documents', () => {
  it('say why: references both ways, and shared signals', () => {
    const entry = (id: string, more: string) =>
      `knowledge_entry:\n  id: ${id}\n  title: ${id}\n  symptom: { description: x, signals: [CartErrors] }\n  solutions:\n    - { id: s, steps: [do] }\n${more}`;
    const workspace = workspaceOf({ 'a.yml': entry('kb-a', '  related: [kb-b]\n'), 'b.yml': entry('kb-b', '') });
    const [first] = relatedTo(workspace, new SymptomSearch(workspace), { id: 'kb-a', file: 'a.yml' }) ?? [];
    assert.equal(first?.id, 'kb-b');
    assert.deepEqual(
      first.why.slice(0, 2).map(({ en }) => en),
      ['is referred to by it', 'shares the signal CartErrors'],
    );
    assert.equal(relatedTo(workspace, new SymptomSearch(workspace), { id: 'kb-a', file: 'b.yml' }), undefined);
  });

  for (const [how, rca] of [
    ['the id of its incident', 'INC-9'],
    ['the id of its analysis', 'RCA-9'],
    ['the path from the root', 'incidents/rca.md'],
    ['the path from the entry', '../incidents/inc.md'],
  ] as const)
    it(`are those that a cause names by ${how}, and the other way round`, () => {
      const workspace = workspaceOf({
        'kb/a.yml': `knowledge_entry:\n  id: kb-a\n  title: a\n  symptom: { description: x }\n  causes:\n    - { id: c, description: y, rca: ${rca} }\n`,
        'incidents/inc.md': '---\nkind: postmortem\nid: INC-9\ntitle: Mail\n---\n',
        'incidents/rca.md': '---\nkind: rca\nid: RCA-9\ntitle: Why\nincident: INC-9\n---\n',
      });
      const related = (id: string, file: string) =>
        (relatedTo(workspace, new SymptomSearch(workspace), { id, file }) ?? []).map(({ file: other, why }) => [
          other,
          why.map(({ en }) => en)[0],
        ]);
      const [id, file] = /inc/i.test(rca.slice(-7)) ? ['INC-9', 'incidents/inc.md'] : ['RCA-9', 'incidents/rca.md'];
      assert.deepEqual(
        related('kb-a', 'kb/a.yml').find(([other]) => other === file),
        [file, 'is referred to by it'],
      );
      assert.deepEqual(
        related(id, file).find(([other]) => other === 'kb/a.yml'),
        ['kb/a.yml', 'refers to it'],
      );
      for (const center of ['kb-a', file]) {
        const nodes = graphAround(workspace, center, 'en')
          ?.layers.flat()
          .map(({ place }) => place?.file);
        assert.ok(nodes?.includes(center === 'kb-a' ? file : 'kb/a.yml'), center);
      }
    });

  it('are the runbook that is called like a signal, and the other way round', () => {
    const workspace = workspaceOf({
      'runbooks/CartErrors.md': '# Cart\n\n## Meaning\n\nx\n\n## Impact\n\ny\n\n## Mitigation\n\nz\n',
      'inc.md': '---\nkind: postmortem\nid: INC-9\ntitle: Mail\ndetection: { alert: CartErrors }\n---\n',
      'other.md': '---\nkind: postmortem\nid: INC-8\ntitle: Disk\ndetection: { alert: DiskFull }\n---\n',
    });
    const related = (file: string) => {
      const [head] = [...workspace.searchEntries()].filter((entry) => entry.file === file);
      return (relatedTo(workspace, new SymptomSearch(workspace), { id: head?.id ?? '', file }) ?? []).map(
        ({ file: other, why }) => [other, why[0]?.en],
      );
    };
    assert.deepEqual(related('inc.md'), [['runbooks/CartErrors.md', 'shares the signal CartErrors']]);
    assert.deepEqual(related('runbooks/CartErrors.md'), [['inc.md', 'shares the signal CartErrors']]);
  });

  it('share a service: behind all others, and five at most', () => {
    const entry = (id: string, symptom: string, more = '') =>
      `knowledge_entry:\n  id: ${id}\n  title: ${id}\n  symptom: { description: ${symptom} }\n  context: { services: [cart] }\n  solutions:\n    - { id: s, steps: [do] }\n${more}`;
    const words = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot'];
    const workspace = workspaceOf({
      'own.yml': entry('own', 'zulu', '  related: [kb-z]\n'),
      ...Object.fromEntries(words.map((word) => [`${word}.yml`, entry(word, word)])),
      'z.yml': entry('kb-z', 'yankee'),
      'inc.md':
        '---\nkind: postmortem\nid: INC-9\nservices: [mail]\nstarted: 2026-03-01T14:30+09:00\nresolved: 2026-03-01T15:30+09:00\n---\n# Mail\n',
    });
    const related = relatedTo(workspace, new SymptomSearch(workspace), { id: 'own', file: 'own.yml' }) ?? [];
    assert.deepEqual(
      related.map(({ id }) => id),
      ['kb-z', 'alpha', 'bravo', 'charlie', 'delta', 'echo'],
    );
    assert.deepEqual(
      related[1]?.why.map(({ en, ja }) => [en, ja]),
      [['about the same service: cart', '同じサービス: cart']],
    );
  });
});
