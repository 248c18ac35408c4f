import { join } from 'node:path';
import { incidentIn } from '../../core/actions/incident-impact.ts';
import type { ImportedRow } from '../../core/import/fold.ts';
import { foldByPolicy } from '../../core/import/fold-by-policy.ts';
import type { ImportContext, ImportedEvent, SkippedRecord } from '../../core/import/imported.ts';
import { importEdits, newRows } from '../../core/import/merge-rows.ts';
import { readExport, whyUnknown } from '../../core/import/read-export.ts';
import { changedMeanwhile, fileWritten, missingArgument, notIncident } from '../../core/messages/command-line.ts';
import * as say from '../../core/messages/import.ts';
import { zoneOfSettings } from '../../core/settings.ts';
import { languageOf } from '../../core/text/language.ts';
import { applyEdits } from '../../core/text/span.ts';
import type { Language } from '../../core/text/words.ts';
import { formatIso } from '../../core/time/format-instant.ts';
import type { Zone, ZoneTable } from '../../core/time/zone.ts';
import { UserError } from '../../core/user-error.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { cleanLine } from '../clean.ts';
import type { Invocation } from '../command.ts';
import { expectFile } from '../disk/named-file.ts';
import { listedPaths } from '../disk/path-lookup.ts';
import { rootOf } from '../disk/root.ts';
import { replaceFile } from '../disk/write-file.ts';
import { readImportFile } from '../import-file.ts';
import { instantOption } from '../now.ts';
import { openWorkspace, refuseUnreadable } from '../open-workspace.ts';
import { formatOf, textOption } from '../options.ts';

/** `hansei import FILE [--into TIMELINE.md]`. */
export async function run(invocation: Invocation): Promise<number> {
  const { surroundings, positionals, language } = invocation;
  const [file] = positionals;
  if (file === undefined) throw new UserError(missingArgument('FILE', 'import'));
  const text = await readImportFile(surroundings.directory, file, () => surroundings.readInput());
  const into = textOption(invocation, 'into');
  const timeline = into === undefined ? undefined : openTimeline(invocation, into);
  const workspace = timeline?.workspace ?? workspaceOfRoot(invocation);
  const settings = timeline?.subject.settings ?? workspace.settings;
  const zones = settings.zoneTable;
  const zone = timeline?.subject.model.zone ?? zoneOfSettings(settings);
  const read = readWanted(text, file, { zone, zones, reactions: listOption(invocation, 'emoji') }, invocation);
  const events = withinTimes(read.events, zone, zones, invocation);
  const folded = foldByPolicy(workspace, events, settings);
  const rows = timeline === undefined ? folded.rows : newRows(timeline.subject.text, folded.rows);
  if (timeline !== undefined && events.length > 0) write(timeline, rows, invocation);
  else if (events.length === 0) surroundings.note(`${say.nothingInIt()[language]}\n`);
  const outside = read.events.length - events.length;
  if (outside > 0) surroundings.note(`${say.outsideOfTimes(outside)[language]}\n`);
  const result = { rows, folded, skipped: read.skipped };
  if (formatOf(invocation) === 'json') writeJson(result, zone, invocation);
  else writeRows(result, zone, invocation);
  return 0;
}

/** @throws UserError when the text is of no source, or not of the one that is wanted */
function readWanted(text: string, file: string, context: ImportContext, invocation: Invocation) {
  const wanted = textOption(invocation, 'from');
  const read = readExport(text, context, wanted);
  if (read === undefined) throw new UserError(whyUnknown(text, file, wanted));
  return read;
}

/** The events from `--since` to `--until`. */
function withinTimes(events: readonly ImportedEvent[], zone: Zone, zones: ZoneTable, invocation: Invocation) {
  const since = instantOption(invocation, 'since', zone, zones);
  const until = instantOption(invocation, 'until', zone, zones, 'end');
  return events.filter(({ instant }) => instant >= (since ?? instant) && instant <= (until ?? instant));
}

/** What an import comes to. */
interface ImportResult {
  readonly rows: readonly ImportedRow[];
  readonly folded: { readonly folded: number; readonly groups: number };
  readonly skipped: readonly SkippedRecord[];
}

function writeJson({ rows, folded, skipped }: ImportResult, zone: Zone, { surroundings, language }: Invocation): void {
  const result = {
    rows: rows.map((row) => jsonOf(row, zone, language)),
    folded: folded.folded,
    groups: folded.groups,
    skipped: skipped.map(({ record, reason }) => ({ record: record[language], reason: reason[language] })),
  };
  surroundings.write(`${JSON.stringify(result)}\n`);
}

function writeRows({ rows, folded, skipped }: ImportResult, zone: Zone, invocation: Invocation): void {
  const { surroundings, language } = invocation;
  for (const row of rows) {
    const { time, event, actor, action } = jsonOf(row, zone, language);
    const severity = row.severity === undefined ? [] : [say.severity(row.severity)[language]];
    surroundings.write(`${[time, event, actor, action, ...severity].map(cleanLine).join('\t')}\n`);
  }
  surroundings.note(`${say.imported(rows.length, folded.folded)[language]}\n`);
  noteSkipped(skipped, invocation);
}

type Timeline = ReturnType<typeof openTimeline>;

function openTimeline(invocation: Invocation, name: string) {
  const { surroundings } = invocation;
  const path = expectFile(surroundings.directory, name);
  const root = rootOf(surroundings.directory, textOption(invocation, 'root'), name);
  const file = listedPaths(root)(path);
  const opened = openWorkspace(root, [file]);
  refuseUnreadable(opened, file, name);
  const subject = incidentIn(opened.workspace, file)?.subject;
  if (subject?.markdown === undefined) throw new UserError(notIncident(name));
  const { markdown, model, settings } = subject;
  return {
    root,
    file,
    workspace: opened.workspace,
    subject,
    document: { markdown, model, settings, language: languageOf(subject.text) },
  };
}

function write(
  { root, file, subject, document }: Timeline,
  rows: readonly ImportedRow[],
  invocation: Invocation,
): void {
  const { surroundings, language } = invocation;
  if (rows.length === 0) {
    surroundings.note(`${say.nothingToImport()[language]}\n`);
    return;
  }
  const after = applyEdits(subject.text, importEdits(document, rows));
  if (!replaceFile(root, join(root, file), subject.text, after)) throw new UserError(changedMeanwhile(file));
  surroundings.note(`${fileWritten(file)[language]}\n`);
}

/** Times without a zone are in that of its configuration. */
function workspaceOfRoot(invocation: Invocation): Workspace {
  return openWorkspace(rootOf(invocation.surroundings.directory, textOption(invocation, 'root'))).workspace;
}

function listOption({ options }: Invocation, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.map((entry) => String(entry).replace(/^:|:$/g, '')) : [];
}

function jsonOf({ instant, event, actor, action, sources, severity }: ImportedRow, zone: Zone, language: Language) {
  const named = severity === undefined ? {} : { severity };
  return { time: formatIso(instant, zone), event: event[language], actor, action, sources, ...named };
}

const mostNotes = 20;

function noteSkipped(skipped: readonly SkippedRecord[], { surroundings, language }: Invocation): void {
  if (skipped.length === 0) return;
  const shown = skipped
    .slice(0, mostNotes)
    .map(({ record, reason }) => `  ${cleanLine(`${record[language]}: ${reason[language]}`)}\n`);
  const rest = skipped.length - shown.length;
  surroundings.note(`${say.skippedRecords(skipped.length)[language]}\n${shown.join('')}`);
  if (rest > 0) surroundings.note(`  ${say.andMore(rest)[language]}\n`);
}
