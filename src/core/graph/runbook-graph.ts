import type { Runbook } from '../../generated/types.ts';
import { nextStepOf } from '../kinds/runbook/flow.ts';
import type { RunbookModel } from '../kinds/runbook/model.ts';
import * as say from '../messages/graph.ts';
import type { Subject } from '../rule.ts';
import type { Language } from '../text/words.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Graph, GraphEdge, GraphNode, NodeType } from './graph.ts';

const mostSteps = 200;
const mostBranches = 24;
const mostEscalations = 12;

/** A runbook as a graph: its steps in their order, the decision tree below them, and beside that when to escalate. */
export function runbookGraph(subject: Subject<Runbook, RunbookModel>, workspace: Workspace, language: Language): Graph {
  const { value, model, source, path } = subject;
  const title = value.diagnostic_procedure?.metadata?.title ?? path;
  const steps = model.steps.slice(0, mostSteps);
  const branches = model.branches.slice(0, mostBranches);
  const left =
    Math.max(0, model.steps.length - mostSteps) +
    Math.max(0, model.branches.length - mostBranches) +
    Math.max(0, model.escalations.length - mostEscalations);
  const edges: GraphEdge[] = [];
  const node = (at: string, type: NodeType, label: string, detail = '', key: 'key' | 'value' = 'value'): GraphNode => ({
    id: `${type} ${at}`,
    type,
    label,
    detail,
    place: { file: path, offset: (source.find(at, key) ?? source.locate(at)).start },
    isCenter: false,
  });
  const begin: GraphNode = {
    ...node(
      '/diagnostic_procedure',
      'runbook',
      title,
      value.diagnostic_procedure?.metadata?.estimated_time ?? '',
      'key',
    ),
    isCenter: true,
  };
  const stepNodes = steps.map(({ at, number, step }) =>
    node(at, 'step', `${number}. ${step?.description ?? ''}`, step?.estimated_time ?? '', 'key'),
  );
  const byNumber = new Map(steps.map(({ number }, index) => [number, stepNodes[index] as GraphNode]));
  let above: GraphNode | undefined = begin;
  for (const [index, placed] of steps.entries()) {
    const own = stepNodes[index] as GraphNode;
    if (above !== undefined) edges.push({ from: above.id, to: own.id, label: '' });
    const next = nextStepOf(placed);
    const target = next === undefined ? undefined : byNumber.get(next);
    if (target !== undefined) edges.push({ from: own.id, to: target.id, label: '' });
    above = placed.step?.next === undefined ? own : undefined;
  }
  const last = stepNodes.at(-1) ?? begin;
  const decisions = branches.map(({ at, condition }) => node(at, 'decision', condition, '', 'key'));
  const ends = branches.map(({ at, action }) => actionNode(workspace, subject, at, action, node));
  for (const [index, decision] of decisions.entries()) {
    edges.push({ from: last.id, to: decision.id, label: '' });
    edges.push({ from: decision.id, to: (ends[index] as GraphNode).id, label: '' });
  }
  const escalations = model.escalations
    .slice(0, mostEscalations)
    .map(({ at, condition, action }) => node(at, 'escalation', action, condition));
  for (const { id } of escalations) edges.push({ from: last.id, to: id, label: say.escalate()[language] });
  const more: readonly GraphNode[] =
    left === 0
      ? []
      : [{ id: 'more', type: 'more', label: say.more(left)[language], detail: '', place: undefined, isCenter: false }];
  const layers = [[begin], ...stepNodes.map((step) => [step]), [...decisions, ...escalations, ...more], unique(ends)];
  return { title, direction: 'down', layers: layers.filter((layer) => layer.length > 0), edges: uniqueEdges(edges) };
}

/** Another runbook is itself; anything else is what to do. */
function actionNode(
  workspace: Workspace,
  { model }: Subject<Runbook, RunbookModel>,
  at: string,
  action: string,
  node: (at: string, type: NodeType, label: string, detail?: string) => GraphNode,
): GraphNode {
  const link = model.links.find((candidate) => candidate.at === `${at}/action`);
  const [target] = link === undefined ? [] : workspace.repository.definitions(`procedure:${link.name}`);
  if (link === undefined) return node(`${at}/action`, 'action', action);
  if (target === undefined) return node(`${at}/action`, 'runbook', link.written, '?');
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
