import type * as vscode from 'vscode';

const rootKeys = /^["']?(?:diagnostic_procedure|knowledge_base|knowledge_entry)["']?\s*[:：]/m;
const markdownSigns = /^kind:\s*\S|タイムライン|時系列|timeline|技術的原因|technical|^#+\s*(?:meaning|diagnosis|mitigation|意味|診断|緩和)\s*$/im;
const longestLook = 200_000;

/** A cheap look at an open document: false for whatever is surely not ours. The core decides later. */
export function mayBeOurs(document: vscode.TextDocument): boolean {
  const { path } = document.uri;
  if (path.endsWith('/hansei.yml')) return true;
  if (/\.(?:ya?ml|json)$/i.test(path) || document.languageId === 'yaml') return rootKeys.test(document.getText().slice(0, longestLook));
  if (/\.(?:md|markdown)$/i.test(path) || document.languageId === 'markdown') return markdownSigns.test(document.getText().slice(0, longestLook));
  return false;
}
