import assert from 'node:assert/strict';
import { concernedFiles } from '../../../src/core/actions/concerned-files.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

const runbook = (id: string, goTo?: string) =>
  `diagnostic_procedure:\n  metadata: { id: ${id}, title: ${id} }\n  step_by_step:\n    1: { description: Look }\n` +
  (goTo === undefined ? '' : `  decision_tree:\n    a: { condition: CPU > 80%, action: go_to_${goTo}_procedure }\n`);
const taxonomy = 'knowledge_base:\n  metadata:\n    - severity_level: [high, low]\n';

const files = {
  'a.yml': runbook('a', 'b'),
  'b.yml': runbook('b', 'c'),
  'c.yml': runbook('c'),
  'd.yml': runbook('d'),
};

function concerned(
  now: Readonly<Record<string, string>>,
  paths: readonly string[],
  before: Readonly<Record<string, string>> = {},
  moved: { readonly came?: readonly string[]; readonly went?: readonly string[] } = {},
) {
  const workspace = new Workspace(kinds);
  for (const [path, text] of Object.entries(now)) workspace.set(path, text);
  workspace.lookUp = () => false;
  workspace.completeNow();
  const change = { paths, before: new Map(Object.entries(before)), came: [], went: [], ...moved };
  return [...concernedFiles(workspace, change)].sort();
}

describe('the files that a change concerns', () => {
  it('are those that changed and those that refer to them, but no further', () => {
    assert.deepEqual(concerned(files, ['c.yml'], { 'c.yml': files['c.yml'] }), ['b.yml', 'c.yml']);
    assert.deepEqual(concerned(files, ['d.yml']), ['d.yml']);
    assert.deepEqual(concerned(files, []), []);
  });

  it('are those that refer to what is gone, or has another name', () => {
    const { 'c.yml': gone, ...rest } = files;
    assert.deepEqual(concerned(rest, ['c.yml'], { 'c.yml': gone }), ['b.yml', 'c.yml']);
    assert.deepEqual(concerned({ ...rest, 'x.yml': runbook('x') }, ['c.yml', 'x.yml'], { 'c.yml': gone }), [
      'b.yml',
      'c.yml',
      'x.yml',
    ]);
  });

  it('are those that nobody refers to any more', () => {
    assert.deepEqual(concerned({ ...files, 'b.yml': runbook('b') }, ['b.yml'], { 'b.yml': files['b.yml'] }), [
      'a.yml',
      'b.yml',
      'c.yml',
    ]);
  });

  it('are those that link to a path that came or went, and no others', () => {
    const page = (link: string) => `---\nkind: timeline\n---\n# X\n\n[x](${link})\n`;
    const pages = { 'in/a.md': page('../img/g.png'), 'in/b.md': page('%2e%2e/img/'), 'in/c.md': page('../img/h.png') };
    assert.deepEqual(concerned(pages, [], {}, { went: ['img/g.png'] }), ['in/a.md']);
    assert.deepEqual(concerned(pages, [], {}, { came: ['img', 'img/g.png'] }), ['in/a.md', 'in/b.md']);
    assert.deepEqual(concerned({ ...pages, 'd.md': '# D\n' }, ['d.md'], {}, { came: ['d.md'] }), ['d.md']);
  });

  it('are all when settings or vocabularies changed', () => {
    assert.deepEqual(concerned({ ...files, 'hansei.yml': '' }, ['hansei.yml']).length, 5);
    assert.deepEqual(concerned(files, ['hansei.yml'], { 'hansei.yml': 'timezone: UTC\n' }).length, 5);
    assert.deepEqual(concerned(files, ['t.yml'], { 't.yml': taxonomy }).length, 5);
  });

  it('survive broken and foreign files', () => {
    assert.deepEqual(concerned({ ...files, 'x.yml': '{ [' }, ['x.yml', 'y.md'], { 'y.md': '\u0000' }), [
      'x.yml',
      'y.md',
    ]);
  });
});
