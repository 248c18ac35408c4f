import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linksOf } from '../../../src/core/language/across/links.ts';
import { editsForMovedFiles, type FileMove } from '../../../src/core/language/across/moved-files.ts';
import { renameEdits } from '../../../src/core/language/across/rename.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { workspaceOf } from '../../support/fixtures.ts';

type Files = Readonly<Record<string, string>>;

const runbook = (id: string, title = 'Memory') =>
  `diagnostic_procedure:\n  metadata: { ${id}title: ${title} }\n  step_by_step:\n    1: { description: Look, next: 2 }\n    2: { description: Act }\n`;
const entry = (runbook: string) =>
  `knowledge_entry:\n  id: kb-pool\n  title: Pool\n  symptom: { description: x }\n  solutions:\n    - { id: restart, steps: [Restart], runbook: ${runbook} }\n`;
const alerts = (url: string) =>
  `groups:\n  - name: g\n    rules:\n      - alert: A\n        expr: x\n        annotations: { runbook_url: ${url} }\n`;

describe('links of a document', () => {
  const cases: readonly (readonly [string, Files, string, readonly string[]])[] = [
    [
      'lead from a name to what it names',
      { 'kb/a.yml': entry('"memory"'), 'runbooks/memory.yml': runbook('') },
      'kb/a.yml',
      ['memory → runbooks/memory.yml'],
    ],
    [
      'lead from an alert to its runbook',
      { 'a.yml': alerts('https://x.example/memory'), 'runbooks/memory.yml': runbook('') },
      'a.yml',
      ['https://x.example/memory → runbooks/memory.yml'],
    ],
    ['lead from one step to the next', { 'r.yml': runbook('') }, 'r.yml', ['2 → r.yml']],
    [
      'lead along a path from the file, and one from the root',
      { 'kb/a.yml': entry('../runbooks/other.yml'), 'runbooks/other.yml': 'groups: []\nx: "alert:"\n' },
      'kb/a.yml',
      ['../runbooks/other.yml → runbooks/other.yml'],
    ],
    ['lead nowhere when nothing is there', { 'kb/a.yml': entry('gone/x.yml') }, 'kb/a.yml', []],
  ];
  for (const [what, files, path, expected] of cases) {
    it(what, () => {
      const text = files[path] ?? '';
      const found = linksOf(workspaceOf(files), path);
      assert.deepEqual(
        found.map(({ span, file }) => `${text.slice(span.start, span.end)} → ${file}`),
        expected,
      );
    });
  }
});

const page = (links: string) => `---\nkind: runbook\n---\n# Page\n\n${links}\n`;

/** The texts after a move, by their new paths; pages that are none of our documents stand beside the workspace. */
function afterMove(files: Files, moves: readonly FileMove[], pages: Files = {}): Files {
  const workspace = workspaceOf(files);
  const edits = editsForMovedFiles(workspace, moves, { pages: new Map(Object.entries(pages)) });
  const moved = (path: string) => {
    const move = moves.find(({ from }) => path === from || path.startsWith(`${from}/`));
    return move === undefined ? path : move.to + path.slice(move.from.length);
  };
  return Object.fromEntries(
    Object.entries({ ...files, ...pages }).map(([path, text]) => [
      moved(path),
      applyEdits(text, edits.get(path) ?? []),
    ]),
  );
}

describe('links follow a file', () => {
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['inline', '[a](docs/a.md)', '[a](notes/a.md)'],
    ['with a heading and a title', '[a](docs/a.md#top "A")', '[a](notes/a.md#top "A")'],
    ['of an image', '![a](./docs/a.md)', '![a](./notes/a.md)'],
    ['of a reference', '[a]: docs/a.md', '[a]: notes/a.md'],
    ['in angle brackets', '[a](<docs/a.md>)', '[a](<notes/a.md>)'],
    ['from the root', '[a](/docs/a.md)', '[a](/notes/a.md)'],
    ['two on one line', '[a](docs/a.md) [b](docs/a.md)', '[a](notes/a.md) [b](notes/a.md)'],
    ['not in code', '`[a](docs/a.md)`', '`[a](docs/a.md)`'],
    ['not in a block of code', '```\n[a](docs/a.md)\n```', '```\n[a](docs/a.md)\n```'],
    [
      'not to other files',
      '[b](docs/b.md) [c](https://x.example/docs/a.md)',
      '[b](docs/b.md) [c](https://x.example/docs/a.md)',
    ],
    [
      'not when they are broken',
      '[a](%E0%A4%A) [b](../../x.md) [c](docs/a.md',
      '[a](%E0%A4%A) [b](../../x.md) [c](notes/a.md',
    ],
  ];
  for (const [what, before, after] of cases) {
    it(`in Markdown, ${what}`, () => {
      const moves = [{ from: 'docs/a.md', to: 'notes/a.md' }];
      assert.equal(afterMove({ 'p.md': page(before) }, moves)['p.md'], page(after));
      assert.equal(afterMove({}, moves, { 'p.md': before })['p.md'], after);
    });
  }

  it('with Japanese and escaped names, each as it is written', () => {
    const moves = [{ from: '手順/復旧 手順.md', to: 'docs/復旧 (新).md' }];
    const before = '[a](%E6%89%8B%E9%A0%86/%E5%BE%A9%E6%97%A7%20%E6%89%8B%E9%A0%86.md) [b](<手順/復旧 手順.md>)';
    assert.equal(
      afterMove({}, moves, { 'p.md': before })['p.md'],
      '[a](docs/%E5%BE%A9%E6%97%A7%20%28%E6%96%B0%29.md) [b](<docs/復旧 (新).md>)',
    );
  });

  it('to a name that Markdown would read otherwise', () => {
    const moves = [{ from: 'docs/a.md', to: 'docs/再起動 (1)#2.md' }];
    assert.equal(
      afterMove({}, moves, { 'p.md': '[a](docs/a.md) [b](<docs/a.md#top>)' })['p.md'],
      '[a](docs/再起動%20%281%29%232.md) [b](<docs/再起動%20%281%29%232.md#top>)',
    );
  });

  it('within the file that moves, and between files that move together', () => {
    const moves = [{ from: 'a', to: 'b/c' }];
    const files = {
      'a/p.md': page('[x](../x.md) [q](q.md)'),
      'a/q.md': page('[p](./p.md)'),
      'x.md': page('[p](a/p.md)'),
    };
    assert.deepEqual(afterMove(files, moves), {
      'b/c/p.md': page('[x](../../x.md) [q](q.md)'),
      'b/c/q.md': page('[p](./p.md)'),
      'x.md': page('[p](b/c/p.md)'),
    });
  });

  const yaml: readonly (readonly [what: string, file: string, before: string, after: string])[] = [
    ['a path from the file', 'kb/a.yml', entry('../runbooks/old.yml'), entry('../notes/new.yml')],
    ['a path from the root, in quotes', 'kb/a.yml', entry('"runbooks/old.yml"'), entry('"notes/new.yml"')],
    ['the name that the file gives', 'kb/a.yml', entry('old'), entry('new')],
    [
      'an address that ends in the path',
      'a.yml',
      alerts('https://x.example/o/r/blob/main/runbooks/old.yml#x'),
      alerts('https://x.example/o/r/blob/main/notes/new.yml#x'),
    ],
    ['an address that ends in the name', 'a.yml', alerts('https://x.example/old'), alerts('https://x.example/new')],
    ['no address of another page', 'a.yml', alerts('https://x.example/older'), alerts('https://x.example/older')],
  ];
  for (const [what, file, before, after] of yaml) {
    it(`in YAML: ${what}`, () => {
      const moves = [{ from: 'runbooks/old.yml', to: 'notes/new.yml' }];
      const files = { [file]: before, 'runbooks/old.yml': runbook('') };
      assert.equal(afterMove(files, moves)[file], after);
    });
  }

  it('but names stay when an id or the title still gives them', () => {
    const moves = [{ from: 'r/old.yml', to: 'r/new.yml' }];
    for (const given of [runbook('id: old, '), runbook('', 'Old')])
      assert.equal(afterMove({ 'a.yml': entry('old'), 'r/old.yml': given }, moves)['a.yml'], entry('old'));
  });

  it('there and back gives the same bytes', () => {
    const folder = fc.constantFrom('docs', 'docs/deep', '手順', 'x y', '');
    const name = fc.constantFrom('a.md', 'b c.md', '復旧.md');
    const path = fc.tuple(folder, name).map(([at, file]) => (at === '' ? file : `${at}/${file}`));
    fc.assert(
      fc.property(path, path, fc.constantFrom('\n', '\r\n'), (from, to, lineBreak) => {
        if (from === to || ['p.md', 'q/p.md'].includes(to)) return;
        // What needs no escape loses it on the way.
        const isEscaped = encodeURI(from) !== from && encodeURI(to) !== to;
        const encoded = isEscaped ? encodeURI(from) : 'r.md';
        const files = {
          'p.md': page(`[a](<${from}>)${lineBreak}![b](<${from}#x>)`),
          'q/p.md': page(`[a](../${encoded}) text [c](<../${from}>)`),
          [from]: page('[p](<p.md>)'.replace('p.md', `${'../'.repeat(from.split('/').length - 1)}p.md`)),
        };
        const there = afterMove(files, [{ from, to }]);
        assert.deepEqual(afterMove(there, [{ from: to, to: from }]), files);
      }),
      { numRuns: 200 },
    );
  });

  it('quickly in a document of 5,000 lines and in long lines of brackets', () => {
    const long = page(`${'text [a](docs/b.md) and `code`\n'.repeat(5000)}[a](docs/a.md)`);
    const hostile = page(`${'](('.repeat(50_000)}\n${'[`'.repeat(50_000)}`);
    const moves = [{ from: 'docs/a.md', to: 'notes/a.md' }];
    const workspace = workspaceOf({ 'p.md': long, 'h.md': hostile });
    const begun = cpuTime();
    editsForMovedFiles(workspace, moves);
    assert.ok(cpuTime() - begun < 5000);
  });
});

describe('a rename', () => {
  it('of one runbook of several in a file changes that one', () => {
    const text = `${runbook('id: first, ', 'One')}---\n${runbook('id: second, ', 'Two')}`;
    const edits = renameEdits(workspaceOf({ 'r.yml': text }), 'r.yml', text.indexOf('Two') + 1, 'third');
    assert.ok(!('fault' in edits));
    assert.equal(applyEdits(text, edits.get('r.yml') ?? []), text.replace('second', 'third'));
  });

  it('takes an address along that nothing else of the runbook answers to', () => {
    const files = { 'a.yml': alerts('https://x.example/mem/'), 'r.yml': runbook('id: mem, ') };
    const edits = renameEdits(workspaceOf(files), 'r.yml', files['r.yml'].indexOf('Memory') + 1, 'ram');
    assert.ok(!('fault' in edits));
    assert.equal(applyEdits(files['a.yml'], edits.get('a.yml') ?? []), alerts('https://x.example/ram/'));
  });

  const refused: readonly (readonly [string, Files, string, RegExp])[] = [
    ['a name that two files define', { 'a.yml': entry('x'), 'b.yml': entry('x') }, 'kb-pool', /several files/],
    ['the number of a step', { 'a.yml': runbook('') }, '2:', /identified by their number/],
  ];
  for (const [what, files, at, message] of refused) {
    it(`refuses ${what}`, () => {
      const edits = renameEdits(workspaceOf(files), 'a.yml', (files['a.yml'] ?? '').indexOf(at), 'other');
      assert.match('fault' in edits ? edits.fault.en : '', message);
    });
  }
});
