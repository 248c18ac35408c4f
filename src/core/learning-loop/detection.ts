import type { Timeline } from '../../generated/types.ts';
import * as say from '../messages/gaps.ts';
import type { IncidentRecord } from '../statistics/incident-records.ts';
import type { Words } from '../text/words.ts';
import type { MonitoringState } from './monitoring-state.ts';

type DetectedBy = NonNullable<NonNullable<Timeline['detection']>['by']>;
type Gap = NonNullable<NonNullable<Timeline['detection']>['gap']>;

/** Who noticed an incident first. */
export interface Detection {
  readonly by: DetectedBy;
  readonly alert: string | undefined;
}

/** Which of the four gaps let an incident go unnoticed; null where the documents do not tell. */
export interface GapFinding {
  readonly gap: Gap | null;
  readonly because: Words;
}

/** The alert rule, if its name is written, and the row that tells that an alert fired. */
interface AlertRow {
  readonly index: number;
  readonly alert: string | undefined;
}

const firing = /\balerts?\b|\bfire[sd]?\b|\bpage[sd]\b|\bpager\b|アラート|発報|発火/i;
const silent =
  /\b(?:no|without(?: any)?|not an?|missing) alerts?\b|\bnot fire\b|n['’]t fire|発報せず|発報しな|発報され(?:ず|な)|アラート(?:なし|無し|がな|は(?:な|出))/i;
const suppressing = /suppress|silenc|inhibit|\bmuted?\b|snooze|抑止|抑制|サイレンス|ミュート|静観設定/i;

/** Who detected an incident: what its documents say, else a row of the timeline at that very time. */
export function detectionOf(record: IncidentRecord, monitoring: MonitoringState): Detection | undefined {
  const said = record.values.find(({ detection }) => detection?.by !== undefined)?.detection;
  const alert = record.values.find(({ detection }) => detection?.alert !== undefined)?.detection?.alert;
  if (said?.by !== undefined) return { by: said.by, alert };
  if (alert !== undefined) return { by: 'alert', alert };
  const { detected } = record.incident.input;
  const [row] = alertRows(record, monitoring, (instant) => instant === detected);
  return row === undefined ? undefined : { by: 'alert', alert: row.alert };
}

/**
 * Why an incident was noticed late, as far as its documents and the monitoring of the repository tell.
 * @param wanted the metrics that the incident calls for, as `signalName` gives them, that are monitored nowhere
 */
export function gapOf(
  record: IncidentRecord,
  detection: Detection | undefined,
  monitoring: MonitoringState,
  wanted: readonly string[],
): GapFinding {
  const stated = record.values.find((value) => value.detection?.gap !== undefined)?.detection?.gap;
  if (stated !== undefined) return { gap: stated, because: say.statedGap() };
  const { started, detected } = record.incident.input;
  const [early] = alertRows(
    record,
    monitoring,
    (instant) => started !== undefined && detected !== undefined && instant < detected,
  );
  if (early !== undefined) return firedEarly(record, early);
  if (detection === undefined) return { gap: null, because: say.detectionUntold() };
  if (detection.by === 'alert') return { gap: null, because: say.alertCameLate(detection.alert) };
  return withoutAlert(record, detection, monitoring, wanted);
}

/** An alert had fired before anybody noticed: it was held back, or nobody acted. */
function firedEarly({ incident }: IncidentRecord, { index, alert }: AlertRow): GapFinding {
  const { events = [] } = incident.subject.value;
  const near = events.slice(index, index + 2).map(wordsOf);
  return near.some((words) => suppressing.test(words))
    ? { gap: 'suppressed', because: say.rowTellsSuppressed(index + 1, alert) }
    : { gap: 'not_acted_on', because: say.rowTellsFired(index + 1, alert) };
}

/** Somebody noticed before any alert: was there a rule that should have fired? */
function withoutAlert(
  { services }: IncidentRecord,
  { alert }: Detection,
  { files, rules, metrics }: MonitoringState,
  wanted: readonly string[],
): GapFinding {
  if (files.length === 0) return { gap: null, because: say.monitoringUnknown() };
  const named = alert === undefined ? undefined : rules.find(({ name }) => name === alert);
  if (named !== undefined) return { gap: 'did_not_fire', because: say.ruleExists(named.name, named.file) };
  if (alert !== undefined && rules.length > 0) return { gap: 'no_rule', because: say.namedRuleMissing(alert) };
  if (services.length === 0) return { gap: null, because: say.servicesUntold() };
  const isOwn = (covered: readonly string[]) => covered.some((service) => services.includes(service));
  const own = rules.find((rule) => isOwn(rule.services));
  const general = [...rules, ...metrics].some(
    ({ services: covered }: { readonly services: readonly string[] }) => covered.length === 0 || isOwn(covered),
  );
  if (own === undefined && !general) return { gap: 'no_rule', because: say.noRuleFor(services) };
  if (wanted.length > 0) return { gap: 'no_rule', because: say.metricsMissing(wanted) };
  return { gap: null, because: own === undefined ? say.unclearMonitoring() : say.unclearRule(own.name, own.file) };
}

/** Rows that tell that an alert fired, at times of which `isMeant` is true. */
function alertRows(
  { incident: { subject } }: IncidentRecord,
  { rules }: MonitoringState,
  isMeant: (instant: number) => boolean,
): readonly AlertRow[] {
  const { events = [] } = subject.value;
  if (!subject.model.dated) return [];
  return events.flatMap((event, index) => {
    const instant = subject.model.events[index]?.instant;
    if (instant === undefined || !isMeant(instant)) return [];
    const words = wordsOf(event);
    if (silent.test(words)) return [];
    const alert = rules.find(({ name }) => name.length > 3 && words.includes(name))?.name;
    return alert !== undefined || firing.test(words) ? [{ index, alert }] : [];
  });
}

function wordsOf({ event = '', action = '', actor = '' }: NonNullable<Timeline['events']>[number]): string {
  return `${event} ${action} ${actor}`.slice(0, 2000);
}
