import * as vscode from 'vscode';
import { linksOf } from '../../../core/language/across/links.ts';
import { LineTable } from '../../../core/text/lines.ts';
import { toPosition, toRange } from '../../convert.ts';
import { documentSelector } from '../../document-path.ts';
import type { Feature, Surroundings } from '../feature.ts';

/** Names and paths in documents, the runbooks of alert rules among them, open what they mean. */
export const linksAcross: Feature = {
  start({ sessions }: Surroundings) {
    const provider: vscode.DocumentLinkProvider = {
      async provideDocumentLinks(document, token) {
        const session = sessions.of(document.uri);
        if (session === undefined || !session.sync(document)) return [];
        await session.ready();
        // The document may have moved on meanwhile: only its text of now counts.
        if (token.isCancellationRequested || !session.sync(document)) return [];
        const lines = new LineTable(document.getText());
        const found = linksOf(session.workspace, session.pathOfDocument(document));
        const targets = new Map<string, LineTable>();
        return found.map(({ span, file, at, title }) => {
          const target = targets.get(file) ?? new LineTable(session.text(file));
          targets.set(file, target);
          const { line, character } = toPosition(target, at);
          const uri = session.uriOf(file).with({ fragment: at === 0 ? '' : `L${line + 1},${character + 1}` });
          const link = new vscode.DocumentLink(toRange(lines, span), uri);
          link.tooltip = title;
          return link;
        });
      },
    };
    return [vscode.languages.registerDocumentLinkProvider(documentSelector, provider)];
  },
};
