import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeAttributes } from '../../../src/core/knowledge/merge-attributes.ts';
import { type Outcome, outcomes } from '../../../src/core/knowledge/outcome.ts';
import { appendOutcome, logBeside, readLog, removeOutcome } from '../../../src/core/knowledge/outcome-log.ts';
import { takeBack } from '../../../src/core/knowledge/take-back.ts';
import { inverseEdits } from '../../../src/core/text/inverse-edits.ts';
import { applyEdits, type Edit } from '../../../src/core/text/span.ts';

const record = (solution: string, outcome: Outcome = 'worked', second = 0) => ({
  at: `2026-03-01T00:00:${String(second).padStart(2, '0')}.000Z`,
  entry: 'kb-a',
  solution,
  outcome,
});
const line = (solution: string, outcome?: Outcome, second?: number) =>
  JSON.stringify(record(solution, outcome, second));
const added = (log: string, one = record('one')) => applyEdits(log, [appendOutcome(log, one)]);

describe('the log of outcomes', () => {
  it('stands beside the entry', () => {
    assert.equal(logBeside('knowledge/deep/a.yml'), 'knowledge/deep/outcomes.jsonl');
    assert.equal(logBeside('a.yml'), 'outcomes.jsonl');
    assert.equal(logBeside('vscode-vfs://host/repo/知識/a.yml'), 'vscode-vfs://host/repo/知識/outcomes.jsonl');
  });

  const cases: readonly [before: string, after: string][] = [
    ['', `${line('one')}\n`],
    [`${line('two')}\n`, `${line('two')}\n${line('one')}\n`],
    [line('two'), `${line('two')}\n${line('one')}\n`],
    [`${line('two')}\r\n`, `${line('two')}\r\n${line('one')}\r\n`],
  ];
  for (const [before, after] of cases) {
    it(`gets a line at its end: ${JSON.stringify(before.slice(-8))}`, () => assert.equal(added(before), after));
  }

  it('is read in any line ending and with a byte order mark, and passes over what is no outcome', () => {
    const log = `\uFEFF${line('one')}\r\n\n<<<<<<< HEAD\n{"at":1}\n${line('two', 'failed')}\r${line('three')}`;
    assert.deepEqual(
      readLog(log).map(({ solution }) => solution),
      ['one', 'two', 'three'],
    );
  });

  it('loses exactly the line that is taken back', () => {
    const log = `${line('one')}\n${line('two')}\n`;
    const edit = removeOutcome(log, record('one'));
    assert.equal(applyEdits(log, [edit as Edit]), `${line('two')}\n`);
    assert.equal(removeOutcome(log, record('three')), undefined);
    assert.equal(removeOutcome(`x${line('one')}`, record('one')), undefined);
  });
});

describe('taking an outcome back', () => {
  const entry = 'rate: 0.8 # stated\n';
  const entryEdits = [{ span: { start: 6, end: 9 }, text: '0.82' }];
  const recording = (log: string, one = record('one')) => ({
    record: one,
    entry: { before: entry, edits: entryEdits, after: applyEdits(entry, entryEdits) },
    log: { before: log, edits: [appendOutcome(log, one)], after: added(log, one) },
  });

  it('gives both files back byte for byte, whatever the log held', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(line('two'), '', 'no outcome', '{"at":')),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom(...outcomes),
        (lines, lineBreak, outcome) => {
          const before = lines.join(lineBreak);
          const made = recording(before, record('one', outcome));
          const back = takeBack(made, made.entry.after, made.log.after);
          assert.ok(back !== undefined);
          assert.equal(applyEdits(made.entry.after, back.entry), entry);
          assert.equal(applyEdits(made.log.after, back.log), before);
          assert.equal(back.removesLog, before === '');
        },
      ),
    );
  });

  it('leaves outcomes of other solutions that came later', () => {
    const made = recording('');
    const later = added(made.log.after, record('two', 'failed', 5));
    const back = takeBack(made, made.entry.after, later);
    assert.equal(applyEdits(later, back?.log ?? []), `${line('two', 'failed', 5)}\n`);
    assert.equal(back?.removesLog, false);
  });

  it('is refused when the entry changed, the line went, or the solution has a later outcome', () => {
    const made = recording('');
    assert.equal(takeBack(made, `${made.entry.after} `, made.log.after), undefined);
    assert.equal(takeBack(made, made.entry.after, `${line('two')}\n`), undefined);
    assert.equal(takeBack(made, made.entry.after, added(made.log.after, record('one', 'failed', 5))), undefined);
  });
});

describe('inverse edits', () => {
  it('lead back from any edits', () => {
    const cut = fc.tuple(fc.nat(30), fc.nat(30), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.string({ minLength: 30, maxLength: 30 }), fc.array(cut, { maxLength: 4 }), (text, cuts) => {
        const edits: Edit[] = [];
        let free = 0;
        for (const [a, b, inserted] of [...cuts].sort((x, y) => Math.min(x[0], x[1]) - Math.min(y[0], y[1]))) {
          const [start, end] = [Math.min(a, b), Math.max(a, b)];
          if (start < free || end > text.length) continue;
          edits.push({ span: { start, end }, text: inserted });
          free = end + 1;
        }
        assert.equal(applyEdits(applyEdits(text, edits), inverseEdits(text, edits)), text);
      }),
    );
  });
});

describe('what Git is told about merging', () => {
  const all = 'outcomes.jsonl merge=union\n*.yml merge=hansei\n*.yaml merge=hansei\n*.md merge=hansei\n';
  const cases: readonly [before: string, after: string][] = [
    ['', all],
    [all, all],
    ['*.md text', `*.md text\n${all}`],
    ['*.yml -merge\n*.md merge\n', '*.yml -merge\n*.md merge\noutcomes.jsonl merge=union\n*.yaml merge=hansei\n'],
    ['* text\r\n', `* text\r\n${all.replace(/\n/g, '\r\n')}`],
  ];
  for (const [before, after] of cases) {
    it(`is added to ${JSON.stringify(before.slice(0, 20))}`, () => {
      const edit = mergeAttributes(before);
      assert.equal(edit === undefined ? before : applyEdits(before, [edit]), after);
    });
  }
});
