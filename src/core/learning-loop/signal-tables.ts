import type { Monitoring } from '../../generated/types.ts';
import { signalName } from './signal-name.ts';

/** Which metrics an incident calls for, by names as `signalName` gives them. */
export interface SignalTables {
  /** Precursor → metrics that would have shown it. */
  readonly precursors: ReadonlyMap<string, readonly string[]>;
  /** Cause → metrics that would have shown it. */
  readonly causes: ReadonlyMap<string, readonly string[]>;
  /** Category → recommended metrics. */
  readonly categories: ReadonlyMap<string, readonly string[]>;
  /** Metric → texts whose words, all of one text, show that an alert rule watches it. */
  readonly shownBy: ReadonlyMap<string, readonly string[]>;
}

type Expected = NonNullable<Monitoring['monitoring']['expected_metrics']>;

/** What holds while a monitoring document says nothing else. */
const usual: Required<Expected> = {
  precursors: { error_log_spike: ['error_rate_monitoring'] },
  causes: { memory_leak: ['memory_trend_analysis'] },
  categories: {
    performance: ['response_time_percentiles', 'throughput_trending', 'resource_saturation_indicators'],
    availability: ['health_check_endpoints', 'dependency_monitoring', 'circuit_breaker_metrics'],
  },
  shown_by: {
    error_rate_monitoring: ['error', 'failure', '5xx', 'code=~"5', 'status=~"5'],
    memory_trend_analysis: [
      'memory predict_linear',
      'memory deriv',
      'memory delta',
      'heap predict_linear',
      'heap deriv',
      'memory leak',
    ],
    response_time_percentiles: ['histogram_quantile', 'quantile=', 'percentile'],
    throughput_trending: ['throughput', 'traffic', 'requests offset'],
    resource_saturation_indicators: ['saturation', 'cpu', 'node_load', 'memory', 'filesystem', 'disk'],
    health_check_endpoints: ['probe_success', 'health', 'up==0', 'up<1'],
    dependency_monitoring: ['dependency', 'upstream', 'provider'],
    circuit_breaker_metrics: ['circuit'],
  },
};

/** How a cause is called in sentences, beside its own name with blanks: for the built-in table. */
export const causeWords: ReadonlyMap<string, readonly string[]> = new Map([['memory_leak', ['メモリリーク']]]);

/** The built-in tables with what the documents add; an empty list takes a line away. */
export function signalTables(documents: readonly Monitoring[]): SignalTables {
  const added = documents.map(({ monitoring }) => monitoring?.expected_metrics ?? {});
  const merged = (part: keyof Expected, normal: (text: string) => string) => {
    const table = new Map<string, readonly string[]>();
    for (const tables of [usual, ...added]) {
      for (const [word, names] of Object.entries(tables[part] ?? {})) {
        const key = signalName(word);
        const before = tables === usual || names.length === 0 ? [] : (table.get(key) ?? []);
        table.set(key, [...new Set([...before, ...names.map(normal)])]);
      }
    }
    return table;
  };
  return {
    precursors: merged('precursors', signalName),
    causes: merged('causes', signalName),
    categories: merged('categories', signalName),
    shownBy: merged('shown_by', (text) => text.toLowerCase()),
  };
}
