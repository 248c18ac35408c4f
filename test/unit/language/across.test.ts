import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinds } from '../../../src/core/kinds/index.ts';
import { completeName } from '../../../src/core/language/across/complete-name.ts';
import { findSymbols } from '../../../src/core/language/across/find-symbols.ts';
import { definitionsOf, nameAt, referencesTo } from '../../../src/core/language/across/name-at.ts';
import { renamableAt, renameEdits } from '../../../src/core/language/across/rename.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

type Files = Readonly<Record<string, string>>;

const repository: Files = {
  'runbooks/cpu.yml': `diagnostic_procedure:
  metadata:
    title: "CPU analysis"
    services: [cart]
    alerts: [HighCpu]
  step_by_step:
    1: { description: Look }
    2: { description: Look again, next: 1 }
  decision_tree:
    busy: { condition: "load > 4", action: "go_to_memory_analysis_procedure" }
`,
  'runbooks/memory_analysis.yml': `diagnostic_procedure:
  metadata: { id: memory_analysis, title: Memory }
  step_by_step:
    1: { description: Look }
`,
  'kb/pool.yml': `knowledge_entry:
  id: kb-pool
  title: "Pool exhausted"
  symptom: { description: "No connection", signals: [HighCpu] }
  causes:
    - { id: leak, description: "Leak", rca: INC-1 }
  solutions:
    - { id: restart, cause: leak, steps: ["Restart"], runbook: memory-analysis }
  related: [kb-slow]
`,
  'kb/slow.yml': `knowledge_entry:
  id: kb-slow
  title: "Slow"
  symptom: { description: "Slow answers" }
  related: ["kb-pool"]
`,
  'incidents/inc-1.md': `---
kind: postmortem
id: INC-1
title: Cart
services: [cart]
knowledge: [kb-pool]
runbooks: [memory_analysis]
---

# Cart

## Contributing factors

### Technical

- T1: A leak

### Process

- P1: No test

## Action items

- [ ] Alert on the pool (owner: @mori, due: 2026-03-25, factor: T1)
`,
  'alerts.yml': `groups:
  - name: shop
    rules:
      - alert: HighCpu
        expr: x
        annotations: { runbook_url: https://x.example/runbooks/memory_analysis.md }
`,
};

function open(files: Files): Workspace {
  const workspace = new Workspace(kinds);
  for (const [path, text] of Object.entries(files)) workspace.set(path, text);
  workspace.completeNow();
  return workspace;
}

/** The file and offset of a marked place: `go_to_mem‸ory` in a file of the repository. */
function placeOf(path: string, marked: string): readonly [string, number] {
  const text = repository[path] ?? '';
  const at = text.indexOf(marked.replace('‸', ''));
  assert.ok(at >= 0, marked);
  return [path, at + marked.indexOf('‸')];
}

const shown = (
  places: readonly { readonly file: string; readonly span: { readonly start: number; readonly end: number } }[],
) => places.map(({ file, span }) => `${file} “${(repository[file] ?? '').slice(span.start, span.end)}”`).sort();

describe('definition and references', () => {
  const cases: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    [
      'runbooks/cpu.yml',
      'go_to_memory‸_analysis',
      ['runbooks/memory_analysis.yml “Memory”'],
      [
        'alerts.yml “https://x.example/runbooks/memory_analysis.md”',
        'incidents/inc-1.md “memory_analysis”',
        'kb/pool.yml “memory-analysis”',
        'runbooks/cpu.yml “go_to_memory_analysis_procedure”',
      ],
    ],
    [
      'kb/slow.yml',
      '"kb-p‸ool"',
      ['kb/pool.yml “kb-pool”'],
      ['incidents/inc-1.md “kb-pool”', 'kb/slow.yml “"kb-pool"”'],
    ],
    ['kb/pool.yml', 'cause: le‸ak', ['kb/pool.yml “leak”'], ['kb/pool.yml “leak”']],
    ['kb/pool.yml', 'INC-‸1', ['incidents/inc-1.md “INC-1”'], ['kb/pool.yml “INC-1”']],
    ['incidents/inc-1.md', 'factor: T‸1', ['incidents/inc-1.md “T1”'], ['incidents/inc-1.md “T1”']],
    [
      'alerts.yml',
      'alert: High‸Cpu',
      ['alerts.yml “HighCpu”'],
      ['kb/pool.yml “HighCpu”', 'runbooks/cpu.yml “HighCpu”'],
    ],
    [
      'alerts.yml',
      'memory_‸analysis.md',
      ['runbooks/memory_analysis.yml “Memory”'],
      [
        'alerts.yml “https://x.example/runbooks/memory_analysis.md”',
        'incidents/inc-1.md “memory_analysis”',
        'kb/pool.yml “memory-analysis”',
        'runbooks/cpu.yml “go_to_memory_analysis_procedure”',
      ],
    ],
    ['incidents/inc-1.md', '[ca‸rt]', [], ['incidents/inc-1.md “cart”', 'runbooks/cpu.yml “cart”']],
  ];
  for (const [path, marked, definitions, references] of cases) {
    it(`of ${marked} in ${path}`, () => {
      const workspace = open(repository);
      const found = nameAt(workspace, ...placeOf(path, marked));
      assert.ok(found);
      assert.deepEqual(shown(definitionsOf(workspace, found.names)), definitions);
      assert.deepEqual(shown(referencesTo(workspace, found.names)), references);
    });
  }

  it('is nothing in prose', () => {
    assert.equal(nameAt(open(repository), ...placeOf('kb/pool.yml', 'No conn‸ection')), undefined);
  });
});

function renamed(path: string, marked: string, to: string): Files | string {
  const workspace = open(repository);
  const edits = renameEdits(workspace, ...placeOf(path, marked), to);
  if ('fault' in edits) return edits.fault.en;
  return Object.fromEntries([...edits].map(([file, list]) => [file, applyEdits(repository[file] ?? '', list)]));
}

/** The lines that a rename changed. */
function changedLines(result: Files | string): readonly string[] {
  if (typeof result === 'string') return [result];
  return Object.entries(result)
    .flatMap(([file, text]) => {
      const before = new Set((repository[file] ?? '').split('\n'));
      return text
        .split('\n')
        .filter((line) => !before.has(line))
        .map((line) => `${file}: ${line.trim()}`);
    })
    .sort();
}

describe('rename', () => {
  it('takes every form of a procedure along, and leaves links by path', () => {
    assert.deepEqual(changedLines(renamed('runbooks/cpu.yml', 'go_to_memory‸_analysis', 'ram_analysis')), [
      'incidents/inc-1.md: runbooks: [ram_analysis]',
      'kb/pool.yml: - { id: restart, cause: leak, steps: ["Restart"], runbook: ram-analysis }',
      'runbooks/cpu.yml: busy: { condition: "load > 4", action: "go_to_ram_analysis_procedure" }',
      'runbooks/memory_analysis.yml: metadata: { id: ram_analysis, title: Memory }',
    ]);
  });

  it('gives an id to a runbook that has none', () => {
    const result = renamed('runbooks/cpu.yml', 'CPU ana‸lysis', 'load_analysis') as Files;
    assert.match(result['runbooks/cpu.yml'] ?? '', /alerts: \[HighCpu\]\n {4}id: load_analysis\n/);
  });

  it('keeps quotes, and stays within its file for what is local', () => {
    assert.deepEqual(changedLines(renamed('kb/slow.yml', '"kb-p‸ool"', 'kb-connections')), [
      'incidents/inc-1.md: knowledge: [kb-connections]',
      'kb/pool.yml: id: kb-connections',
      'kb/slow.yml: related: ["kb-connections"]',
    ]);
    assert.deepEqual(changedLines(renamed('incidents/inc-1.md', '- T‸1', 'T7')), [
      'incidents/inc-1.md: - T7: A leak',
      'incidents/inc-1.md: - [ ] Alert on the pool (owner: @mori, due: 2026-03-25, factor: T7)',
    ]);
  });

  const refused: readonly (readonly [string, string, string, RegExp])[] = [
    ['kb/slow.yml', '"kb-p‸ool"', 'kb-slow', /already the name of something else/],
    ['kb/slow.yml', '"kb-p‸ool"', 'a: b', /cannot be a name/],
    ['alerts.yml', 'alert: High‸Cpu', 'Other', /another tool/],
    ['kb/pool.yml', 'No conn‸ection', 'x', /no name here/],
  ];
  for (const [path, marked, to, message] of refused) {
    it(`refuses ${marked} → ${to}`, () => assert.match(String(renamed(path, marked, to)), message));
  }

  const pages: Files = {
    'incidents/cart.md':
      '# Incident INC-2026-014: cart down\n\n- Started: 2026-03-01 14:30 JST\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n| 14:30 | a |\n',
    'incidents/front.md': '---\nkind: timeline\nid: INC-2026-015\nstarted: 2026-03-01 14:30 JST\n---\n# Cart\n',
    'rca/cart.md':
      '---\nkind: rca\n---\n# Why\n\n- Incident: INC-2026-014\n\n## Actions\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Alert on it | mori | 2026-03-25 |\n',
  };
  const renamedIn = (path: string, at: string, to: string) => {
    const edits = renameEdits(open(pages), path, (pages[path] ?? '').indexOf(at) + 1, to);
    return 'fault' in edits ? edits.fault.en : [...edits.keys()].sort().join(', ');
  };
  const forms: readonly (readonly [string, string, string, RegExp])[] = [
    ['incidents/cart.md', 'INC-2026-014', 'INC-2026-099', /^incidents\/cart\.md, rca\/cart\.md$/],
    [
      'incidents/cart.md',
      'INC-2026-014',
      'cart_down',
      /would not be read as an id in incidents\/cart\.md.*INC-2026-014/,
    ],
    ['incidents/cart.md', 'INC-2026-014', 'inc-7', /would not be read as an id/],
    ['rca/cart.md', 'INC-2026-014', 'cart_down', /would not be read as an id/],
    ['incidents/front.md', 'INC-2026-015', 'cart_down', /^incidents\/front\.md$/],
    ['incidents/front.md', 'INC-2026-015', '2026-015', /^incidents\/front\.md$/],
    ['rca/cart.md', 'mori', 'none', /would not be read as a name in rca\/cart\.md/],
    ['rca/cart.md', 'mori', 'sato', /^rca\/cart\.md$/],
  ];
  for (const [path, at, to, expected] of forms)
    it(`of ${at} in ${path} to ${to} is done, or refused where it would be read no more`, () =>
      assert.match(renamedIn(path, at, to), expected));

  it('leaves what is known of the files as they are, refused or not', () => {
    for (const [path, at, to] of forms) {
      const workspace = open(pages);
      renameEdits(workspace, path, (pages[path] ?? '').indexOf(at) + 1, to);
      for (const file of workspace.paths) assert.equal(workspace.file(file)?.reading.text, pages[file], `${at} ${to}`);
    }
  });

  it('there and back gives the same text, and no new problem', () => {
    const name = fc
      .stringMatching(/^[a-z][a-z0-9]{2,8}_[a-z]{1,6}$/)
      .filter((word) => !['true', 'false', 'null', 'yes', 'off'].includes(word));
    const marks = [
      ['runbooks/cpu.yml', 'go_to_memory‸_analysis', 'memory_analysis'],
      ['kb/slow.yml', '"kb-p‸ool"', 'kb-pool'],
      ['kb/pool.yml', 'cause: le‸ak', 'leak'],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...marks), name, ([path, marked, old], to) => {
        const there = { ...repository, ...(renamed(path, marked, to) as Files) };
        const workspace = open(there);
        const codes = (all: Workspace) =>
          [...all.paths].flatMap((file) => all.problems(file).map(({ code }) => `${file} ${code}`)).sort();
        assert.deepEqual(codes(workspace), codes(open(repository)));
        const [file, before] = placeOf(path, marked);
        const first = renameEdits(open(repository), file, before, to);
        assert.ok(!('fault' in first));
        const moved = (first.get(file) ?? []).filter(({ span }) => span.end <= before);
        const offset = moved.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), before);
        const back = renameEdits(workspace, file, offset, old);
        assert.ok(!('fault' in back));
        for (const [changed, edits] of back) assert.equal(applyEdits(there[changed] ?? '', edits), repository[changed]);
      }),
      { numRuns: 60 },
    );
  });

  it('tells what is going to be renamed', () => {
    const at = renamableAt(open(repository), ...placeOf('runbooks/cpu.yml', 'go_to_memory‸_analysis'));
    assert.ok('written' in at);
    assert.equal(at.written, 'memory_analysis');
  });
});

describe('completion of names', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'a procedure, in its long form',
      'a.yml',
      'diagnostic_procedure:\n  decision_tree:\n    x:\n      action: go_‸',
      ['go_to_a_procedure', 'go_to_cpu_procedure', 'go_to_memory_analysis_procedure'],
    ],
    [
      'a step or a procedure',
      'a.yml',
      'diagnostic_procedure:\n  step_by_step:\n    1:\n      description: Look\n      next: ‸',
      ['go_to_a_procedure', 'go_to_cpu_procedure', 'go_to_memory_analysis_procedure', '1'],
    ],
    ['entries in a list of their own lines', 'a.yml', 'knowledge_entry:\n  related:\n    - ‸', ['kb-pool', 'kb-slow']],
    ['entries in a list on one line', 'a.yml', 'knowledge_entry:\n  related: [kb-slow, k‸]', ['kb-pool', 'kb-slow']],
    ['services, defined nowhere', 'a.yml', 'knowledge_entry:\n  context: { services: [‸', ['cart']],
    [
      'causes of this file alone',
      'kb/new.yml',
      'knowledge_entry:\n  id: kb-new\n  title: x\n  symptom: { description: y }\n  causes:\n    - { id: lock, description: z }\n  solutions:\n    - { id: a, cause: ‸ }\n',
      ['lock'],
    ],
    ['incidents in front matter', 'a.md', '---\nkind: rca\nincident: I‸\n---\n', ['INC-1']],
    ['owners of actions', 'a.md', '# A\n\n- [ ] Do it (owner: @m‸', ['@mori']],
    ['担当者', 'a.md', '# A\n\n- [ ] 直す（担当: ‸', ['@mori']],
    [
      'owners in a cell',
      'a.md',
      '# A\n\n## Action items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Do it \\| now | @m‸ | |\n',
      ['@mori'],
    ],
    [
      '要因のセル',
      'a.md',
      '# A\n\n## 技術的要因\n\n- T1: x\n\n## プロセス要因\n\n- P1: y\n\n## 改善アクション\n\n| 対策 | 担当 | 要因 |\n| --- | --- | --- |\n| 直す | 佐藤 | ‸ |\n',
      ['T1', 'P1'],
    ],
    ['nothing in another cell', 'a.md', '# A\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n| @‸ | |\n', []],
    ['owners in quotes where YAML wants some', 'a.yml', 'knowledge_entry:\n  owner: ‸\n', ['"@mori"']],
    ['owners within quotes as they are', 'a.yml', 'knowledge_entry:\n  owner: "‸"\n', ['@mori']],
    ['nothing in front of a list', 'a.yml', 'knowledge_entry:\n  related: ‸[kb-slow]\n', []],
    ['nothing right behind a colon', 'a.yml', 'knowledge_entry:\n  related:‸ [kb-slow]\n', []],
    ['nothing on a key', 'a.yml', 'knowledge_entry:\n  rel‸', []],
    ['nothing in a comment', 'a.yml', 'knowledge_entry:\n  related: # k‸', []],
    ['nothing in prose', 'a.md', '# A\n\nThe owner‸', []],
  ];
  for (const [what, file, marked, expected] of cases) {
    it(`proposes ${what}`, () => {
      const offset = marked.indexOf('‸');
      const workspace = open({ ...repository, [file]: marked.replace('‸', '') });
      assert.deepEqual(
        completeName(workspace, file, offset).map(({ text }) => text),
        expected,
      );
    });
  }

  it('replaces all of a text in quotes that the cursor stands in front of', () => {
    const text = 'knowledge_entry:\n  owner: "@sato" # x\n';
    const offset = text.indexOf('"');
    const [first] = completeName(open({ ...repository, 'a.yml': text }), 'a.yml', offset);
    assert.deepEqual(first?.replaces, { start: offset, end: offset + '"@sato"'.length });
  });

  it('replaces what is typed of the word', () => {
    const workspace = open({ ...repository, 'a.yml': 'knowledge_entry:\n  related: [kb-p]' });
    const [first] = completeName(workspace, 'a.yml', 'knowledge_entry:\n  related: [kb'.length);
    assert.deepEqual(first?.replaces, { start: 29, end: 33 });
    assert.deepEqual([first?.detail, first?.file], ['Pool exhausted', 'kb/pool.yml']);
  });
});

describe('symbols of the repository', () => {
  it('are found by letters of their name or title', () => {
    const names = (query: string) =>
      findSymbols(open(repository), query).map(({ namespace, name }) => `${namespace} ${name}`);
    assert.deepEqual(names('cpuan'), ['procedure cpu']);
    assert.deepEqual(names('pool ex'), ['knowledge kb-pool']);
    assert.equal(names('').length, 8);
  });
});
