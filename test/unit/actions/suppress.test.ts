import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { suppressions } from '../../../src/core/actions/suppress.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { documentOf, fixturesBelow, workspaceOf } from '../../support/fixtures.ts';

/** The findings of a text, each with the text that it marks: places move when a comment is added. */
function marked(text: string, problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

function without(list: readonly string[], one: string): readonly string[] {
  const at = list.indexOf(one);
  return [...list.slice(0, at), ...list.slice(at + 1)];
}

function check(path: string, text: string, which: number): readonly Problem[] {
  const workspace = workspaceOf({ [path]: text });
  const problems = workspace.problems(path);
  const problem = problems[which] as Problem;
  const before = marked(text, problems);
  const own = before[which] as string;
  const [here, inFile] = suppressions(path, text, problem);
  for (const [name, fix] of [
    ['here', here],
    ['in the file', inFile],
  ] as const) {
    const changed = applyEdits(text, fix?.edits ?? []);
    workspace.set(path, changed);
    const after = marked(changed, workspace.problems(path));
    assert.ok(
      !after.includes(own) || before.filter((entry) => entry === own).length > 1,
      `${own} is silent ${name}:\n${changed}`,
    );
    for (const entry of after) assert.ok(before.includes(entry), `${entry} comes up ${name}:\n${changed}`);
    if (name === 'here') {
      for (const entry of without(before, own)) {
        const isSameCode = entry.startsWith(`${problem.code} `);
        assert.ok(isSameCode || after.includes(entry), `${entry} stays ${name}:\n${changed}`);
      }
    }
  }
  return problems;
}

describe('silencing a finding', () => {
  const root = resolve(__dirname, '../../..');
  const files = [...fixturesBelow(resolve(root, 'test/fixtures')), ...fixturesBelow(resolve(root, 'examples'))].filter(
    ({ path }) => /\.(?:md|ya?ml)$/.test(path),
  );

  for (const { path, text } of files) {
    const document = documentOf(text).slice(0, 20_000);
    const name = path.replace(/.*\//, '');
    const problems = workspaceOf({ [name]: document }).problems(name);
    // A text that breaks off cannot be commented in the middle of what is broken.
    const rules = problems.flatMap(({ code }, index) => (/^(?:yaml|markdown|document)\//.test(code) ? [] : [index]));
    if (problems.length !== rules.length || rules.length === 0) continue;
    it(`${path}: every finding can be silenced, and no other changes`, () => {
      for (const index of rules.slice(0, 12)) check(name, document, index);
    });
  }

  it('adds a code to a comment that is there', () => {
    const text = 'diagnostic_procedure:\n  metadata:\n    title: 7 # x\n';
    const silent = (version: string) => {
      const workspace = workspaceOf({ 'a.yml': version });
      const [problem] = workspace.problems('a.yml');
      return problem === undefined
        ? version
        : applyEdits(version, suppressions('a.yml', version, problem)[0]?.edits ?? []);
    };
    const once = silent(
      'diagnostic_procedure:\n  metadata:\n    # hansei-disable-next-line rca/blame\n    title: 7\n  step_by_step: { 1: { description: x } }\n',
    );
    assert.match(once, /# hansei-disable-next-line rca\/blame, schema\/type\n {4}title: 7/);
    assert.notEqual(silent(text), text);
  });

  it('goes around a text of several lines, and keeps the line breaks of the file', () => {
    const text =
      'diagnostic_procedure:\r\n  metadata:\r\n    title: a\r\n  step_by_step:\r\n    1:\r\n      description: |\r\n        one\r\n        two\r\n';
    const at = text.indexOf('two');
    const problem: Problem = {
      code: 'a/b',
      severity: 'error',
      span: { start: at, end: at + 3 },
      message: { en: '', ja: '' },
      fixes: [],
      related: [],
    };
    assert.equal(
      applyEdits(text, suppressions('a.yml', text, problem)[0]?.edits ?? []),
      text
        .replace('      description', '      # hansei-disable a/b\r\n      description')
        .replace('two\r\n', 'two\r\n      # hansei-enable a/b\r\n'),
    );
  });

  it('has nothing to offer in JSON', () => {
    const problem: Problem = {
      code: 'a/b',
      severity: 'error',
      span: { start: 0, end: 1 },
      message: { en: '', ja: '' },
      fixes: [],
      related: [],
    };
    assert.deepEqual(suppressions('a.json', '{}', problem), []);
  });
});
