import { Composer, listOf } from '../../document/composer.ts';
import { labelledLines } from '../../document/markdown/sections.ts';
import type { MarkdownDocument, Piece } from '../../document/markdown-document.ts';
import type { SourceDocument, SourceNode } from '../../document/source.ts';
import { isMap, type Value } from '../../document/value.ts';
import { declaredKind, type ReportKind } from '../../report/declared-kind.ts';
import { factsOf } from '../../report/facts.ts';
import { frontMatterFor } from '../../report/front-matter.ts';
import { isFactsHeading } from '../../report/headings.ts';
import { looksLikeTimeline } from '../../report/looks-like-timeline.ts';
import { addTitle, titleSpan } from '../../report/title.ts';
import { parseTimestamp } from '../../time/timestamp.ts';
import { actionName } from './action-name.ts';
import { type ActionRow, actionRowsOf } from './actions.ts';
import { factorsOf } from './factors.ts';
import { horizonOf, isDateLabel, isIncidentLabel } from './labels.ts';
import { layerNames } from './layer-words.ts';
import { withMentionedFactors } from './mentioned-factors.ts';
import { type ActionSection, analysisSections, type LayerSection } from './sections.ts';

/** The value of an analysis: front matter, then labels and title, then layers and actions. */
export function fromMarkdown(document: MarkdownDocument, path: string): SourceDocument {
  const composer = new Composer(titleSpan(document), frontMatterFor('rca', document, ownerOf(document)));
  const { layers, actions } = analysisSections(document);
  addFacts(composer, document);
  addTitle(composer, document, path);
  const factors = addLayers(composer, layers);
  addActions(composer, actions, factors);
  return composer.done();
}

/** Whether the file is an analysis in the first place, or a timeline that has one. */
export function ownerOf(document: MarkdownDocument): ReportKind {
  return declaredKind(document) ?? (looksLikeTimeline(document) ? 'timeline' : 'rca');
}

function addFacts(composer: Composer, document: MarkdownDocument): void {
  for (const { label, value, section } of labelledLines(document)) {
    const { heading } = section;
    if (value.text === '' || (heading !== undefined && heading.level > 1 && !isFactsHeading(heading.title.text)))
      continue;
    const node = { value: value.span, key: label.span };
    const { kind } = parseTimestamp(value.text);
    if (isDateLabel(label.text) && (kind === 'timestamp' || kind === 'placeholder'))
      composer.add('/date', value.text, node);
    const id = /^#?\s?((?:[A-Za-z]{1,12}-)?\d[\w-]{0,30})$/.exec(value.text)?.[1];
    if (isIncidentLabel(label.text) && id !== undefined) composer.add('/incident', id, node);
  }
  for (const { pointer, value, node } of factsOf(document, [])) {
    if (['/title', '/services', '/severity', '/timezone'].includes(pointer)) composer.add(pointer, value, node);
  }
}

/** @returns the ids of the factors */
function addLayers(composer: Composer, sections: readonly LayerSection[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const name of layerNames) {
    const own = sections.filter(({ layer }) => layer === name);
    const [first] = own;
    if (first === undefined) continue;
    const factors = own.flatMap(factorsOf);
    for (const { members } of factors) if (typeof members['id']?.[0] === 'string') ids.add(members['id'][0]);
    const [value, children] = listOf(factors);
    const last = factors.at(-1);
    const start = factors[0]?.span.start ?? first.heading.title.span.start;
    const span = { start, end: last?.span.end ?? first.heading.title.span.end };
    composer.add(`/layers/${name}`, value, { value: span, key: first.heading.title.span, children });
  }
  return ids;
}

/** Those of the page, behind those of the front matter; one that stands in both is one. */
function addActions(composer: Composer, sections: readonly ActionSection[], factors: ReadonlySet<string>): void {
  const above = composer.listAt('actions');
  const known = new Set((above ?? []).map(nameOf));
  const rows = sections.flatMap(({ section, horizon }) => actionRowsOf(section).map((row) => ({ row, horizon })));
  const items = rows
    .filter(({ row }) => !known.has(actionName(row.parts.text?.text ?? '')))
    .map(({ row, horizon }) => ({
      span: row.span,
      members: membersOf(withMentionedFactors(row, factors), horizon),
    }));
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return;
  const [value, children] = listOf(items);
  if (above !== undefined) {
    composer.extend('actions', value, children);
    return;
  }
  const key = sections.find(({ section }) => actionRowsOf(section).length > 0)?.heading.title.span;
  composer.add('/actions', value, {
    value: { start: first.span.start, end: last.span.end },
    ...(key && { key }),
    children,
  });
}

function nameOf(action: Value): string {
  const text = isMap(action) ? action['text'] : undefined;
  return typeof text === 'string' ? actionName(text) : '';
}

type Members = Record<string, readonly [Value, SourceNode]>;

function membersOf({ parts, done, span }: ActionRow, above: string | undefined): Members {
  const { horizon: own, ...others } = parts;
  const members: Members = {};
  for (const [name, piece] of Object.entries(others)) members[name] = [plain(piece), { value: piece.span }];
  if (done !== undefined) members['done'] = [done.value, { value: done.span }];
  const horizon = (own === undefined ? undefined : horizonOf(own.text)) ?? above;
  if (horizon !== undefined) members['horizon'] = [horizon, { value: own?.span ?? span }];
  return members;
}

function plain({ text }: Piece): string {
  return text.replace(/^\[[ xX]\]\s+/, '').trim();
}
