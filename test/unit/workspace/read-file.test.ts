import assert from 'node:assert/strict';
import { workspaceOf } from '../../support/fixtures.ts';

function kindsOf(path: string, text: string): readonly string[] {
  const workspace = workspaceOf({ [path]: text });
  return workspace.file(path)?.documents.map(({ kind }) => kind.id) ?? [];
}

const timeline = '## Timeline\n\n| Time | Event |\n| --- | --- |\n| 14:30 | Errors |\n';
const layers = '## Technical causes\n\n- a\n\n## Process causes\n\n- b\n\n## Organisational causes\n\n- c\n';

describe('what a file is recognised as', () => {
  const cases: readonly [name: string, path: string, text: string, kinds: readonly string[]][] = [
    ['a timeline by its table', 'a.md', `# INC-1\n\n${timeline}`, ['timeline']],
    ['a timeline with an analysis', 'a.md', `# INC-1\n\n${timeline}\n${layers}`, ['timeline', 'rca']],
    [
      'a postmortem with the headings of a runbook',
      'a.md',
      `# INC-1\n\n## Impact\n\nx\n\n${timeline}\n## Resolution\n\ny\n`,
      ['timeline'],
    ],
    [
      'a declared postmortem with the headings of a runbook',
      'a.md',
      '---\nkind: postmortem\n---\n# T\n\n## Impact\n\nx\n\n## Mitigation\n\ny\n',
      ['timeline'],
    ],
    ['a page of the community', 'a.md', '## Meaning\n\nx\n\n## Impact\n\ny\n', ['runbook']],
    ['a page with one such heading', 'a.md', '# T\n\n## Impact\n\ny\n', []],
    ['a runbook by its root key', 'anything.yaml', 'diagnostic_procedure:\n  metadata: { title: x }\n', ['runbook']],
    ['alert rules', 'a.yml', 'groups:\n  - name: g\n    rules:\n      - alert: A\n        expr: up == 0\n', ['alerts']],
    ['somebody else’s YAML', 'runbook.yml', 'metadata: { title: x }\n', []],
    ['a front matter of another tool', 'a.md', '---\nkind: blog\ntitle: x\n---\n# T\n', []],
    [
      'several documents of one file',
      'a.yml',
      'diagnostic_procedure: { metadata: { title: x } }\n---\nknowledge_base: {}\n',
      ['runbook', 'taxonomy'],
    ],
  ];
  for (const [name, path, text, kinds] of cases) it(name, () => assert.deepEqual(kindsOf(path, text), kinds));
});
