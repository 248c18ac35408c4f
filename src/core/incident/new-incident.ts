import { keyInstantWords } from '../messages/incident.ts';
import type { Language } from '../text/words.ts';
import { type Instant, minute } from '../time/instant.ts';
import { type Zone, ZoneTable } from '../time/zone.ts';
import { escapeCell, type RowPiece } from './table-row.ts';
import { timelineHeadings } from './timeline-row.ts';
import { writeTime } from './write-time.ts';

/** What is known of an incident that has just been noticed. */
interface NoticedIncident {
  readonly id: string;
  readonly noticed: Instant;
  /** By whose clocks it is told. */
  readonly zone: Zone;
  /** Who has noticed it; may be empty. */
  readonly actor: string;
  readonly language: Language;
}

const words: Readonly<Record<Language, { readonly title: string; readonly facts: string; readonly ongoing: string }>> =
  {
    en: { title: '<title>', facts: '## Basic facts', ongoing: 'ongoing' },
    ja: { title: '<題名>', facts: '## 基本情報', ongoing: '継続中' },
  };

/**
 * The document of an incident that goes on: the time of now as its start, which may be earlier, and as its detection, and a
 * timeline with that row. The holes are what is asked for first: its title, its start, who, and what is seen.
 */
export function newIncident({ id, noticed, zone, actor, language }: NoticedIncident): readonly RowPiece[] {
  const now = (Math.floor(noticed / minute) * minute) as Instant;
  const context = { zones: new ZoneTable(), zone, zoneIsGiven: true };
  const time = writeTime(now, undefined, undefined, context);
  const { title, facts, ongoing } = words[language];
  const [heading, header] = timelineHeadings[language];
  const { label: started } = keyInstantWords('started')[language];
  const { label: detected, event } = keyInstantWords('detected')[language];
  const { label: resolved } = keyInstantWords('resolved')[language];
  const above = `---\nkind: postmortem\nid: ${id}\ntimezone: ${zone.name}\n---\n\n# `;
  const table = `${heading}\n\n${header}\n| --- | --- | --- | --- |\n`;
  return [
    { text: above },
    { hole: title },
    { text: `\n\n${facts}\n\n- ${started}: ` },
    { hole: time },
    { text: `\n- ${detected}: ${time}\n- ${resolved}: ${ongoing}\n\n${table}` },
    { text: `| ${writeTime(now, undefined, now, context)} | ${event} | ` },
    { hole: escapeCell(actor) },
    { text: ' | ' },
    { hole: '' },
    { text: ' |\n' },
  ];
}

/** An id that ends with a number, and that YAML takes for a word. */
const numberedId = /^([\p{L}\p{N}._/-]*[\p{L}._/-])(\d{1,9})$/u;
/** What stands before the day of a date. */
const monthEnd = /\d{4}[-._/]\d{2}[-._/]$/;

/**
 * The id after the last one of a year: `INC-2026-015` after `INC-2026-014`. Ids that end with a date are not counted.
 * @param ids of all incidents
 */
export function nextIncidentId(ids: Iterable<string>, year: number): string {
  let last = { stem: `INC-${year}-`, digits: '000' };
  for (const id of ids) {
    const [, stem = '', digits = ''] = numberedId.exec(id) ?? [];
    const isOfYear = stem.includes(String(year)) && !monthEnd.test(stem);
    if (isOfYear && Number(digits) > Number(last.digits)) last = { stem, digits };
  }
  return last.stem + String(Number(last.digits) + 1).padStart(last.digits.length, '0');
}
