import type { ImportSource } from '../imported.ts';
import { alertmanager } from './alertmanager.ts';
import { csv } from './csv.ts';
import { gitLog } from './git-log.ts';
import { grafana } from './grafana.ts';
import { opsgenie } from './opsgenie.ts';
import { pagerduty } from './pagerduty.ts';
import { slack } from './slack.ts';

/** The table of sources, the more particular shapes first. */
export const importSources: readonly ImportSource[] = [grafana, alertmanager, pagerduty, opsgenie, slack, gitLog, csv];
