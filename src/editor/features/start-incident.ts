import * as vscode from 'vscode';
import { newIncident, nextIncidentId } from '../../core/incident/new-incident.ts';
import type { Settings } from '../../core/settings.ts';
import { languageNamed } from '../../core/text/words.ts';
import { asInstant, calendarOf } from '../../core/time/instant.ts';
import { fixedZone, type Zone, zoneOf } from '../../core/time/zone.ts';
import { actor } from '../settings.ts';
import { snippetOf } from '../snippet-of.ts';
import type { Feature, Surroundings } from './feature.ts';
import { readForId } from './read-for-id.ts';

/** A new, unsaved document of an incident that has just been noticed: its times are those of now, and nothing is an example. */
export const startIncident = {
  handlers: (surroundings) => ({ 'hansei.startIncident': (language) => start(surroundings, language) }),
} satisfies Feature;

/** @param wanted the language of the document, where a keybinding or another command names one */
async function start({ host, sessions }: Surroundings, wanted: unknown): Promise<vscode.Uri> {
  const noticed = asInstant(Date.now());
  const language = languageNamed(wanted) ?? host.language();
  await readForId(sessions, host.language());
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '' });
  const editor = await vscode.window.showTextDocument(document);
  const zone = zoneFor(sessions.of(document.uri)?.workspace.settings);
  const incidents = sessions.all.flatMap(({ workspace }) =>
    [...workspace.searchEntries()].filter(({ kind }) => kind === 'timeline').map(({ id }) => id),
  );
  const { year } = calendarOf(noticed + zone.offsetAt(noticed)).date;
  const id = nextIncidentId(incidents, year);
  const pieces = newIncident({ id, noticed, zone, actor: actor(), language });
  await editor.insertSnippet(snippetOf(pieces), new vscode.Position(0, 0), {
    undoStopBefore: true,
    undoStopAfter: true,
  });
  return document.uri;
}

/** That of the configuration; without one, that of the machine. */
function zoneFor(settings: Settings | undefined): Zone {
  const given = settings?.timezone === undefined ? undefined : settings.zoneTable.find(settings.timezone);
  return given ?? zoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone) ?? fixedZone(0);
}
