import assert from 'node:assert/strict';
import { impactLenses } from '../../../src/core/actions/impact-lenses.ts';
import { impactSectionEdit } from '../../../src/core/actions/impact-section.ts';
import { type Incident, incidentIn } from '../../../src/core/actions/incident-impact.ts';
import type { MarkdownDocument } from '../../../src/core/document/markdown-document.ts';
import { computeImpact } from '../../../src/core/impact/impact.ts';
import { impactRows } from '../../../src/core/impact/impact-rows.ts';
import { completeName } from '../../../src/core/language/across/complete-name.ts';
import { definitionsOf, nameAt, referencesTo } from '../../../src/core/language/across/name-at.ts';
import { renamableAt } from '../../../src/core/language/across/rename.ts';
import { hoverAt } from '../../../src/core/language/in-file/hover.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import type { Workspace } from '../../../src/core/workspace/workspace.ts';
import { workspaceOf } from '../../support/fixtures.ts';

/** An OpenSLO document over 30 days. @param objectives as they are written in YAML */
const slo = (objectives: string, name = 'cart') =>
  `apiVersion: openslo/v1\nkind: SLO\nmetadata: { name: ${name} }\nspec:\n  timeWindow: [{ duration: 30d, isRolling: true }]\n  objectives: ${objectives}\n`;
const three =
  '[{ displayName: Answers at all, target: 0.999 }, { displayName: p99, target: 0.99 }, { op: lte, value: 0.2, targetPercent: 95 }]';
/** An outage of 43.2 minutes: 0.1 % of 30 days. @param sla a line of the front matter, or several */
const incident = (sla: string) =>
  `---\nkind: postmortem\nid: INC-1\ntimezone: UTC\nstarted: 2026-03-01 14:00:00\nresolved: 2026-03-01 14:43:12\n${sla}\n---\n\n# A\n`;

const workspaceWith = (sla: string, more: Readonly<Record<string, string>> = {}) =>
  workspaceOf({ 'cart.yml': slo(three), 'mail.yml': slo('[{ target: 0.9 }]', 'mail'), ...more, 'a.md': incident(sla) });
const incidentOf = (workspace: Workspace) => incidentIn(workspace, 'a.md') as Incident;
const levelOf = (workspace: Workspace) => computeImpact(incidentOf(workspace).input).sla;

describe('the objective that an incident is measured against', () => {
  const configured = { 'hansei.yml': 'sla: { slo: cart, objective: p99 }\n' };
  for (const [what, sla, more, expected] of [
    ['the only one of its document', 'sla: { slo: mail }', {}, [90, 'mail', null]],
    ['one by its name', 'sla: { slo: cart, objective: p99 }', {}, [99, 'cart', 'p99']],
    ['one by its number', 'sla: { slo: cart, objective: 2 }', {}, [99, 'cart', 'p99']],
    ['one without a name by its number', 'sla: { slo: cart, objective: "3" }', {}, [95, 'cart', '3']],
    ['the first, where none is named', 'sla: { slo: cart }', {}, [99.9, 'cart', 'Answers at all']],
    ['that of the configuration', '', configured, [99, 'cart', 'p99']],
    ['another one of the configuration’s document', 'sla: { objective: 3 }', configured, [95, 'cart', '3']],
    ['one of its own document, not of the configuration’s', 'sla: { slo: mail }', configured, [90, 'mail', null]],
    [
      'none, where its target is its own',
      'sla: { slo: cart, objective: p99, target: 98 }',
      {},
      [98, undefined, undefined],
    ],
    ['none that is not there', 'sla: { slo: cart, objective: p95 }', {}, undefined],
    ['none beyond the last', 'sla: { slo: cart, objective: 4 }', {}, undefined],
    ['none of a document that is not there', 'sla: { slo: crat, objective: p99 }', {}, undefined],
    [
      'nothing else where no document is named',
      'sla: { objective: p99 }',
      { 'hansei.yml': 'sla: { target: 99 }\n' },
      undefined,
    ],
  ] as const)
    it(`is ${what}`, () => {
      const level = levelOf(workspaceWith(sla, more));
      assert.deepEqual(level && [level.target, level.slo, level.objective], expected ?? null);
    });

  for (const [what, objectives, names] of [
    ['that two have', '[{ displayName: a, target: 0.9 }, { displayName: a, target: 0.8 }]', ['a', '2']],
    ['that is a number', '[{ displayName: "2", target: 0.9 }, { displayName: "1", target: 0.8 }]', ['1', '2']],
    ['that breaks its line', '[{ displayName: "a\\nb", target: 0.9 }, { displayName: b, target: 0.8 }]', ['1', 'b']],
  ] as const)
    it(`goes by its number instead of a name ${what}`, () => {
      const files = { 'cart.yml': slo(objectives) };
      const found = names.map((name) => levelOf(workspaceWith(`sla: { slo: cart, objective: "${name}" }`, files)));
      assert.deepEqual(
        found.map((level) => [level?.target, level?.objective]),
        [
          [90, names[0]],
          [80, names[1]],
        ],
      );
    });

  it('is named wherever its figures stand', () => {
    const workspace = workspaceWith('sla: { slo: cart, objective: p99 }');
    const found = incidentOf(workspace);
    const rowOf = (language: 'en' | 'ja') => impactRows(computeImpact(found.input), language).map(({ value }) => value);
    assert.ok(rowOf('en').includes('99.9 % (target 99 %: objective “p99” of cart, 30 days)'));
    assert.ok(rowOf('ja').includes('99.9 % (目標 99 %（cart の「p99」）、30 日間)'));
    const lenses = impactLenses(found, 'en').map(({ title }) => title);
    assert.ok(lenses.includes('availability 99.9 % (target 99 %, p99)'), lenses.join());
    assert.ok(impactLenses(found, 'ja').some(({ title }) => title === '可用性 99.9 %（目標 99 %、p99）'));
  });

  it('is missed by the same figure everywhere', () => {
    const text = incident('sla: { target: 99.999 }').replace('14:43:12', '14:00:34');
    const found = incidentOf(workspaceOf({ 'a.md': text }));
    const rows = impactRows(computeImpact(found.input), 'en').map(({ value }) => value);
    assert.ok(rows.includes('99.9987 % (target 99.999 %, 30 days)'), rows.join());
    assert.ok(rows.includes('131.2 % of 0.432 min'), rows.join());
    assert.ok(impactLenses(found, 'en').some(({ title }) => title === 'availability 99.9987 % (target 99.999 %)'));
  });

  it('is not, where there is no other', () => {
    const found = incidentOf(workspaceWith('sla: { slo: mail }'));
    assert.ok(
      impactRows(computeImpact(found.input), 'en').some(({ value }) => value === '99.9 % (target 90 %, 30 days)'),
    );
    assert.ok(impactLenses(found, 'en').some(({ title }) => title === 'availability 99.9 % (target 90 %)'));
  });

  it('is no markup of the section of figures', () => {
    const files = {
      'cart.yml': slo('[{ displayName: "<b>a</b> | b", target: 0.9 }, { displayName: c, target: 0.8 }]'),
    };
    const { subject, input } = incidentOf(workspaceWith('sla: { slo: cart }', files));
    const { text } = impactSectionEdit(subject.markdown as MarkdownDocument, computeImpact(input), 'en');
    assert.match(
      text,
      /\| Availability \| 99\.9 % \(target 90 %: objective “\\<b\\>a\\<\/b\\> \\\| b” of cart, 30 days\) \|/,
    );
  });
});

describe('what an incident is measured against is mended', () => {
  /** The lines of the front matter that each fix changes, by the fix's title. */
  const mended = (sla: string, path = 'a.md') => {
    const workspace = workspaceWith(sla, path === 'a.md' ? {} : { [path]: `${sla}\n` });
    const text = workspace.text(path) ?? '';
    return workspace
      .problems(path)
      .filter(({ code }) => code.endsWith('-objective'))
      .flatMap(({ fixes }) => fixes)
      .map(({ title, edits }) => [title.en, /sla:[\s\S]*?(?=\n(?:---|$))/.exec(applyEdits(text, edits))?.[0]]);
  };

  it('by each objective that is there, the nearest first', () => {
    assert.deepEqual(mended('sla: { slo: cart, objective: p98 }'), [
      ['Change to “p99”', 'sla: { slo: cart, objective: p99 }'],
      ['Change to “Answers at all”', 'sla: { slo: cart, objective: Answers at all }'],
      ['Change to “3”', 'sla: { slo: cart, objective: 3 }'],
    ]);
  });

  it('by naming one where none is', () => {
    assert.deepEqual(mended('sla:\n  slo: cart # ours'), [
      ['Measure against “Answers at all” (99.9 %)', 'sla:\n  slo: cart # ours\n  objective: Answers at all'],
      ['Measure against “p99” (99 %)', 'sla:\n  slo: cart # ours\n  objective: p99'],
      ['Measure against “3” (95 %)', 'sla:\n  slo: cart # ours\n  objective: 3'],
    ]);
    assert.deepEqual(mended('sla: { slo: cart }', 'hansei.yml')[1], [
      'Measure against “p99” (99 %)',
      'sla: { slo: cart, objective: p99 }',
    ]);
  });

  it('by the name of a document that is there', () => {
    assert.deepEqual(mended('sla: { slo: crat }'), [['Change to “cart”', 'sla: { slo: cart }']]);
  });

  it('not where the repository has no OpenSLO document, or none with objectives that can be read', () => {
    const found = (files: Readonly<Record<string, string>>) =>
      workspaceOf({ ...files, 'a.md': incident('sla: { slo: cart, objective: p99 }') })
        .problems('a.md')
        .filter(({ code }) => code.startsWith('impact/'));
    assert.deepEqual(found({}), []);
    assert.deepEqual(found({ 'cart.yml': slo('[]') }), []);
  });
});

describe('the name of an objective', () => {
  const marked = (text: string): readonly [string, number] => [text.replace('‸', ''), text.indexOf('‸')];

  for (const [path, text, expected] of [
    ['a.md', incident('sla: { slo: cart, objective: ‸ }'), ['Answers at all', 'p99', '3']],
    ['a.md', incident('sla:\n  objective: p‸\n  slo: "cart"'), ['Answers at all', 'p99', '3']],
    ['a.md', incident('sla: { objective: ‸ }'), ['1']],
    ['a.md', incident('sla: { slo: crat, objective: ‸ }'), []],
    ['hansei.yml', 'sla:\n  slo: cart\n  objective: "‸"\n', ['Answers at all', 'p99', '3']],
  ] as const)
    it(`is proposed: ${JSON.stringify(text.slice(text.indexOf('sla:')).split('\n---')[0])}`, () => {
      const [written, offset] = marked(text);
      const files = {
        'hansei.yml': 'sla: { slo: mail }\n',
        'cart.yml': slo(three),
        'mail.yml': slo('[{ target: 0.9 }]', 'mail'),
      };
      const proposals = completeName(workspaceOf({ ...files, [path]: written }), path, offset);
      assert.deepEqual(
        proposals.map((one) => one.text),
        expected,
      );
      if (expected.length > 1) assert.deepEqual([proposals[1]?.detail, proposals[1]?.file], ['99 %', 'cart.yml']);
    });

  it('is told by a hover, with the figures against it', () => {
    const text = incident('sla: { slo: cart, objective: p99 }');
    const workspace = workspaceOf({ 'cart.yml': slo(three), 'a.md': text });
    const documents = workspace.file('a.md')?.documents ?? [];
    for (const [language, words] of [
      ['en', ['displayName', 'Service level objective', 'target 99 %: objective “p99” of cart']],
      ['ja', ['displayName', 'サービスレベル目標', '目標 99 %（cart の「p99」）']],
    ] as const) {
      const hover = hoverAt(text, documents, text.indexOf('p99'), { language, zone: undefined }, incidentOf(workspace));
      for (const word of words) assert.ok(hover?.paragraphs.join('\n').includes(word), word);
    }
  });

  it('leads to its place, by its name and by its number, from incidents and from the configuration', () => {
    const config = 'sla: { slo: cart, objective: 2 }\n';
    const text = incident('sla: { objective: p99 }');
    const workspace = workspaceOf({ 'cart.yml': slo(three), 'hansei.yml': config, 'a.md': text });
    const shown = (places: readonly { readonly file: string; readonly span: { start: number; end: number } }[]) =>
      places.map(({ file, span }) => `${file} “${workspace.text(file)?.slice(span.start, span.end)}”`).sort();
    for (const [file, offset] of [
      ['a.md', text.indexOf('p99')],
      ['hansei.yml', config.indexOf('2')],
      ['cart.yml', slo(three).indexOf('p99')],
    ] as const) {
      const names = nameAt(workspace, file, offset)?.names ?? [];
      assert.deepEqual(shown(definitionsOf(workspace, names)), ['cart.yml “p99”'], file);
      assert.deepEqual(shown(referencesTo(workspace, names)), ['a.md “p99”', 'hansei.yml “2”'], file);
    }
    const renamable = renamableAt(workspace, 'a.md', text.indexOf('p99'));
    assert.match('fault' in renamable ? renamable.fault.en : '', /another tool .+ rename it there/);
  });
});
