import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  YAMLMap,
  type YAMLSeq,
} from 'yaml';
import * as say from '../../messages/yaml.ts';
import type { Severity, SyntaxProblem } from '../../problem.ts';
import type { Span } from '../../text/span.ts';
import type { Words } from '../../text/words.ts';
import type { SourceNode } from '../source.ts';
import { isMap as isValueMap, type Pointer, pointerTo, type Value } from '../value.ts';
import { quoteFix } from './mistake.ts';
import { deepestNesting } from './nesting.ts';

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
  readonly #anchors = new Map<string, Built | 'open'>();
  #size = 0;

  constructor(text: string) {
    this.#text = text;
  }

  build(node: Node | null, whole: Span): Built {
    if (node === null) return { value: null, node: { value: whole }, size: 1 };
    return this.#node(node, '', 0, undefined);
  }

  #node(node: Node, at: Pointer, depth: number, key: Span | undefined): Built {
    if (depth > deepestNesting) {
      this.#report('yaml/too-deep', this.#rangeOf(node), say.tooDeep(deepestNesting));
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
    return this.#leaf(plainValueOf(node), span, key);
  }

  #checkCommand(node: Scalar, span: Span): void {
    if (node.anchor !== undefined) {
      const start = Math.max(0, this.#text.lastIndexOf(`&${node.anchor}`, span.start));
      this.#report('yaml/anchor-in-command', { start, end: span.end }, say.anchorInCommand(node.anchor), 'warning');
    }
    const rest = /^ (#[^\r\n]*)/.exec(this.#text.slice(span.end, span.end + 500));
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
    for (const pair of map.items as Pair<Node | null, Node | null>[]) {
      const keyNode = pair.key;
      if (!isScalar(keyNode) || keyNode.value === null) {
        this.#reportKey(pair, map);
        this.broken.push(at);
        continue;
      }
      const name = nameOf(keyNode);
      const keySpan = this.#rangeOf(keyNode);
      const pointer = pointerTo(at, name);
      if (name === '<<' && keyNode.type === 'PLAIN' && pair.value !== null) {
        const merged = this.#node(pair.value, pointer, depth + 1, keySpan);
        size += merged.size;
        if (isMergeable(merged.value)) merges.push(merged.value);
        else if (merged.value !== null) this.#report('yaml/syntax', keySpan, say.mergeKey());
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

  /** `{{ name }}`, which other tools fill in, is to YAML a map whose key is a map. */
  #reportKey(pair: Pair<Node | null, Node | null>, map: YAMLMap): void {
    const span = this.#rangeOf(map);
    const text = this.#text.slice(span.start, Math.min(span.end, span.start + 1000));
    if (!/^\{\{[^\r\n]*\}\}$/.test(text)) {
      this.#report('yaml/complex-key', this.#oddKey(pair, map), say.complexKey());
      return;
    }
    const fixes = quoteFix(this.#text, span);
    if (this.problems.length < 100)
      this.problems.push({ code: 'yaml/complex-key', severity: 'error', span, message: say.unquotedBraces(), fixes });
  }

  /** A key that is no word; a colon without a key is all that there is to see of it. */
  #oddKey({ key, value }: Pair<Node | null, Node | null>, map: YAMLMap): Span {
    const written = isNode(key) ? this.#rangeOf(key) : undefined;
    if (written !== undefined && written.end > written.start) return written;
    const before = written?.start ?? (isNode(value) ? this.#rangeOf(value).start : undefined);
    if (before === undefined) return this.#rangeOf(map);
    const colon = this.#text[before] === ':' ? before : Math.max(0, this.#text.slice(0, before).search(/[:?][^:?]*$/));
    return { start: colon, end: colon + 1 };
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
          : isPair(item)
            ? this.#orderedPair(item as Pair<Node, Node | null>, pointerTo(at, index), depth + 1)
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

  /** The library keeps the members of an ordered map (`!!omap`) as pairs: each is a map of one. */
  #orderedPair(pair: Pair<Node, Node | null>, at: Pointer, depth: number): Built {
    const map = new YAMLMap<Node, Node | null>();
    map.items.push(pair);
    const [start] = pair.key.range ?? [0];
    const end = pair.value?.range?.[1] ?? pair.key.range?.[1] ?? start;
    map.range = [start, end, end];
    return this.#map(map, at, depth, undefined);
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
    while (last > start && /[ \t\r\n]/.test(this.#text[last - 1] as string)) last--;
    return { start, end: last };
  }

  #report(code: string, span: Span, message: Words, severity: Severity = 'error'): void {
    if (this.problems.length < 100) this.problems.push({ code, severity, span, message });
  }
}

/** What has no place in plain data (a date or bytes by a tag or YAML 1.1, infinity) stays the text that was written. */
function plainValueOf({ value, source }: Scalar): Value {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null || value === undefined)
    return value ?? null;
  return typeof value === 'number' && Number.isFinite(value) ? value : (source ?? String(value));
}

/** A key as text: numbers in one form, as every reader makes them the same key; anything else as it is written. */
function nameOf({ value, source }: Scalar): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : (source ?? String(value));
}

function isMergeable(value: Value): boolean {
  return isValueMap(value) || (Array.isArray(value) && value.every(isValueMap));
}

function mergeInto(value: Record<string, Value>, merges: readonly Value[]): void {
  for (const merged of merges.flatMap((entry) => (Array.isArray(entry) ? (entry as readonly Value[]) : [entry]))) {
    if (!isValueMap(merged)) continue;
    for (const [key, entry] of Object.entries(merged))
      if (!Object.hasOwn(value, key) && entry !== undefined) value[key] = entry;
  }
}
