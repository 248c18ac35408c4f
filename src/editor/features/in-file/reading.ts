import * as vscode from 'vscode';
import { incidentIn } from '../../../core/actions/incident-impact.ts';
import { foldedLines } from '../../../core/language/in-file/folding.ts';
import { hoverAt } from '../../../core/language/in-file/hover.ts';
import { inlayHints } from '../../../core/language/in-file/inlay-hints.ts';
import { selectionAt } from '../../../core/language/in-file/selection.ts';
import { type OutlineEntry, outlineOf } from '../../../core/language/in-file/symbols.ts';
import { zoneOf } from '../../../core/time/zone.ts';
import { toPosition, toRange } from '../../convert.ts';
import { documentSelector } from '../../document-path.ts';
import { Elsewhere } from '../elsewhere.ts';
import type { Feature, Surroundings } from '../feature.ts';
import { type OurDocument, ourDocument } from './our-document.ts';

/** What helps to read a document of ours: hovers, the outline, folding, selection that grows, elapsed times. */
export const reading: Feature = {
  start(surroundings: Surroundings) {
    const { sessions } = surroundings;
    const ask =
      <Answer, Rest extends readonly unknown[]>(answer: (ours: OurDocument, ...rest: Rest) => Answer) =>
      (document: vscode.TextDocument, ...rest: Rest): Answer | undefined => {
        const ours = ourDocument(document, sessions);
        return ours === undefined ? undefined : answer(ours, ...rest);
      };
    const hover = ask((ours, position: vscode.Position) => hoverOf(ours, position, surroundings));
    const outline = ask((ours) => (isOutlined(ours) ? outlineFor(ours, surroundings) : undefined));
    const hints = ask((ours, range: vscode.Range) => hintsOf(ours, range, surroundings));
    const elsewhere = new Elsewhere(surroundings);
    return [
      elsewhere,
      vscode.languages.registerHoverProvider(documentSelector, { provideHover: hover }),
      vscode.languages.registerDocumentSymbolProvider(
        documentSelector,
        { provideDocumentSymbols: outline },
        { label: 'Hansei' },
      ),
      vscode.languages.registerFoldingRangeProvider([{ language: 'markdown' }], { provideFoldingRanges: ask(foldsOf) }),
      vscode.languages.registerSelectionRangeProvider(documentSelector, { provideSelectionRanges: ask(selectionsOf) }),
      vscode.languages.registerInlayHintsProvider([{ language: 'markdown' }], {
        onDidChangeInlayHints: elsewhere.onDidChange,
        provideInlayHints: hints,
      }),
    ];
  },
};

function hoverOf(ours: OurDocument, position: vscode.Position, { host }: Surroundings): vscode.Hover | undefined {
  const offset = ours.lines.offsetAt({ line: position.line, column: position.character });
  const zone = zoneOf(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const incident = incidentIn(ours.session.workspace, ours.path);
  const shown = hoverAt(ours.text, ours.file.documents, offset, { language: host.language(), zone }, incident);
  if (shown === undefined) return undefined;
  const contents = shown.paragraphs.map((paragraph) => new vscode.MarkdownString(paragraph));
  return new vscode.Hover(contents, toRange(ours.lines, shown.span));
}

/** Where the YAML extension is installed, it shows the keys already. */
function isOutlined({ file }: OurDocument): boolean {
  return file.reading.markdown !== undefined || vscode.extensions.getExtension('redhat.vscode-yaml') === undefined;
}

const symbolKinds: Readonly<Record<OutlineEntry['type'], vscode.SymbolKind>> = {
  group: vscode.SymbolKind.Module,
  field: vscode.SymbolKind.Field,
  item: vscode.SymbolKind.Object,
  event: vscode.SymbolKind.Event,
  instant: vscode.SymbolKind.Constant,
};

function outlineFor({ file, lines }: OurDocument, { host }: Surroundings): vscode.DocumentSymbol[] {
  const symbolOf = ({ name, detail, type, span, selection, children }: OutlineEntry): vscode.DocumentSymbol => {
    const range = toRange(lines, span);
    const symbol = new vscode.DocumentSymbol(name, detail, symbolKinds[type], range, toRange(lines, selection));
    symbol.children = children.map(symbolOf);
    return symbol;
  };
  return outlineOf(file.documents, host.language()).map(symbolOf);
}

function foldsOf({ session, path, lines }: OurDocument): vscode.FoldingRange[] | undefined {
  const incident = incidentIn(session.workspace, path);
  if (incident === undefined) return undefined;
  return foldedLines(incident.subject, lines).map(({ first, last }) => new vscode.FoldingRange(first, last));
}

function selectionsOf({ file, lines }: OurDocument, positions: readonly vscode.Position[]): vscode.SelectionRange[] {
  return positions.map((position) => {
    const offset = lines.offsetAt({ line: position.line, column: position.character });
    const spans = selectionAt(file.documents, file.reading.markdown, offset);
    const chain = [...spans]
      .reverse()
      .reduce<vscode.SelectionRange | undefined>(
        (parent, span) => new vscode.SelectionRange(toRange(lines, span), parent),
        undefined,
      );
    return chain ?? new vscode.SelectionRange(new vscode.Range(position, position));
  });
}

function hintsOf(
  { session, path, lines }: OurDocument,
  range: vscode.Range,
  { host }: Surroundings,
): vscode.InlayHint[] {
  const incident = incidentIn(session.workspace, path);
  if (incident === undefined) return [];
  const offsetOf = ({ line, character }: vscode.Position) => lines.offsetAt({ line, column: character });
  const within = { start: offsetOf(range.start), end: offsetOf(range.end) };
  return inlayHints(incident.subject, within).map(({ offset, text, hint }) => {
    const shown = new vscode.InlayHint(toPosition(lines, offset), text);
    shown.tooltip = hint[host.language()];
    shown.paddingLeft = true;
    return shown;
  });
}
