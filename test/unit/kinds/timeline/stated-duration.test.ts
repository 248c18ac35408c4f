import assert from 'node:assert/strict';
import { problemsOf } from '../../../support/fixtures.ts';

describe('a stated duration beside one of 2 h 15 min', () => {
  const isWrong = (duration: string) =>
    problemsOf(
      'a.md',
      `---\nkind: postmortem\ntimezone: UTC\nstarted: 2026-03-01 14:30\nresolved: 2026-03-01 16:45\nduration: "${duration}"\n---\n# A\n`,
    ).some(({ code }) => code === 'timeline/stated-duration');

  for (const right of ['2h15m', 'about 2 hours', '約2時間', 'under 3 hours', '3時間以内', '最大3時間', '< 3h', '1-3 h'])
    it(`is right as ${right}`, () => assert.ok(!isWrong(right)));
  for (const wrong of ['2h', '3 hours', '約3時間', 'up to 90 minutes', '1時間以内', '3-4 h'])
    it(`is wrong as ${wrong}`, () => assert.ok(isWrong(wrong)));
});
