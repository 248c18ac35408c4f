import { alertsKind } from './alerts/kind.ts';
import { configKind } from './config/kind.ts';
import { experimentKind } from './experiment/kind.ts';
import { healthCheckKind } from './health-check/kind.ts';
import type { Kind } from './kind.ts';
import { knowledgeKind } from './knowledge/kind.ts';
import { maintenanceKind } from './maintenance/kind.ts';
import { pageKind } from './page/kind.ts';
import { rcaKind } from './rca/kind.ts';
import { runbookKind } from './runbook/kind.ts';
import { sloKind } from './slo/kind.ts';
import { taxonomyKind } from './taxonomy/kind.ts';
import { timelineKind } from './timeline/kind.ts';

/** The table of kinds: what a document can be. The order decides which kind a file is asked about first. */
export const kinds = [
  configKind,
  timelineKind,
  rcaKind,
  runbookKind,
  taxonomyKind,
  knowledgeKind,
  sloKind,
  alertsKind,
  maintenanceKind,
  healthCheckKind,
  experimentKind,
  pageKind,
] as const satisfies readonly Kind[];

export type KindId = (typeof kinds)[number]['id'];
