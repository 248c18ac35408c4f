import * as vscode from 'vscode';
import { kindsWithTemplates } from '../../core/actions/first-files.ts';
import { newDocumentText } from '../../core/actions/new-document-text.ts';
import { kinds } from '../../core/kinds/index.ts';
import type { Template } from '../../core/kinds/kind.ts';
import { pickKind, pickLanguage } from '../../core/messages/actions.ts';
import { type Language, languageNamed, languages } from '../../core/text/words.ts';
import { today } from '../local-day.ts';
import type { Feature, Surroundings } from './feature.ts';
import { readForId } from './read-for-id.ts';

/** A new, unsaved document from a kind's template, in either language, with an id that no other has and in the team's zone. */
export const newDocument = {
  handlers: (surroundings) => ({
    'hansei.newDocument': (kind, language) => createDocument(surroundings, kind, language),
  }),
} satisfies Feature;

async function createDocument(
  { host, sessions }: Surroundings,
  kind: unknown,
  language: unknown,
): Promise<vscode.Uri | undefined> {
  const display = host.language();
  const template = await chooseTemplate(display, kind);
  if (template === undefined) return undefined;
  const chosen = languageNamed(language) ?? (await chooseLanguage(display));
  if (chosen === undefined) return undefined;
  await readForId(sessions, display);
  const taken = new Set(sessions.all.flatMap(({ workspace }) => [...workspace.searchEntries()].map(({ id }) => id)));
  const content = newDocumentText(template.text[chosen], today(), taken, sessions.current?.workspace.settings);
  const document = await vscode.workspace.openTextDocument({ language: template.format, content });
  await vscode.window.showTextDocument(document);
  return document.uri;
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
