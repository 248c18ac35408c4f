import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DefinitionTable } from '../../../src/core/workspace/definition-table.ts';
import type { FileFacts } from '../../../src/core/workspace/facts.ts';

const span = { start: 0, end: 1 };

/** A file that defines names, and refers to them. */
function facts(...names: readonly string[]): FileFacts {
  return {
    definitions: names.map((name) => ({ name, span, title: name })),
    references: names.map((name) => ({ name, span })),
    entries: [],
    actions: [],
  };
}

/** How many values are sorted while something is done. */
function sortedDuring(work: () => void): number {
  const { sort } = Array.prototype;
  let count = 0;
  Array.prototype.sort = function (...order) {
    count += this.length;
    return sort.apply(this, order);
  };
  try {
    work();
  } finally {
    Array.prototype.sort = sort;
  }
  return count;
}

describe('the names of a namespace', () => {
  it('are sorted, each once, without the namespace', () => {
    const table = new DefinitionTable();
    table.add('a.yml', facts('knowledge:pool', 'knowledge:cart', 'incident:7'));
    table.add('b.yml', facts('knowledge:cart', 'knowledge:slow'));
    assert.deepEqual(table.names('knowledge'), ['cart', 'pool', 'slow']);
    assert.deepEqual(table.mentioned('knowledge'), ['cart', 'pool', 'slow']);
    assert.deepEqual(table.names('service'), []);
  });

  it('are those of the table around, too', () => {
    const around = new DefinitionTable();
    const table = new DefinitionTable(around);
    around.add('a.yml', facts('knowledge:pool', 'knowledge:slow'));
    table.add('b.yml', facts('knowledge:cart', 'knowledge:pool'));
    assert.deepEqual(table.names('knowledge'), ['cart', 'pool', 'slow']);
  });

  it('are right where one goes after many have come', () => {
    const table = new DefinitionTable();
    const many = Array.from({ length: 100 }, (_, index) => `knowledge:m${100 + index}`);
    table.add('a.yml', facts('knowledge:a', 'knowledge:z'));
    assert.deepEqual(table.names('knowledge'), ['a', 'z']);
    table.add('b.yml', facts(...many));
    table.remove('a.yml', facts('knowledge:a', 'knowledge:z'));
    assert.deepEqual(
      table.names('knowledge'),
      many.map((name) => name.slice('knowledge:'.length)),
    );
  });

  it('are the same as if they were sorted anew, whatever comes, goes and is asked in between', () => {
    const step = fc.record({ adds: fc.boolean(), asks: fc.boolean(), file: fc.nat(9), name: fc.nat(40) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const table = new DefinitionTable();
        const files = new Map<string, FileFacts>();
        for (const { adds, asks, file, name } of steps) {
          const path = `${file}.yml`;
          const known = files.get(path);
          if (known !== undefined) table.remove(path, known);
          files.delete(path);
          if (adds) {
            files.set(path, facts(`knowledge:n${name}`, `knowledge:n${name + 1}`));
            table.add(path, files.get(path) as FileFacts);
          }
          if (!asks) continue;
          const names = [...files.values()].flatMap(({ definitions }) => definitions.map(({ name: full }) => full));
          const expected = [...new Set(names)].map((full) => full.slice('knowledge:'.length)).sort();
          assert.deepEqual(table.names('knowledge'), expected);
          assert.deepEqual(table.mentioned('knowledge'), expected);
        }
      }),
    );
  });

  it('are not sorted anew for each of many files that adds one and asks for all', () => {
    const table = new DefinitionTable();
    const files = 2000;
    const sorted = sortedDuring(() => {
      for (let file = 0; file < files; file++) {
        table.add(`${file}.yml`, facts(`knowledge:${(file * 7919) % files}`));
        assert.equal(table.names('knowledge').length, file + 1);
      }
    });
    assert.ok(sorted <= 2 * files, String(sorted));
  });
});
