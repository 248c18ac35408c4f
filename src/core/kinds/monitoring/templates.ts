import type { Template } from '../kind.ts';

const en = `# What is monitored, and what becomes of an alert.
monitoring:
  active_metrics:
    - error_rate_monitoring
    - { name: response_time_percentiles, services: [cart], threshold: dynamic }
    - { name: disk_usage_trend, threshold: predictive }

  # From this delay on, an incident was noticed late.
  detection_delay: { default: 5m, critical: 2m }

  # Which metrics an incident calls for, beside those that are built in.
  expected_metrics:
    precursors:
      queue_growth: [queue_length_trend]
    causes:
      connection_leak: [connection_pool_usage]

  alert_policy:
    dedupe: { window: 5m, mode: fixed, by: [fingerprint] }
    correlate:
      window: 1m
      threshold: 0.7
      weights: { service: 0.3, host: 0.4, dependency: 0.5 }
      dependencies: { cart: [payment] }
    severity:
      base: { critical: 10, high: 8, medium: 5, low: 2 }
      business_hours: 1.2
      outside_business_hours: 0.8
      repetition: { count: 5, within: 1h, factor: 1.5 }
      business_impact: { payment: 10, cart: 8 }
    escalate:
      - { severity: critical, after: 5m, to: on-call lead }
      - { severity: critical, after: 15m, to: management }
`;

const inJapanese: readonly (readonly [string, string])[] = [
  ['What is monitored, and what becomes of an alert.', '監視項目と、アラートの扱い。'],
  ['From this delay on, an incident was noticed late.', 'これ以上の遅れを検知の遅れとします。'],
  [
    'Which metrics an incident calls for, beside those that are built in.',
    'インシデントに対して必要な監視項目（組み込みの表に追加）。',
  ],
  ['to: on-call lead', 'to: 当番リーダー'],
  ['to: management', 'to: 管理職'],
];

export const templates: readonly Template[] = [
  {
    format: 'yaml',
    fileName: 'monitoring.yml',
    text: { en, ja: inJapanese.reduce((text, [from, to]) => text.replace(from, to), en) },
  },
];
