import * as vscode from 'vscode';
import { completeInFile } from '../../../core/language/in-file/complete.ts';
import type { Proposal } from '../../../core/language/in-file/proposal.ts';
import { asInstant } from '../../../core/time/instant.ts';
import { toRange } from '../../convert.ts';
import { documentSelector } from '../../document-path.ts';
import { actor } from '../../settings.ts';
import type { Feature, Surroundings } from '../feature.ts';
import { type OurDocument, ourDocument } from './our-document.ts';

const kinds: Readonly<Record<Proposal['type'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  time: vscode.CompletionItemKind.Constant,
  person: vscode.CompletionItemKind.User,
  row: vscode.CompletionItemKind.Snippet,
};

/** Keys, values, labels and cells, as one types; names that other files define are offered by the language across files. */
export const completion: Feature = {
  start(surroundings: Surroundings) {
    const provider: vscode.CompletionItemProvider = {
      provideCompletionItems: (document, position) => itemsAt(document, position, surroundings),
    };
    return [vscode.languages.registerCompletionItemProvider(documentSelector, provider, ' ', '|', ':', '"')];
  },
};

function itemsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  { sessions, host }: Surroundings,
): vscode.CompletionItem[] {
  const ours = ourDocument(document, sessions);
  if (ours === undefined) return [];
  const offset = document.offsetAt(position);
  const writer = { language: host.language(), now: asInstant(Date.now()), actor: actor() };
  return completeInFile(ours.session.workspace, ours.path, offset, writer).map((proposal, index) =>
    itemOf(proposal, index, position, ours),
  );
}

function itemOf(proposal: Proposal, index: number, position: vscode.Position, { lines }: OurDocument) {
  const { label, detail, about, type, snippet, replaces } = proposal;
  const item = new vscode.CompletionItem({ label, description: detail }, kinds[type]);
  const range = toRange(lines, replaces);
  item.range = { inserting: new vscode.Range(range.start, position), replacing: range };
  item.insertText = new vscode.SnippetString(snippet);
  item.keepWhitespace = true;
  item.sortText = String(index).padStart(4, '0');
  if (about.length > 0) item.documentation = new vscode.MarkdownString(about.join('\n\n'));
  if (type === 'key' && /: $/.test(snippet)) {
    item.command = { command: 'editor.action.triggerSuggest', title: '' };
  }
  return item;
}
