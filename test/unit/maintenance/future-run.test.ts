import assert from 'node:assert/strict';
import { workspaceOf } from '../../support/fixtures.ts';

function futureRuns(today: string | undefined, zone: string, date: string): number {
  const text = `maintenance:\n  timezone: ${zone}\n  tasks: [{ id: a, rrule: FREQ=YEARLY, start: 2026-03-01 }]\n  runs: [{ task: a, date: ${date} }]\n`;
  return workspaceOf({ 'a.yml': text, 'hansei.yml': 'timezone: UTC\n' }, today)
    .problems('a.yml')
    .filter(({ code }) => code === 'maintenance/future-run').length;
}

describe('a run in the future', () => {
  for (const [what, found, today, zone, date] of [
    ['next year', 1, '2026-04-01', 'UTC', '2027-11-01 01:30'],
    ['tomorrow', 1, '2026-04-01', 'UTC', '2026-04-02'],
    ['later today', 0, '2026-04-01', 'UTC', '2026-04-01 23:59'],
    ['today', 0, '2026-04-01', 'UTC', '2026-04-01'],
    ['tomorrow where it is tomorrow already', 0, '2026-04-01', 'Pacific/Auckland', '2026-04-02'],
    ['while nobody knows what day it is', 0, undefined, 'UTC', '2027-11-01'],
  ] as const)
    it(`${what}: ${found === 0 ? 'nothing' : 'a finding'}`, () => assert.equal(futureRuns(today, zone, date), found));
});
