import { alertsKind } from './alerts/kind.ts';
import { alerts } from './alerts/recognition.ts';
import { configKind } from './config/kind.ts';
import { config } from './config/recognition.ts';
import { experimentKind } from './experiment/kind.ts';
import { experiment } from './experiment/recognition.ts';
import { healthCheckKind } from './health-check/kind.ts';
import { healthCheck } from './health-check/recognition.ts';
import type { Kind } from './kind.ts';
import { knowledgeKind } from './knowledge/kind.ts';
import { knowledge } from './knowledge/recognition.ts';
import { lazyKind } from './lazy-kind.ts';
import { learningKind } from './learning/kind.ts';
import { learning } from './learning/recognition.ts';
import { maintenanceKind } from './maintenance/kind.ts';
import { maintenance } from './maintenance/recognition.ts';
import { monitoringKind } from './monitoring/kind.ts';
import { monitoring } from './monitoring/recognition.ts';
import { pageKind } from './page/kind.ts';
import { page } from './page/recognition.ts';
import { rcaKind } from './rca/kind.ts';
import { rca } from './rca/recognition.ts';
import { runbookKind } from './runbook/kind.ts';
import { runbook } from './runbook/recognition.ts';
import { sloKind } from './slo/kind.ts';
import { slo } from './slo/recognition.ts';
import { taxonomyKind } from './taxonomy/kind.ts';
import { taxonomy } from './taxonomy/recognition.ts';
import { timelineKind } from './timeline/kind.ts';
import { timeline } from './timeline/recognition.ts';

/** The table of kinds: what a document can be. The order decides which kind a file is asked about first. */
export const kinds = [
  lazyKind(config, configKind),
  lazyKind(timeline, timelineKind),
  lazyKind(rca, rcaKind),
  lazyKind(runbook, runbookKind),
  lazyKind(taxonomy, taxonomyKind),
  lazyKind(knowledge, knowledgeKind),
  lazyKind(slo, sloKind),
  lazyKind(alerts, alertsKind),
  lazyKind(monitoring, monitoringKind),
  lazyKind(learning, learningKind),
  lazyKind(maintenance, maintenanceKind),
  lazyKind(healthCheck, healthCheckKind),
  lazyKind(experiment, experimentKind),
  lazyKind(page, pageKind),
] as const satisfies readonly Kind[];

type ListedKind = (typeof kinds)[number];

export type KindId = ListedKind['id'];

/** A document of a kind, with the types of its value and model. */
export type SubjectOf<Id extends KindId> = NonNullable<Extract<ListedKind, { readonly id: Id }>['subject']>;
