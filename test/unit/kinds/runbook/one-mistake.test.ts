import assert from 'node:assert/strict';
import { problemsOf } from '../../../support/fixtures.ts';

const runbook = `diagnostic_procedure:
  metadata:
    title: T
  step_by_step:
    1:
      description: a
    2:
      description: b
    3:
      description: c
`;

/** Each mistake is one problem: no step is called empty, doubled or misnumbered because another line went wrong. */
describe('one mistake in the steps of a runbook is one problem', () => {
  const cases: readonly [name: string, old: string, mistaken: string, problem: string][] = [
    ['text for a step', '2:\n      description: b', '2: look', 'schema/type look'],
    ['a list for a step', '2:\n      description: b', '2: [look]', 'schema/type [look]'],
    ['no space behind a colon', 'description: b', 'description:b', 'schema/type description:b'],
    ['a tab below a number', '      description: b', '\tdescription: b', 'yaml/tab-indent \t'],
    ['a tab below a key', '    title', '\ttitle', 'yaml/tab-indent \t'],
    ['a tab in front of a number', '    2:', '\t2:', 'yaml/tab-indent \t'],
    ['a full-width space below a number', '      description: b', '　　　description: b', 'yaml/wide-character 　'],
    ['a full-width space in front of a number', '    2:', '　　2:', 'yaml/wide-character 　'],
    ['a step indented too little', '    2:', '   2:', 'yaml/syntax 2'],
    ['a step indented too far', '    2:', '     2:', 'yaml/syntax 2'],
    ['a key indented too little', '      description: b', '   description: b', 'yaml/syntax description'],
    ['a key between two levels', 'description: a\n', 'description: a\n     commands: [ls]\n', 'yaml/syntax commands'],
    ['a number without a colon', '    2:', '    2', 'yaml/syntax 2'],
  ];
  for (const [name, old, mistaken, problem] of cases) {
    for (const [breaks, form] of [
      ['', (text: string) => text],
      [' with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`${name}${breaks}`, () => {
        const text = form(runbook.replace(old, mistaken));
        const found = problemsOf('a.yml', text).map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
        assert.deepEqual(found, [problem]);
      });
    }
  }

  const inOthers: readonly [name: string, text: string, codes: readonly string[]][] = [
    [
      'a tab in front of the key of a list',
      runbook.replace('description: a\n', 'description: a\n\t\t\tcommands:\n        - "ls"\n        - "df"\n'),
      ['yaml/tab-indent'],
    ],
    ['a tab in front of the steps', runbook.replace('  step_by_step', '\tstep_by_step'), ['yaml/tab-indent']],
    [
      'a tab in front of the solutions',
      'knowledge_entry:\n  id: a\n  title: A\n  symptom: { description: x }\n  causes:\n    - { id: c, description: y }\n\tsolutions:\n    - id: s\n      cause: c\n      steps: [do]\n',
      ['yaml/tab-indent'],
    ],
    [
      'a full-width space in front of an item',
      'maintenance:\n  id: m\n  timezone: UTC\n  tasks:\n    - id: a\n      title: A\n      rrule: FREQ=YEARLY\n      start: 2026-03-01\n　　- id: b\n      title: B\n      rrule: FREQ=YEARLY\n      start: 2026-03-01\n  runs:\n    - { task: b, date: 2026-03-02, result: done }\n',
      ['yaml/wide-character'],
    ],
    [
      'a full-width colon behind the zone',
      'maintenance:\n  id: m\n  timezone： UTC\n  tasks:\n    - { id: a, title: A, rrule: FREQ=YEARLY, start: 2026-03-01T10:00 }\n',
      ['yaml/wide-character'],
    ],
    [
      'no space behind a key that has to be there',
      'knowledge_entry:\n  id: a\n  title: A\n  symptom: { description: x }\n  solutions:\n    - id: s\n      risk_level: low\n      steps:[do]\n',
      ['yaml/syntax'],
    ],
  ];
  for (const [name, text, codes] of inOthers)
    it(name, () =>
      assert.deepEqual(
        problemsOf('a.yml', text).map(({ code }) => code),
        codes,
      ),
    );

  it('a step that says nothing is still told beside one that cannot be read', () => {
    const text = runbook.replace('    2:\n', '    2\n').replace('description: c', 'description: ""');
    assert.deepEqual(
      problemsOf('a.yml', text).map(({ code }) => code),
      ['yaml/syntax', 'runbook/empty-step'],
    );
  });
});
