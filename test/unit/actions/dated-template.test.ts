import assert from 'node:assert/strict';
import { datedTemplate, templateInZone } from '../../../src/core/actions/dated-template.ts';
import { kindsWithTemplates } from '../../../src/core/actions/first-files.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import { dayOf } from '../../../src/core/time/day-number.ts';
import { asInstant, day } from '../../../src/core/time/instant.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

describe('a template', () => {
  it('has its days moved to today, and its ids as they are', () => {
    assert.equal(
      datedTemplate('id: INC-2026-014\ndate: 2026-03-05\ndue: 2026-03-10 14:30\n', dayOf('2027-12-31') ?? 0),
      'id: INC-2026-014\ndate: 2027-12-31\ndue: 2028-01-05 14:30\n',
    );
  });

  it('has the clocks of the team', () => {
    const inZone = (config: string) => {
      const workspace = new Workspace(kinds);
      workspace.set('hansei.yml', config);
      return templateInZone('timezone: Asia/Tokyo\n', workspace.settings);
    };
    assert.equal(inZone('timezone: Europe/Berlin\n'), 'timezone: Europe/Berlin\n');
    assert.equal(inZone('timezone: PT\nzones: { PT: America/Los_Angeles }\n'), 'timezone: America/Los_Angeles\n');
    assert.equal(inZone('timezone: nowhere\n'), 'timezone: Asia/Tokyo\n');
    assert.equal(inZone('language: en\n'), 'timezone: Asia/Tokyo\n');
  });

  for (const today of ['2026-11-24', '2030-01-01']) {
    for (const { id, templates } of kindsWithTemplates(kinds)) {
      for (const language of ['en', 'ja'] as const) {
        it(`of ${id} in ${language} has no problem on ${today}`, () => {
          const number = dayOf(today) ?? 0;
          const workspace = new Workspace(kinds);
          workspace.setNow(asInstant(number * day));
          workspace.set(
            `new.${templates[0].format === 'yaml' ? 'yml' : 'md'}`,
            datedTemplate(templates[0].text[language], number),
          );
          workspace.completeNow();
          const problems = [...workspace.paths].flatMap((path) => workspace.problems(path));
          assert.deepEqual(
            problems.map(({ code }) => code),
            [],
          );
        });
      }
    }
  }
});
