import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentExports } from '../../../src/core/exports/index.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { maintenanceTasks } from '../../../src/core/maintenance/maintenance-tasks.ts';
import { asInstant } from '../../../src/core/time/instant.ts';
import { expectSound, slips, withSlips } from '../../support/any-text.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { workspaceOf } from '../../support/fixtures.ts';

const ids = ['maintenance', 'health-check', 'experiment'];
const ours = (kinds as readonly Kind[]).filter(({ id }) => ids.includes(id));
const documents = ours.flatMap(({ id, templates, rules }) => [
  ...templates.flatMap(({ text }) => [text.en, text.ja]),
  ...rules.filter(({ code }) => code.startsWith(`${id}/`)).flatMap(({ good, bad }) => [good, bad]),
]);
const pieces = [
  ...[
    '\n',
    '  ',
    ': ',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
    '#',
    '---\n',
    'null',
    'TBD',
    '[]',
    '{}',
    '&a ',
    '*a',
    '5',
  ],
  ...['FREQ=YEARLY', ';COUNT=9999', ';BYDAY=53MO', ';UNTIL=99991231', '0001-01-01', '9999-12-31 23:59', '2026-02-30'],
  ...[
    'Asia/Tokyo',
    'CST',
    '1e999',
    '-5',
    '100 years',
    "'\\''",
    '$(x)',
    '\u202e',
    '__proto__',
    'type: action',
    'pauses: 5',
  ],
  ...['tolerance: [1, 2]', 'operator: "<"', 'matches', '(', 'rm -rf /', 'tail -f x', 'TOKEN=abcd1234', 'name: hansei'],
];

/** Checks a text and all that can be made of it. */
function tryAll(text: string): void {
  const workspace = workspaceOf({ 'a.yml': text }, '2026-11-20');
  expectSound(workspace.problems('a.yml'), text);
  const now = asInstant(Date.UTC(2026, 10, 20));
  maintenanceTasks(workspace, now);
  const file = workspace.file('a.yml');
  for (const [index, { kind, subject }] of (file?.documents ?? []).entries()) {
    const written = file?.reading.documents[index]?.document.value ?? null;
    for (const form of documentExports)
      if (form.kind === kind.id) form.write(subject, { language: 'en', now, written });
  }
}

describe('any text of a maintenance plan, a health check or an experiment', () => {
  it('gives problems inside of it and never a crash; nor do the states and exports that are made of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), slips(pieces), (document, made) => tryAll(withSlips(document, made))),
      { numRuns: 500 },
    );
  });

  it('nor does a value of any type in the place of another', () => {
    const value = fc.jsonValue({ maxDepth: 2 });
    const keys = fc.constantFrom(
      'name',
      'type',
      'provider',
      'tolerance',
      'pauses',
      'extensions',
      'tags',
      'environment',
      'expects',
      'limits',
      'command',
      'rrule',
      'start',
      'duration',
      'task',
      'date',
      'abort_conditions',
      'no_rollback',
      'arguments',
      'configuration',
    );
    const member = fc.dictionary(keys, value, { maxKeys: 6 });
    const list = fc.oneof(value, fc.array(fc.oneof(member, value), { maxLength: 4 }));
    const extensions = fc.array(
      member.map((fields) => ({ ...fields, name: 'hansei' })),
      { maxLength: 2 },
    );
    const document = fc.oneof(
      fc.record({ tasks: list, runs: list }).map((maintenance) => ({ maintenance })),
      fc.record({ checks: list }).map((health_check) => ({ health_check })),
      fc.record({
        title: value,
        'steady-state-hypothesis': fc.record({ probes: list }),
        method: list,
        rollbacks: list,
        extensions,
        tags: value,
        configuration: fc.oneof(value, member),
      }),
    );
    fc.assert(
      fc.property(document, (made) => tryAll(JSON.stringify(made))),
      { numRuns: 500 },
    );
  });

  const many = (count: number, member: (index: number) => object) =>
    Array.from({ length: count }, (_, index) => member(index));
  const large: readonly (readonly [string, object])[] = [
    [
      '1,000 tasks that never come',
      {
        maintenance: {
          tasks: many(1000, (index) => ({
            id: `t${index}`,
            rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
            start: '2026-01-01',
          })),
        },
      },
    ],
    [
      '2,000 tasks that nobody ever did',
      {
        maintenance: { tasks: many(2000, (index) => ({ id: `t${index}`, rrule: 'FREQ=DAILY', start: '1990-01-01' })) },
      },
    ],
    [
      '10,000 runs of nothing',
      {
        maintenance: {
          tasks: many(2000, (index) => ({ id: `task_${index}`, rrule: 'FREQ=DAILY', start: '2026-11-20' })),
          runs: many(10_000, (index) => ({ task: `tusk_${index}`, date: '2026-01-01' })),
        },
      },
    ],
    [
      '10,000 checks',
      { health_check: { checks: many(10_000, () => ({ name: 'a', command: 'rm -rf /x | tail -f y' })) } },
    ],
    [
      '5,000 actions',
      {
        title: 't',
        method: many(5000, (index) => ({
          type: 'action',
          name: `a${index}`,
          provider: { type: 'process', arguments: `x${index} yyy` },
        })),
        rollbacks: many(4000, (index) => ({ type: 'action', provider: { arguments: `zzz z${index}` } })),
      },
    ],
  ];
  for (const [name, document] of large) {
    it(`is read in a bounded time: ${name}`, () => {
      const before = cpuTime();
      tryAll(JSON.stringify(document));
      assert.ok(cpuTime() - before < 6000, `${Math.round(cpuTime() - before)} ms`);
    });
  }
});
