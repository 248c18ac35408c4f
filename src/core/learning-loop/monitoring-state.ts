import { isMap, parentOf, type ValueMap, valueAt } from '../document/value.ts';
import { addToGroup } from '../group.ts';
import { type AlertRule, alertRules } from '../kinds/alerts/model.ts';
import { documentsOf, type KindSubject } from '../kinds/documents-of.ts';
import { type ActiveMetric, activeMetrics } from '../kinds/monitoring/parts.ts';
import { parseDuration } from '../time/duration.ts';
import { type Milliseconds, minute } from '../time/instant.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { hasWords, signalName } from './signal-name.ts';
import { type SignalTables, signalTables } from './signal-tables.ts';

/** An alert rule as it is looked through. */
interface RuleText {
  readonly name: string;
  readonly file: string;
  /** Name and expression in lower case, also without blanks. */
  readonly text: string;
  /** The services of the repository that it names; empty: it may be about any. */
  readonly services: readonly string[];
}

/** What the repository tells of its monitoring. */
export interface MonitoringState {
  /** Documents of monitoring and of alert rules; none: what is monitored is not known here. */
  readonly files: readonly string[];
  readonly metrics: readonly (ActiveMetric & { readonly file: string })[];
  readonly rules: readonly RuleText[];
  readonly tables: SignalTables;
  readonly documents: readonly KindSubject<'monitoring'>[];
  /** From which delay on detection counts as late. */
  readonly limitFor: (severity: string | undefined) => Milliseconds;
}

/** Where something is monitored. */
interface Watch {
  readonly file: string;
  readonly name: string;
}

/** Reads all documents of monitoring and all alert rules of a repository. */
export function monitoringState(workspace: Workspace): MonitoringState {
  const documents = documentsOf(workspace, 'monitoring');
  const alerts = documentsOf(workspace, 'alerts');
  const servicesIn = serviceFinder(workspace.mentioned('service'));
  return {
    files: [...new Set([...documents, ...alerts].map(({ file }) => file))].sort(),
    metrics: documents.flatMap(({ file, subject }) =>
      activeMetrics(subject.value).map((metric) => ({ ...metric, file })),
    ),
    rules: alerts.flatMap(({ file, subject: { value } }) =>
      alertRules(value).map((rule) => ruleText(rule, value, file, servicesIn)),
    ),
    tables: signalTables(documents.map(({ subject }) => subject.value)),
    documents,
    limitFor: limits(documents, workspace.settings.limits.detectionDelay),
  };
}

/**
 * Where a metric is monitored for one of these services; undefined where nothing of the repository shows it.
 * @param metric as `signalName` gives it
 * @param services none: for any
 */
export function watchOf(
  { metrics, rules, tables }: MonitoringState,
  metric: string,
  services: readonly string[],
): Watch | undefined {
  const isMeant = (covered: readonly string[]) =>
    covered.length === 0 || services.length === 0 || covered.some((service) => services.includes(service));
  const active = metrics.find(({ name, services: covered }) => signalName(name) === metric && isMeant(covered));
  if (active !== undefined) return { file: active.file, name: active.name };
  const texts = tables.shownBy.get(metric) ?? [];
  const rule = rules.find(
    ({ name, text, services: covered }) =>
      isMeant(covered) &&
      (signalName(name) === metric || texts.some((words) => words.split(' ').every((word) => text.includes(word)))),
  );
  return rule === undefined ? undefined : { file: rule.file, name: rule.name };
}

function ruleText(
  { name, at }: AlertRule,
  value: ValueMap,
  file: string,
  servicesIn: (text: string) => readonly string[],
): RuleText {
  const rule = valueAt(value, parentOf(at));
  const expression = isMap(rule) && typeof rule['expr'] === 'string' ? rule['expr'].slice(0, 5000) : '';
  const labels = isMap(rule) && isMap(rule['labels']) ? Object.values(rule['labels']).filter(isText) : [];
  const plain = `${name} ${signalName(name)} ${expression}`.toLowerCase();
  return {
    name,
    file,
    text: `${plain} ${expression.toLowerCase().replace(/\s+/g, '')}`,
    services: servicesIn(signalName(`${name} ${labels.join(' ').slice(0, 200)} ${expression.slice(0, 500)}`)),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Finds the services that a text names, without trying each of many on each of many texts. */
function serviceFinder(services: readonly string[]): (text: string) => readonly string[] {
  const byFirstWord = new Map<string, { readonly service: string; readonly name: string }[]>();
  for (const service of services) {
    const name = signalName(service);
    addToGroup(byFirstWord, name.split('_')[0] as string, { service, name });
  }
  return (text) => {
    const words = new Set(text.split('_'));
    const found = [...words].flatMap((word) => byFirstWord.get(word) ?? []);
    return found.filter(({ name }) => hasWords(text, name)).map(({ service }) => service);
  };
}

/** A document's own limit for the severity, its general one, then that of the configuration. */
function limits(
  documents: readonly KindSubject<'monitoring'>[],
  configured: string,
): (severity: string | undefined) => Milliseconds {
  const written = documents.map(({ subject: { value } }) => value.monitoring?.detection_delay);
  return (severity) => {
    const bySeverity = written.map((delay) =>
      isMap(delay) && severity !== undefined && Object.hasOwn(delay, severity) ? delay[severity] : undefined,
    );
    const general = written.map((delay) => (isMap(delay) ? delay['default'] : delay));
    const found = [...bySeverity, ...general, configured].map(lengthOf).find((length) => length !== undefined);
    return found ?? 5 * minute;
  };
}

function lengthOf(text: unknown): Milliseconds | undefined {
  const duration = typeof text === 'string' ? parseDuration(text) : undefined;
  return duration?.kind === 'duration' ? duration.low : undefined;
}
