import { splitLabel } from '../../document/markdown/label.ts';
import { linesOf, type Section } from '../../document/markdown/sections.ts';
import type { ListItem, Piece } from '../../document/markdown-document.ts';
import type { Span } from '../../text/span.ts';
import type { ActionRow } from './actions.ts';
import { type ActionField, actionFieldOf, isActionHeading } from './labels.ts';

/**
 * An action that is written as a list of its parts: `- Owner: sato`, `- Due: 2026-04-01`, below a heading that says what is
 * done, or with `- Action: …` among them. Every item has a label, none comes twice, and one is its owner or date.
 * @param items those of the section, of which the outermost are the parts
 */
export function describedAction(
  { heading, blocks }: Section,
  items: readonly ListItem[],
  isSaid: (text: string) => boolean,
): ActionRow | undefined {
  const parts: Partial<Record<ActionField, Piece>> = {};
  const labels = new Set<string>();
  const depth = items[0]?.depth;
  for (const { depth: own, label, value } of items) {
    if (own !== depth) continue;
    if (label === undefined || value === undefined || labels.has(label.text)) return undefined;
    labels.add(label.text);
    take(label, value);
  }
  const attributes = [...labels].map(actionFieldOf).filter((field) => field !== undefined && field !== 'text');
  if (attributes.length < 2 || !(attributes.includes('owner') || attributes.includes('due'))) return undefined;
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    for (const line of linesOf(block.content)) {
      const { label, value } = splitLabel(line);
      if (label !== undefined && value !== undefined) take(label, value);
    }
  }
  const title = heading === undefined || isActionHeading(heading.title.text) ? undefined : titleOf(heading.title);
  const text = title ?? parts.text;
  const [first, last] = [items[0], items.at(-1)];
  if (text === undefined || first === undefined || last === undefined) return undefined;
  return { span: spanning(text.span, first.span, last.span), parts: { ...parts, text }, done: undefined };

  function take(label: Piece, value: Piece): void {
    const field = actionFieldOf(label.text);
    if (field !== undefined && isSaid(value.text)) parts[field] ??= value;
  }
}

/** `3. Alert on the pool`, `Action 3: alert on the pool`: the words without the number; undefined where there is nothing else. */
function titleOf({ text, span }: Piece): Piece | undefined {
  const lead =
    /^(?:(?:action(?: item)?|対策|アクション|施策)\s?)?#?(?:\d{1,3}[.):：、]?|[A-Z]{1,3}-?\d{1,3}[.):：、]?(?=\s))?\s*[-–—:：]?\s*/i.exec(
      text,
    );
  const start = lead?.[0].length ?? 0;
  const words = text.slice(start).trimEnd();
  return words === ''
    ? undefined
    : { text: words, span: { start: span.start + start, end: span.start + start + words.length } };
}

function spanning(...spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}
