import assert from 'node:assert/strict';
import { alertPolicyOf, defaultPolicy } from '../../../src/core/import/alert-policy.ts';
import { alertSeverities } from '../../../src/core/import/alert-severity.ts';
import { similarity } from '../../../src/core/import/correlation.ts';
import { foldEvents } from '../../../src/core/import/fold.ts';
import { readExport } from '../../../src/core/import/read-export.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';
import { alert, importContext } from '../../support/alerts.ts';
import { cpuTime } from '../../support/cpu-time.ts';

describe('folding', () => {
  it('makes one row of an alert that repeats itself within five minutes, and of a record that comes twice', () => {
    const at = (minute: number) => `2026-03-01T14:${String(minute).padStart(2, '0')}:00Z`;
    const events =
      readExport(JSON.stringify({ alerts: [0, 4, 20, 20].map((minute) => alert('A', at(minute))) }), importContext)
        ?.events ?? [];
    const { rows, folded } = foldEvents(events);
    assert.deepEqual(
      rows.map(({ sources }) => sources),
      [2, 2],
    );
    assert.equal(folded, 2);
  });

  it('counts groups of alerts of one service and host; unknown is not the same', () => {
    const identity = (service?: string, host?: string) => ({
      fingerprint: 'x',
      state: 'firing' as const,
      service,
      host,
      labels: {},
    });
    const likeness = (a: ReturnType<typeof identity>) => similarity(a, a, defaultPolicy.correlate);
    assert.equal(likeness(identity('a', 'b')), 0.7);
    assert.equal(likeness(identity('a')), 0.3);
    assert.equal(likeness(identity()), 0);
    const groupsAt = (...times: readonly string[]) =>
      groupsOf(times.map((time, index) => alert(`A${index}`, `2026-03-01T${time}Z`)));
    assert.equal(groupsAt('14:00:00', '14:01:00', '15:00:00'), 1);
    assert.equal(groupsAt('14:00:00', '14:01:01', '15:00:00'), 0);
    assert.equal(groupsAt('14:00:00', '14:01:00', '14:02:00', '15:00:00', '15:00:30'), 2);
  });
});

function eventsOf(alerts: readonly unknown[]) {
  return readExport(JSON.stringify({ alerts }), importContext)?.events ?? [];
}

function groupsOf(alerts: readonly unknown[], policy = defaultPolicy): number {
  return foldEvents(eventsOf(alerts), policy).groups;
}

describe('replaying alerts through the policy of the repository', () => {
  const policyOf = (policy: string) => {
    const workspace = new Workspace(kinds);
    workspace.set('m.yml', `monitoring:\n  active_metrics: [a]\n  alert_policy:\n${policy}`);
    return alertPolicyOf(workspace);
  };
  const fired = (name: string, time: string, labels: object = {}) => ({
    ...alert(name, `2026-03-02T${time}Z`),
    labels: { alertname: name, ...labels },
    fingerprint: name,
  });

  it('goes by the defaults where there is none', () => {
    assert.deepEqual(alertPolicyOf(new Workspace(kinds)), defaultPolicy);
  });

  it('folds repetitions of a fixed window, or of one that each begins anew', () => {
    const times = ['14:00:00', '14:05:00', '14:05:01', '14:09:00'].map((time) => fired('A', time));
    const sources = (policy: string) => foldEvents(eventsOf(times), policyOf(policy)).rows.map((row) => row.sources);
    assert.deepEqual(sources('    dedupe: { window: 5m, mode: fixed }\n'), [2, 2]);
    assert.deepEqual(sources('    dedupe: { window: 5m, mode: rolling }\n'), [4]);
    assert.deepEqual(sources('    dedupe: { window: 1s }\n'), [1, 2, 1]);
  });

  it('takes those for the same that share the fields of the policy, where they tell them', () => {
    const alerts = [
      fired('A', '14:00:00', { service: 'cart' }),
      fired('B', '14:01:00', { service: 'cart' }),
      fired('C', '14:02:00'),
      fired('D', '14:03:00'),
    ];
    const rows = foldEvents(eventsOf(alerts), policyOf('    dedupe: { by: [service] }\n')).rows;
    assert.deepEqual(
      rows.map(({ sources }) => sources),
      [2, 1, 1],
    );
  });

  it('puts alerts together by its window, weights, threshold and dependencies', () => {
    const cart = fired('A', '14:00:00', { service: 'cart', instance: 'one' });
    const payment = fired('B', '14:01:30', { service: 'payment', instance: 'one' });
    const correlate = (more: string) => groupsOf([cart, payment], policyOf(`    correlate: { ${more} }\n`));
    assert.equal(correlate('window: 2m'), 0);
    assert.equal(correlate('window: 2m, dependencies: { cart: [payment] }'), 1);
    assert.equal(correlate('window: 2m, dependencies: { payment: [cart] }'), 1);
    assert.equal(correlate('window: 1m, dependencies: { cart: [payment] }'), 0);
    assert.equal(correlate('window: 2m, threshold: 0.4'), 1);
    assert.equal(correlate('window: 2m, weights: { host: 0.1 }, threshold: 0.4'), 0);
  });

  it('adjusts the severity by the alert’s own time, its repetition and its service, and keeps it within 0 and 10', () => {
    const policy = policyOf(
      '    dedupe: { window: 1s }\n    severity: { base: { high: 5, critical: 10 }, repetition: { count: 2 }, business_impact: { mail: 4 } }\n',
    );
    // 2026-03-02 is a Monday.
    const severityOf = (alerts: readonly unknown[], hours = {}) => {
      const events = eventsOf(alerts);
      const severities = alertSeverities(events, policy.severity, hours, importContext.zone);
      return foldEvents(events, policy, severities).rows.map(({ severity }) => severity);
    };
    const high = { severity: 'high' };
    assert.deepEqual(severityOf([fired('A', '08:59:59', high), fired('B', '09:00:00', high)]), [4, 6]);
    assert.deepEqual(severityOf([fired('A', '17:59:59', high), fired('B', '18:00:00', high)]), [6, 4]);
    assert.deepEqual(severityOf([fired('A', '23:00:00', high)], { from: '22:00', to: '06:00' }), [6]);
    assert.deepEqual(severityOf([fired('A', '10:00:00', high)], { days: ['sun'] }), [4]);
    // As a configuration that is wrong may have it.
    assert.deepEqual(severityOf([fired('A', '10:00:00', high)], { days: 'mon' }), [6]);
    assert.deepEqual(
      severityOf(['10:00:00', '10:10:00', '10:20:00', '11:30:00'].map((time) => fired('A', time, high))),
      [6, 6, 9, 6],
    );
    assert.deepEqual(severityOf([fired('A', '10:00:00', { ...high, service: 'mail' })]), [2.4]);
    assert.deepEqual(severityOf([fired('A', '10:00:00', { severity: 'critical' })]), [10]);
    assert.deepEqual(severityOf([fired('A', '10:00:00', { severity: 'unheard-of' })]), [undefined]);
  });

  it('reads many alerts in time', () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      fired(`A${index % 2}`, '14:00:00', { service: `s${index}`, instance: 'h' }),
    );
    const policy = policyOf(
      '    dedupe: { window: 1h, mode: rolling }\n    correlate: { window: 1h, threshold: 0.4 }\n',
    );
    const events = eventsOf(many);
    const before = cpuTime();
    assert.equal(foldEvents(events, policy).rows.length, 2);
    foldEvents(events, { ...policy, dedupe: { ...policy.dedupe, by: ['service'] } });
    assert.ok(cpuTime() - before < 5000);
  });
});
