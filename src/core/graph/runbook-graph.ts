import type { Pointer } from '../document/value.ts';
import type { SubjectOf } from '../kinds/index.ts';
import { nextStepOf } from '../kinds/runbook/flow.ts';
import type { PlacedStep } from '../kinds/runbook/model.ts';
import * as say from '../messages/graph.ts';
import type { Language } from '../text/words.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Graph, GraphEdge, GraphNode, NodeType } from './graph.ts';

type Runbook = SubjectOf<'runbook'>;

const mostSteps = 200;
const mostBranches = 24;
const mostEscalations = 12;

/** A runbook as a graph: its steps in their order, the decision tree below them, and beside that when to escalate. */
export function runbookGraph(subject: Runbook, workspace: Workspace, language: Language): Graph {
  const { value, model, path } = subject;
  const metadata = value.diagnostic_procedure?.metadata;
  const title = metadata?.title ?? path;
  const begin: GraphNode = {
    ...nodeAt(subject, '/diagnostic_procedure', 'runbook', title, metadata?.estimated_time ?? '', 'key'),
    isCenter: true,
  };
  const steps = model.steps.slice(0, mostSteps);
  const stepNodes = steps.map(({ at, number, step }) =>
    nodeAt(subject, at, 'step', `${number}. ${step?.description ?? ''}`, step?.estimated_time ?? '', 'key'),
  );
  const last = stepNodes.at(-1) ?? begin;
  const branches = model.branches.slice(0, mostBranches);
  const decisions = branches.map(({ at, condition }) => nodeAt(subject, at, 'decision', condition, '', 'key'));
  const ends = branches.map(({ at, action }) => actionNode(workspace, subject, at, action));
  const escalations = model.escalations
    .slice(0, mostEscalations)
    .map(({ at, condition, action }) => nodeAt(subject, at, 'escalation', action, condition));
  const edges = [
    ...stepEdges(steps, begin, stepNodes),
    ...decisions.flatMap(({ id }, index) => [
      { from: last.id, to: id, label: '' },
      { from: id, to: (ends[index] as GraphNode).id, label: '' },
    ]),
    ...escalations.map(({ id }) => ({ from: last.id, to: id, label: say.escalate()[language] })),
  ];
  const below = [...decisions, ...escalations, ...moreNodes(model, language)];
  const layers = [[begin], ...stepNodes.map((step) => [step]), below, unique(ends)];
  return { title, direction: 'down', layers: layers.filter((layer) => layer.length > 0), edges: uniqueEdges(edges) };
}

/** From each step to the one that follows it in the text, unless it names its next one, and to that. */
function stepEdges(steps: readonly PlacedStep[], begin: GraphNode, nodes: readonly GraphNode[]): readonly GraphEdge[] {
  const byNumber = new Map(steps.map(({ number }, index) => [number, nodes[index] as GraphNode]));
  const edges: GraphEdge[] = [];
  let above: GraphNode | undefined = begin;
  for (const [index, placed] of steps.entries()) {
    const own = nodes[index] as GraphNode;
    if (above !== undefined) edges.push({ from: above.id, to: own.id, label: '' });
    const next = nextStepOf(placed);
    const target = next === undefined ? undefined : byNumber.get(next);
    if (target !== undefined) edges.push({ from: own.id, to: target.id, label: '' });
    above = placed.step?.next === undefined ? own : undefined;
  }
  return edges;
}

/** What is left out, counted in one node. */
function moreNodes({ steps, branches, escalations }: Runbook['model'], language: Language): readonly GraphNode[] {
  const left =
    Math.max(0, steps.length - mostSteps) +
    Math.max(0, branches.length - mostBranches) +
    Math.max(0, escalations.length - mostEscalations);
  if (left === 0) return [];
  const label = say.more(left)[language];
  return [{ id: 'more', type: 'more', label, detail: '', place: undefined, isCenter: false }];
}

/** @param on whether it leads to the key or to the value of what stands at a pointer */
function nodeAt(
  { source, path }: Runbook,
  at: Pointer,
  type: NodeType,
  label: string,
  detail = '',
  on: 'key' | 'value' = 'value',
): GraphNode {
  const { start: offset } = source.find(at, on) ?? source.locate(at);
  return { id: `${type} ${at}`, type, label, detail, place: { file: path, offset }, isCenter: false };
}

/** Another runbook is itself; anything else is what to do. */
function actionNode(workspace: Workspace, subject: Runbook, at: Pointer, action: string): GraphNode {
  const link = subject.model.links.find((candidate) => candidate.at === `${at}/action`);
  const [target] = link === undefined ? [] : workspace.repository.definitions(`procedure:${link.name}`);
  if (link === undefined) return nodeAt(subject, `${at}/action`, 'action', action);
  if (target === undefined) return nodeAt(subject, `${at}/action`, 'runbook', link.written, '?');
  const place = { file: target.file, offset: target.span.start };
  return {
    id: `runbook ${target.file}`,
    type: 'runbook',
    label: target.title,
    detail: link.written,
    place,
    isCenter: false,
  };
}

function unique(nodes: readonly GraphNode[]): readonly GraphNode[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}

function uniqueEdges(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  return [...new Map(edges.map((edge) => [JSON.stringify([edge.from, edge.to]), edge])).values()];
}
