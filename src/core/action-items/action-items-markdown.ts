import { withoutMarkup } from '../document/markdown/sections.ts';
import * as say from '../messages/action-items.ts';
import { codeSpan, escapeMarkdown } from '../text/escape-markdown.ts';
import type { Language } from '../text/words.ts';
import { type ActionItem, actionStates } from './action-items.ts';

/** The action items of a repository as a page: a table for each state. Whatever stands in a document is escaped. */
export function actionItemsMarkdown(items: readonly ActionItem[], language: Language): string {
  const head = `# ${say.reportTitle()[language]}\n\n`;
  if (items.length === 0) return `${head}${say.noActionItems()[language]}\n`;
  const count = (state: string) => items.filter((item) => item.state === state).length;
  const counts = say.reportCounts(count('overdue'), count('open'), count('done'))[language];
  const sections = actionStates.flatMap((state) => {
    const rows = items.filter((item) => item.state === state);
    return rows.length === 0 ? [] : [`\n## ${say.stateName(state)[language]}\n\n${table(rows, language)}`];
  });
  return `${head}${counts}\n${sections.join('')}`;
}

function table(items: readonly ActionItem[], language: Language): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const header = say.reportColumns()[language];
  return line(header) + line(header.map(() => '---')) + items.map((item) => line(cellsOf(item, language))).join('');
}

function cellsOf(item: ActionItem, language: Language): readonly string[] {
  const { text, file, owner = '', due = '', incident = '', proof = '', daysOverdue } = item;
  const late = daysOverdue === 0 ? '' : ` (${say.daysLate(daysOverdue)[language]})`;
  const shown = (words: string) => escapeMarkdown(withoutMarkup(words.slice(0, 300)));
  return [`${shown(text)} ${codeSpan(file)}`, shown(owner), `${shown(due)}${late}`, shown(incident), shown(proof)];
}
