import * as vscode from 'vscode';

/** What the loaded extension does for what was registered before it. */
export interface Loaded {
  run(command: string, args: readonly unknown[]): unknown;
  resolveView(view: vscode.WebviewView): void;
  restorePanel(panel: vscode.WebviewPanel): void;
}

interface Manifest {
  readonly contributes?: { readonly commands?: readonly { readonly command: string }[] };
}

export const searchViewId = 'hansei.search';
export const searchPanelType = 'hansei.searchPanel';

/** Registers the manifest's commands and views at once, and passes them on when the rest is loaded. */
export function register(context: vscode.ExtensionContext, whenLoaded: () => Promise<Loaded>): void {
  const { contributes } = context.extension.packageJSON as Manifest;
  for (const { command } of contributes?.commands ?? []) {
    const passOn = async (...args: unknown[]) => (await whenLoaded()).run(command, args);
    context.subscriptions.push(vscode.commands.registerCommand(command, passOn));
  }
  context.subscriptions.push(
    vscode.window.registerWebviewViewProvider(searchViewId, {
      resolveWebviewView: async (view) => (await whenLoaded()).resolveView(view),
    }),
    vscode.window.registerWebviewPanelSerializer(searchPanelType, {
      deserializeWebviewPanel: async (panel) => (await whenLoaded()).restorePanel(panel),
    }),
  );
}
