import assert from 'node:assert/strict';
import { readYaml } from '../../../src/core/document/read-yaml.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { problemsOf, workspaceOf } from '../../support/fixtures.ts';

describe('a fix of what a schema found', () => {
  const entry = (symptom: string, risk: string) =>
    `{"knowledge_entry": {"id": "kb", "title": "T", ${symptom}: {"description": "Requests time out"}, "solutions": [{"id": "a", "steps": ["b"], "risk_level": ${risk}}]}}`;
  const fixed = (file: string, text: string) =>
    problemsOf(file, text).map(({ code, fixes }) => [code, applyEdits(text, fixes[0]?.edits ?? [])]);

  it('indents what stands beside an empty key and belongs to it', () => {
    const text = `knowledge_entry:
id: kb
title: T
symptom:
  description: Requests time out
solutions:
- { id: a, steps: [b] }
`;
    const meant = `knowledge_entry:
  id: kb
  title: T
  symptom:
    description: Requests time out
  solutions:
  - { id: a, steps: [b] }
`;
    assert.deepEqual(fixed('a.yml', text), [['schema/type', meant]]);
    assert.deepEqual(problemsOf('a.yml', meant), []);
  });

  it('numbers the steps that somebody has listed', () => {
    const head = 'diagnostic_procedure:\n  metadata: { id: a, title: A }\n  step_by_step:\n';
    const listed = `${head}    - description: Look\n      commands: [uptime]\n    # then\n    -   description: Restart\n        risk: none\n`;
    const [problem, ...others] = problemsOf('a.yml', listed);
    assert.deepEqual(others, []);
    assert.match(problem?.message.en ?? '', /but is a list\. Number its items instead: 1:, 2: …$/);
    const numbered = applyEdits(listed, problem?.fixes[0]?.edits ?? []);
    assert.deepEqual(problemsOf('a.yml', numbered), []);
    assert.equal(
      numbered,
      `${head}    1:\n      description: Look\n      commands: [uptime]\n    # then\n    2:\n        description: Restart\n        risk: none\n`,
    );
    assert.deepEqual(problemsOf('a.yml', `${head}    - Look\n    - Restart\n`)[0]?.fixes, []);
  });

  describe('in front matter', () => {
    const page = (...lines: readonly string[]) =>
      `---\nkind: postmortem\nid: INC-1\n${lines.join('\n')}\n---\n\n# Cart\n\n- Severity: high\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n| 2026-03-01 14:30Z | Errors |\n`;
    const ofSchema = (text: string) => problemsOf('a.md', text).filter(({ code }) => code.startsWith('schema/'));
    for (const [what, wrong, meant] of [
      ['a misspelt key', ['servces: [cart]'], ['services: [cart]']],
      [
        'a key that stands too far left',
        ['impact:', '  affected_users: 5', 'normal_tps: 50'],
        ['impact:', '  affected_users: 5', '  normal_tps: 50'],
      ],
      [
        'a key that stands too deep',
        ['sla:', '  target: 99.9', '  services: [cart]'],
        ['sla:', '  target: 99.9', 'services: [cart]'],
      ],
      ['a list without its brackets', ['services: cart'], ['services: ["cart"]']],
      ['a number that is a text', ['title: 503'], ['title: "503"']],
    ] as const)
      it(`mends ${what}`, () => {
        const text = page(...wrong);
        const [problem, ...others] = ofSchema(text);
        assert.deepEqual(others, []);
        assert.equal(applyEdits(text, problem?.fixes[0]?.edits ?? []), page(...meant));
        assert.deepEqual(ofSchema(page(...meant)), []);
      });
  });

  it('adds nothing to the front matter that belongs below a heading', () => {
    const text =
      '---\nkind: knowledge\nid: kb\nsignals: [CartErrors]\n---\n\n# Pool\n\n## Solutions\n\n1. Restart it\n';
    const [problem] = problemsOf('a.md', text).filter(({ code }) => code === 'schema/required');
    assert.deepEqual(problem?.fixes ?? [], []);
  });

  it('keeps the quotes of JSON', () => {
    assert.deepEqual(fixed('a.json', entry('"symptom"', '"hgih"')), [['schema/enum', entry('"symptom"', '"high"')]]);
    assert.deepEqual(fixed('a.json', entry('"symtom"', '"high"')), [
      ['schema/unknown-key', entry('"symptom"', '"high"')],
    ]);
  });

  it('leaves JSON that is JSON, whatever is wrong', () => {
    const workspace = workspaceOf({}, '2026-03-05');
    const reviewed = entry('"reviewed": "2024-01-01", "symptom"', '"low"');
    const titles = new Set<string>();
    for (const text of [...brokenDocuments(), reviewed]) {
      workspace.set('a.json', text);
      for (const { fixes } of workspace.problems('a.json')) {
        for (const { title, edits } of fixes) {
          const after = applyEdits(text, edits);
          assert.doesNotThrow(() => JSON.parse(after), `${title.en}: ${after}`);
          titles.add(title.en);
        }
      }
    }
    for (const title of ['Change to “5m”', 'Change to “high”', 'Put it in quotes', 'It still holds: set 2026-03-05'])
      assert.ok(titles.has(title), title);
  });

  for (const [written, code, meant] of [
    ['60', 'schema/range', '0.6'],
    ['60%', 'schema/type', '0.6'],
    ['"0.5 %"', 'schema/type', '0.005'],
    ['99.9', 'schema/range', '0.999'],
    ['150', 'schema/range', undefined],
    ['-0.5', 'schema/range', undefined],
    ['often', 'schema/type', undefined],
  ] as const)
    it(`takes a likelihood of ${written} for ${meant ?? 'nothing that is known'}`, () => {
      const text = (likelihood: string) =>
        `knowledge_entry:\n  id: kb\n  title: T\n  symptom: { description: d }\n  causes: [{ id: a, description: b, likelihood: ${likelihood} }]\n  solutions: [{ id: a, steps: [b] }]\n`;
      assert.deepEqual(fixed('a.yml', text(written)), [[code, text(meant ?? written)]]);
    });

  it('gives quotes to what YAML takes for something else than the text of a command', () => {
    const runbook = (command: string) =>
      `diagnostic_procedure:\n  metadata: { title: T }\n  step_by_step:\n    1:\n      description: a\n      commands:\n        - ${command}\n`;
    for (const command of ['true', '~', 'foo:', 'echo a: b'])
      assert.deepEqual(fixed('a.yml', runbook(command)), [['schema/type', runbook(JSON.stringify(command))]], command);
    assert.deepEqual(fixed('a.yml', runbook('null')), [['schema/type', runbook('null')]]);
  });

  it('gives a word that YAML would not take for text its quotes', () => {
    const check = (operator: string) =>
      `health_check:\n  checks:\n    - { name: Disk, command: df, limits: { operator: ${operator}, warning: 85 } }\n`;
    assert.deepEqual(fixed('a.yml', check('"=>"')), [['schema/enum', check('">="')]]);
  });
});

/** The templates of all kinds as JSON, each with one mistake at one of its places. */
function* brokenDocuments(): Generator<string> {
  const mistakes: readonly ((owner: Record<string, unknown>, key: string) => void)[] = [
    ...[5, 'hgih', {}].map((wrong) => (owner: Record<string, unknown>, key: string) => {
      owner[key] = wrong;
    }),
    (owner, key) => {
      owner[`${key}x`] = owner[key];
      delete owner[key];
    },
    (owner, key) => {
      delete owner[key];
    },
  ];
  for (const { templates } of kinds) {
    const template = templates.find(({ format }) => format === 'yaml');
    if (template === undefined) continue;
    const whole = JSON.stringify(readYaml(template.text.en).documents[0]?.value, undefined, 2);
    for (const place of placesIn(JSON.parse(whole)).slice(1)) {
      for (const mistake of mistakes) {
        const value = JSON.parse(whole);
        const owner = place.slice(0, -1).reduce((inner, key) => inner[key], value);
        if (Array.isArray(owner)) continue;
        mistake(owner, place.at(-1) as string);
        yield JSON.stringify(value, undefined, 2);
      }
    }
  }
}

/** The keys that lead to each value, the value itself first. */
function placesIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner).map((keys) => [key, ...keys]))];
}
