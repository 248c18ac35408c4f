import * as vscode from 'vscode';
import type { Language } from '../core/text/words.ts';
import type { SymptomSource } from './features/search/symptom-source.ts';
import type { Host } from './host.ts';
import { openTextOrTell } from './open-text.ts';
import type { Symptoms } from './symptoms.ts';

/** Search by symptom for features that are there before the core is: it is loaded when the first of them is ready to ask. */
export function lazySymptoms({ context, language, onDidChangeLanguage, wake }: Host): SymptomSource {
  const changed = new vscode.EventEmitter<void>();
  let symptoms: Symptoms | undefined;
  context.subscriptions.push(changed);
  return {
    get language() {
      return language();
    },
    onDidChangeLanguage,
    onDidChange: changed.event,
    async ready() {
      const { symptoms: loaded, learning } = await wake();
      if (symptoms === undefined)
        context.subscriptions.push(
          loaded.onDidChange(() => changed.fire()),
          learning.onDidChange(() => changed.fire()),
        );
      symptoms = loaded;
      await loaded.ready();
    },
    find: (query, options) => symptoms?.find(query, options) ?? [],
    facets: () => symptoms?.facets() ?? noFacets,
    related: (result) => symptoms?.related(result) ?? [],
    learning: async () => (await wake()).learning,
    size: () => symptoms?.size() ?? 0,
    open: (uri, offset, beside) => open(uri, offset, beside, language()),
  };
}

const noFacets = { categories: [], severities: [], kinds: [], services: [], tags: [] };

/** The file may have gone since it was found, or since the last run that left what is answered from. */
async function open(uri: vscode.Uri, offset: number, beside: boolean, language: Language): Promise<void> {
  const document = await openTextOrTell(uri, language);
  if (document === undefined) return;
  const position = document.positionAt(offset);
  await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(position, position),
    viewColumn: beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
  });
}
