import * as vscode from 'vscode';
import { completeName } from '../../../core/language/across/complete-name.ts';
import { findSymbols } from '../../../core/language/across/find-symbols.ts';
import { definitionsOf, type NameAt, nameAt, referencesTo } from '../../../core/language/across/name-at.ts';
import { renamableAt, renameEdits } from '../../../core/language/across/rename.ts';
import { LineTable } from '../../../core/text/lines.ts';
import type { Span } from '../../../core/text/span.ts';
import { toRange, toTextEdit } from '../../convert.ts';
import { documentSelector } from '../../document-path.ts';
import { leadsOut } from '../../leads-out.ts';
import type { WorkspaceSession } from '../../workspace-session.ts';
import type { Feature, Surroundings } from '../feature.ts';

/** Definition, references, rename, completion and symbols of whatever documents name in each other. */
export const languageAcross: Feature = {
  start(surroundings: Surroundings) {
    const { languages } = vscode;
    return [
      languages.registerDefinitionProvider(documentSelector, { provideDefinition: definitions(surroundings) }),
      languages.registerReferenceProvider(documentSelector, { provideReferences: references(surroundings) }),
      languages.registerDocumentHighlightProvider(documentSelector, {
        provideDocumentHighlights: highlights(surroundings),
      }),
      languages.registerRenameProvider(documentSelector, renaming(surroundings)),
      languages.registerCompletionItemProvider(
        documentSelector,
        completion(surroundings),
        ' ',
        '_',
        '[',
        '-',
        '@',
        '：',
      ),
      languages.registerWorkspaceSymbolProvider(symbols(surroundings)),
    ];
  },
};

/** A document as its folder knows it, and an offset in it. */
interface Place {
  readonly session: WorkspaceSession;
  readonly path: string;
  readonly offset: number;
}

function placeOf(
  document: vscode.TextDocument,
  position: vscode.Position,
  { sessions }: Surroundings,
): Place | undefined {
  const session = sessions.of(document.uri);
  if (session === undefined || !session.sync(document)) return undefined;
  return { session, path: session.pathOfDocument(document), offset: document.offsetAt(position) };
}

/** The name at a position once the whole folder is known: elsewhere it may be defined. */
async function namedAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  surroundings: Surroundings,
): Promise<(Place & { readonly name: NameAt }) | undefined> {
  const first = placeOf(document, position, surroundings);
  if (first === undefined || nameAt(first.session.workspace, first.path, first.offset) === undefined) return undefined;
  await first.session.ready();
  const place = placeOf(document, position, surroundings);
  const name = place && nameAt(place.session.workspace, place.path, place.offset);
  return name === undefined || place === undefined ? undefined : { ...place, name };
}

function locationOf(session: WorkspaceSession, file: string, span: Span): vscode.Location {
  return new vscode.Location(session.uriOf(file), toRange(new LineTable(session.text(file)), span));
}

function definitions(surroundings: Surroundings): vscode.DefinitionProvider['provideDefinition'] {
  return async (document, position) => {
    const found = await namedAt(document, position, surroundings);
    if (found === undefined) return [];
    const { session, name } = found;
    const origin = toRange(new LineTable(document.getText()), name.span);
    return definitionsOf(session.workspace, name.names).map(({ file, span }): vscode.LocationLink => {
      const { uri, range } = locationOf(session, file, span);
      return { originSelectionRange: origin, targetUri: uri, targetRange: range };
    });
  };
}

function references(surroundings: Surroundings): vscode.ReferenceProvider['provideReferences'] {
  return async (document, position, { includeDeclaration }) => {
    const found = await namedAt(document, position, surroundings);
    if (found === undefined) return [];
    const { session, name } = found;
    const places = [
      ...(includeDeclaration ? definitionsOf(session.workspace, name.names) : []),
      ...referencesTo(session.workspace, name.names),
    ];
    return places.map(({ file, span }) => locationOf(session, file, span));
  };
}

function highlights(surroundings: Surroundings): vscode.DocumentHighlightProvider['provideDocumentHighlights'] {
  return (document, position) => {
    const place = placeOf(document, position, surroundings);
    const name = place && nameAt(place.session.workspace, place.path, place.offset);
    if (place === undefined || name === undefined) return undefined;
    const lines = new LineTable(document.getText());
    const within = <T extends { readonly file: string; readonly span: Span }>(
      places: readonly T[],
      kind: vscode.DocumentHighlightKind,
    ) =>
      places
        .filter(({ file }) => file === place.path)
        .map(({ span }) => new vscode.DocumentHighlight(toRange(lines, span), kind));
    const { workspace } = place.session;
    return [
      ...within(definitionsOf(workspace, name.names), vscode.DocumentHighlightKind.Write),
      ...within(referencesTo(workspace, name.names), vscode.DocumentHighlightKind.Read),
    ];
  };
}

function renaming(surroundings: Surroundings): vscode.RenameProvider {
  const language = () => surroundings.host.language();
  return {
    async prepareRename(document, position) {
      const found = await namedAt(document, position, surroundings);
      const target = found && renamableAt(found.session.workspace, found.path, found.offset);
      // Without a name of ours, another extension may know one.
      if (target === undefined) return undefined;
      if ('fault' in target) throw new Error(target.fault[language()]);
      return { range: toRange(new LineTable(document.getText()), target.span), placeholder: target.written };
    },
    async provideRenameEdits(document, position, newName) {
      const found = await namedAt(document, position, surroundings);
      if (found === undefined) return undefined;
      const { session, path, offset } = found;
      const edits = renameEdits(session.workspace, path, offset, newName.trim());
      if ('fault' in edits) throw new Error(edits.fault[language()]);
      const change = new vscode.WorkspaceEdit();
      for (const [file, list] of edits) {
        const why = await leadsOut(session.uriOf(file));
        if (why !== undefined) throw new Error(why[language()]);
        const lines = new LineTable(session.text(file));
        change.set(
          session.uriOf(file),
          list.map((edit) => toTextEdit(lines, edit)),
        );
      }
      return change;
    },
  };
}

function completion(surroundings: Surroundings): vscode.CompletionItemProvider {
  return {
    provideCompletionItems(document, position) {
      const place = placeOf(document, position, surroundings);
      if (place === undefined) return [];
      const lines = new LineTable(document.getText());
      return completeName(place.session.workspace, place.path, place.offset).map(
        ({ label, text, detail, file, about, replaces }) => {
          const item = new vscode.CompletionItem({ label, description: detail }, vscode.CompletionItemKind.Reference);
          item.insertText = text;
          item.range = toRange(lines, replaces);
          if (file !== undefined) item.detail = file;
          if (about !== undefined) item.documentation = about;
          item.filterText = label;
          return item;
        },
      );
    },
  };
}

const kindOfNamespace: Readonly<Record<string, vscode.SymbolKind>> = {
  procedure: vscode.SymbolKind.Function,
  knowledge: vscode.SymbolKind.Class,
  incident: vscode.SymbolKind.Event,
  rca: vscode.SymbolKind.Event,
  alert: vscode.SymbolKind.Interface,
  slo: vscode.SymbolKind.Constant,
};

function symbols({ sessions }: Surroundings): vscode.WorkspaceSymbolProvider {
  return {
    async provideWorkspaceSymbols(query, token) {
      await sessions.ready();
      if (token.isCancellationRequested) return [];
      return sessions.all.flatMap((session) =>
        findSymbols(session.workspace, query)
          // Untitled documents know the names of their folder, which is asked itself.
          .filter(({ definition: { file } }) => session.workspace.has(file))
          .map(
            ({ name, title, namespace, definition: { file, span } }) =>
              new vscode.SymbolInformation(
                title === name ? name : `${name}: ${title}`,
                kindOfNamespace[namespace] ?? vscode.SymbolKind.Field,
                // VS Code shows the path itself.
                '',
                locationOf(session, file, span),
              ),
          ),
      );
    },
  };
}
