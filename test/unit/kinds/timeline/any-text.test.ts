import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinds } from '../../../../src/core/kinds/index.ts';
import { expectSound, slips, withSlips } from '../../../support/any-text.ts';
import { cpuTime } from '../../../support/cpu-time.ts';
import { problemsOf } from '../../../support/fixtures.ts';

const reports = kinds.filter(({ id }) => id === 'timeline' || id === 'rca');
const documents = reports.flatMap(({ templates, rules }) => [
  ...templates.flatMap(({ text }) => [text.en, text.ja]),
  ...rules.filter(({ code }) => /^(?:time|timeline|impact|rca)\//.test(code)).map(({ bad }) => bad),
]);
const pieces = [
  '|',
  '\\|',
  '\n',
  '\r\n',
  '\t',
  '  ',
  '# ',
  '## ',
  '- ',
  '- [ ] ',
  ':',
  '：',
  '（',
  '）',
  '(',
  ')',
  '`',
  '**',
  '---\n',
  '---',
  '|-|-|',
  '14:30',
  '24:00',
  '99:99',
  '１４：３０',
  '2026-13-01',
  '2023-XX-XX',
  'TBD',
  'JST',
  'CST',
  '継続中',
  'null',
  '[]',
  '{}',
  '"',
  "'",
  '&a',
  '*a',
  '<!--',
  '-->',
  '😀',
  '\u0000',
  '\ufeff',
  '__proto__',
  '担当:',
  'owner:',
  '@a',
  'T1',
  '-5',
  '1e999',
  'fraction: 30',
  'started:',
  'events: 5',
  'actions: [1]',
  'layers: x',
  'impact: 3',
  'timezone: 7',
];

describe('any text', () => {
  it('gives problems inside of it, never an empty span, never a crash; and their fixes can be applied', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), slips(pieces), (document, made) => {
        const text = withSlips(document, made);
        expectSound(problemsOf('a.md', text), text);
      }),
      { numRuns: 400 },
    );
  });

  const large: readonly (readonly [string, string])[] = [
    [
      '20,000 rows out of order',
      `# A\n\n## Timeline\n\n| Time | Event |\n|-|-|\n${'| 15:00 | x |\n| 14:00 | 仮説1 |\n'.repeat(10_000)}`,
    ],
    [
      '20,000 tellings of the start',
      `---\nkind: timeline\nstarted: 2026-03-01T14:30:00+09:00\n---\n# A\n\n${'- Started: 14:45\n'.repeat(20_000)}`,
    ],
    ['20,000 nested actions', `---\nkind: rca\n---\n## Actions\n\n${'- [ ] a (owner: @b\n'.repeat(20_000)}`],
    ['20,000 factors', `## Technical causes\n\n${'- T1: a\n'.repeat(20_000)}\n## Process causes\n\n- b\n`],
    [
      'a line of blanks',
      `---\nkind: rca\n---\n## Actions\n\n- [ ] a${' '.repeat(200_000)}b\n- [ ] ${'(owner: '.repeat(20_000)}\n- [ ] a (owner: ${'*'.repeat(200_000)}b, due: 2026-03-10)\n`,
    ],
    [
      'a line of stars',
      `# A\n\n- Services: ${'*'.repeat(200_000)}x\n- Started: ${'1'.repeat(200_000)}\n- Duration: ${'1'.repeat(200_000)}\n\n## Timeline\n\n- 14:30 a\n- 14:40 ${'*_'.repeat(100_000)}\n`,
    ],
    [
      'a row of backticks',
      `# A\n\n## Timeline\n\n| Time | Event |\n|-|-|\n| 14:30 | ${'`'.repeat(100_000)} ${'x'.repeat(100_000)} | b | c |\n`,
    ],
    ['a heading of blanks', `# A\n\n## Timeline${' '.repeat(200_000)}x #\n\n- 14:30 a\n`],
    [
      '10,000 headings',
      `## Technical causes\n\n- a\n\n## Process causes\n\n- b\n\n## Actions\n\n${'### In 30 days\n\n- [ ] a\n\n'.repeat(10_000)}`,
    ],
  ];
  for (const [name, text] of large) {
    it(`is read in a bounded time: ${name}`, () => {
      const before = cpuTime();
      for (const { code } of problemsOf('a.md', text)) assert.notEqual(code, 'internal/rule-failed');
      assert.ok(cpuTime() - before < 5000, `${Math.round(cpuTime() - before)} ms`);
    });
  }
});
