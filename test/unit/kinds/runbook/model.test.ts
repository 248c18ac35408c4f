import assert from 'node:assert/strict';
import { comparisonOf, covers, overlap } from '../../../../src/core/kinds/runbook/conditions.ts';
import { mainPath, onlyWaysOn } from '../../../../src/core/kinds/runbook/flow.ts';
import type { RunbookModel } from '../../../../src/core/kinds/runbook/model.ts';
import { workspaceOf } from '../../../support/fixtures.ts';

function modelOf(text: string, path = 'a.yml'): RunbookModel {
  const [document] = workspaceOf({ [path]: text }).file(path)?.documents ?? [];
  return document?.subject.model as RunbookModel;
}
const runbook = (body: string) => `diagnostic_procedure:\n  metadata: { title: x }\n${body}`;
const steps = (...each: readonly string[]) =>
  `  step_by_step:\n${each.map((step, index) => `    ${index + 1}: { description: x${step} }\n`).join('')}`;

describe('a runbook as its rules see it', () => {
  it('has steps and branches as they were written, whatever their keys', () => {
    const model = modelOf(
      runbook(
        '  step_by_step:\n    10: { description: a }\n    9: { description: b }\n    1: { description: c }\n' +
          '  decision_tree:\n    b: { condition: x, action: y }\n    2: { condition: x, action: y }\n    1: { condition: x, action: y }\n',
      ),
    );
    assert.deepEqual(
      model.steps.map(({ number }) => number),
      ['10', '9', '1'],
    );
    assert.deepEqual(
      model.branches.map(({ name }) => name),
      ['b', '2', '1'],
    );
  });

  it('knows the procedures that it goes to, wherever they are named', () => {
    const text = runbook(
      `${steps(', next: go_to_A-B_procedure').replace('description: x', 'description: "see \\"go_to_c_procedure\\" first"')}` +
        '  decision_tree:\n    d: { condition: x, action: "go_to_d_procedure, then go_to_e_procedure" }\n' +
        '  escalation_criteria:\n    - { condition: x, action: go_to_f_procedure }\n    - { condition: x, action: not_go_to_g_procedure }\n',
    );
    const { links } = modelOf(text);
    assert.deepEqual(
      links.map(({ name }) => name),
      ['c', 'a_b', 'd', 'e', 'f'],
    );
    for (const { span, written } of links) assert.equal(text.slice(span.start, span.end), `go_to_${written}_procedure`);
  });

  it('knows those with Japanese names, too', () => {
    const text = runbook(steps(', next: "go_to_接続プール枯渇_procedureを行う"'));
    const [link] = modelOf(text).links;
    assert.deepEqual(
      [link?.name, link && text.slice(link.span.start, link.span.end)],
      ['接続プール枯渇', 'go_to_接続プール枯渇_procedure'],
    );
    const named = (path: string) =>
      workspaceOf({ [path]: text, 'b.yml': runbook(steps(', next: go_to_接続が遅い_procedure')) });
    const codes = (path: string) =>
      named(path)
        .problems('b.yml')
        .map(({ code }) => code);
    assert.ok(codes('別.yml').includes('runbook/unknown-procedure'));
    const titled = {
      'a.yml': text.replace('title: x', 'title: 接続が遅い'),
      'b.yml': runbook(steps(', next: go_to_接続が遅い_procedure')),
    };
    assert.deepEqual(
      workspaceOf(titled)
        .problems('b.yml')
        .filter(({ code }) => code === 'runbook/unknown-procedure'),
      [],
    );
    // As a Mac writes the name of a file: か and a mark.
    assert.ok(!codes('接続が遅い.yml'.normalize('NFD')).includes('runbook/unknown-procedure'));
  });

  it('takes the commands of a page from its shell blocks, lines with a prompt only where there are prompts', () => {
    const text =
      '## Meaning\n\nx\n\n## Impact\n\n```sh\n# why\na \\\n  b\nc\n```\n\n```console\n$ d\nout\nuser@host:~$ e\n```\n\n```json\n{}\n```\n\n```\n$ f\n```\n\n```\noutput\n```\n';
    const { commands } = modelOf(text, 'a.md');
    assert.deepEqual(
      commands.map((command) => command.text),
      ['a \\\n  b', 'c', 'd', 'e', 'f'],
    );
    for (const command of commands) assert.equal(text.slice(command.span.start, command.span.end), command.text);
  });
});

describe('the way through the steps', () => {
  for (const [name, text, numbers, end] of [
    ['from the first to the last', steps('', '', ''), ['1', '2', '3'], 'through'],
    ['with a jump', steps(', next: 3', '', ''), ['1', '3'], 'through'],
    ['with a jump in words', steps(', next: "手順３"', '', ''), ['1', '3'], 'through'],
    ['that goes round', steps('', ', next: 1'), ['1', '2'], 'loop'],
    ['that leads away', steps(', next: go_to_y_procedure', ''), ['1'], 'away'],
    ['that leads nowhere', steps(', next: 9', ''), ['1'], 'away'],
    ['of no steps', '', [], 'through'],
  ] as const) {
    it(name, () => {
      const path = mainPath(modelOf(runbook(text)));
      assert.deepEqual([path.steps.map(({ number }) => number), path.end], [numbers, end]);
    });
  }

  for (const [name, text, expected] of [
    ['only to others', '  decision_tree:\n    a: { condition: x, action: go_to_y_procedure }\n', ['y']],
    [
      'to an end as well',
      '  decision_tree:\n    a: { condition: x, action: go_to_y_procedure }\n    b: { condition: x, action: wait }\n',
      undefined,
    ],
    ['to an end: no tree', '', undefined],
    [
      'past its tree',
      `${steps(', next: go_to_z_procedure')}  decision_tree:\n    b: { condition: x, action: wait }\n`,
      ['z'],
    ],
  ] as const)
    it(`leads ${name}`, () => assert.deepEqual(onlyWaysOn(modelOf(runbook(text))), expected));
});

describe('conditions', () => {
  for (const [text, quantity, from, to] of [
    ['CPU usage > 80%', 'cpu usage', 80, Number.POSITIVE_INFINITY],
    ['CPU使用率 > 80%', 'cpu使用率', 80, Number.POSITIVE_INFINITY],
    ['メモリ使用率＞９０％', 'メモリ使用率', 90, Number.POSITIVE_INFINITY],
    ['query_time <= 0.5 s', 'query time', Number.NEGATIVE_INFINITY, 0.5],
    ['replicas = 0', 'replicas', 0, 0],
    ['the release is new', undefined, 0, 0],
    ['lag > 100 for an hour', undefined, 0, 0],
    ['CPU > 80% and memory > 90%', undefined, 0, 0],
    ['80 < CPU', undefined, 0, 0],
  ] as const) {
    it(text, () => {
      const comparison = comparisonOf(text);
      assert.equal(comparison?.quantity, quantity);
      if (comparison !== undefined) assert.deepEqual([comparison.from, comparison.to], [from, to]);
    });
  }

  for (const [a, b, expected] of [
    ['x > 80%', 'x > 90%', [true, true]],
    ['x > 90%', 'x > 80%', [true, false]],
    ['x > 80', 'x < 80', [false, false]],
    ['x >= 80', 'x <= 80', [true, false]],
    ['x >= 80', 'x < 80', [false, false]],
    ['x > 80', 'x = 80', [false, false]],
    ['x >= 80', 'x = 80', [true, true]],
    ['x > 80', 'x > 80', [true, true]],
    ['x > 80%', 'x > 90', [false, false]],
    ['x > 80', 'y > 90', [false, false]],
    ['x > 10', 'x < 90', [true, false]],
  ] as const) {
    it(`${a} and ${b}: ${expected[0] ? 'may both hold' : 'never both'}${expected[1] ? ', the first whenever the second' : ''}`, () => {
      const [first, second] = [comparisonOf(a), comparisonOf(b)];
      assert.ok(first && second);
      assert.deepEqual([overlap(first, second), covers(first, second)], expected);
      assert.equal(overlap(second, first), expected[0]);
    });
  }
});
