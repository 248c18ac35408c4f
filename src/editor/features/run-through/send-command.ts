import * as vscode from 'vscode';
import * as say from '../../../core/messages/run-through.ts';
import { faultInCommand, faultInValue, fillCommand, namesToFill } from '../../../core/run-through/prepare-command.ts';
import type { Language } from '../../../core/text/words.ts';
import { askFirst, showError, showWarning, withoutLinks } from '../../notify.ts';

const terminalName = 'Hansei';

/**
 * Sends a step's command to a terminal: only in a trusted workspace, with its placeholders asked for, and after a person
 * has seen the very text. @returns the text that was sent, or undefined
 */
export async function sendCommand(
  command: string,
  meanings: Readonly<Record<string, string>>,
  language: Language,
): Promise<string | undefined> {
  if (!vscode.workspace.isTrusted) {
    void showWarning(say.needsTrust()[language]);
    return undefined;
  }
  const values = await askValues(command, meanings, language);
  if (values === undefined) return undefined;
  const text = fillCommand(command, values).trim();
  const fault = faultInCommand(text);
  if (fault !== undefined) {
    void showError(fault[language]);
    return undefined;
  }
  const [run, type] = [say.runIt()[language], say.typeIt()[language]];
  const lines = text.split(/\r\n|\n/).length;
  const answers = lines === 1 ? [run, type] : [run];
  const answer = await askFirst(say.confirmCommand(lines)[language], text, ...answers);
  if (answer === undefined) return undefined;
  const terminal =
    vscode.window.terminals.find(({ name }) => name === terminalName) ?? vscode.window.createTerminal(terminalName);
  terminal.show(true);
  terminal.sendText(text, answer === run);
  return text;
}

async function askValues(
  command: string,
  meanings: Readonly<Record<string, string>>,
  language: Language,
): Promise<Readonly<Record<string, string>> | undefined> {
  const values: Record<string, string> = {};
  for (const name of namesToFill(command)) {
    const value = await vscode.window.showInputBox({
      prompt: withoutLinks(
        say.placeholderValue(name, Object.hasOwn(meanings, name) ? meanings[name] : undefined)[language],
      ),
      placeHolder: command,
      ignoreFocusOut: true,
      validateInput: (text) => faultInValue(text)?.[language],
    });
    if (value === undefined) return undefined;
    values[name] = value.trim();
  }
  return values;
}
