import { isJsonMap, type JsonMap, listAt, mapAt, textAt } from '../import/json-value.ts';
import { alertsIn } from '../import/sources/alertmanager.ts';
import { oneLine } from './query-text.ts';

/** What was made of a text that may hold an alert. */
export interface AlertQuery {
  readonly query: string;
  /** What the text was taken for. */
  readonly source: 'alert' | 'text' | 'too-long' | 'nothing';
}

/** A longer text is not read as JSON. */
const longestJson = 2_000_000;
const mostAlerts = 20;
const longestValue = 600;

/** Labels and annotations that say nothing about the symptom, or stand for a place to click on. */
const noise =
  /^(?:__.*|alertname|severity|priority|prometheus|receiver|replica|endpoint|cluster_id|tenant|uid|grafana_folder|datasource_uid|ref_id|.*(?:url|_link|image|token)|orgid|ruleid|dashboardid|panelid)$/i;
const told = ['summary', 'title', 'description', 'message'] as const;

/**
 * The words of an alert to search by: its name, what its annotations say, the values of its labels. Takes what Alertmanager
 * (webhook or API), Grafana (of either alerting) and Prometheus give, or a single alert; anything else is searched as text.
 */
export function queryFromAlert(text: string): AlertQuery {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return { query: '', source: 'nothing' };
  if (!/^[[{]/.test(trimmed)) return { query: oneLine(trimmed), source: 'text' };
  if (trimmed.length > longestJson) return { query: oneLine(trimmed), source: 'too-long' };
  const words = wordsIn(parse(trimmed));
  return words.length === 0
    ? { query: oneLine(trimmed), source: 'text' }
    : { query: oneLine(words.join(' ')), source: 'alert' };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wordsIn(value: unknown): readonly string[] {
  const outer = isJsonMap(value) && isJsonMap(value['data']) ? value['data'] : value;
  const alerts = alertsIn(outer)
    .map(({ alert }) => alert)
    .filter(isJsonMap);
  const labelled = alerts.filter((alert) => isJsonMap(alert['labels']) || isJsonMap(alert['annotations']));
  const firing = labelled.filter(isFiring);
  const words = new Set<string>();
  for (const alert of (firing.length > 0 ? firing : labelled).slice(0, mostAlerts))
    for (const word of wordsOf(alert)) words.add(word);
  if (isJsonMap(outer)) for (const word of labelled.length > 0 ? [] : legacyWords(outer)) words.add(word);
  return [...words];
}

function isFiring(alert: JsonMap): boolean {
  const status = isJsonMap(alert['status']) ? textAt(mapAt(alert, 'status'), 'state') : textAt(alert, 'status');
  return (status ?? textAt(alert, 'state')) !== 'resolved';
}

function wordsOf(alert: JsonMap): readonly string[] {
  const [labels, annotations] = [mapAt(alert, 'labels'), mapAt(alert, 'annotations')];
  const name = textAt(labels, 'alertname');
  return [
    ...(name === undefined ? [] : [name]),
    ...told.flatMap((key) => shortText(annotations, key)),
    ...runbookName(annotations),
    ...otherValues(annotations),
    ...otherValues(labels),
  ];
}

/** Grafana's alerting before version 8: one alert, without labels of its own. */
function legacyWords(alert: JsonMap): readonly string[] {
  if (textAt(alert, 'ruleName') === undefined && textAt(alert, 'title') === undefined) return [];
  const metrics = listAt(alert, 'evalMatches').filter(isJsonMap).slice(0, mostAlerts);
  return [
    ...['ruleName', 'title', 'message'].flatMap((key) => shortText(alert, key)),
    ...metrics.flatMap((match) => shortText(match, 'metric')),
  ];
}

function otherValues(map: JsonMap): readonly string[] {
  return Object.keys(map)
    .slice(0, 60)
    .filter((key) => !noise.test(key) && !told.some((name) => name === key))
    .flatMap((key) => shortText(map, key));
}

/** The page that a runbook's address names says what the alert is about; the site does not. */
function runbookName(annotations: JsonMap): readonly string[] {
  const url = textAt(annotations, 'runbook_url')?.slice(0, longestValue);
  const name = url
    ?.replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean)
    .at(-1);
  return name === undefined ? [] : [name.replace(/\.(?:md|html?|ya?ml)$/i, '')];
}

function shortText(map: JsonMap, key: string): readonly string[] {
  const text = textAt(map, key);
  return text === undefined ? [] : [text.slice(0, longestValue)];
}
