import * as vscode from 'vscode';
import { incidentIn } from '../../../core/actions/incident-impact.ts';
import { rowEdits } from '../../../core/incident/timeline-row.ts';
import { notAnIncident } from '../../../core/messages/incident.ts';
import * as say from '../../../core/messages/run-through.ts';
import { timelineEvents } from '../../../core/run-through/run-events.ts';
import type { RunThrough } from '../../../core/run-through/run-through.ts';
import { languageOf } from '../../../core/text/language.ts';
import type { Language } from '../../../core/text/words.ts';
import { formatIso } from '../../../core/time/format-instant.ts';
import { zoneOf } from '../../../core/time/zone.ts';
import { showInformation } from '../../notify.ts';
import { plainLabel } from '../../plain-label.ts';
import { actor } from '../../settings.ts';
import type { WorkspaceSession } from '../../workspace-session.ts';
import { writeInto } from '../../write-into.ts';
import type { Surroundings } from '../feature.ts';

/** A run, and the runbook that is gone through. */
export interface RunPlace {
  readonly run: RunThrough;
  readonly uri: vscode.Uri;
}

/** Asks what becomes of what was done. @returns true when the run is over */
export async function finishRun(place: RunPlace, surroundings: Surroundings): Promise<boolean> {
  const { run } = place;
  const language = surroundings.host.language();
  const choices = [
    { label: `$(add) ${say.appendToIncident()[language]}`, act: () => append(place, surroundings) },
    { label: `$(copy) ${say.copyAsText()[language]}`, act: () => copy(run, language) },
    { label: `$(trash) ${say.discard()[language]}`, act: async () => true },
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: say.finishTitle()[language] });
  return chosen === undefined ? false : chosen.act();
}

interface IncidentChoice extends vscode.QuickPickItem {
  readonly description: string;
  readonly isOpen: boolean;
  readonly session: WorkspaceSession;
  readonly uri: vscode.Uri;
}

async function append({ run, uri }: RunPlace, surroundings: Surroundings): Promise<boolean> {
  const { host, sessions } = surroundings;
  const language = host.language();
  await sessions.ready();
  const choices = incidentsIn(sessions.all, sessions.of(uri));
  if (choices.length === 0) {
    void showInformation(say.noIncidents()[language]);
    return false;
  }
  const chosen = await vscode.window.showQuickPick(choices, {
    title: say.pickIncident()[language],
    matchOnDescription: true,
  });
  if (chosen === undefined) return false;
  const { document } = await vscode.window.showTextDocument(chosen.uri);
  chosen.session.sync(document);
  const subject = incidentIn(chosen.session.workspace, chosen.session.pathOfDocument(document))?.subject;
  if (subject?.markdown === undefined) {
    void showInformation(notAnIncident()[language]);
    return false;
  }
  const { markdown, model, settings, text } = subject;
  const written = languageOf(text);
  const edits = rowEdits({ markdown, model, settings, language: written }, timelineEvents(run, actor(), written));
  return writeInto(document, edits);
}

/** All incidents: those that are still open first, then those of the runbook's folder, then the newest names. */
function incidentsIn(sessions: readonly WorkspaceSession[], own: WorkspaceSession | undefined): IncidentChoice[] {
  return sessions
    .flatMap(incidentsOf)
    .sort(
      (a, b) =>
        Number(b.isOpen) - Number(a.isOpen) ||
        Number(b.session === own) - Number(a.session === own) ||
        (a.description < b.description ? 1 : -1),
    );
}

function incidentsOf(session: WorkspaceSession): IncidentChoice[] {
  return [...session.workspace.searchEntries()].flatMap(({ file }) => {
    const value = incidentIn(session.workspace, file)?.subject.value;
    if (value === undefined) return [];
    const isOpen = value.resolved === undefined || value.resolved === '';
    const uri = session.uriOf(file);
    const description = vscode.workspace.asRelativePath(uri);
    return [{ label: plainLabel(value.title ?? value.id ?? file), description, isOpen, session, uri }];
  });
}

async function copy(run: RunThrough, language: Language): Promise<boolean> {
  const zone = zoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? zoneOf('UTC');
  const lines = timelineEvents(run, '', language).map(({ instant, event, action }) =>
    [zone === undefined ? new Date(instant).toISOString() : formatIso(instant, zone), event.text, action.text].join(
      '  ',
    ),
  );
  await vscode.env.clipboard.writeText(`${lines.join('\n')}\n`);
  return true;
}
