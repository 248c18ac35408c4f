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

  it('a step that says nothing is still told beside one that cannot be read', () => {
    const text = runbook.replace('    2:\n', '    2\n').replace('description: c', 'description: ""');
    assert.deepEqual(
      problemsOf('a.yml', text).map(({ code }) => code),
      ['yaml/syntax', 'runbook/empty-step'],
    );
  });
});
