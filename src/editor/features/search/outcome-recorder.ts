import * as vscode from 'vscode';
import { type Outcome, solutionKey } from '../../../core/knowledge/outcome.ts';
import { appendOutcome, removeOutcome } from '../../../core/knowledge/outcome-log.ts';
import { rateChange } from '../../../core/knowledge/rate-change.ts';
import { type Recording, takeBack } from '../../../core/knowledge/take-back.ts';
import * as say from '../../../core/messages/outcome.ts';
import { noSuchSolution } from '../../../core/messages/recommend.ts';
import { isThere } from '../../is-there.ts';
import { openText } from '../../open-text.ts';
import { type Report, reportOf } from '../../report.ts';
import type { Sessions } from '../../sessions.ts';
import { writeTexts } from '../../write-texts.ts';
import { logOf } from './outcome-logs.ts';

/** A solution of an entry, with the entry's file. */
export interface SolutionPlace {
  readonly uri: vscode.Uri;
  readonly entry: string;
  readonly solution: string;
}

interface Known {
  readonly place: SolutionPlace;
  readonly recording: Recording;
  /** The success rate before. */
  readonly rate: number;
}

/** Records outcomes, each by one undoable change of entry and log, and takes the ones of this window back. */
export class OutcomeRecorder {
  readonly #sessions: Sessions;
  /** By file and solution; the last one is the newest. */
  readonly #recordings = new Map<string, Known>();

  constructor(sessions: Sessions) {
    this.#sessions = sessions;
  }

  /** The outcome that can be taken back here. */
  recorded(place: SolutionPlace): Outcome | undefined {
    const known = this.#recordings.get(keyOf(place));
    return known === undefined || this.#isLost(known) ? undefined : known.recording.record.outcome;
  }

  /** The entry is as it was: the change in it was undone, or its editor closed without saving. */
  #isLost({ place: { uri, entry, solution }, recording, rate }: Known): boolean {
    const session = this.#sessions.of(uri);
    if (session === undefined || recording.entry.edits.length === 0) return false;
    return rateChange(session.workspace, entry, solution, 'not-applicable', session.pathOf(uri))?.before === rate;
  }

  get last(): SolutionPlace | undefined {
    return [...this.#recordings.values()].at(-1)?.place;
  }

  async record(place: SolutionPlace, outcome: Outcome): Promise<Report> {
    const { uri, entry, solution } = place;
    if (uri.scheme === 'untitled') return { done: false, said: say.saveEntryFirst() };
    const document = await openText(uri);
    const session = this.#sessions.of(uri);
    if (document === undefined || session === undefined) return failed(uri);
    session.sync(document);
    const change = rateChange(session.workspace, entry, solution, outcome, session.pathOfDocument(document));
    if (change === undefined) return { done: false, said: noSuchSolution(entry, solution) };
    const log = logOf(uri);
    const lines = await textOnDisk(log);
    const record = { at: new Date().toISOString(), entry, solution, outcome };
    const entryChange = { uri, before: document.getText(), edits: change.edits };
    // One that is lost may have left its line: it counts once.
    const known = this.#recordings.get(keyOf(place));
    const left = known && this.#isLost(known) ? removeOutcome(lines ?? '', known.recording.record) : undefined;
    const edits = [...(left === undefined ? [] : [left]), appendOutcome(lines ?? '', record)];
    const logChange = { uri: log, before: lines, edits };
    const written = await writeTexts([entryChange, logChange]);
    if (!written.done) return written.why === undefined ? failed(uri) : { done: false, said: written.why };
    session.sync(document);
    const recording = { record, entry: await changed(entryChange), log: await changed(logChange) };
    this.#recordings.delete(keyOf(place));
    this.#recordings.set(keyOf(place), { place, recording, rate: change.before });
    return reportOf(say.recorded(entry, solution, outcome, change.before, change.after), written.unsaved);
  }

  /** Takes exactly the outcome back that was recorded last for a solution; nothing is touched when something else changed since. */
  async undo(place: SolutionPlace): Promise<Report> {
    const { uri, entry, solution } = place;
    const known = this.#recordings.get(keyOf(place));
    if (known === undefined) return { done: false, said: say.nothingToTakeBack() };
    const log = logOf(uri);
    const document = await openText(uri);
    if (document !== undefined) this.#sessions.of(uri)?.sync(document);
    const [entryNow, logNow] = await Promise.all([textOnDisk(uri), textOnDisk(log)]);
    const back =
      entryNow === undefined || logNow === undefined
        ? undefined
        : takeBack(this.#isLost(known) ? withoutEntry(known.recording, entryNow) : known.recording, entryNow, logNow);
    const refused = { done: false, said: say.cannotTakeBack(vscode.workspace.asRelativePath(uri)) };
    if (back === undefined) return refused;
    const written = await writeTexts([
      { uri, before: entryNow, edits: back.entry },
      { uri: log, before: logNow, edits: back.log, removes: back.removesLog },
    ]);
    if (!written.done) return written.why === undefined ? refused : { done: false, said: written.why };
    this.#recordings.delete(keyOf(place));
    if (document !== undefined) this.#sessions.of(uri)?.sync(document);
    return reportOf(say.takenBack(entry, solution), written.unsaved);
  }
}

/** A text as the editor has it; undefined when the file went, though an editor may still hold it. */
async function textOnDisk(uri: vscode.Uri): Promise<string | undefined> {
  return (await isThere(uri)) ? (await openText(uri))?.getText() : undefined;
}

/** What is left of a recording whose change in the entry is lost: its line in the log. */
function withoutEntry(recording: Recording, entryNow: string): Recording {
  return { ...recording, entry: { before: entryNow, edits: [], after: entryNow } };
}

function keyOf({ uri, entry, solution }: SolutionPlace): string {
  return `${uri.toString()} ${solutionKey(entry, solution)}`;
}

function failed(uri: vscode.Uri): Report {
  return { done: false, said: say.notRecorded(vscode.workspace.asRelativePath(uri)) };
}

/** A changed text as it is now: saving may have changed more, which is not ours to take back. */
async function changed({
  uri,
  before,
  edits,
}: {
  uri: vscode.Uri;
  before: string | undefined;
  edits: Recording['log']['edits'];
}) {
  return { before: before ?? '', edits, after: (await openText(uri))?.getText() ?? '' };
}
