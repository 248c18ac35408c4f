import * as say from '../messages/import.ts';
import type { Words } from '../text/words.ts';
import {
  type ImportContext,
  type ImportedFile,
  type ImportSource,
  type JsonSource,
  mostRecords,
  type TextSource,
} from './imported.ts';
import { importSources } from './sources/index.ts';

/** An export with the source that read it. */
interface ReadExport extends Omit<ImportedFile, 'records'> {
  readonly source: string;
}

/**
 * Reads an export, told by its shape: JSON, JSON by lines, CSV, or the text of `git log`. Unknown fields are ignored,
 * and no order is relied on.
 * @param wanted the name of a source where the person gives it
 * @returns undefined when the text is of no known shape, or not of the wanted one
 */
export function readExport(text: string, context: ImportContext, wanted?: string): ReadExport | undefined {
  const sources = importSources.filter(({ name }) => wanted === undefined || name === wanted);
  const value = jsonOf(text);
  const read = value === undefined ? readText(text, sources, context) : readValue(value, sources, context);
  if (read === undefined) return undefined;
  const { source, events, skipped, records } = read;
  const left = records > mostRecords ? [{ record: say.atPlace('…'), reason: say.tooMany(mostRecords) }] : [];
  return { source, events, skipped: [...skipped, ...left] };
}

/**
 * Why nothing was read of a text.
 * @param file as `unknownExport` takes it
 * @param wanted as `readExport` takes it
 */
export function whyUnknown(text: string, file: string | undefined, wanted?: string): Words {
  const isMeantAsJson = /^\uFEFF?\s*(?:\{\s*(?:["}]|$)|\[\s*[[{"\]])/.test(text);
  if (isMeantAsJson && jsonOf(text) === undefined) return say.brokenExport(file, 'JSON');
  return wanted === undefined ? say.unknownExport(file) : say.notOfForm(file, wanted);
}

function readText(text: string, sources: readonly ImportSource[], context: ImportContext) {
  const found = sources.find((source): source is TextSource => 'readText' in source && source.matchesText(text));
  return found && { source: found.name, ...found.readText(text, context) };
}

function readValue(value: unknown, sources: readonly ImportSource[], context: ImportContext) {
  // A list of nothing is one of any source's.
  const isEmpty = Array.isArray(value) && value.length === 0;
  const found = sources.find((source): source is JsonSource => 'read' in source && (isEmpty || source.matches(value)));
  return found && { source: found.name, ...found.read(value, context) };
}

/** JSON, or a list of the lines where each is JSON of its own. */
function jsonOf(text: string): unknown {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (!/^[[{]/.test(trimmed)) return undefined;
  try {
    return JSON.parse(trimmed);
  } catch {
    return jsonLines(trimmed);
  }
}

function jsonLines(text: string): unknown {
  const values: unknown[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    try {
      values.push(JSON.parse(line));
    } catch {
      return undefined;
    }
  }
  return values;
}
