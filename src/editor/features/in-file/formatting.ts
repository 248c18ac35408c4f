import * as vscode from 'vscode';
import { incidentIn } from '../../../core/actions/incident-impact.ts';
import { formatTimeline } from '../../../core/format/format-timeline.ts';
import { nextRowEdits } from '../../../core/language/in-file/next-row.ts';
import { toTextEdit } from '../../convert.ts';
import type { Sessions } from '../../sessions.ts';
import type { Feature, Surroundings } from '../feature.ts';
import { ourDocument } from './our-document.ts';

/**
 * Formats timelines: a whole document, a range, and the row that Enter begins. Registered for the open documents that
 * have one and for no other, so that nobody is asked to choose a formatter for Markdown in general.
 */
export const formatting: Feature = {
  start(surroundings: Surroundings) {
    const { sessions } = surroundings;
    let known = '';
    let providers = vscode.Disposable.from();
    const update = () => {
      const timelines = vscode.workspace.textDocuments.filter((document) => isTimeline(document, sessions));
      const key = timelines.map(({ uri }) => uri.toString()).join('\n');
      if (key === known) return;
      known = key;
      providers.dispose();
      providers = timelines.length === 0 ? vscode.Disposable.from() : register(timelines, sessions);
    };
    update();
    return [
      sessions.onDidCheck(({ session, paths }) => {
        const isOpen = (document: vscode.TextDocument) =>
          sessions.of(document.uri) === session && paths.includes(session.pathOfDocument(document));
        if (vscode.workspace.textDocuments.some(isOpen)) update();
      }),
      vscode.workspace.onDidCloseTextDocument(update),
      { dispose: () => providers.dispose() },
    ];
  },
};

function isTimeline(document: vscode.TextDocument, sessions: Sessions): boolean {
  const session = sessions.of(document.uri);
  const path = session?.pathOfDocument(document);
  if (session === undefined || path === undefined || document.isClosed || session.workspace.text(path) === undefined)
    return false;
  const documents = session.workspace.file(path)?.documents ?? [];
  return documents.some(({ kind, subject }) => kind.id === 'timeline' && subject.markdown !== undefined);
}

function register(documents: readonly vscode.TextDocument[], sessions: Sessions): vscode.Disposable {
  // A pattern that is a document's own path needs no escaping: VS Code compares the two before it reads it as a glob.
  const selector = documents.map(({ uri }) => ({ scheme: uri.scheme, pattern: uri.fsPath }));
  const edits = (document: vscode.TextDocument, range?: vscode.Range) => formatEdits(document, sessions, range);
  const provider: vscode.DocumentFormattingEditProvider & vscode.DocumentRangeFormattingEditProvider = {
    provideDocumentFormattingEdits: (document) => edits(document),
    provideDocumentRangeFormattingEdits: (document, range) => edits(document, range),
  };
  const onType: vscode.OnTypeFormattingEditProvider = {
    provideOnTypeFormattingEdits: (document, position) => rowEdits(document, position, sessions),
  };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentFormattingEditProvider(selector, provider),
    vscode.languages.registerDocumentRangeFormattingEditProvider(selector, provider),
    vscode.languages.registerOnTypeFormattingEditProvider(selector, onType, '\n'),
  );
}

function formatEdits(document: vscode.TextDocument, sessions: Sessions, range?: vscode.Range): vscode.TextEdit[] {
  const ours = ourDocument(document, sessions);
  const incident = ours && incidentIn(ours.session.workspace, ours.path);
  if (ours === undefined || incident === undefined) return [];
  const within = range && linesOf(document, range);
  return formatTimeline(incident.subject, within).map((edit) => toTextEdit(ours.lines, edit));
}

/** A row is formatted as a whole, wherever in it the selection begins and ends. */
function linesOf(document: vscode.TextDocument, { start, end }: vscode.Range) {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return {
    start: document.offsetAt(new vscode.Position(start.line, 0)),
    end: document.offsetAt(document.lineAt(last).range.end),
  };
}

function rowEdits(document: vscode.TextDocument, position: vscode.Position, sessions: Sessions): vscode.TextEdit[] {
  const ours = ourDocument(document, sessions);
  const incident = ours && incidentIn(ours.session.workspace, ours.path);
  if (ours === undefined || incident === undefined) return [];
  return nextRowEdits(incident.subject, document.offsetAt(position)).map((edit) => toTextEdit(ours.lines, edit));
}
