import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import * as say from '../../messages/yaml.ts';
import type { Severity, SyntaxProblem } from '../../problem.ts';
import type { Span } from '../../text/span.ts';
import type { Words } from '../../text/words.ts';
import type { SourceNode } from '../source.ts';
import { isMap as isValueMap, type Pointer, pointerTo, type Value } from '../value.ts';

const deepest = 200;
const largestExpansion = 100_000;

interface Built {
  readonly value: Value;
  readonly node: SourceNode;
  /** How many values this is when every alias is written out. */
  readonly size: number;
}

/** Turns the nodes of the YAML library into plain values with places. Never calls `toJS`: hostile input makes it explode. */
export class TreeBuilder {
  readonly problems: SyntaxProblem[] = [];
  readonly broken: Pointer[] = [];
  readonly #text: string;
  readonly #offset: number;
  readonly #anchors = new Map<string, Built | 'open'>();
  #size = 0;

  constructor(text: string, offset: number) {
    this.#text = text;
    this.#offset = offset;
  }

  build(node: Node | null, whole: Span): Built {
    if (node === null) return { value: null, node: { value: whole }, size: 1 };
    return this.#node(node, '', 0, undefined);
  }

  #node(node: Node, at: Pointer, depth: number, key: Span | undefined): Built {
    if (depth > deepest) {
      this.#report('yaml/too-deep', this.#rangeOf(node), say.tooDeep(deepest));
      this.broken.push(at);
      return this.#leaf(null, this.#rangeOf(node), key);
    }
    if (isAlias(node)) return this.#alias(node, at, key);
    const anchor = node.anchor;
    if (anchor !== undefined) this.#anchors.set(anchor, 'open');
    const built = isMap(node)
      ? this.#map(node, at, depth, key)
      : isSeq(node)
        ? this.#list(node, at, depth, key)
        : this.#scalar(node as Scalar, at, key);
    if (anchor !== undefined) this.#anchors.set(anchor, built);
    return built;
  }

  #scalar(node: Scalar, at: Pointer, key: Span | undefined): Built {
    const span = this.#rangeOf(node);
    if (/\/commands\/\d+$/.test(at) && node.type === 'PLAIN') this.#checkCommand(node, span);
    const plain = typeof node.value === 'string' || typeof node.value === 'boolean' || node.value === null;
    const value = plain
      ? (node.value as Value)
      : typeof node.value === 'number'
        ? numberOrText(node)
        : String(node.value);
    return this.#leaf(value, span, key);
  }

  #checkCommand(node: Scalar, span: Span): void {
    if (node.anchor !== undefined) {
      const start = this.#text.lastIndexOf(`&${node.anchor}`, span.start - this.#offset) + this.#offset;
      this.#report('yaml/anchor-in-command', { start, end: span.end }, say.anchorInCommand(node.anchor), 'warning');
    }
    const rest = /^ (#[^\r\n]*)/.exec(this.#text.slice(span.end - this.#offset, span.end - this.#offset + 500));
    if (rest !== null)
      this.#report(
        'yaml/lost-comment',
        { start: span.end + 1, end: span.end + 1 + (rest[1] as string).length },
        say.lostComment(),
        'warning',
      );
  }

  #map(map: YAMLMap, at: Pointer, depth: number, key: Span | undefined): Built {
    const value: Record<string, Value> = Object.create(null);
    const children = new Map<string, SourceNode>();
    const merges: Value[] = [];
    let size = 1;
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const keyNode = pair.key;
      if (!isScalar(keyNode) || keyNode.value === null) {
        const span =
          isAlias(keyNode) || isMap(keyNode) || isSeq(keyNode) || isScalar(keyNode)
            ? this.#rangeOf(keyNode as Node)
            : this.#rangeOf(map);
        this.#report('yaml/complex-key', span.end > span.start ? span : this.#rangeOf(map), say.complexKey());
        this.broken.push(at);
        continue;
      }
      const name = String(keyNode.value);
      const keySpan = this.#rangeOf(keyNode);
      const pointer = pointerTo(at, name);
      if (name === '<<' && keyNode.type === 'PLAIN' && pair.value !== null) {
        const merged = this.#node(pair.value, pointer, depth + 1, keySpan);
        size += merged.size;
        merges.push(merged.value);
        continue;
      }
      if (children.has(name)) {
        this.#report('yaml/duplicate-key', keySpan, say.duplicateKey(name));
        continue;
      }
      const end = { start: keySpan.end, end: keySpan.end };
      const member =
        pair.value === null ? this.#leaf(null, end, keySpan) : this.#node(pair.value, pointer, depth + 1, keySpan);
      value[name] = member.value;
      children.set(name, member.node);
      size += member.size;
    }
    mergeInto(value, merges);
    return {
      value,
      node: { value: this.#span(map, this.#rangeOf(map), children.values()), ...(key && { key }), children },
      size,
    };
  }

  #list(list: YAMLSeq, at: Pointer, depth: number, key: Span | undefined): Built {
    const value: Value[] = [];
    const children: SourceNode[] = [];
    let size = 1;
    for (const [index, item] of list.items.entries()) {
      const span = this.#rangeOf(list);
      const member =
        item === null
          ? this.#leaf(null, span, undefined)
          : this.#node(item as Node, pointerTo(at, index), depth + 1, undefined);
      value.push(member.value);
      children.push(member.node);
      size += member.size;
    }
    return {
      value,
      node: { value: this.#span(list, this.#rangeOf(list), children), ...(key && { key }), children },
      size,
    };
  }

  #alias(alias: Alias, at: Pointer, key: Span | undefined): Built {
    const span = this.#rangeOf(alias);
    const target = this.#anchors.get(alias.source);
    if (target === undefined) this.#report('yaml/unknown-alias', span, say.unknownAlias(alias.source));
    else if (target === 'open') this.#report('yaml/alias-cycle', span, say.aliasCycle(alias.source));
    else {
      this.#size += target.size;
      if (this.#size <= largestExpansion)
        return { value: target.value, node: { value: span, ...(key && { key }) }, size: target.size };
      if (this.#size - target.size <= largestExpansion) this.#report('yaml/alias-budget', span, say.aliasBudget());
    }
    this.broken.push(at);
    return this.#leaf(null, span, key);
  }

  #leaf(value: Value, span: Span, key: Span | undefined): Built {
    return { value, node: { value: span, ...(key && { key }) }, size: 1 };
  }

  /** A collection ends with its last member: what the library counts in addition is white space and comments. */
  #span({ flow }: YAMLMap | YAMLSeq, range: Span, children: Iterable<SourceNode>): Span {
    if (flow === true) return range;
    let end = range.start;
    for (const child of children) end = Math.max(end, child.value.end, child.key?.end ?? 0);
    return { start: range.start, end: end > range.start ? end : range.end };
  }

  /** The written part of a node, without trailing line breaks. */
  #rangeOf(node: Node): Span {
    const [start, end] = node.range ?? [0, 0, 0];
    let last = end;
    while (last > start && /\s/.test(this.#text[last - 1] as string)) last--;
    return { start: start + this.#offset, end: last + this.#offset };
  }

  #report(code: string, span: Span, message: Words, severity: Severity = 'error'): void {
    if (this.problems.length < 100) this.problems.push({ code, severity, span, message });
  }
}

/** A number keeps its text when it would lose something: `007`, `1_000`, more digits than a number holds. */
function numberOrText(node: Scalar): Value {
  const value = node.value as number;
  return Number.isFinite(value) ? value : (node.source ?? String(value));
}

function mergeInto(value: Record<string, Value>, merges: readonly Value[]): void {
  for (const merged of merges.flatMap((entry) => (Array.isArray(entry) ? (entry as readonly Value[]) : [entry]))) {
    if (!isValueMap(merged)) continue;
    for (const [key, entry] of Object.entries(merged))
      if (!Object.hasOwn(value, key) && entry !== undefined) value[key] = entry;
  }
}
