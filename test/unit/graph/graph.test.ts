import assert from 'node:assert/strict';
import fc from 'fast-check';
import { graphAround } from '../../../src/core/graph/around.ts';
import { type Graph, type GraphNode, nodesOf } from '../../../src/core/graph/graph.ts';
import { layoutOf } from '../../../src/core/graph/layout.ts';
import { mermaidOf } from '../../../src/core/graph/mermaid.ts';
import { orderLayers } from '../../../src/core/graph/order-layers.ts';
import { outlineOf } from '../../../src/core/graph/outline.ts';
import { runbookGraph } from '../../../src/core/graph/runbook-graph.ts';
import { svgOf } from '../../../src/core/graph/svg.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import { runbookIn } from '../../../src/core/run-through/runbook-in.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

function open(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace(kinds);
  for (const [path, text] of Object.entries(files)) workspace.set(path, text);
  workspace.completeNow();
  return workspace;
}

const entry = (id: string, more: string) =>
  `knowledge_entry:\n  id: ${id}\n  title: "${id} title"\n  symptom: { description: "x" }\n${more}`;
const files = {
  'kb/pool.yml': entry(
    'pool',
    '  causes:\n    - { id: leak, description: "Leak after a release", likelihood: 0.6 }\n  solutions:\n    - { id: restart, cause: leak, steps: ["Restart"], runbook: memory, success_rate: 0.9 }\n  related: [slow]\n',
  ),
  'kb/slow.yml': entry(
    'slow',
    '  causes:\n    - { id: a, description: "leak  after a Release" }\n    - { id: b, description: "Other" }\n',
  ),
  'runbooks/memory.yml':
    'diagnostic_procedure:\n  metadata: { title: Memory, estimated_time: 20m }\n  step_by_step:\n    1: { description: Look, next: 3 }\n    2: { description: Ask }\n    3: { description: Watch, next: 1 }\n  decision_tree:\n    a: { condition: "load > 4", action: go_to_cpu_procedure }\n    b: { condition: "load < 1", action: wait }\n  escalation_criteria:\n    - { condition: "after 10 minutes", action: call the lead }\n',
  'runbooks/cpu.yml':
    'diagnostic_procedure:\n  metadata: { title: CPU }\n  step_by_step:\n    1: { description: Look }\n',
  'inc.md':
    '---\nkind: postmortem\nid: INC-1\ntitle: Cart\nstarted: 2026-03-01 10:00 UTC\nresolved: 2026-03-01 11:00 UTC\nknowledge: [pool]\n---\n',
};

const told = (graph: Graph | undefined) =>
  graph?.layers.map((layer) =>
    layer.map(({ type, label, isCenter }) => `${type} ${label}${isCenter ? ' *' : ''}`).sort(),
  );
const edgesOf = (graph: Graph | undefined) => {
  const labels = new Map(graph === undefined ? [] : nodesOf(graph).map(({ id, label }) => [id, label]));
  return graph?.edges.map(({ from, to }) => `${labels.get(from)} → ${labels.get(to)}`).sort();
};

describe('the graph around an entry', () => {
  it('leads from incidents over the symptom, its causes and solutions to runbooks; what is shared is there once', () => {
    const graph = graphAround(open(files), 'pool', 'en');
    assert.deepEqual(told(graph), [
      ['incident Cart'],
      ['entry pool title *', 'entry slow title'],
      ['cause Leak after a release'],
      ['solution Restart'],
      ['runbook Memory'],
    ]);
    assert.deepEqual(edgesOf(graph), [
      'Cart → pool title',
      'Leak after a release → Restart',
      'Restart → Memory',
      'pool title → Leak after a release',
      'pool title → slow title',
      'slow title → Leak after a release',
    ]);
  });

  it('can be around an incident or a runbook, and is nothing without a name', () => {
    assert.deepEqual(told(graphAround(open(files), 'inc.md', 'en')), [['incident Cart *'], ['entry pool title']]);
    assert.deepEqual(edgesOf(graphAround(open(files), 'runbooks/cpu.yml', 'en')), ['CPU → Memory']);
    assert.equal(graphAround(open(files), 'nowhere', 'en'), undefined);
  });

  it('has one cause for those that refer to each other, and two for two of one analysis', () => {
    const shared = {
      'kb/a.yml': entry(
        'a',
        '  causes:\n    - { id: leak, description: "Leak", rca: INC-1 }\n    - { id: slow, description: "Slow query", rca: INC-1 }\n',
      ),
      'kb/b.yml': entry('b', '  causes:\n    - { id: x, description: "In other words", ref: "a#leak" }\n'),
    };
    const graph = graphAround(open(shared), 'a', 'en');
    assert.deepEqual(told(graph), [
      ['entry a title *', 'entry b title'],
      ['cause Leak', 'cause Slow query'],
    ]);
    assert.ok(edgesOf(graph)?.includes('b title → Leak'));
    assert.ok(graph !== undefined && nodesOf(graph).every(({ type, detail }) => type !== 'cause' || detail === ''));
  });

  it('is bounded: what is beyond is counted', () => {
    const many = Object.fromEntries(
      Array.from({ length: 90 }, (_, index) => [`kb/${index}.yml`, entry(`e${index}`, '  related: [pool]\n')]),
    );
    const graph = graphAround(open({ ...files, ...many }), 'pool', 'ja') as Graph;
    assert.equal(nodesOf(graph).length, 61);
    assert.ok(nodesOf(graph).some(({ type, label }) => type === 'more' && /ほか \d+ 件/.test(label)));
  });
});

describe('the graph of a runbook', () => {
  const workspace = open(files);
  const graph = runbookGraph(
    runbookIn(workspace, 'runbooks/memory.yml') as NonNullable<ReturnType<typeof runbookIn>>,
    workspace,
    'en',
  );

  it('has steps in order, branches below them, and where they lead', () => {
    assert.deepEqual(told(graph), [
      ['runbook Memory *'],
      ['step 1. Look'],
      ['step 2. Ask'],
      ['step 3. Watch'],
      ['decision load < 1', 'decision load > 4', 'escalation call the lead'],
      ['action wait', 'runbook CPU'],
    ]);
    assert.ok(edgesOf(graph)?.includes('1. Look → 3. Watch'));
    assert.ok(edgesOf(graph)?.includes('3. Watch → 1. Look'));
    assert.ok(!edgesOf(graph)?.includes('1. Look → 2. Ask'));
  });

  it('breaks a long name where its words end', () => {
    const node = { label: 'senior_engineer_escalation', detail: '', type: 'action', id: 'a' } as GraphNode;
    const [placed] = layoutOf({ title: '', layers: [[node]], edges: [], direction: 'down' } as Graph).nodes;
    assert.deepEqual(placed?.lines, ['senior_engineer_', 'escalation']);
  });

  it('is bounded, and its lines do not lead behind its nodes', () => {
    const many = Array.from(
      { length: 500 },
      (_, index) => `    b${index}: { condition: "a > ${index}", action: wait ${index} }\n`,
    ).join('');
    const long = open({
      'r.yml': `diagnostic_procedure:\n  metadata: { title: R }\n  step_by_step:\n    1: { description: a, next: 3 }\n    2: { description: b }\n    3: { description: c }\n  decision_tree:\n${many}`,
    });
    const bounded = runbookGraph(runbookIn(long, 'r.yml') as NonNullable<ReturnType<typeof runbookIn>>, long, 'en');
    assert.ok(nodesOf(bounded).length < 60 && nodesOf(bounded).some(({ label }) => label === '476 more'));
    const layout = layoutOf(bounded);
    const [first, third] = ['1. a', '3. c'].map((label) => layout.nodes.find(({ node }) => node.label === label));
    const path = layout.edges.find(({ edge }) => edge.from === first?.node.id && edge.to === third?.node.id)?.path;
    assert.ok(first && path?.startsWith(`M${first.x + first.width},`), path);
  });

  it('opens at its places', () => {
    const cpu = nodesOf(graph).find(({ label }) => label === 'CPU');
    assert.equal(cpu?.place?.file, 'runbooks/cpu.yml');
    const step = nodesOf(graph).find(({ label }) => label === '2. Ask');
    assert.equal(files['runbooks/memory.yml'].slice(step?.place?.offset, (step?.place?.offset ?? 0) + 2), '2:');
  });

  it('is a list for those who do not see it', () => {
    const lines = outlineOf(graph).map(({ node, depth }) => `${' '.repeat(depth)}${node.label}`);
    assert.deepEqual(lines.slice(0, 3), ['Memory', '1. Look', '3. Watch']);
    assert.ok(lines.includes('2. Ask'));
  });
});

const hostile = fc.string({ unit: 'grapheme', maxLength: 60 });
const anyGraph: fc.Arbitrary<Graph> = fc
  .record({
    layers: fc.array(fc.array(fc.tuple(hostile, hostile), { maxLength: 6 }), { minLength: 1, maxLength: 6 }),
    direction: fc.constantFrom('right' as const, 'down' as const),
    pairs: fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 40 }),
    title: hostile,
  })
  .map(({ layers, direction, pairs, title }) => {
    let number = 0;
    const made = layers.map((layer) =>
      layer.map(
        ([label, detail]): GraphNode => ({
          id: `n${number++}`,
          type: 'cause',
          label,
          detail,
          place: undefined,
          isCenter: false,
        }),
      ),
    );
    const edges = pairs
      .filter(([a, b]) => a < number && b < number && a !== b)
      .map(([a, b]) => ({ from: `n${a}`, to: `n${b}`, label: 'x' }));
    return { title, direction, layers: orderLayers(made, edges), edges };
  });

describe('any graph', () => {
  it('is laid out without overlaps, within its sheet, the same each time', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const layout = layoutOf(graph);
        assert.deepEqual(layoutOf(graph), layout);
        for (const [index, a] of layout.nodes.entries()) {
          assert.ok(a.x >= 0 && a.y >= 0 && a.x + a.width <= layout.width && a.y + a.height <= layout.height);
          for (const b of layout.nodes.slice(index + 1))
            assert.ok(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y);
        }
      }),
    );
  });

  it('is well-formed SVG and one line a node in Mermaid, whatever stands in it', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const svg = svgOf(graph);
        assert.doesNotMatch(svg.replace(/<\/?(?:svg|title|defs|marker|path|rect|g|text)\b[^<>]*>/g, ''), /[<>]/);
        const lines = mermaidOf(graph).trimEnd().split('\n');
        assert.equal(lines.length, 1 + nodesOf(graph).length + graph.edges.length);
        for (const line of lines.slice(1)) assert.doesNotMatch(line.replace(/<br>|-->/g, ''), /[<>]/);
      }),
    );
  });

  it('tells every node in its outline', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const all = outlineOf(graph).map(({ node }) => node.id);
        for (const { id } of nodesOf(graph)) assert.ok(all.length >= 300 || all.includes(id));
      }),
    );
  });
});
