import type { Timeline } from '../../../../generated/types.ts';
import type { MarkdownDocument } from '../../../document/markdown-document.ts';
import type { SourceMap } from '../../../document/source.ts';
import { isMap } from '../../../document/value.ts';
import * as say from '../../../messages/timeline.ts';
import type { Finding, Fix } from '../../../problem.ts';
import { timelineSections } from '../../../report/timeline-sections.ts';
import { type MissingColumn, unreadEvents as unreadEventsOf } from '../../../report/unread-events.ts';
import type { Rule } from '../../../rule.ts';
import { languageOf } from '../../../text/language.ts';
import type { Span } from '../../../text/span.ts';
import { eventsOf } from '../event-list.ts';
import type { TimelineModel } from '../model.ts';

export const unreadEvents: Rule<Timeline, TimelineModel> = {
  code: 'timeline/unread-events',
  severity: 'warning',
  reads: [],
  summary: { en: 'Events that are not read', ja: '読み取られないイベント' },
  why: {
    en: 'What is not read is in no order, no duration and no picture, and nobody would notice that it is missing.',
    ja: '読み取られない行は、順序・時間・図のどれにも現れず、欠けていることに誰も気づきません。',
  },
  good: `# Incident INC-2026-014

- Started: 2026-03-01 14:30 JST
- Detected: 2026-03-01 14:35 JST
- Resolved: 2026-03-01 15:10 JST

## Timeline

| Time | Event |
| --- | --- |
| 14:30 | Errors begin |
| 14:50 | Workers restarted |
`,
  bad: `---
kind: timeline
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
---

# Cart answers 503

## Timeline

| Tiem | Event |
| --- | --- |
| 14:30 | Errors begin |
| 14:50 | Workers restarted |
`,
  *check({ markdown, value, source }): Iterable<Finding> {
    if (markdown === undefined) return;
    const above = eventsAbove(markdown, source);
    if (above !== undefined) {
      yield* eventsBelow(markdown, value, above);
      return;
    }
    for (const unread of unreadEventsOf(markdown, (value.events ?? []).length > 0)) {
      if (unread.form === 'item') yield { at: '', span: unread.content.span, message: say.unreadItem() };
      else if (unread.form === 'section')
        yield { at: '', span: unread.heading.title.span, message: say.unreadSection() };
      else {
        const { header } = unread.table;
        const [only] = unread.missing;
        const nearest = unread.missing.length === 1 ? only?.nearest : undefined;
        const names = unread.missing.map(({ name }) => name);
        const message = say.unreadTable(names, nearest);
        const span = (nearest === undefined ? undefined : only?.header?.span) ?? header.span;
        const language = languageOf(header.cells.map(({ text }) => text).join(' '));
        yield { at: '', span, message, fixes: nameFix(unread.missing, language) };
      }
    }
  },
};

/** Where the front matter has the list of events, which then is the only one. */
function eventsAbove({ frontMatter }: MarkdownDocument, source: SourceMap): Span | undefined {
  const above = frontMatter?.document.value;
  const list = isMap(above) ? above['events'] : undefined;
  return Array.isArray(list) && list.length > 0 ? source.find('/events', 'key') : undefined;
}

/** The events of the text that the list of the front matter does not have. */
function* eventsBelow(markdown: MarkdownDocument, { events = [] }: Timeline, above: Span): Generator<Finding> {
  const known = new Set(events.map(({ event = '' }) => event.trim()));
  const { values, nodes } = eventsOf(timelineSections(markdown));
  const unread = nodes.filter((_, index) => {
    const value = values[index];
    const event = isMap(value) ? value['event'] : undefined;
    return typeof event === 'string' && !known.has(event.trim());
  });
  const [first] = unread;
  if (first === undefined) return;
  const related = [{ span: above, message: say.eventsAbove() }];
  yield { at: '', span: first.value, message: say.hiddenEvents(unread.length), related };
}

function nameFix(missing: readonly MissingColumn[], language: 'en' | 'ja'): readonly Fix[] {
  const columns = { at: { en: 'Time', ja: '時刻' }, event: { en: 'Event', ja: 'イベント' } };
  const edits = missing.flatMap(({ name, header, nearest }) =>
    header === undefined ? [] : [{ span: header.span, text: nearest ?? columns[name][language] }],
  );
  if (edits.length < missing.length) return [];
  const title = say.nameColumns(edits.map(({ text }) => text));
  return [{ title, edits, safe: missing.every(({ nearest }) => nearest !== undefined) }];
}
