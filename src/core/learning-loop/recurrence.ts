import { causesOf, type IncidentRecord } from '../statistics/incident-records.ts';
import { day } from '../time/instant.ts';
import { signalName } from './signal-name.ts';

/** An incident that came again within this many days counts as the same failure. */
export const recurrenceDays = 180;

export interface Recurrence {
  readonly first: IncidentRecord;
  readonly again: IncidentRecord;
  /** What both have in common: a title, or a cause or entry of the same service. */
  readonly why: readonly { readonly kind: 'title' | 'cause' | 'knowledge'; readonly word: string }[];
}

/**
 * The incidents that came again: same title, or the same cause or knowledge entry for the same service, begun within
 * 180 days after the earlier one was resolved: what begins while that one goes on is no recurrence of it. Of a chain
 * each link stands here once, in the order of time.
 */
export function recurrences(records: readonly IncidentRecord[]): readonly Recurrence[] {
  const inOrder = records
    .filter(({ impact, isPlanned }) => impact.started !== null && !isPlanned)
    .sort((a, b) => (a.impact.started as number) - (b.impact.started as number));
  const last = new Map<string, IncidentRecord>();
  const found: { first: IncidentRecord; again: IncidentRecord; why: Recurrence['why'][number][] }[] = [];
  for (const again of inOrder) {
    const own: typeof found = [];
    for (const { key, why } of signsOf(again)) {
      const first = last.get(key);
      // One that nobody has resolved yet cannot come again: the one before it still can.
      if (again.impact.resolved !== null || first === undefined) last.set(key, again);
      if (first === undefined || first === again || !isWithin(first, again)) continue;
      const pair = own.find((known) => known.first === first);
      if (pair === undefined) own.push({ first, again, why: [why] });
      else if (!pair.why.some(({ kind, word }) => kind === why.kind && word === why.word)) pair.why.push(why);
    }
    found.push(...own);
  }
  return found;
}

function isWithin(first: IncidentRecord, again: IncidentRecord): boolean {
  const { started, resolved } = first.impact;
  const begin = again.impact.started;
  if (started === null || resolved === null || begin === null) return false;
  return begin > started && begin >= resolved && begin - resolved <= recurrenceDays * day;
}

function signsOf(record: IncidentRecord): readonly { readonly key: string; readonly why: Recurrence['why'][number] }[] {
  const title = titleKey(record);
  const services = record.services.length === 0 ? [''] : record.services;
  const byService = (kind: 'cause' | 'knowledge', words: readonly string[]) =>
    words.flatMap((word) =>
      services.map((service) => ({ key: `${kind} ${signalName(word)}\n${service}`, why: { kind, word } })),
    );
  return [
    ...(title === undefined ? [] : [{ key: `title ${title}`, why: { kind: 'title' as const, word: record.title } }]),
    ...byService('cause', causesOf(record)),
    ...byService('knowledge', [...new Set(record.values.flatMap(({ knowledge = [] }) => knowledge))]),
  ];
}

const general =
  /incidents?|post-?mortems?|timelines?|reports?|インシデント|ポストモーテム|タイムライン|障害報告書?|報告書/giu;

/** The title without numbers, dates and what every title says; undefined when nothing is left of it. */
function titleKey({ title, file }: IncidentRecord): string | undefined {
  if (title === file) return undefined;
  const words = title
    .slice(0, 300)
    .replace(/[A-Za-z]{2,12}-\d[\d-]*|#?\d[\d/.:-]*/g, ' ')
    .replace(general, ' ');
  const key = signalName(words);
  return key.length < 4 ? undefined : key;
}
