import { type IncidentLoop, type LoopReport, loopReport } from '../../core/learning-loop/loop.ts';
import { loopMarkdown } from '../../core/learning-loop/loop-markdown.ts';
import { recurrenceDays } from '../../core/learning-loop/recurrence.ts';
import { stageNames } from '../../core/learning-loop/stages.ts';
import { needed } from '../../core/learning-loop/trend.ts';
import type { Language } from '../../core/text/words.ts';
import { formatIso } from '../../core/time/format-instant.ts';
import type { Invocation } from '../command.ts';
import { asOf, nowOf } from '../now.ts';
import { writePage } from '../write-page.ts';
import { openReported } from './open-reported.ts';

/** `hansei report loop`. */
export function run(invocation: Invocation): number {
  const { language } = invocation;
  const workspace = openReported(invocation);
  const report = loopReport(workspace, nowOf(invocation, workspace), asOf(invocation, workspace));
  writePage(
    invocation,
    () => loopMarkdown(report, language),
    () => jsonOf(report, language),
  );
  return 0;
}

function jsonOf({ incidents, periods, recurrence, actions }: LoopReport, language: Language) {
  const named = (record: IncidentLoop['record']) => ({ id: record.id ?? null, file: record.file });
  return {
    incidents: incidents.map((loop) => incidentJson(loop, language)),
    overTime: periods.map(({ name, incidents: count, timeToDetect, timeToRestore }) => ({
      period: name ?? 'all',
      incidents: count,
      timeToDetectMinutes: timeToDetect,
      timeToRestoreMinutes: timeToRestore,
    })),
    recurrence: {
      days: recurrenceDays,
      followed: recurrence.followed,
      recurred: recurrence.recurred,
      rate: recurrence.rate,
      pairs: recurrence.pairs.map(({ first, again, why }) => ({ first: named(first), again: named(again), why })),
    },
    actions,
    needed,
  };
}

function incidentJson({ record, stages, done }: IncidentLoop, language: Language) {
  const { id, file, title, impact, incident } = record;
  return {
    id: id ?? null,
    file,
    title,
    started: impact.started === null ? null : formatIso(impact.started, incident.input.zone),
    done,
    stages: Object.fromEntries(
      stageNames.map((name) => {
        const { state, evidence, missing } = stages[name];
        return [
          name,
          {
            state,
            evidence: evidence.map(({ file: where, what }) => ({ file: where, what: what[language] })),
            missing: missing.map((words) => words[language]),
          },
        ];
      }),
    ),
  };
}
