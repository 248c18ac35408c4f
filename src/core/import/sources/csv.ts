import { parse } from 'papaparse';
import * as say from '../../messages/import.ts';
import { columnOf, type EventColumn } from '../../report/event-columns.ts';
import { resolveTimestamp } from '../../time/resolve.ts';
import { parseTimestamp } from '../../time/timestamp.ts';
import { type ImportedEvent, mostRecords, type SkippedRecord, type TextSource } from '../imported.ts';

/** CSV with a header that names a time and an event, in English or Japanese, with commas, semicolons or tabs. */
export const csv: TextSource = {
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
    let line = 1 + linesOf(header);
    let records = 0;
    for (const row of rows) {
      const record = say.atLine(line);
      line += linesOf(row);
      if (row.every((value) => value.trim() === '')) continue;
      if (++records > mostRecords) break;
      const cell = (name: EventColumn) => row[names.indexOf(name)]?.trim() ?? '';
      const at = [cell('day'), cell('at')].filter(Boolean).join(' ');
      const { instant } = resolveTimestamp(parseTimestamp(at), { zones, zone, zoneIsGiven: true });
      const said = cell('event') || cell('action');
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
    return { events, skipped, records };
  },
};

/** The rows, empty ones too; the header tells what parts the cells. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\uFEFF/, '');
  const [header = ''] = plain.split(/\r\n|[\r\n]/, 1);
  const { delimiter } = parse(header, { delimitersToGuess: [',', ';', '\t'] }).meta;
  return parse<string[]>(plain, { delimiter }).data;
}

/** How many lines of the file a row takes: a cell in quotes may go over several. */
function linesOf(row: readonly string[]): number {
  return row.reduce((sum, cell) => sum + cell.split(/\r\n|[\r\n]/).length - 1, 1);
}
