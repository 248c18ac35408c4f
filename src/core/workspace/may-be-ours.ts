import { frontMatterKinds, yamlHints } from '../../generated/hints.ts';

const headings =
  /^[ \t]{0,3}(?:#{1,6}|\*\*|[-*+|]|\d{1,2}[.)])[^\r\n]{0,80}(?:timeline|time line|chronology|sequence of events|タイムライン|時系列|経緯|経過|対応履歴|layer|層|レイヤー|root cause|contributing factor|根本原因|要因|technical|process|organi[sz]ation|技術|プロセス|組織|meaning|diagnosis|debugging|mitigation|resolution|remediation|意味|診断|調査|緩和|対処|復旧)/im;

/**
 * A quick look at a text: false when it is certainly no document of ours, true when it is worth being read. Costs one
 * search of the text, needs no parser, and so decides whether anything else is loaded at all.
 * @param path only its ending counts
 */
export function mayBeOurs(path: string, text: string): boolean {
  if (/(?:^|\/)hansei\.yml$/.test(path)) return true;
  if (/\.(?:ya?ml|json)$/i.test(path)) return yamlHints.some((hint) => text.includes(hint));
  if (!/\.(?:md|markdown)$/i.test(path)) return false;
  return declaresKind(text) || headings.test(text);
}

function declaresKind(text: string): boolean {
  if (!text.startsWith('---')) return false;
  const kind = /^kind[ \t]*:[ \t]*['"]?([\w-]{1,40})/m.exec(text.slice(0, 5000))?.[1];
  return kind !== undefined && frontMatterKinds.includes(kind);
}
