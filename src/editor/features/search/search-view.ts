import * as vscode from 'vscode';
import type { Handlers } from '../feature.ts';
import { rememberEditor } from './result-links.ts';
import { SearchSession } from './search-session.ts';
import type { SymptomSource } from './symptom-source.ts';

const viewId = 'hansei.search';
const panelType = 'hansei.searchPanel';

/**
 * Search by symptom in the activity bar's own container, and as a panel that survives a reload.
 * @returns the actions that open them
 */
export function registerSearchView(context: vscode.ExtensionContext, source: SymptomSource) {
  const surroundings = { extension: context.extensionUri, source, editor: rememberEditor(context) };
  let view: { readonly session: SearchSession; readonly container: vscode.WebviewView } | undefined;
  let pending: string | undefined;
  const provider: vscode.WebviewViewProvider = {
    resolveWebviewView(container) {
      const session = new SearchSession(container.webview, surroundings);
      view = { session, container };
      container.onDidDispose(() => {
        session.dispose();
        view = undefined;
      });
      if (pending !== undefined) session.ask(pending);
      pending = undefined;
    },
  };
  const panels = new Map<vscode.WebviewPanel, SearchSession>();
  const attach = (panel: vscode.WebviewPanel): SearchSession => {
    const session = new SearchSession(panel.webview, surroundings, panel);
    panels.set(panel, session);
    panel.onDidDispose(() => {
      session.dispose();
      panels.delete(panel);
    });
    return session;
  };
  const openPanel = (): SearchSession => {
    const [open] = panels;
    if (open === undefined)
      return attach(
        vscode.window.createWebviewPanel(panelType, '', vscode.ViewColumn.Beside, { enableFindWidget: true }),
      );
    const [panel, session] = open;
    panel.reveal();
    return session;
  };
  context.subscriptions.push(
    vscode.window.registerWebviewViewProvider(viewId, provider),
    vscode.window.registerWebviewPanelSerializer(panelType, {
      deserializeWebviewPanel: async (panel) => void attach(panel),
    }),
  );
  return {
    'hansei.openSearch': async (query) => {
      if (typeof query === 'string') pending = query;
      await vscode.commands.executeCommand(`${viewId}.focus`);
      if (view !== undefined && pending !== undefined) {
        view.session.ask(pending);
        pending = undefined;
      }
    },
    'hansei.openSearchPanel': (query) => {
      const session = openPanel();
      if (typeof query === 'string') session.ask(query);
    },
  } satisfies Handlers;
}
