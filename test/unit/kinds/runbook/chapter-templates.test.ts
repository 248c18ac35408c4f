import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf, workspaceOf } from '../../../support/fixtures.ts';

const fixtures = join(__dirname, '../../../fixtures');
const template = (kind: string, ending: string) =>
  documentOf(readFileSync(join(fixtures, kind, `chapter-template.${ending}`), 'utf8'));
const runbook = template('runbook', 'yml');
const taxonomy = template('taxonomy', 'yml');

/** The problems of a file as `code text`. */
function found(files: Readonly<Record<string, string>>, path: string): readonly string[] {
  const text = files[path] ?? '';
  return workspaceOf(files)
    .problems(path)
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

const unresolved = ['cpu', 'memory', 'database'].map(
  (name) => `runbook/unknown-procedure go_to_${name}_analysis_procedure`,
);

describe("the chapter's runbook and taxonomy", () => {
  it('the runbook gives its three procedures that nobody wrote', () => {
    assert.deepEqual(found({ 'troubleshooting_template.yml': runbook }, 'troubleshooting_template.yml'), unresolved);
  });

  it('the taxonomy gives nothing', () => {
    assert.deepEqual(found({ 'knowledge-base-structure.yml': taxonomy }, 'knowledge-base-structure.yml'), []);
  });

  it('the category of the runbook is a subcategory of the taxonomy, which is fine', () => {
    const files = {
      'a.yml': taxonomy,
      'b.yml': runbook,
      'c.md': template('timeline', 'md'),
      'd.md': template('rca', 'md'),
    };
    assert.deepEqual(found(files, 'a.yml'), []);
    assert.deepEqual(found(files, 'b.yml'), unresolved);
    const elsewhere = [...found(files, 'c.md'), ...found(files, 'd.md')].map((problem) => problem.split(' ')[0]);
    assert.deepEqual([...new Set(elsewhere)].sort(), ['document/placeholder', 'rca/action-owner']);
  });

  it('says nothing of other files before all of them have been read', () => {
    const workspace = workspaceOf({});
    workspace.complete = false;
    workspace.set('b.yml', runbook);
    assert.deepEqual(workspace.problems('b.yml'), []);
  });

  for (const [name, path, text] of [
    ['the id', 'a.yml', 'diagnostic_procedure: { metadata: { id: cpu-analysis, title: X }, meaning: x }'],
    ['the name of the file', 'docs/CPU_analysis.yml', 'diagnostic_procedure: { metadata: { title: X }, meaning: x }'],
    ['the file of a page', 'cpu-analysis-runbook.md', '# X\n\n## Meaning\n\nx\n\n## Impact\n\nx\n'],
    ['the title', 'a.yml', 'diagnostic_procedure: { metadata: { title: CPU analysis }, meaning: x }'],
  ] as const) {
    it(`finds a procedure by ${name}`, () => {
      const files = { 'b.yml': runbook, [path]: text };
      assert.deepEqual(found(files, 'b.yml'), unresolved.slice(1));
    });
  }

  it('sees a procedure that is written, renamed or removed later', () => {
    const workspace = workspaceOf({ 'b.yml': runbook });
    const count = () => workspace.problems('b.yml').length;
    assert.equal(count(), 3);
    workspace.set('cpu_analysis.yml', 'diagnostic_procedure: { metadata: { title: X }, meaning: x }');
    assert.equal(count(), 2);
    workspace.delete('cpu_analysis.yml');
    assert.equal(count(), 3);
  });
});
