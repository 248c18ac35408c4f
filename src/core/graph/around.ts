import { procedureName } from '../document/procedure-name.ts';
import type { SubjectOf } from '../kinds/index.ts';
import { subjectOfKind } from '../kinds/subject-of-kind.ts';
import * as say from '../messages/graph.ts';
import type { Language } from '../text/words.ts';
import type { PlacedHead } from '../workspace/facts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Graph, GraphEdge, GraphNode, NodeType } from './graph.ts';
import { orderLayers } from './order-layers.ts';

const mostNodes = 60;
/** The layer of each kind of node, from what one sees to what one does. */
const layerOf: Readonly<Partial<Record<NodeType, number>>> = {
  alert: 0,
  incident: 0,
  entry: 1,
  page: 1,
  cause: 2,
  solution: 3,
  runbook: 4,
  more: 4,
};
const typeOfKind: Readonly<Record<string, NodeType>> = {
  timeline: 'incident',
  rca: 'incident',
  knowledge: 'entry',
  runbook: 'runbook',
};
/** References that join documents. */
const joins = /^(?:procedure|knowledge|incident|rca|alert):/;

/**
 * What belongs to one entry, incident or runbook: what refers to it and what it refers to; of an entry its causes and
 * solutions, shared ones once. At most 60 nodes, the farther ones counted in one.
 * @param name an id, or a path relative to the root
 * @returns undefined when nothing has that name
 */
export function graphAround(workspace: Workspace, name: string, language: Language): Graph | undefined {
  const all = [...workspace.searchEntries()];
  const own = all.find(({ file }) => file === name) ?? all.find(({ id }) => id === name);
  if (own === undefined) return undefined;
  const builder = new Builder(workspace, all, own, language);
  builder.addDocuments();
  builder.addKnowledge(own, true);
  for (const placed of builder.entriesBeside()) builder.addKnowledge(placed, false);
  return builder.graph();
}

class Builder {
  readonly #workspace: Workspace;
  readonly #byFile: ReadonlyMap<string, PlacedHead>;
  readonly #own: PlacedHead;
  readonly #language: Language;
  readonly #nodes = new Map<string, GraphNode>();
  readonly #edges = new Map<string, GraphEdge>();
  /** Causes and solutions by what they say: the same words are the same thing. */
  readonly #byText = new Map<string, string>();
  readonly #left = new Set<string>();

  constructor(workspace: Workspace, all: readonly PlacedHead[], own: PlacedHead, language: Language) {
    this.#workspace = workspace;
    this.#byFile = new Map(all.map((placed) => [placed.file, placed]));
    this.#own = own;
    this.#language = language;
    this.#addDocument(own);
  }

  /** Documents that the center refers to, and those that refer to it. */
  addDocuments(): void {
    const { definitions, references } = this.#workspace.facts(this.#own.file);
    const { repository } = this.#workspace;
    for (const { name } of references.filter((reference) => joins.test(reference.name))) {
      for (const { file, span, title } of repository.definitions(name)) this.#join(file, span.start, title, name);
      // By the path of its file.
      const placed = this.#byFile.get(name.slice(name.indexOf(':') + 1));
      if (placed !== undefined) this.#join(placed.file, placed.offset, placed.title, name);
    }
    const names = definitions.map(({ name }) => name).filter((name) => joins.test(name));
    for (const name of [...names, `incident:${this.#own.file}`]) {
      for (const { file, span } of repository.references(name)) this.#join(file, span.start, file, name);
    }
    // Entries whose causes or solutions are said to be these.
    for (const { name } of definitions.filter((definition) => /^(?:cause|solution):/.test(definition.name))) {
      for (const { file, span } of repository.references(name)) this.#join(file, span.start, file, name);
    }
  }

  /** The knowledge entries among the documents. */
  entriesBeside(): readonly PlacedHead[] {
    return [...this.#byFile.values()].filter(
      (placed) => placed.kind === 'knowledge' && placed !== this.#own && this.#nodes.has(documentId(placed.file)),
    );
  }

  /** The causes and solutions of an entry; of one beside the center only those that the center has, too. */
  addKnowledge({ file, kind }: PlacedHead, isOwn: boolean): void {
    if (kind !== 'knowledge') return;
    const subject = subjectOfKind(this.#workspace.file(file)?.documents, 'knowledge');
    if (subject === undefined) return;
    const causes = this.#addCauses(file, subject, isOwn);
    this.#addSolutions(file, subject, isOwn, causes);
  }

  /** @returns the nodes of the causes, by the ids that the entry gives them */
  #addCauses(file: string, { value, source }: SubjectOf<'knowledge'>, isOwn: boolean): ReadonlyMap<string, string> {
    const entry = value.knowledge_entry;
    const nodes = new Map<string, string>();
    for (const [index, cause] of (entry?.causes ?? []).entries()) {
      const id = this.#identity('cause', cause.ref ?? `${entry.id}#${cause.id}`, cause.description ?? '');
      nodes.set(cause.id ?? '', id);
      if (!isOwn && !this.#nodes.has(id)) continue;
      const label = cause.description ?? cause.id ?? '';
      const detail =
        cause.likelihood === undefined ? '' : say.likelihood(Math.round(cause.likelihood * 100))[this.#language];
      const { start: offset } = source.locate(`/knowledge_entry/causes/${index}`);
      this.#add({ id, type: 'cause', label, detail, place: { file, offset } });
      this.#link(documentId(file), id);
    }
    return nodes;
  }

  #addSolutions(
    file: string,
    { value, source }: SubjectOf<'knowledge'>,
    isOwn: boolean,
    causes: ReadonlyMap<string, string>,
  ): void {
    const entry = value.knowledge_entry;
    for (const [index, solution] of (entry?.solutions ?? []).entries()) {
      const { id: name, success_rate: stated } = solution;
      const steps: readonly string[] = solution.steps ?? [];
      const id = this.#identity('solution', solution.ref ?? `${entry.id}#${name}`, steps.join(' '));
      if (!isOwn && !this.#nodes.has(id)) continue;
      const rate = stated === undefined ? undefined : say.successRate(Math.round(stated * 100))[this.#language];
      const { start: offset } = source.locate(`/knowledge_entry/solutions/${index}`);
      const detail = [name, rate].filter(Boolean).join(' · ');
      this.#add({ id, type: 'solution', label: steps[0] ?? name ?? '', detail, place: { file, offset } });
      this.#link(causes.get(solution.cause ?? '') ?? documentId(file), id);
      if (solution.runbook !== undefined) this.#linkRunbook(id, solution.runbook);
    }
  }

  /** What a shared cause or solution goes by: the one that it refers to, else what it says, else itself. */
  #identity(type: 'cause' | 'solution', name: string, words: string): string {
    const own = `${type} ${name}`;
    const text = `${type} ${normal(words)}`;
    const id = this.#nodes.has(own) ? own : (this.#byText.get(text) ?? own);
    if (normal(words) !== '' && !this.#byText.has(text)) this.#byText.set(text, id);
    return id;
  }

  graph(): Graph {
    const nodes = [...this.#nodes.values()];
    if (this.#left.size > 0) nodes.push(this.#moreNode());
    const known = new Set(nodes.map(({ id }) => id));
    const edges = [...this.#edges.values()].filter(({ from, to }) => known.has(from) && known.has(to));
    const layers = [0, 1, 2, 3, 4].map((layer) => nodes.filter(({ type }) => layerOf[type] === layer));
    return {
      title: this.#own.title,
      direction: 'right',
      layers: orderLayers(
        layers.filter((layer) => layer.length > 0),
        edges,
      ),
      edges,
    };
  }

  #join(file: string, offset: number, title: string, name: string): void {
    if (file === this.#own.file) return;
    const placed = this.#byFile.get(file);
    const id = placed === undefined ? `${name} ${file}` : documentId(file);
    if (placed !== undefined) this.#addDocument(placed);
    else
      this.#add({
        id,
        type: 'alert',
        label: title === file ? name.slice(name.indexOf(':') + 1) : title,
        detail: file,
        place: { file, offset },
      });
    this.#link(documentId(this.#own.file), id);
  }

  #linkRunbook(solution: string, name: string): void {
    const [definition] = this.#workspace.repository.definitions(`procedure:${procedureName(name)}`);
    const placed = definition && this.#byFile.get(definition.file);
    if (placed === undefined) return;
    this.#addDocument(placed);
    this.#link(solution, documentId(placed.file));
    // The way over the solution says more than that the entry names the runbook.
    this.#edges.delete(edgeKey(documentId(this.#own.file), documentId(placed.file)));
  }

  #addDocument({ id: name, file, kind, title, offset }: PlacedHead): void {
    const type = typeOfKind[kind] ?? 'page';
    this.#add({ id: documentId(file), type, label: title, detail: name, place: { file, offset } });
  }

  #add(node: Omit<GraphNode, 'isCenter'>): void {
    if (this.#nodes.has(node.id)) return;
    if (this.#nodes.size >= mostNodes) this.#left.add(node.id);
    else this.#nodes.set(node.id, { ...node, isCenter: node.id === documentId(this.#own.file) });
  }

  #link(from: string, to: string): void {
    const [a, b] = this.#isBackwards(from, to) ? [to, from] : [from, to];
    if (a !== b) this.#edges.set(edgeKey(a, b), { from: a, to: b, label: '' });
  }

  /** Edges lead from what one sees to what one does. */
  #isBackwards(from: string, to: string): boolean {
    const [a, b] = [this.#nodes.get(from), this.#nodes.get(to)];
    return a !== undefined && b !== undefined && (layerOf[a.type] ?? 0) > (layerOf[b.type] ?? 0);
  }

  #moreNode(): GraphNode {
    const label = say.more(this.#left.size)[this.#language];
    return { id: 'more', type: 'more', label, detail: '', place: undefined, isCenter: false };
  }
}

function documentId(file: string): string {
  return `file ${file}`;
}

function edgeKey(from: string, to: string): string {
  return JSON.stringify([from, to]);
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
