import * as vscode from 'vscode';

/**
 * A text with nothing in it to click. VS Code makes a link of `[…](command:…)` in a message, which runs the command; parts of
 * ours stand in documents and in names of files, and whoever wrote those must not choose what a click does.
 */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', ']\u200b(');
}

/** Tells something. @returns the button that the person chose */
export function showInformation(text: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(withoutLinks(text), ...buttons);
}

export function showWarning(text: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(withoutLinks(text), ...buttons);
}

/** Asks before anything else goes on. @param detail shown as it is */
export function askFirst(text: string, detail: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(text, { modal: true, detail }, ...buttons);
}

export function showError(text: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(withoutLinks(text), ...buttons);
}
