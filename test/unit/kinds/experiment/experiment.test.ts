import assert from 'node:assert/strict';
import { mayBeOurs } from '../../../../src/core/workspace/may-be-ours.ts';
import { problemsOf, workspaceOf } from '../../../support/fixtures.ts';

const kindOf = (path: string, text: string) => workspaceOf({ [path]: text }).file(path)?.documents[0]?.kind.id;

describe('what is an experiment', () => {
  const action = { type: 'action', name: 'a', provider: { type: 'process', path: 'true' } };
  const ours: readonly [path: string, text: string][] = [
    ['a.yml', 'steady-state-hypothesis: { title: t }\nmethod: []\n'],
    ['a.yml', 'steady-state-hypothesis: { title: t }\ntitle: t\n'],
    ['a.yml', `title: t\nmethod:\n  - ${JSON.stringify(action)}\n`],
    ['a.json', JSON.stringify({ title: 't', method: [action] })],
    ['a.json', JSON.stringify({ title: 't', method: [action] }, undefined, 2)],
  ];
  for (const [path, text] of ours)
    it(`is ${path} with ${text.slice(0, 50)}`, () => {
      assert.ok(mayBeOurs(path, text));
      assert.equal(kindOf(path, text), 'experiment');
    });

  const others: readonly [path: string, text: string][] = [
    ['openapi.json', JSON.stringify({ title: 't', paths: { '/a': { method: ['GET'] } } })],
    ['postman.json', JSON.stringify({ item: [{ request: { method: 'POST' } }], title: 't', method: ['a'] })],
    ['recipe.yml', 'title: Soup\nmethod:\n  - cut\n  - cook\n'],
    ['form.yml', 'title: t\nmethod: post\n'],
    ['steps.yml', 'title: t\nmethod:\n  - type: action\n    run: make\n'],
    ['list.yml', '- steady-state-hypothesis\n- method: []\n'],
  ];
  for (const [path, text] of others) it(`is not ${path}`, () => assert.equal(kindOf(path, text), undefined));
});

describe('a tolerance of two numbers becomes a range', () => {
  const around = (tolerance: string) =>
    `title: t\ndescription: d\nsteady-state-hypothesis:\n  probes:\n    - name: n\n${tolerance}      provider: {}\nmethod: []\n`;
  const cases: readonly [name: string, before: string, after: string][] = [
    ['in brackets', '      tolerance: [1, 2.5]\n', '      tolerance: { type: range, range: [1, 2.5] }\n'],
    ['as a list', '      tolerance:\n        - 1\n        - 2\n', '      tolerance: { type: range, range: [1, 2] }\n'],
    [
      'as a list below its key',
      '      tolerance:\n      - 1\n      - 2\n',
      '      tolerance: { type: range, range: [1, 2] }\n',
    ],
  ];
  for (const [name, before, after] of cases)
    it(name, () => assert.equal(fixed('a.yml', around(before)), around(after)));

  it('in JSON, with its quotes', () => {
    const text =
      '{"title":"t","description":"d","steady-state-hypothesis":{"probes":[{"tolerance": [1, 2]}]},"method":[]}';
    const value = JSON.parse(fixed('a.json', text) ?? '');
    assert.deepEqual(value['steady-state-hypothesis'].probes[0].tolerance, { type: 'range', range: [1, 2] });
  });

  for (const [name, tolerance] of [
    ['a comment between key and list', '      tolerance: # low, high\n        - 1\n        - 2\n'],
    ['the greater one first', '      tolerance: [2, 1]\n'],
  ] as const)
    it(`is told, and left to the author: ${name}`, () => assert.equal(fixed('a.yml', around(tolerance)), undefined));
});

/** The text after the first fix of the finding; undefined when it has none. */
function fixed(path: string, text: string): string | undefined {
  const problem = problemsOf(path, text).find(({ code }) => code === 'experiment/two-element-tolerance');
  assert.ok(problem !== undefined);
  const edit = problem.fixes[0]?.edits[0];
  return edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

describe('an experiment in production', () => {
  const base = 'title: t\ndescription: d\nsteady-state-hypothesis: {}\nmethod: []\n';
  const count = (more: string) =>
    problemsOf('a.yml', base + more).filter(({ code }) => code === 'experiment/production').length;
  for (const [more, expected] of [
    ['extensions: [{ name: hansei, environment: Production }]\n', 1],
    ['extensions: [{ name: hansei, environment: production, allow_production: true }]\n', 0],
    ['extensions: [{ name: hansei, environment: pre-production }]\n', 0],
    ['extensions: [{ name: other, environment: production }]\n', 0],
    ['tags: [prod]\n', 1],
    ['tags: [product]\n', 0],
    ['configuration: { environment: { type: env, key: E, default: prod } }\n', 1],
    ['configuration: { title: production }\n', 0],
  ] as const)
    it(`${expected === 1 ? 'is' : 'is not'} one with ${more.trim()}`, () => assert.equal(count(more), expected));
});

describe('an action that is aimed at production', () => {
  const isTold = (written: string) =>
    problemsOf(
      'a.yml',
      `title: t\ndescription: d\nsteady-state-hypothesis: { title: t, probes: [] }\nmethod:\n  - { type: action, name: a, provider: { type: process, path: kubectl, arguments: ${written} } }\n`,
    ).some(({ code }) => code === 'experiment/production');

  for (const told of [
    '"--context production -n shop delete pod -l app=cart"',
    '[--context=prod-tokyo, delete, pod]',
    '{ ns: production, name: cart }',
    '"-n prod delete pod"',
  ])
    it(`is told by ${told}`, () => assert.ok(isTold(told)));
  for (const other of [
    '"--context staging -n shop delete pod"',
    '"-n products delete pod"',
    '"--context pre-production get pods"',
    '{ ns: staging }',
    '[delete, production]',
    '5',
  ])
    it(`is not told by ${other}`, () => assert.ok(!isTold(other)));
});
