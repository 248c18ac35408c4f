import * as vscode from 'vscode';
import type { PlacedResult, SymptomSource } from './symptom-source.ts';
import { LineTable } from '../../../core/text/lines.ts';
import type { Commands, Host } from '../../host.ts';
import { displayLanguage } from '../../language.ts';
import { searchPanelType, searchViewId } from '../../proxies.ts';
import { openPalette } from './search-palette.ts';
import { SearchSession } from './search-session.ts';

export interface SearchFeature {
  readonly commands: Commands;
  resolveView(view: vscode.WebviewView): void;
  restorePanel(panel: vscode.WebviewPanel): void;
}

/** Search by symptom: the palette, the view in the side bar, and the panel. */
export function searchFeature(host: Host): SearchFeature {
  const source = sourceOf(host);
  const extension = host.context.extensionUri;
  let view: SearchSession | undefined;
  let pending: string | undefined;
  const attach = (panel: vscode.WebviewPanel) => {
    const session = new SearchSession(panel.webview, extension, source, true);
    panel.onDidDispose(() => session.dispose());
  };
  return {
    resolveView(container) {
      const session = new SearchSession(container.webview, extension, source, false);
      view = session;
      container.onDidDispose(() => {
        session.dispose();
        if (view === session) view = undefined;
      });
      if (pending !== undefined) session.ask(pending);
      pending = undefined;
    },
    restorePanel: attach,
    commands: {
      'hansei.searchSymptom': () => openPalette(source),
      'hansei.openSearch': async (query?: unknown) => {
        if (typeof query === 'string') pending = query;
        await vscode.commands.executeCommand(`${searchViewId}.focus`);
        if (view !== undefined && pending !== undefined) view.ask(pending);
        if (view !== undefined) pending = undefined;
      },
      'hansei.openSearchPanel': () => {
        const title = source.language === 'ja' ? '症状から探す' : 'Search by symptom';
        attach(vscode.window.createWebviewPanel(searchPanelType, title, vscode.ViewColumn.Beside, { enableFindWidget: true }));
      },
    },
  };
}

function sourceOf({ sessions, context }: Host): SymptomSource {
  const changed = new vscode.EventEmitter<void>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  // Results follow the documents, but not every key: the list under somebody's eyes is not redrawn while they type elsewhere.
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => changed.fire(), 300);
  };
  context.subscriptions.push(changed, sessions.onDidChange(soon), { dispose: () => clearTimeout(waiting) });
  return {
    get language() {
      return displayLanguage();
    },
    onDidChange: changed.event,
    ready: () => sessions.listAll(),
    find: (query, options) => {
      const results = [...sessions].flatMap((session) =>
        session.search.find(query, options).flatMap((entry): PlacedResult[] => {
          const uri = session.uriOf(entry.file);
          return uri === undefined ? [] : [{ key: `${uri.toString()}#${entry.id}`, uri, entry }];
        }),
      );
      return results.sort((a, b) => b.entry.similarity - a.entry.similarity).slice(0, options.limit ?? 10);
    },
    filters: () => {
      const all = [...sessions].map((session) => session.search.filters());
      const merge = (lists: readonly (readonly string[])[]) => [...new Set(lists.flat())].sort();
      return { categories: merge(all.map(({ categories }) => categories)), severities: merge(all.map(({ severities }) => severities)) };
    },
    size: () => [...sessions].reduce((sum, session) => sum + session.search.size, 0),
    open: openResult,
  };
}

async function openResult({ uri, entry }: PlacedResult, beside: boolean): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { line, column } = new LineTable(document.getText()).positionAt(entry.offset);
  const place = new vscode.Position(line, column);
  const viewColumn = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
  const editor = await vscode.window.showTextDocument(document, { viewColumn, selection: new vscode.Range(place, place) });
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenter);
}
