import type { Timeline } from '../../../../generated/types.ts';
import type { MarkdownDocument } from '../../../document/markdown-document.ts';
import { changeTo } from '../../../messages/schema.ts';
import * as say from '../../../messages/timeline.ts';
import type { Finding, Fix } from '../../../problem.ts';
import { instantsTold, type ToldInstant } from '../../../report/facts.ts';
import { keyInstants } from '../../../report/key-instants.ts';
import { isDoubtful, type PlacedTime } from '../../../report/placed-time.ts';
import { eventSpans, timelineSections } from '../../../report/timeline-sections.ts';
import type { Rule, Subject } from '../../../rule.ts';
import { contains, type Span } from '../../../text/span.ts';
import { isOngoing } from '../../../time/open-value.ts';
import { parseTimestamp, type WrittenTimestamp } from '../../../time/timestamp.ts';
import type { Zone } from '../../../time/zone.ts';
import type { TimelineModel } from '../model.ts';
import { parseRowTime } from '../row-time.ts';
import { canBeSameTime } from '../same-time.ts';
import { statedZone } from '../stated-zone.ts';
import { surroundingsOf } from '../surroundings.ts';

type TimelineSubject = Subject<Timeline, TimelineModel>;

const page = (detected: string) => `---
kind: postmortem
started: 2026-03-01T14:30:00+09:00
detected: 2026-03-01T14:35:00+09:00
resolved: 2026-03-01T15:10:00+09:00
---

# Cart answers 503

- Started: 14:30
- Detected: ${detected}
`;

export const contradictingInstant: Rule<Timeline, TimelineModel> = {
  code: 'timeline/contradicting-instant',
  severity: 'warning',
  reads: keyInstants.map((name) => `/${name}`),
  summary: {
    en: 'A key instant that front matter and text tell differently',
    ja: 'フロントマターと本文で食い違う主要な時刻',
  },
  why: {
    en: 'Figures come from the front matter, while people read the text: a review would not notice which one is wrong.',
    ja: '数値はフロントマターから計算され、人が読むのは本文です。どちらが誤りか、レビューでは気づけません。',
  },
  good: page('05:35 UTC'),
  bad: page('14:45'),
  *check(subject) {
    const { markdown, value, model, source } = subject;
    const front = markdown?.frontMatter?.span;
    if (markdown === undefined || front === undefined) return;
    const above = keyInstants.filter((name) => value[name] !== undefined && contains(front, source.locate(`/${name}`)));
    if (above.length === 0) return;
    const told = toldOutsideEvents(markdown);
    for (const name of above) {
      const tellings = told.filter((telling) => telling.name === name);
      const known = model.facts[name];
      if (known === undefined || tellings.length === 0 || isDoubtful(known)) continue;
      const isOther = otherThan(known, subject);
      // A page may tell of several outages: one that agrees is enough.
      const [first] = tellings;
      if (first !== undefined && tellings.every(isOther)) yield contradiction(first, known, source.locate(known.at));
    }
  },
};

/** What a row of the timeline says is an event. Few pages tell an instant anywhere: only there the rows are looked for. */
function toldOutsideEvents(markdown: MarkdownDocument): readonly ToldInstant[] {
  if (instantsTold(markdown, []).length === 0) return [];
  return instantsTold(markdown, eventSpans(timelineSections(markdown))).filter(({ text }) => text !== '');
}

function contradiction(told: ToldInstant, known: PlacedTime, above: Span): Finding {
  return {
    at: known.at,
    span: told.span,
    message: say.contradictingInstant(told.name, told.text, known.text),
    related: [{ span: above, message: say.countedInstant() }],
    fixes: fixesOf(told, known, above),
  };
}

/** Either may be the one that is wrong: to choose is left to a person. */
function fixesOf({ text, span }: ToldInstant, known: PlacedTime, above: Span): readonly Fix[] {
  const stamp = parseTimestamp(text);
  const isWhole = stamp.kind === 'timestamp' && stamp.date !== undefined && stamp.zone !== undefined;
  return [
    ...(known.text === '' ? [] : [{ title: changeTo(known.text), edits: [{ span, text: known.text }], safe: false }]),
    ...(isWhole && isPlainScalar.test(text)
      ? [{ title: say.changeFrontMatter(text), edits: [{ span: above, text }], safe: false }]
      : []),
  ];
}

const isPlainScalar = /^[\p{L}\p{N}](?:[\p{L}\p{N}/+-]|:(?! )| (?!#))*$/u;

/** Whether a telling says something else than what is known, and can be read. */
function otherThan(known: PlacedTime, subject: TimelineSubject): (told: ToldInstant) => boolean {
  const { model, markdown } = subject;
  const { zoneTable } = subject.settings;
  const { stamp: start } = model.facts.started ?? {};
  const day = start?.kind === 'timestamp' ? start.date : undefined;
  const surroundings = surroundingsOf(subject);
  const stated = markdown === undefined ? undefined : statedZone(markdown);
  return ({ text, name }) => {
    const stamp = parseRowTime(text, day, surroundings.facts);
    if (known.stamp.kind === 'open') return stamp.kind === 'timestamp';
    if (known.stamp.kind !== 'timestamp') return false;
    if (stamp.kind === 'open') return name === 'resolved' && isOngoing(text.trim());
    if (stamp.kind !== 'timestamp') return false;
    const zones = zonesFor(stamp.zone);
    return zones.length > 0 && !canBeSameTime(stamp, known, zones);
  };

  function zonesFor(written: WrittenTimestamp['zone']): readonly Zone[] {
    if (written !== undefined && 'offset' in written) return [zoneTable.atOffset(written.offset)];
    const name = written?.name ?? stated;
    const named = name === undefined ? undefined : zoneTable.find(name);
    const others = written === undefined ? [known.zone, model.zone] : [];
    return [named, ...others].filter((zone) => zone !== undefined);
  }
}
