import assert from 'node:assert/strict';
import { kinds } from '../../../src/core/kinds/index.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

const entry = (id: string, symptom: string) => `knowledge_entry:
  id: ${id}
  title: "About ${id}"
  symptom: { description: "${symptom}", signals: [Alert-${id}] }
  solutions: [{ id: restart, steps: ["Restart ${id}"] }]
`;

function manyEntries(options = {}): Workspace {
  const workspace = new Workspace(kinds, options);
  // More than what was parsed is kept of.
  for (let number = 0; number < 60; number++) workspace.set(`${number}.yml`, entry(`kb-${number}`, 'slow'));
  workspace.completeNow();
  workspace.readAll();
  return workspace;
}

describe('the entries of a workspace', () => {
  it('are known by their heads', () => {
    const heads = [...manyEntries().searchEntries()];
    assert.equal(heads.length, 60);
    assert.deepEqual(heads[7], {
      file: '7.yml',
      kind: 'knowledge',
      id: 'kb-7',
      title: 'About kb-7',
      symptom: 'slow',
      signals: ['Alert-kb-7'],
      offset: 23,
    });
  });

  it('have all that they say, however long ago they were read', () => {
    const workspace = manyEntries();
    for (const number of [0, 59]) {
      const [placed] = workspace.entriesOf(`${number}.yml`);
      assert.deepEqual(placed?.entry.solutions[0]?.steps, [`Restart kb-${number}`]);
    }
  });

  it('are those of the present text', () => {
    const workspace = manyEntries();
    workspace.set('7.yml', entry('kb-new', 'fast'));
    workspace.delete('8.yml');
    assert.deepEqual(
      workspace.entriesOf('7.yml').map(({ entry: { id, symptom } }) => [id, symptom]),
      [['kb-new', 'fast']],
    );
    assert.deepEqual(workspace.entriesOf('8.yml'), []);
    assert.ok([...workspace.searchEntries()].every(({ id }) => id !== 'kb-7' && id !== 'kb-8'));
  });

  it('are one for a timeline and its analysis in one file, whatever tells the id', () => {
    const workspace = new Workspace(kinds);
    workspace.set(
      'a.md',
      '# Cart\n\n- Incident number: INC-1\n- Started: 2026-03-01 10:00 UTC\n\n## Timeline\n\n| Time | Event |\n|-|-|\n| 10:00 | Errors |\n\n## Action items\n\n- [ ] Pin it (owner: @a)\n',
    );
    workspace.completeNow();
    assert.equal(workspace.file('a.md')?.documents.length, 2);
    assert.deepEqual(
      [...workspace.searchEntries()].map(({ kind, id }) => [kind, id]),
      [['timeline', 'INC-1']],
    );
    assert.deepEqual(
      workspace.entriesOf('a.md').map(({ kind }) => kind),
      ['timeline'],
    );
  });

  it('are none in a check', () => {
    const workspace = manyEntries({ isBrowsed: false });
    assert.deepEqual([[...workspace.searchEntries()], workspace.entriesOf('7.yml')], [[], []]);
  });
});

describe('a question that several files ask', () => {
  const runbook = (more = '') => `diagnostic_procedure:
  metadata: { title: A title }
  step_by_step:
    1: { description: Look }
${more}`;
  const asking = runbook('  decision_tree:\n    slow: { condition: CPU > 80%, action: go_to_target_procedure }\n');

  it('makes all of them be checked again, and no longer one that does not ask any more', () => {
    const workspace = new Workspace(kinds);
    for (const file of ['a.yml', 'b.yml', 'c.yml']) workspace.set(file, asking);
    workspace.completeNow();
    const checked = () => {
      const paths = workspace.takeUnchecked();
      for (const path of paths) workspace.problems(path);
      return [...paths].sort();
    };
    checked();
    workspace.set('target.yml', runbook());
    assert.deepEqual(checked(), ['a.yml', 'b.yml', 'c.yml', 'target.yml']);
    workspace.set('b.yml', runbook());
    checked();
    workspace.delete('target.yml');
    assert.deepEqual(checked(), ['a.yml', 'c.yml']);
  });
});
