import assert from 'node:assert/strict';
import { alertSeverities, severityPolicy } from '../../../src/core/import/alert-severity.ts';
import type { ImportedEvent } from '../../../src/core/import/imported.ts';
import { settingsFrom, zoneOfSettings } from '../../../src/core/settings.ts';
import { asInstant, type Instant } from '../../../src/core/time/instant.ts';
import { workspaceOf } from '../../support/fixtures.ts';

const monday = '2026-03-02';
const at = (time: string, day = monday) => asInstant(Date.parse(`${day}T${time}:00+09:00`));

function firing(instant: Instant, severity: string | undefined = 'high', service = 'cart'): ImportedEvent {
  const alert = { fingerprint: 'f1', state: 'firing', service, host: undefined, severity } as const;
  return { id: `f1/${instant}`, instant, event: { en: '', ja: '' }, actor: '', action: '', alert };
}

const settings = settingsFrom({ timezone: 'Asia/Tokyo', business_hours: { to: '18:00' } });
const context = {
  policy: { base: { critical: 10, high: 5 } },
  hours: settings.businessHours,
  zone: zoneOfSettings(settings),
};

/** The severity of the last of these alerts. */
const severity = (events: readonly ImportedEvent[], more: object = {}) =>
  alertSeverities(events, { ...context, ...more }).get(events.at(-1)?.id ?? '');

describe('how severe an alert is', () => {
  it('goes by the business hours of the team, by its own clocks', () => {
    const times = ['08:59', '09:00', '17:59', '18:00'];
    assert.deepEqual(
      times.map((time) => severity([firing(at(time))])),
      [4, 6, 6, 4],
    );
    assert.equal(severity([firing(at('12:00', '2026-03-01'))]), 4, 'on a Sunday');
    assert.equal(severity([firing(at('12:00'))], { hours: undefined }), 5, 'where nobody says when they work');
  });

  it('knows hours over midnight: what is after it belongs to the day before', () => {
    const { businessHours: hours } = settingsFrom({ business_hours: { days: ['fri'], from: '22:00', to: '6:00' } });
    const within = (day: string, time: string) => severity([firing(at(time, day))], { hours }) === 6;
    assert.deepEqual(
      [within('2026-03-06', '22:00'), within('2026-03-07', '05:59'), within('2026-03-07', '06:00')],
      [true, true, false],
    );
    assert.equal(within('2026-03-06', '05:59'), false, 'the night that Thursday began');
  });

  it('is more for an alert that comes again and again, less for a service that matters less, and 10 at most', () => {
    const times = ['10:00', '10:10', '10:20', '10:30', '10:40', '10:50'].map((time) => firing(at(time)));
    assert.equal(severity(times.slice(0, 5)), 6);
    assert.equal(severity(times), 9);
    assert.equal(severity([...times, firing(at('11:45'))]), 6, 'the others are more than an hour ago');
    assert.equal(severity([...times.slice(1), times[1] as ImportedEvent]), 6, 'one record that comes twice is one');
    const policy = { base: { high: 5, critical: 10 }, business_impact: { cart: 5 } };
    assert.equal(severity([firing(at('10:00'))], { policy }), 3);
    assert.equal(severity([firing(at('10:00'), 'critical', 'other')], { policy }), 10);
  });

  it('is not known without a base for what the alert says of itself', () => {
    assert.equal(severity([firing(at('10:00'), 'page')]), undefined);
    assert.equal(severity([firing(at('10:00'), 'toString')]), undefined);
  });

  it('goes by the policy of the repository', () => {
    const monitoring = 'monitoring:\n  alert_policy: { severity: { base: { high: 8 } } }\n';
    assert.equal(severityPolicy(workspaceOf({ 'ops/monitoring.yml': monitoring }))?.base?.['high'], 8);
    assert.equal(severityPolicy(workspaceOf({ 'a.yml': 'monitoring: { active_metrics: [x] }\n' })), undefined);
  });
});
