import * as vscode from 'vscode';
import { datedTemplate, templateInZone } from '../../core/actions/dated-template.ts';
import { kindsWithTemplates } from '../../core/actions/first-files.ts';
import { withFreeIds } from '../../core/actions/free-ids.ts';
import { kinds } from '../../core/kinds/index.ts';
import type { Template } from '../../core/kinds/kind.ts';
import { pickKind, pickLanguage, readingForId } from '../../core/messages/actions.ts';
import { type Language, languages } from '../../core/text/words.ts';
import { today } from '../local-day.ts';
import type { Feature, Surroundings } from './feature.ts';

/** A new, unsaved document from a kind's template, in either language, with an id that no other has and in the team's zone. */
export const newDocument = {
  handlers: (surroundings) => ({
    'hansei.newDocument': (kind, language) => createDocument(surroundings, kind, language),
  }),
} satisfies Feature;

/** After so many milliseconds somebody wants to know what is waited for. */
const patience = 300;

async function createDocument(
  { host, sessions }: Surroundings,
  kind: unknown,
  language: unknown,
): Promise<vscode.Uri | undefined> {
  const display = host.language();
  const template = await chooseTemplate(display, kind);
  if (template === undefined) return undefined;
  const chosen = languages.find((known) => known === language) ?? (await chooseLanguage(display));
  if (chosen === undefined) return undefined;
  await readAll(sessions, display);
  const taken = new Set(sessions.all.flatMap(({ workspace }) => [...workspace.searchEntries()].map(({ id }) => id)));
  const text = withFreeIds(datedTemplate(template.text[chosen], today()), taken);
  const [folder] = sessions.folders;
  const content = folder === undefined ? text : templateInZone(text, folder.workspace.settings);
  const document = await vscode.workspace.openTextDocument({ language: template.format, content });
  await vscode.window.showTextDocument(document);
  return document.uri;
}

/** The id is to be one that no other document has. Who does not want to wait until all are known goes on without. */
async function readAll(sessions: Surroundings['sessions'], display: Language): Promise<void> {
  // What keeps them from being read is told where it happens.
  const read = sessions.ready().then(
    () => true,
    () => true,
  );
  if (await Promise.race([read, pauseOf(patience)])) return;
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: readingForId()[display], cancellable: true },
    (_, token) => Promise.race([read, new Promise((resolve) => token.onCancellationRequested(resolve))]),
  );
}

function pauseOf(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}

/** @param kind the id of a kind, where a keybinding or another command names one */
async function chooseTemplate(display: Language, kind: unknown): Promise<Template | undefined> {
  const choices = kindsWithTemplates(kinds).flatMap(({ id, title, templates }) =>
    templates.map((template) => ({ id, label: title[display], description: template.fileName, template })),
  );
  const named = choices.find(({ id }) => id === kind);
  if (named !== undefined) return named.template;
  return (await vscode.window.showQuickPick(choices, { title: pickKind()[display] }))?.template;
}

const names: Readonly<Record<Language, string>> = { en: 'English', ja: '日本語' };

async function chooseLanguage(display: Language): Promise<Language | undefined> {
  const order = [display, ...languages.filter((language) => language !== display)];
  const choices = order.map((language) => ({ label: names[language], language }));
  return (await vscode.window.showQuickPick(choices, { title: pickLanguage()[display] }))?.language;
}
