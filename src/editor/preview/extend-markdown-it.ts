import * as vscode from 'vscode';
import { isTimelineHeading } from '../../core/report/timeline-heading.ts';
import type { PreviewState } from './timeline-plugin.ts';

/** VS Code's parser for previews, as far as it is used here. */
interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: PreviewState) => void): void } };
}

/**
 * Adds the drawing of timelines to VS Code's Markdown preview. What draws is loaded when a preview may have something to
 * draw; that preview is then shown once more.
 */
export function extendMarkdownIt<Parser extends MarkdownIt>(parser: Parser): Parser {
  let draw: ((state: PreviewState) => void) | undefined;
  let isLoading = false;
  parser.core.ruler.push('hansei_timeline', (state) => {
    if (!mayHaveTimeline(state.src)) return;
    if (draw !== undefined) {
      draw(state);
      return;
    }
    if (isLoading) return;
    isLoading = true;
    void import('./timeline-plugin.ts').then(async ({ drawTimeline }) => {
      draw = drawTimeline;
      await vscode.commands.executeCommand('markdown.preview.refresh');
    });
  });
  return parser;
}

/** A quick look: a table, and a word that names a timeline. */
function mayHaveTimeline(text: string): boolean {
  return text.includes('|') && isTimelineHeading(text);
}
