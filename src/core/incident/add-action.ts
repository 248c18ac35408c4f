import { lineBreakOf } from '../document/insert-key.ts';
import type { ListItem, Table } from '../document/markdown-document.ts';
import { actionRowsOf } from '../kinds/rca/actions.ts';
import { attributeMarks } from '../kinds/rca/attribute-marks.ts';
import { type ActionField, actionFieldOf, type Horizon } from '../kinds/rca/labels.ts';
import { type ActionSection, analysisSections } from '../kinds/rca/sections.ts';
import { languageOf } from '../text/language.ts';
import { lineLead } from '../text/lines.ts';
import { onOneLine } from '../text/one-line.ts';
import { type Edit, insertion } from '../text/span.ts';
import type { Language } from '../text/words.ts';
import { type DayNumber, formatDay } from '../time/day-number.ts';
import type { ActionReport } from './report-for.ts';
import { tableRowPieces } from './table-row.ts';

/** An action item to be written. */
interface NewAction {
  readonly text: string;
  readonly owner: string;
  readonly due: DayNumber;
  /** How one can tell that it is done; may be empty. */
  readonly criterion: string;
  /** The ids of the factors that it answers; may be empty. */
  readonly factors: readonly string[];
}

/**
 * The edit that adds an action to a page, in the page's own manner and language: a row of its table of actions, or an item
 * of its list, below the heading of its horizon where there are such. A page without actions gets a section at its end.
 * @param today the day that horizons count from where the page tells none
 */
export function addActionEdit(
  { markdown, baseDay, horizons }: Omit<ActionReport, 'factors'>,
  action: NewAction,
  today: DayNumber,
): Edit {
  const { text } = markdown;
  const language = languageOf(text);
  const horizon = horizonOfDays(action.due - (baseDay ?? today), horizons);
  const lineBreak = lineBreakOf(text);
  const { actions } = analysisSections(markdown);
  const fitting = actions.filter((section) => section.horizon === horizon);
  const section = lastWithActions(fitting) ?? fitting.at(-1) ?? lastWithActions(actions) ?? actions.at(-1);
  if (section === undefined) return newSection(text, action, language, lineBreak);
  const last = actionRowsOf(section.section).at(-1);
  const table = section.section.blocks.findLast(
    (block): block is Table => block.type === 'table' && isActionTable(block),
  );
  if (table !== undefined) {
    const row = tableRowPieces(text, table, cellsOf(table, action));
    const line = row.map((piece) => ('hole' in piece ? piece.hole : piece.text)).join('');
    const { start, end } = (table.rows.at(-1) ?? table.delimiter).span;
    return insertion(end, `${lineBreak}${lineLead(text, start)}${line}`);
  }
  const item = section.section.blocks.findLast(
    (block): block is ListItem => block.type === 'item' && block.span.start <= (last?.span.start ?? -1),
  );
  if (last !== undefined && item !== undefined) {
    const bullet = /^(?:[-*+]|\d{1,9}[.)])\s+/.exec(text.slice(item.span.start, item.span.start + 20))?.[0] ?? '- ';
    const box = last.done === undefined ? '' : '[ ] ';
    const end = section.section.blocks.filter((block) => block.type === 'item').at(-1)?.span.end ?? last.span.end;
    return insertion(
      end,
      `${lineBreak}${lineLead(text, last.span.start)}${nextBullet(bullet)}${box}${itemText(action, language)}`,
    );
  }
  const { end } = (section.section.heading ?? section.heading).span;
  return insertion(end, `${lineBreak}${lineBreak}- [ ] ${itemText(action, language)}`);
}

/** The horizon of a due date, by the days that the configuration gives each; the longest for what lies beyond. */
function horizonOfDays(days: number, limits: ActionReport['horizons']): Horizon {
  if (days <= limits.short) return 'short';
  return days <= limits.medium ? 'medium' : 'long';
}

function lastWithActions(sections: readonly ActionSection[]): ActionSection | undefined {
  return sections.findLast(({ section }) =>
    section.blocks.some((block) => block.type === 'item' || block.type === 'table'),
  );
}

function isActionTable({ header }: Table): boolean {
  return header.cells.some(({ text }) => actionFieldOf(text) === 'text');
}

function cellsOf(table: Table, { text, owner, due, criterion, factors }: NewAction) {
  const rest = new Map<ActionField, string>([
    ['text', text],
    ['owner', owner],
    ['due', formatDay(due)],
    ['factor', factors.join(', ')],
    ['criterion', criterion],
    ['status', openWordOf(table)],
  ]);
  return table.header.cells.map((cell) => {
    const field = actionFieldOf(cell.text);
    const said = field === undefined ? undefined : rest.get(field);
    if (field !== undefined) rest.delete(field);
    return { text: said ?? '' };
  });
}

/** What stands for an action that nobody has begun. */
const openWords =
  /^(?:open|to[ -]?do|new|not started|pending|planned|backlog|未着手|未対応|未完了|未実施|未|オープン|予定)$/i;
const usualOpenWord: Readonly<Record<Language, string>> = { en: 'open', ja: '未完了' };

/** In the words of the table where it has one. */
function openWordOf({ header, rows }: Table): string {
  const column = header.cells.findIndex(({ text }) => actionFieldOf(text) === 'status');
  const words = rows.flatMap(({ cells }) => cells[column]?.text ?? []);
  const language = languageOf(header.cells.map(({ text }) => text).join(' '));
  return words.findLast((word) => openWords.test(word)) ?? usualOpenWord[language];
}

const partLabels: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  en: ['owner', 'due', 'factor', 'done when'],
  ja: ['担当', '期限', '要因', '完了条件'],
};

function itemText({ text, owner, due, criterion, factors }: NewAction, language: Language): string {
  const words = onOneLine(text).trim();
  const [open, comma, close] = attributeMarks[language];
  const values = [owner, formatDay(due), factors.join(comma), criterion];
  const parts = partLabels[language].flatMap((label, index) =>
    values[index] === '' ? [] : [`${label}: ${values[index]}`],
  );
  return `${words}${open}${parts.join(comma)}${close}`;
}

/** `3. ` after `2. `. */
function nextBullet(bullet: string): string {
  return bullet.replace(/^\d+/, (digits) => String(Number(digits) + 1));
}

function newSection(text: string, action: NewAction, language: Language, lineBreak: string): Edit {
  const heading = language === 'ja' ? '## 改善アクション' : '## Action items';
  const gap = text === '' ? '' : /[\r\n]$/.test(text) ? lineBreak : `${lineBreak}${lineBreak}`;
  return insertion(
    text.length,
    `${gap}${heading}${lineBreak}${lineBreak}- [ ] ${itemText(action, language)}${lineBreak}`,
  );
}
