import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinds } from '../../../../src/core/kinds/index.ts';
import type { Kind } from '../../../../src/core/kinds/kind.ts';
import { expectSound, slips, withSlips } from '../../../support/any-text.ts';
import { cpuTime } from '../../../support/cpu-time.ts';
import { problemsOf } from '../../../support/fixtures.ts';

const ours: readonly Kind[] = kinds.filter(({ id }) => ['runbook', 'taxonomy', 'knowledge', 'config'].includes(id));
const code = /^(?:runbook|taxonomy|knowledge|config)\//;
const fileOf = (text: string) => (/^(?:---\nkind|#)/.test(text) ? 'a.md' : 'a.yml');
const documents: readonly (readonly [string, string])[] = ours.flatMap(({ templates, rules }) => [
  ...templates.flatMap(({ text }) => [text.en, text.ja].map((one) => [fileOf(one), one] as const)),
  ...rules
    .filter((rule) => code.test(rule.code))
    .flatMap(({ file, good, bad }) => [good, bad].map((one) => [file ?? fileOf(one), one] as const)),
]);
const page = `---\nkind: runbook\n---\n\n# A\n\n## Meaning\n\nx\n\n## Diagnosis\n\n\`\`\`sh\ntail -f x\nrm -rf /x\n\`\`\`\n`;
const pieces = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    '  ',
    ':',
    '：',
    '- ',
    '"',
    "'",
    '#',
    '|',
    '>-\n',
    '[',
    ']',
    '{',
    '}',
    ',',
    '---\n',
    '~',
  ],
  ...[
    'null',
    'TBD',
    ': TBD\n',
    '<x>',
    '[]',
    '{}',
    '&a ',
    '*a',
    '<<: *a',
    '!!int',
    '\u0000',
    '\ufeff',
    '😀',
    '__proto__',
    'constructor',
    '1e999',
  ],
  ...[
    'step_by_step:',
    'decision_tree:',
    'next: 1',
    'next: 99',
    'next: go_to_a_procedure',
    'go_to_x_procedure',
    'commands:',
  ],
  ...[
    'rm -rf /',
    "'rm -rf /",
    '$(',
    '`',
    '\\',
    '<a>',
    '{{b}}',
    'tail -f',
    'PASSWORD=abcd1234',
    '://a:bcd@',
    '> 80%',
    '＞',
  ],
  ...[
    'estimated_time: 5m',
    '10-5 minutes',
    'after: x',
    'knowledge_entry:',
    'knowledge_base:',
    'diagnostic_procedure:',
    'rules:',
  ],
  ...[
    '## Meaning\n',
    '## 原因\n',
    '### x\n',
    '```sh\n',
    '```console\n$ ',
    '- [ ] ',
    'category: []',
    'services: 5',
    'id: ""',
  ],
];

describe('any text of a runbook, a taxonomy, an entry or a configuration', () => {
  it('gives problems inside of it, never an empty span, never a crash; and their fixes can be applied', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents, ['a.md', page] as const), slips(pieces), ([path, document], made) => {
        const text = withSlips(document, made);
        expectSound(problemsOf(path, text), text);
      }),
      { numRuns: 500 },
    );
  });

  const steps = (count: number, step: (number: number) => string) =>
    `diagnostic_procedure:\n  metadata: { title: x }\n  placeholders: { a: b }\n  step_by_step:\n${Array.from({ length: count }, (_, index) => `    ${index + 1}: ${step(index + 1)}\n`).join('')}`;
  const command = (text: string) => steps(1, () => `{ description: x, commands: [${JSON.stringify(text)}] }`);
  const large: readonly (readonly [string, string, string])[] = [
    [
      '20,000 steps in the wrong order',
      'a.yml',
      steps(20_000, (number) => `{ description: x, next: ${20_001 - number} }`),
    ],
    [
      '5,000 numbers that are wrong',
      'a.yml',
      steps(5000, () => '{ description: x }').replace('    1:', '    7777777:'),
    ],
    [
      '5,000 branches',
      'a.yml',
      `${steps(1, () => '{ description: x }')}  decision_tree:\n${Array.from({ length: 5000 }, (_, index) => `    b${index}: { condition: CPU > ${index}%, action: a${index} }\n`).join('')}`,
    ],
    ['20,000 commands', 'a.yml', steps(20_000, () => '{ description: x, commands: ["rm -rf /x | tail -f y"] }')],
    ['a command of brackets', 'a.yml', command('$('.repeat(50_000))],
    ['a command of quotes', 'a.yml', command(`'"`.repeat(50_000))],
    ['a command of pipes', 'a.yml', command('a|'.repeat(2000))],
    ['a command of shells', 'a.yml', command('sh -c "'.repeat(500))],
    ['a command of blanks', 'a.yml', command(`rm -rf${' '.repeat(4900)}/x`)],
    ['a command of letters', 'a.yml', command('a'.repeat(200_000))],
    ['a command of options', 'a.yml', command('mysql -u -p '.repeat(20_000))],
    ['a command of keys', 'a.yml', command('TOKEN'.repeat(30_000))],
    ['a command of addresses', 'a.yml', command('a://a:'.repeat(20_000))],
    ['a command of tokens', 'a.yml', command('eyJaaaaaaaaaaaa.'.repeat(10_000))],
    ['a page of headings', 'a.md', `# A\n\n${'## Meaning\n\n## Diagnosis\n\n'.repeat(5000)}`],
    [
      'an entry of headings',
      'a.md',
      `---\nkind: knowledge\n---\n${'## Cause\n\n### x\n\n## Symptom\n\n'.repeat(5000)}`,
    ],
    ['a page of commands', 'a.md', `${page}\n\`\`\`sh\n${'rm -rf /x\n'.repeat(20_000)}\`\`\`\n`],
    [
      '20,000 lists of one name',
      'a.yml',
      `knowledge_base:\n  metadata:\n${'    - severity_level: [a]\n'.repeat(20_000)}`,
    ],
    ['20,000 documents', 'a.yml', 'diagnostic_procedure:\n  metadata: { id: a, title: A }\n---\n'.repeat(20_000)],
    ['20,000 words', 'a.yml', `knowledge_base:\n  metadata:\n    - severity_level: [${'a, '.repeat(20_000)}]\n`],
    [
      '20,000 rules',
      'hansei.yml',
      `rules:\n${Array.from({ length: 20_000 }, (_, index) => `  runbook/secre${index}: off\n`).join('')}`,
    ],
  ];
  for (const [name, path, text] of large) {
    it(`is read in a bounded time: ${name}`, () => {
      const before = cpuTime();
      for (const { code: found } of problemsOf(path, text)) assert.notEqual(found, 'internal/rule-failed');
      assert.ok(cpuTime() - before < 5000, `${Math.round(cpuTime() - before)} ms`);
    });
  }
});
