import assert from 'node:assert/strict';
import { readYaml } from '../../../../src/core/document/read-yaml.ts';
import { kinds } from '../../../../src/core/kinds/index.ts';
import type { Kind } from '../../../../src/core/kinds/kind.ts';
import { LineTable } from '../../../../src/core/text/lines.ts';
import { workspaceOf } from '../../../support/fixtures.ts';

const problems = (text: string) =>
  readYaml(text).problems.map(({ code, span }) => `${code} “${text.slice(span.start, span.end)}”`);

describe('YAML: what is being typed', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a key of a map within a map', 'a:\n  b:\n    c: d\n    key\n  e: f\n', 'yaml/syntax “key”'],
    ['a key of an item', 'a:\n  - b: c\n    d: [e]\n    key\nf: g\n', 'yaml/syntax “key”'],
    ['a key of an item behind a list', 'a:\n  - b: c\n    d:\n      - e\n    key', 'yaml/syntax “key”'],
    ['a key of the map above', 'a:\n  b:\n    - c: d\n      e: f\n  key\n', 'yaml/syntax “key”'],
    ['a key in front of others', 'a:\n  b: c\n  key\n  d:\n    - e\n', 'yaml/syntax “key”'],
    ['a dash below the keys of an item', 'a:\n  - b: c\n    d: e\n    -\n', 'yaml/syntax “-”'],
  ];
  for (const [name, text, problem] of cases)
    it(`is wrong where it stands: ${name}`, () => assert.deepEqual(problems(text), [problem]));

  /** The ends of the maps of a document: a line that is followed by one that is not deeper, with the column of its key. */
  function* endsOfKeys(text: string): Generator<{ readonly line: number; readonly column: number }> {
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
      const column = /^ *(?:- +)*(?=[^\s#-][^\s:]*:(?:\s|$))/.exec(line)?.[0].length;
      if (column === undefined || /[:|>]$/.test(line)) continue;
      const next = lines.slice(index + 1).find((below) => below.trim() !== '');
      if (next === undefined || next.search(/\S/) <= column) yield { line: index + 1, column };
    }
  }

  it('is one problem on its line, whatever document it stands in', () => {
    const templates = (kinds as readonly Kind[]).flatMap(({ templates: own }) => own);
    const workspace = workspaceOf({});
    const said = (text: string) => {
      workspace.set('a.yml', text);
      const table = new LineTable(text);
      return workspace.problems('a.yml').map(({ code, span }) => ({ code, line: table.lineAt(span.start) }));
    };
    for (const { format, text } of templates) {
      if (format !== 'yaml') continue;
      const before = new Set(said(text.en).map(({ code }) => code));
      for (const { line, column } of endsOfKeys(text.en))
        for (const words of ['key', 'two words']) {
          const lines = text.en.split('\n');
          const typed = lines.toSpliced(line, 0, ' '.repeat(column) + words).join('\n');
          const found = said(typed).filter((problem) => problem.line === line || !before.has(problem.code));
          // Behind a text, the words may be more of it.
          if (found.length > 0) assert.deepEqual(found, [{ code: 'yaml/syntax', line }], typed);
        }
    }
  });
});
