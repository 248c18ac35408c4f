import { actionsReport } from './actions.report.ts';
import { checklistReport } from './checklist.report.ts';
import { gapsReport } from './gaps.report.ts';
import { incidentsReport } from './incidents.report.ts';
import { loopReport } from './loop.report.ts';
import type { Report } from './report.ts';
import { reviewReport } from './review.report.ts';
import { slaReport } from './sla.report.ts';

/** The table of reports: what `hansei report NAME` can be. */
export const reports: readonly Report[] = [
  reviewReport,
  incidentsReport,
  slaReport,
  actionsReport,
  gapsReport,
  checklistReport,
  loopReport,
];
