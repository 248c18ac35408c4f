import {
  type AnsweredPractice,
  type PracticeReport,
  practiceChecklist,
} from '../../core/learning-loop/practice-checklist.ts';
import { practiceMarkdown } from '../../core/learning-loop/practice-markdown.ts';
import { listName, practiceWords } from '../../core/messages/practice-checklist.ts';
import type { Language } from '../../core/text/words.ts';
import type { Invocation } from '../command.ts';
import { asOf, nowOf } from '../now.ts';
import { writePage } from '../write-page.ts';
import { openReported } from './open-reported.ts';

/** `hansei report checklist`. */
export function run(invocation: Invocation): number {
  const { language } = invocation;
  const workspace = openReported(invocation);
  const report = practiceChecklist(workspace, nowOf(invocation, workspace), asOf(invocation, workspace));
  writePage(
    invocation,
    () => practiceMarkdown(report, language),
    () => jsonOf(report, language),
  );
  return 0;
}

function jsonOf({ team, incidents }: PracticeReport, language: Language) {
  const count = (state: string) => team.filter((item) => item.state === state).length;
  const lists = [...new Set(team.map(({ list }) => list))];
  return {
    counts: { met: count('met'), notMet: count('not-met'), questions: count('question') },
    lists: lists.map((list) => ({
      id: list,
      title: listName(list)[language],
      items: team.filter((item) => item.list === list).map((item) => itemJson(item, language)),
    })),
    incidents: incidents.map(({ record, items }) => ({
      id: record.id ?? null,
      file: record.file,
      title: record.title,
      items: items.map((item) => itemJson(item, language)),
    })),
  };
}

function itemJson({ id, list, state, because, evidence }: AnsweredPractice, language: Language) {
  return { id, list, text: practiceWords[id][language], state, because: because[language], evidence };
}
