import assert from 'node:assert/strict';
import { gapsMarkdown } from '../../../src/core/learning-loop/gaps-markdown.ts';
import { type IncidentGaps, monitoringGaps } from '../../../src/core/learning-loop/monitoring-gaps.ts';
import { workspaceOf } from '../../support/fixtures.ts';

const incident = (detected: string, more = '', rows = '') =>
  `---\nkind: postmortem\nid: INC-1\ntitle: Cart fails\ntimezone: UTC\nservices: [cart]\nstarted: 2026-03-01 14:30\ndetected: 2026-03-01 ${detected}\nresolved: 2026-03-01 16:00\n${more}---\n\n## Timeline\n\n| Time | Event | Actor | Action |\n| --- | --- | --- | --- |\n| 14:30 | Errors begin | system | 503 |\n${rows}| 16:00 | Resolved | on call | Rolled back |\n`;
const rule = (name: string, expression: string) =>
  `groups:\n  - name: a\n    rules:\n      - alert: ${name}\n        expr: ${JSON.stringify(expression)}\n`;

function gapsOf(text: string, beside: Readonly<Record<string, string>> = {}): IncidentGaps {
  const [found] = monitoringGaps(workspaceOf({ 'incident.md': text, ...beside })).incidents;
  assert.ok(found !== undefined);
  return found;
}

describe('when an incident was noticed', () => {
  const cases = [
    ['14:34', '', 'in-time', 4],
    ['14:35', '', 'late', 5],
    ['14:29', '', 'fault', -1],
    ['14:32', 'severity: critical\n', 'late', 2],
    ['14:35', 'severity: low\n', 'in-time', 5],
  ] as const;
  const limits = { 'monitoring.yml': 'monitoring:\n  detection_delay: { critical: 2m, low: 10m }\n' };
  for (const [detected, more, state, delay] of cases) {
    it(`at ${detected} ${more.trim()} is ${state}`, () => {
      const gaps = gapsOf(incident(detected, more), limits);
      assert.deepEqual([gaps.state, gaps.delayMinutes], [state, delay]);
    });
  }

  it('is unknown without a detection, and as the configuration says where it sets the limit', () => {
    assert.equal(gapsOf('---\nkind: postmortem\nstarted: 2026-03-01 14:30 UTC\n---\n').state, 'unknown');
    assert.equal(gapsOf(incident('14:40'), { 'hansei.yml': 'limits: { detection_delay: 15m }\n' }).limitMinutes, 15);
  });

  it('does not count for a game day or a maintenance', () => {
    for (const key of ['game_day', 'maintenance'])
      assert.deepEqual(monitoringGaps(workspaceOf({ 'a.md': incident('14:50', `${key}: true\n`) })).incidents, []);
  });

  it('is one incident for a timeline and a postmortem of one id', () => {
    const bare = '---\nkind: timeline\nid: INC-1\nstarted: 2026-03-01 14:30 UTC\n---\n';
    const { incidents } = monitoringGaps(workspaceOf({ 'a.md': bare, 'b.md': incident('14:50') }));
    assert.deepEqual(
      incidents.map(({ record, state }) => [record.file, record.files.length, state]),
      [['b.md', 2, 'late']],
    );
  });
});

describe('which gap it was', () => {
  const cart = { 'alerts.yml': rule('CartErrors', 'rate(cart_errors_total[5m]) > 0.01') };
  const cases: readonly (readonly [string, string, Readonly<Record<string, string>>, string | null])[] = [
    ['stated', incident('14:50', 'detection: { by: customer, gap: suppressed }\n'), {}, 'suppressed'],
    ['nothing known of monitoring', incident('14:50', 'detection: { by: customer }\n'), {}, null],
    ['nobody tells who noticed', incident('14:50'), cart, null],
    ['the alert itself was late', incident('14:50', 'detection: { by: alert, alert: CartErrors }\n'), cart, null],
    [
      'a named rule that is there',
      incident('14:50', 'detection: { by: customer, alert: CartErrors }\n'),
      cart,
      'did_not_fire',
    ],
    [
      'a named rule that is not there',
      incident('14:50', 'detection: { by: customer, alert: CartDown }\n'),
      cart,
      'no_rule',
    ],
    [
      'rules for another service only',
      incident('14:50', 'detection: { by: customer }\n'),
      {
        'alerts.yml': rule('MailErrors', 'rate(mail_errors_total[5m]) > 1'),
        'b.md': incident('14:31').replace('INC-1', 'INC-2').replace('[cart]', '[mail]'),
      },
      'no_rule',
    ],
    [
      'a row tells that an alert fired before',
      incident('14:50', 'detection: { by: customer }\n', '| 14:33 | Alert | monitoring | CartErrors fires |\n'),
      cart,
      'not_acted_on',
    ],
    [
      'a row tells that it was silenced',
      incident('14:50', 'detection: { by: customer }\n', '| 14:33 | アラート | 監視 | CartErrors 発報、抑止中 |\n'),
      cart,
      'suppressed',
    ],
    [
      'a row tells that none fired',
      incident(
        '14:50',
        'detection: { by: customer }\n',
        '| 14:40 | Look at the dashboard | on call | No alert fired |\n',
      ),
      {},
      null,
    ],
  ];
  for (const [what, text, beside, expected] of cases) {
    it(`${what}: ${expected ?? 'unknown'}`, () => {
      const { gap } = gapsOf(text, beside);
      assert.equal(gap?.gap, expected);
      assert.notEqual(gap?.because.ja, '');
    });
  }

  it('a row at the time of the detection tells that an alert noticed it', () => {
    const { detection } = gapsOf(incident('14:35', '', '| 14:35 | アラート | 監視 | CPU使用率アラート |\n'));
    assert.deepEqual(detection, { by: 'alert', alert: undefined });
  });
});

describe('what an incident calls for', () => {
  const wanting = incident(
    '14:50',
    'category: performance\nprecursors: [error_log_spike, odd noise]\nroot_cause: [memory_leak]\n',
  );

  it('is all of it while nothing is monitored', () => {
    const { missedSignals, recommendedMetrics, unmapped } = gapsOf(wanting);
    assert.deepEqual(missedSignals, ['error_rate_monitoring', 'memory_trend_analysis']);
    assert.deepEqual(recommendedMetrics, [
      'response_time_percentiles',
      'throughput_trending',
      'resource_saturation_indicators',
    ]);
    assert.deepEqual(unmapped, ['odd noise']);
  });

  it('is found in the active metrics and in the alert rules, each for its services', () => {
    const { missedSignals, recommendedMetrics } = gapsOf(wanting, {
      'monitoring.yml':
        'monitoring:\n  active_metrics: [memory-trend-analysis, { name: throughput_trending, services: [mail] }, responseTimePercentiles]\n',
      'alerts.yml': rule('CartErrors', 'rate(cart_errors_total[5m]) > 0.01'),
    });
    assert.deepEqual(missedSignals, []);
    assert.deepEqual(recommendedMetrics, ['throughput_trending', 'resource_saturation_indicators']);
  });

  it('follows the table of the repository', () => {
    const { missedSignals, unmapped } = gapsOf(wanting, {
      'monitoring.yml':
        'monitoring:\n  expected_metrics:\n    precursors: { Odd Noise: [noise_level], error_log_spike: [] }\n',
    });
    assert.deepEqual([missedSignals, unmapped], [['noise_level', 'memory_trend_analysis'], []]);
  });

  it('is read from the factors of the analysis, in Japanese too', () => {
    const analysis =
      '---\nkind: rca\nincident: INC-1\n---\n\n## 1. 技術的原因\n\n- 新しいデプロイに含まれたメモリリークバグ\n\n## 2. プロセス原因\n\n- P\n\n## 3. 組織的原因\n\n- O\n';
    assert.deepEqual(gapsOf(incident('14:50'), { 'rca.md': analysis }).missedSignals, ['memory_trend_analysis']);
  });
});

describe('the page of gaps', () => {
  it('escapes what stands in documents', () => {
    const report = monitoringGaps(
      workspaceOf({ 'a.md': incident('14:50').replace('Cart fails', '"<b>x</b> | @team"') }),
    );
    for (const language of ['en', 'ja'] as const) assert.doesNotMatch(gapsMarkdown(report, language), /<b>| @team/);
  });

  it('says that all is monitored only where something is called for', () => {
    const page = (more: string) => {
      const rules = rule('CartErrors', 'rate(cart_errors_total[5m]) > 0.01');
      return gapsMarkdown(monitoringGaps(workspaceOf({ 'a.md': incident('14:40', more), 'rules.yml': rules })), 'en');
    };
    assert.match(page('precursors: [error_log_spike]\n'), /Everything that the incidents needed is monitored\./);
    assert.match(page(''), /No incident says what to monitor/);
  });
});
