import assert from 'node:assert/strict';
import { newIncident, nextIncidentId } from '../../../src/core/incident/new-incident.ts';
import { asInstant } from '../../../src/core/time/instant.ts';
import { type Zone, zoneOf } from '../../../src/core/time/zone.ts';
import { problemsOf, workspaceOf } from '../../support/fixtures.ts';

const noticed = asInstant(Date.UTC(2026, 10, 29, 1, 53, 40));

function written(language: 'en' | 'ja', zone: string, actor = '@sato'): string {
  const pieces = newIncident({ id: 'INC-2026-015', noticed, zone: zoneOf(zone) as Zone, actor, language });
  return pieces.map((piece) => ('hole' in piece ? piece.hole : piece.text)).join('');
}

describe('the document of an incident that begins now', () => {
  it('tells the time by the clocks of the team, and has a first row', () =>
    assert.equal(
      written('en', 'Asia/Tokyo'),
      `---
kind: postmortem
id: INC-2026-015
timezone: Asia/Tokyo
---

# <title>

## Basic facts

- Started: 2026-11-29 10:53
- Detected: 2026-11-29 10:53
- Resolved: ongoing

## Timeline

| Time | Event | Actor | Action or observation |
| --- | --- | --- | --- |
| 10:53 | Detected | @sato |  |
`,
    ));

  for (const language of ['en', 'ja'] as const)
    it(`has no problem but its title (${language})`, () => {
      const text = written(language, 'America/New_York');
      const problems = problemsOf('new.md', text);
      assert.deepEqual(
        problems.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`),
        [`document/placeholder ${language === 'en' ? '<title>' : '<題名>'}`],
      );
      assert.equal(workspaceOf({ 'new.md': text }).file('new.md')?.documents[0]?.kind.id, 'timeline');
    });

  it('writes a time that clocks show twice with its offset', () => {
    const again = asInstant(Date.UTC(2026, 10, 1, 6, 30));
    const zone = zoneOf('America/New_York') as Zone;
    const pieces = newIncident({ id: 'A-1', noticed: again, zone, actor: '', language: 'en' });
    assert.ok(pieces.some((piece) => 'hole' in piece && piece.hole === '2026-11-01 01:30-05:00'));
  });
});

describe('the id of a new incident', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['follows the last one of the year', ['INC-2026-003', 'INC-2026-014', 'INC-2025-200'], 'INC-2026-015'],
    ['is the first of a year without any', ['INC-2025-200', 'RB-7'], 'INC-2026-001'],
    ['is of the form that the team uses', ['2026/PM-9', '障害-2026-8'], '2026/PM-10'],
    ['is no date and nothing that YAML would read otherwise', ['pm-2026-03-30', 'x: 2026 #7'], 'INC-2026-001'],
  ];
  for (const [behaviour, ids, expected] of cases)
    it(behaviour, () => assert.equal(nextIncidentId(ids, 2026), expected));
});
