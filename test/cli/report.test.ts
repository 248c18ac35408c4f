import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hansei, inFolder } from '../support/command-line.ts';

const examples = resolve(__dirname, '../../examples');
const chapter = `# INC-1: Cart

- Started: 2023-01-15 14:30 UTC
- Detected: 2023-01-15 14:35 UTC
- Resolved: 2023-01-15 16:45 UTC

## Timeline
| Time | Event | Who | Action |
| --- | --- | --- | --- |
| 14:30 | Errors rise | monitoring | |
| 15:20 | Rolled back | Sato | |
`;

describe('hansei report review', () => {
  it('gives problems, computed impact and checklist of a document as data', () => {
    const { out, code } = hansei(examples, [
      'report',
      'review',
      'incidents/inc-2026-001-catalog-cpu.md',
      '--format',
      'json',
    ]);
    assert.equal(code, 0);
    const { documents, concerned } = JSON.parse(out);
    assert.deepEqual(concerned, []);
    const [document] = documents;
    assert.deepEqual(Object.keys(document), ['file', 'kinds', 'title', 'problems', 'impact', 'checklist']);
    assert.equal(document.impact.durationMinutes, 135);
    assert.match(document.impact.started, /^2026-.+\+09:00$/);
    assert.ok(document.checklist.some(({ state }: { state: string }) => state === 'question'));
    const impact = JSON.parse(hansei(examples, ['impact', document.file, '--format', 'json']).out);
    assert.deepEqual(document.impact, impact);
  });

  it('is a page about what changed, and what refers to it', () => {
    inFolder({ 'hansei.yml': '', 'inc.md': chapter, 'other.md': chapter.replaceAll('INC-1', 'INC-2') }, (folder) => {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: folder });
      git('init', '-q', '-b', 'main');
      git('add', '-A');
      git('commit', '-qm', 'first');
      writeFileSync(join(folder, 'inc.md'), chapter.replace('15:20', '14:20'));
      const { out, code } = hansei(folder, [
        'report',
        'review',
        '--changed',
        'main',
        '--format',
        'markdown',
        '--lang',
        'en',
      ]);
      assert.equal(code, 0);
      assert.match(out, /^## Review by Hansei\n\n1 document:/);
      assert.match(out, /- 🟠 \*\*new\*\* line 11: .+ \(\[timeline\/o[a-z-]+\]\(https:/);
      assert.match(out, /\| Duration \| 2 h 15 min \|/);
      assert.match(out, /- ❌ The timeline is in order/);
      assert.doesNotMatch(out, /other\.md/);
    });
  });

  it('tells of unchanged files only what the change brought them', () => {
    const runbook = (id: string, step: number, more = '') =>
      `diagnostic_procedure:\n  metadata: { id: ${id}, title: ${id} }\n  step_by_step:\n    ${step}: { description: Look }\n${more}`;
    const goTo = '  decision_tree:\n    a: { condition: CPU > 80%, action: go_to_b_procedure }\n';
    const files = {
      'hansei.yml': '',
      'a.yml': runbook('a', 2, goTo),
      'b.yml': runbook('b', 1),
      'c.yml': runbook('c', 2),
    };
    inFolder(files, (folder) => {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: folder });
      git('init', '-q', '-b', 'main');
      git('add', '-A');
      git('commit', '-qm', 'first');
      rmSync(join(folder, 'b.yml'));
      const review = () =>
        JSON.parse(hansei(folder, ['report', 'review', '--changed', 'main', '--format', 'json']).out);
      assert.deepEqual(review().removed, ['b.yml']);
      const [a, ...others] = review().concerned;
      assert.deepEqual(
        [a.file, a.problems.map(({ code }: { code: string }) => code), others],
        ['a.yml', ['runbook/unknown-procedure'], []],
      );
      git('checkout', '-q', 'b.yml');
      writeFileSync(join(folder, 'hansei.yml'), 'rules: { runbook/step-numbering: warning }\n');
      assert.deepEqual(review().concerned, []);
    });
  });

  it('marks what is new in a changed document, and nothing in one that was only renamed', () => {
    inFolder({ 'hansei.yml': '', 'inc.md': chapter.replace('15:20', '14:20') }, (folder) => {
      const git = (...args: string[]) =>
        execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: folder });
      git('init', '-q', '-b', 'main');
      git('add', '-A');
      git('commit', '-qm', 'first');
      const newCodes = () => {
        const { out } = hansei(folder, ['report', 'review', '--changed', 'main', '--format', 'json']);
        const [document] = JSON.parse(out).documents;
        assert.ok(document.problems.length > 0);
        return document.problems
          .filter((problem: { new: boolean }) => problem.new)
          .map(({ code }: { code: string }) => code);
      };
      git('mv', 'inc.md', 'moved.md');
      assert.deepEqual(newCodes(), []);
      git('mv', 'moved.md', 'inc.md');
      writeFileSync(join(folder, 'inc.md'), `${chapter.replace('15:20', '14:20')}| TBD | x | y | |\n`);
      assert.deepEqual(newCodes(), ['document/placeholder']);
    });
  });

  it('says so when there is nothing to review', () => {
    inFolder({ 'notes.md': '# Notes\n' }, (folder) => {
      assert.match(
        hansei(folder, ['report', 'review', '--format', 'markdown']).out,
        /No postmortem, runbook or knowledge entry/,
      );
      assert.deepEqual(JSON.parse(hansei(folder, ['report', 'review', '--format', 'json']).out), {
        documents: [],
        concerned: [],
        removed: [],
      });
    });
  });

  it('knows the reports that there are', () => {
    const { code, err } = hansei('.', ['report', 'poem']);
    assert.equal(code, 2);
    assert.match(err, /“poem” is none of .*review/);
    assert.equal(hansei('.', ['report']).code, 2);
  });
});
