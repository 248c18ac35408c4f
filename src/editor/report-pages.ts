import * as vscode from 'vscode';

const scheme = 'hansei-report';

/** Pages in Markdown that are shown as they are read, belong to no folder and are never asked to be saved. */
export class ReportPages {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #providing = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()),
  });

  /** @param title names the page: another text under the same title takes its place */
  async show(title: string, text: string): Promise<vscode.Uri> {
    const uri = vscode.Uri.from({ scheme, path: `/${title}.md` });
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
    // Where VS Code's own Markdown support is switched off, the text is shown.
    if (vscode.extensions.getExtension('vscode.markdown-language-features') === undefined)
      await vscode.window.showTextDocument(uri);
    else await vscode.commands.executeCommand('markdown.showPreview', uri);
    return uri;
  }

  dispose(): void {
    this.#providing.dispose();
    this.#changed.dispose();
  }
}
