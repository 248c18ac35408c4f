import type { Command } from '../command.ts';
import { checkCommand } from './check.command.ts';
import { completionCommand } from './completion.command.ts';
import { evaluateCommand } from './evaluate.command.ts';
import { exportCommand } from './export.command.ts';
import { impactCommand } from './impact.command.ts';
import { importCommand } from './import.command.ts';
import { initCommand } from './init.command.ts';
import { maintenanceCommand } from './maintenance.command.ts';
import { mergeCommand } from './merge.command.ts';
import { newCommand } from './new.command.ts';
import { outcomeCommand } from './outcome.command.ts';
import { planCommand } from './plan.command.ts';
import { recommendCommand } from './recommend.command.ts';
import { relatedCommand } from './related.command.ts';
import { reportCommand } from './report.command.ts';
import { searchCommand } from './search.command.ts';
import { thresholdCommand } from './threshold.command.ts';

/** The table of commands: what `hansei NAME` can be. */
export const commands: readonly Command[] = [
  checkCommand,
  impactCommand,
  searchCommand,
  recommendCommand,
  outcomeCommand,
  mergeCommand,
  relatedCommand,
  evaluateCommand,
  reportCommand,
  planCommand,
  importCommand,
  exportCommand,
  thresholdCommand,
  maintenanceCommand,
  newCommand,
  initCommand,
  completionCommand,
];
