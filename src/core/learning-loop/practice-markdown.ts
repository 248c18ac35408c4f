import * as say from '../messages/practice-checklist.ts';
import { codeSpan } from '../text/escape-markdown.ts';
import { markdownTable } from '../text/markdown-table.ts';
import type { Language } from '../text/words.ts';
import { incidentCell, plain, shortName } from './page.ts';
import type { AnsweredPractice, PracticeReport } from './practice-checklist.ts';

const marks = { met: '✓', 'not-met': '✗', question: '?' } as const;
const mostFiles = 5;
const mostLines = 200;

/** The checklist as a page; questions can be ticked. Whatever stands in a document is escaped. */
export function practiceMarkdown({ team, incidents }: PracticeReport, language: Language): string {
  const count = (state: string) => team.filter((item) => item.state === state).length;
  const lists = [...new Set(team.map(({ list }) => list))];
  const sections = lists.map((list) => {
    const items = team.filter((item) => item.list === list);
    return `\n## ${say.listName(list)[language]}\n\n${items.map((item) => line(item, language)).join('')}`;
  });
  return [
    `# ${say.title()[language]}\n\n`,
    `${say.counts(count('met'), count('not-met'), count('question'))[language]}\n`,
    ...sections,
    byIncident(incidents, language),
    notMet(incidents, language),
  ].join('');
}

function line({ id, state, because, evidence }: AnsweredPractice, language: Language): string {
  const box = state === 'question' ? '[ ] ' : `${marked(state, language)} · `;
  const files = evidence.slice(0, mostFiles).map(codeSpan);
  const more = evidence.length > mostFiles ? ' …' : '';
  const where = files.length === 0 ? '' : ` — ${files.join(' ')}${more}`;
  return `- ${box}${say.practiceWords[id][language]}: ${plain(because[language])}${where}\n`;
}

function marked(state: AnsweredPractice['state'], language: Language): string {
  return `${marks[state]} ${say.stateName(state)[language]}`;
}

function byIncident(incidents: PracticeReport['incidents'], language: Language): string {
  const [first] = incidents;
  if (first === undefined) return '';
  const header = [say.incident()[language], ...first.items.map(({ id }) => say.practiceWords[id][language])];
  const rows = incidents.map(({ record, items }) => [
    incidentCell(record),
    ...items.map(({ state }) => marked(state, language)),
  ]);
  return `\n## ${say.byIncident()[language]}\n\n${markdownTable(header, rows)}`;
}

function notMet(incidents: PracticeReport['incidents'], language: Language): string {
  const lines = incidents.flatMap(({ record, items }) => {
    const open = items.filter(({ state }) => state === 'not-met');
    const reasons = open.map(
      ({ id, because }) => `  - ${say.practiceWords[id][language]}: ${plain(because[language])}\n`,
    );
    return reasons.length === 0 ? [] : [`- ${shortName(record)}\n`, ...reasons];
  });
  if (lines.length === 0) return '';
  const rest = lines.length > mostLines ? '- …\n' : '';
  return `\n## ${say.notMetHeading()[language]}\n\n${lines.slice(0, mostLines).join('')}${rest}`;
}
