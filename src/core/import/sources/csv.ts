import { parse } from 'papaparse';
import * as say from '../../messages/import.ts';
import { columnOf, type EventColumn } from '../../report/event-columns.ts';
import { resolveTimestamp } from '../../time/resolve.ts';
import { parseTimestamp } from '../../time/timestamp.ts';
import { type ImportedEvent, type ImportSource, mostRecords, type SkippedRecord } from '../imported.ts';

/** CSV with a header that names a time and an event, in English or Japanese, with commas, semicolons or tabs. */
export const csv: ImportSource = {
  name: 'csv',
  matchesText: (text) => {
    const [header = []] = rowsOf(text.split(/\r\n|[\r\n]/, 1)[0] ?? '');
    const names = header.map((name) => columnOf(name));
    return header.length > 1 && names.includes('at') && (names.includes('event') || names.includes('action'));
  },
  readText(text, { zone, zones }) {
    const [header = [], ...rows] = rowsOf(text);
    const names = header.map((name) => columnOf(name));
    const idColumn = header.findIndex((name) => /^id$/i.test(name.trim()));
    const events: ImportedEvent[] = [];
    const skipped: SkippedRecord[] = [];
    for (const [index, row] of rows.slice(0, mostRecords).entries()) {
      const cell = (name: EventColumn) => row[names.indexOf(name)]?.trim() ?? '';
      const record = `line ${index + 2}`;
      const at = [cell('day'), cell('at')].filter(Boolean).join(' ');
      const { instant } = resolveTimestamp(parseTimestamp(at), { zones, zone, zoneIsGiven: true });
      const said = cell('event') || cell('action');
      if (row.every((value) => value.trim() === '')) continue;
      if (instant === undefined) skipped.push({ record, reason: say.noTime(header[names.indexOf('at')] ?? 'time') });
      else if (said === '') skipped.push({ record, reason: say.noText() });
      else {
        events.push({
          id: `csv/${row[idColumn]?.trim() || `${instant}/${said}`}`,
          instant,
          event: { en: said, ja: said },
          actor: cell('actor'),
          action: cell('event') === '' ? '' : cell('action'),
        });
      }
    }
    return { events, skipped };
  },
};

function rowsOf(text: string): readonly (readonly string[])[] {
  return parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true, delimitersToGuess: [',', ';', '\t'] })
    .data;
}
