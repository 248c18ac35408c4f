import type { Span } from '../text/span.ts';
import type { Piece } from './markdown-document.ts';
import { type SourceDocument, SourceMap, type SourceNode } from './source.ts';
import { emptyMap, isMap, type Pointer, segmentsOf, type Value } from './value.ts';

type Children = Map<string, SourceNode>;

/** Puts a value together from the pieces of a Markdown document; every part keeps its place in the text. */
export class Composer {
  readonly #value: Record<string, Value> = emptyMap();
  readonly #children: Children = new Map();
  readonly #broken: Pointer[];
  readonly #span: Span;

  /** @param base what is there already, such as front matter: it wins over what is added */
  constructor(span: Span, base?: SourceDocument) {
    this.#span = span;
    this.#broken = [...(base?.broken ?? [])];
    if (base === undefined || !isMap(base.value)) return;
    const nodes = base.source.root.children;
    for (const key of Object.keys(base.value)) {
      const value = base.value[key];
      if (value === undefined) continue;
      this.#value[key] = value;
      const node = nodes instanceof Map ? (nodes as Children).get(key) : undefined;
      if (node !== undefined) this.#children.set(key, node);
    }
  }

  has(pointer: Pointer): boolean {
    return this.#has(segmentsOf(pointer));
  }

  #has(segments: readonly string[]): boolean {
    let value: Value | undefined = this.#value;
    for (const segment of segments) {
      if (!isMap(value) || !Object.hasOwn(value, segment)) return false;
      value = value[segment];
    }
    return true;
  }

  /** Adds a member that is not there yet; maps above it are made. */
  add(pointer: Pointer, value: Value, node: SourceNode): void {
    const segments = segmentsOf(pointer);
    if (this.#has(segments)) return;
    let values = this.#value;
    let children = this.#children;
    for (const segment of segments.slice(0, -1)) {
      if (values[segment] !== undefined && !isMap(values[segment])) return;
      const inner: Record<string, Value> = Object.assign(Object.create(null), values[segment] ?? {});
      const old: SourceNode | undefined = children.get(segment);
      const nodes: Children = new Map(old?.children instanceof Map ? (old.children as Children) : []);
      values[segment] = inner;
      children.set(segment, {
        value: old?.value ?? node.key ?? node.value,
        ...(old?.key && { key: old.key }),
        children: nodes,
      });
      values = inner;
      children = nodes;
    }
    const last = segments.at(-1) as string;
    values[last] = value;
    children.set(last, node);
  }

  /** The list that stands at a key; undefined where none does. */
  listAt(key: string): readonly Value[] | undefined {
    const value = this.#value[key];
    return Array.isArray(value) ? value : undefined;
  }

  /** Adds items behind those of the list that stands at a key. */
  extend(key: string, values: readonly Value[], nodes: readonly SourceNode[]): void {
    const list = this.listAt(key);
    const node = this.#children.get(key);
    if (list === undefined || node === undefined) return;
    this.#value[key] = [...list, ...values];
    this.#children.set(key, { ...node, children: [...(Array.isArray(node.children) ? node.children : []), ...nodes] });
  }

  /** What stands there was not read as it was meant: that is told already. */
  distrust(pointer: Pointer): void {
    this.#broken.push(pointer);
  }

  done(): SourceDocument {
    return {
      value: this.#value,
      source: new SourceMap({ value: this.#span, children: this.#children }),
      broken: this.#broken,
    };
  }
}

/** A text with its place. */
export function textNode({ span }: Piece, key?: Piece): SourceNode {
  return { value: span, ...(key && { key: key.span }) };
}

/** A list of maps, each with the places of its members. */
export function listOf(
  items: readonly {
    readonly span: Span;
    readonly members: Readonly<Record<string, readonly [Value, SourceNode] | undefined>>;
  }[],
): readonly [readonly Value[], readonly SourceNode[]] {
  const values: Value[] = [];
  const nodes: SourceNode[] = [];
  for (const { span, members } of items) {
    const value = emptyMap();
    const children: Children = new Map();
    for (const [key, member] of Object.entries(members)) {
      if (member === undefined) continue;
      value[key] = member[0];
      children.set(key, member[1]);
    }
    values.push(value);
    nodes.push({ value: span, children });
  }
  return [values, nodes];
}
