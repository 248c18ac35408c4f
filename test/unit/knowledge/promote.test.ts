import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readMarkdown } from '../../../src/core/document/read-markdown.ts';
import { linkEntryEdits } from '../../../src/core/knowledge/promote/link-entry.ts';
import { incidentPath, promoteIncident } from '../../../src/core/knowledge/promote/promote.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import type { Workspace } from '../../../src/core/workspace/workspace.ts';
import { workspaceOf } from '../../support/fixtures.ts';

const examples = resolve(__dirname, '../../../examples');

function exampleWorkspace(): Workspace {
  const files = readdirSync(examples, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:md|yml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return workspaceOf(
    Object.fromEntries(files.map((file) => [file.slice(examples.length + 1), readFileSync(file, 'utf8')])),
  );
}

const promoted = (workspace: Workspace, path: string) => {
  const entry = promoteIncident(workspace, path);
  assert.ok(entry !== undefined);
  return entry;
};

describe('an incident becomes a knowledge entry', () => {
  it('an id is a comment, whatever is in it', () => {
    const text = '---\nkind: postmortem\nid: "A\\nevil: \\e[2J"\nstarted: 2026-03-01T00:00:00Z\n---\n# A\n';
    const workspace = workspaceOf({ 'a.md': text });
    const [first, second] = promoted(workspace, 'a.md').text.split('\n');
    assert.match(first ?? '', /^# From A evil: \[2J/);
    assert.equal(second, 'knowledge_entry:');
  });

  for (const name of readdirSync(join(examples, 'incidents'))) {
    it(`${name}: nothing is wrong with it but its placeholders`, () => {
      const workspace = exampleWorkspace();
      const entry = promoted(workspace, `incidents/${name}`);
      workspace.set(entry.path, entry.text);
      const codes = workspace.problems(entry.path).filter(({ code }) => code !== 'document/placeholder');
      assert.deepEqual(
        codes.map(({ code, message }) => `${code} ${message.en}`),
        [],
        entry.text,
      );
      assert.equal(workspace.repository.definitions(`knowledge:${entry.id}`).length, 1);
    });
  }

  it('says what the postmortem knows', () => {
    const workspace = exampleWorkspace();
    const { path, text, incident } = promoted(workspace, 'incidents/inc-2026-003-cart-pool.md');
    assert.equal(path, 'knowledge/cart-answers-503.yml');
    assert.equal(incident, 'INC-2026-003');
    assert.equal(
      text,
      `# From INC-2026-003: fill in the parts in < >, and remove what is true for that one incident only.
knowledge_entry:
  id: kb-cart-answers-503
  title: Cart answers 503
  symptom:
    description: "Three partial disturbances within two hours: connections leaked until the pool was empty, a restart helped for a while."
    keywords: [connection leak]
    signals: [CartErrors]
    category: application
    severity: high
  context: { services: [cart] }
  causes:
    - { id: t1, description: The new client library does not return connections after a timeout, rca: INC-2026-003 }
  solutions:
    - id: mitigation
      cause: t1
      steps:
        - "Release of 14:05 rolled back"
      runbook: slow_web_response
    - id: fix-1
      cause: t1
      steps:
        - Pin the client library to the last good version
  related: [kb-cart-pool]
  reviewed: "<day of the review>"
`,
    );
  });

  it('speaks Japanese where the postmortem does, and takes its id from what can be typed', () => {
    const { text, id } = promoted(exampleWorkspace(), 'incidents/inc-2026-001-catalog-cpu.md');
    assert.match(text, /^# INC-2026-001 から作成。/);
    assert.match(text, /title: 商品一覧が応答しない\n/);
    assert.equal(id, 'kb-inc-2026-001');
  });

  it('is never in the way of another entry', () => {
    const workspace = exampleWorkspace();
    const first = promoted(workspace, 'incidents/inc-2026-003-cart-pool.md');
    workspace.set(first.path, first.text);
    const second = promoted(workspace, 'incidents/inc-2026-003-cart-pool.md');
    assert.deepEqual([second.id, second.path], [`${first.id}-2`, 'knowledge/cart-answers-503-2.yml']);
  });

  it('takes the causes of an analysis that stands in another file, from either side', () => {
    const workspace = exampleWorkspace();
    const own = workspace.text('incidents/inc-2026-009-migration.md') ?? '';
    workspace.set('incidents/inc-2026-009-migration.md', own.slice(0, own.indexOf('## Contributing factors')));
    for (const path of ['incidents/rca-2026-009.md', 'incidents/inc-2026-009-migration.md'])
      assert.match(promoted(workspace, path).text, /- \{ id: t2, description: .* rca: RCA-2026-009 \}/, path);
  });

  it('leaves placeholders for all that nobody wrote, in a repository without anything else', () => {
    const empty =
      '---\nkind: postmortem\ntitle: TBD\n---\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n| TBD | TBD |\n';
    const workspace = workspaceOf({ 'a.md': empty });
    const { text, path } = promoted(workspace, 'a.md');
    assert.equal(path, 'knowledge/entry.yml');
    assert.match(text, /title: "<the failure in one line>"/);
    assert.match(text, /steps:\n {8}- "<what helped, step by step>"/);
    workspace.set(path, text);
    assert.deepEqual([...new Set(workspace.problems(path).map(({ code }) => code))], ['document/placeholder']);
  });

  it('knows incidents by id and by path, and nothing else', () => {
    const workspace = exampleWorkspace();
    const path = 'incidents/inc-2026-003-cart-pool.md';
    assert.equal(incidentPath(workspace, 'INC-2026-003'), path);
    assert.equal(incidentPath(workspace, path), path);
    assert.equal(incidentPath(workspace, 'INC-9'), undefined);
    assert.equal(promoteIncident(workspace, 'runbooks/cpu_analysis.yml'), undefined);
  });
});

describe('the link back to an entry', () => {
  const cases: readonly [what: string, before: string, after: string][] = [
    ['no list', '---\nkind: postmortem\n---\n', '---\nkind: postmortem\nknowledge: [kb-a]\n---\n'],
    ['no front matter', '# A\n', '---\nknowledge: [kb-a]\n---\n\n# A\n'],
    ['an empty list', '---\nkind: rca\nknowledge: []\n---\n', '---\nkind: rca\nknowledge: [kb-a]\n---\n'],
    ['a list on one line', '---\nknowledge: [kb-b] # keep\n---\n', '---\nknowledge: [kb-b, kb-a] # keep\n---\n'],
    [
      'a list on lines',
      '---\nknowledge:\n  - kb-b # keep\nid: x\n---\n',
      '---\nknowledge:\n  - kb-b # keep\n  - kb-a\nid: x\n---\n',
    ],
    ['CRLF', '---\r\nknowledge:\r\n- "kb-b"\r\n---\r\n', '---\r\nknowledge:\r\n- "kb-b"\r\n- kb-a\r\n---\r\n'],
    ['there already', '---\nknowledge: [kb-a]\n---\n', '---\nknowledge: [kb-a]\n---\n'],
  ];
  for (const [what, before, after] of cases) {
    it(what, () => assert.equal(applyEdits(before, linkEntryEdits(readMarkdown(before), 'kb-a')), after));
  }
});
