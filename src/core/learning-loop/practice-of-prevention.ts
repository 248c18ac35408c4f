import { documentsOf } from '../kinds/documents-of.ts';
import * as say from '../messages/practice-checklist.ts';
import { zoneOfSettings } from '../settings.ts';
import { dayAt } from '../time/day-number.ts';
import { isGameDay } from './evidence.ts';
import { met, notMet, question, unique } from './practice-answers.ts';
import type { PracticeAnswer, PracticeContext } from './practice-items.ts';

/** There are health checks, and a maintenance plan speaks of them. */
export function healthChecks({ workspace }: PracticeContext): PracticeAnswer {
  const checks = unique(documentsOf(workspace, 'health-check').map(({ file }) => file));
  if (checks.length === 0) return question(say.healthElsewhere());
  const tasks = unique(documentsOf(workspace, 'maintenance').map(({ file }) => file)).filter((file) => {
    const text = workspace.text(file) ?? '';
    return /health[-_ ]?check|ヘルスチェック/i.test(text) || checks.some((check) => text.includes(check));
  });
  return tasks.length === 0 ? question(say.doTheyRun(), checks) : met(say.scheduledChecks(), [...checks, ...tasks]);
}

/** A maintenance plan has a rule that recurs. */
export function maintenance({ workspace }: PracticeContext): PracticeAnswer {
  const files = unique(documentsOf(workspace, 'maintenance').map(({ file }) => file));
  if (files.length === 0) return question(say.maintenanceElsewhere());
  const scheduled = files.filter((file) => /\bFREQ=/i.test(workspace.text(file) ?? ''));
  return scheduled.length === 0 ? notMet(say.notScheduled(), files) : met(say.scheduled(), scheduled);
}

/** Game days were held; whether an experiment was run, only a person can tell. */
export function experiments({ workspace, records }: PracticeContext): PracticeAnswer {
  const days = records.filter(isGameDay).map(({ file }) => file);
  const written = unique(documentsOf(workspace, 'experiment').map(({ file }) => file));
  if (days.length > 0) return met(say.gameDays(days.length), [...days, ...written]);
  return written.length > 0 ? question(say.wasItRun(), written) : question(say.experimentsElsewhere());
}

const recovery =
  /disaster|recover|restor|fail-?over|backup|\bDR\b|復旧|復元|災害|切り?替え|バックアップ|フェイルオーバー/i;

/** Two within a year are regular. Only drills whose title or tags speak of recovery count. */
export function drills({ records, today, workspace }: PracticeContext): PracticeAnswer {
  const zone = zoneOfSettings(workspace.settings);
  const all = records.filter(
    (record) =>
      isGameDay(record) && recovery.test(`${record.title} ${record.values.flatMap(({ tags = [] }) => tags).join(' ')}`),
  );
  if (all.length === 0) return question(say.drillsElsewhere());
  const recent = all.filter(({ impact: { started } }) => {
    const age = started === null ? undefined : today - dayAt(started, zone);
    return age !== undefined && age >= -1 && age <= 365;
  });
  const evidence = all.map(({ file }) => file);
  return recent.length >= 2 ? met(say.drills(recent.length), evidence) : notMet(say.drills(recent.length), evidence);
}
