import { isPlaceholder } from '../document/placeholder.ts';
import { causesOf, factorTexts, type IncidentRecord } from '../statistics/incident-records.ts';
import { hasWords, signalName } from './signal-name.ts';
import { causeWords, type SignalTables } from './signal-tables.ts';

/** A metric that an incident calls for, and what of it does. */
export interface CalledFor {
  /** As `signalName` gives it. */
  readonly metric: string;
  readonly by: 'precursor' | 'cause' | 'category';
  readonly word: string;
}

/** The metrics that an incident's precursors, causes and category call for: one entry for each pair. */
export function calledFor(record: IncidentRecord, tables: SignalTables): readonly CalledFor[] {
  const list = (by: CalledFor['by'], words: readonly string[], table: ReadonlyMap<string, readonly string[]>) =>
    words.flatMap((word) => (table.get(signalName(word)) ?? []).map((metric) => ({ metric, by, word })));
  return [
    ...list('precursor', precursorsOf(record), tables.precursors),
    ...list('cause', causesIn(record, tables), tables.causes),
    ...list('category', categoriesOf(record), tables.categories),
  ];
}

/** The precursors that no table knows a metric for. */
export function unmappedPrecursors(record: IncidentRecord, { precursors }: SignalTables): readonly string[] {
  return precursorsOf(record).filter((word) => !precursors.has(signalName(word)));
}

function precursorsOf({ values }: IncidentRecord): readonly string[] {
  const said = values.flatMap(({ precursors = [] }) => precursors);
  return [...new Set(said)].filter((word) => word !== '' && !isPlaceholder(word));
}

function categoriesOf({ values }: IncidentRecord): readonly string[] {
  return [...new Set(values.flatMap(({ category }) => (category === undefined ? [] : [category])))];
}

/** The causes of the table that occur in the incident's short causes or in the words of its factors. */
function causesIn(record: IncidentRecord, { causes }: SignalTables): readonly string[] {
  const texts = [...causesOf(record), ...factorTexts(record).map(({ text }) => text)].map(signalName);
  return [...causes.keys()].filter((cause) => {
    const names = [cause, ...(causeWords.get(cause) ?? []).map(signalName)];
    return texts.some((text) =>
      names.some((name) => hasWords(text, name) || (isJapanese(name) && text.includes(name))),
    );
  });
}

/** Written without blanks between words. */
function isJapanese(text: string): boolean {
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
}
