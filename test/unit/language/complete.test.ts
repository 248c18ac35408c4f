import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinds } from '../../../src/core/kinds/index.ts';
import { completeInFile } from '../../../src/core/language/in-file/complete.ts';
import type { Proposal } from '../../../src/core/language/in-file/proposal.ts';
import { factFields, factLabelOf, fieldOf } from '../../../src/core/report/fact-labels.ts';
import { asInstant } from '../../../src/core/time/instant.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

const now = asInstant(Date.parse('2026-03-01T15:07:30Z'));

/** What is proposed at `¦`. */
function proposals(
  marked: string,
  path = 'a.yml',
  others: Readonly<Record<string, string>> = {},
  language: 'en' | 'ja' = 'en',
): readonly Proposal[] {
  const workspace = new Workspace(kinds);
  for (const [name, text] of Object.entries(others)) workspace.set(name, text);
  workspace.set(path, marked.replace('¦', ''));
  workspace.completeNow();
  return completeInFile(workspace, path, marked.indexOf('¦'), { language, now, actor: 'me' });
}

/** The labels, one after the other. */
const labels = (...of: Parameters<typeof proposals>) =>
  proposals(...of)
    .map(({ label }) => label)
    .join(' ');

/** The text after taking a proposal, stops as they are written in snippets. */
function taken(marked: string, label: string, path?: string, others?: Readonly<Record<string, string>>): string {
  const proposal = proposals(marked, path, others).find((one) => one.label === label);
  assert.ok(proposal, `${label} is proposed`);
  const text = marked.replace('¦', '');
  return text.slice(0, proposal.replaces.start) + proposal.snippet + text.slice(proposal.replaces.end);
}

const entry = 'knowledge_entry:\n  id: x\n';
const runbook = 'diagnostic_procedure:\n  metadata:\n    title: t\n';
const taxonomy = {
  'taxonomy.yml': 'knowledge_base:\n  metadata:\n    - severity_level: [p1, p2]\n    - category: [web, data]\n',
};

describe('completion in YAML', () => {
  it('offers the members of a map that are not there yet, required ones first', () => {
    assert.match(labels(`${entry}  ¦`), /^title symptom .*causes .*notes$/);
    assert.doesNotMatch(labels(`${entry}  ¦\n  causes: []\n`), /causes|\bid\b/);
    assert.match(labels(`${runbook}    ¦\n`), /\bdifficulty\b/);
  });

  it('inserts what is required below, indented', () => {
    assert.equal(taken(`${entry}  ¦`, 'symptom'), `${entry}  symptom:\n    description: $1`);
    assert.match(taken(`${entry}  ¦`, 'solutions'), /\n {2}solutions:\n {4}- id: \$1\n {6}steps:\n {8}- \$2$/);
    assert.match(taken(`${entry}  ¦`.replace(/\n/g, '\r\n'), 'symptom'), /symptom:\r\n {4}description: \$1$/);
  });

  it('goes as deep as the lines below', () => {
    const text = 'diagnostic_procedure:\n  metadata:\n  ¦\n    title: t\n';
    assert.doesNotMatch(labels(text), /step_by_step|\btitle\b/);
    assert.match(taken(text, 'difficulty'), /metadata:\n {4}difficulty: .*\n {4}title: t/);
  });

  it('replaces a key that has its value already', () => {
    assert.equal(taken(`${runbook}    diff¦icul: x\n`, 'difficulty'), `${runbook}    difficulty: x\n`);
  });

  const values: readonly (readonly [string, string, RegExp])[] = [
    [
      'words of the schema',
      `${entry}  symptom:\n    severity: ¦`,
      /^critical high medium low$|^medium critical high low$/,
    ],
    ['in flow style', `${entry}  symptom: { severity: ¦ }`, /high/],
    ['in a broken document', `${entry}  symptom: [\n  title: "open\n  symptom:\n    severity: ¦`, /^$|high/],
    ['items of a list', `${entry}  symptom:\n    severity: high\n  solutions:\n    - ¦`, /id .*steps|id/],
    ['nothing in a comment', `${entry}  # ti¦`, /^$/],
    ['nothing in a block scalar', `${entry}  symptom:\n    description: |\n      sev¦\n`, /^$/],
    ['nothing where the schema says nothing', `${entry}  nonsense:\n    ¦`, /^$/],
  ];
  for (const [name, text, expected] of values) it(`offers ${name}`, () => assert.match(labels(text), expected));

  it('goes by the taxonomy of the repository', () => {
    assert.equal(labels(`${entry}  symptom:\n    severity: ¦`, 'a.yml', taxonomy), 'p1 p2');
    assert.match(taken(`${runbook}    ¦`, 'category', 'a.yml', taxonomy), /category: \$\{1\|web,data\|\}$/);
  });

  it('offers no example where names of other files may stand', () => {
    const others = { 'b.yml': `${runbook}    owner: "@mori"\n` };
    assert.equal(labels(`${runbook}    owner: ¦`), '@platform');
    assert.equal(labels(`${runbook}    owner: ¦`, 'a.yml', others), '');
  });

  it('knows the configuration by its name, and JSON by its quotes', () => {
    assert.match(labels('¦', 'hansei.yml'), /timezone/);
    assert.equal(labels('language: ¦', 'hansei.yml'), 'en ja');
    const json = '{ "knowledge_entry": { "id": "x", ¦ } }';
    assert.match(taken(json, 'title', 'a.json'), /"id": "x", "title": \$\{1:"[^"]+"\} \} \}$/);
    assert.match(
      taken('{ "knowledge_entry": { "id": "x", "ti¦" } }', 'title', 'a.json'),
      /"title": \$\{1:"[^"]+"\} \} \}$/,
    );
  });

  it('says nothing in files that are not ours', () => {
    assert.equal(labels('services:\n  ¦'), '');
    assert.equal(labels('{ "a": { ¦ } }', 'a.json'), '');
  });

  it('documents each proposal in the language of the reader', () => {
    const [en, ja] = (['en', 'ja'] as const).map((language) =>
      proposals(`${runbook}    ¦`, 'a.yml', {}, language).find(({ label }) => label === 'difficulty'),
    );
    assert.match(en?.about.join('\n') ?? '', /\*\*Difficulty\*\* — Who can follow it/);
    assert.match(ja?.about.join('\n') ?? '', /\*\*難易度\*\*/);
  });
});

describe('completion in JSON', () => {
  /** An experiment is known by its shape, not by a key at the root. */
  const experiment = (more: string) => `{\n  "title": "Cache", "steady-state-hypothesis": {}, "method": []${more}\n}\n`;
  const offered: readonly (readonly [name: string, text: string, expected: RegExp])[] = [
    ['keys at the root', experiment(', ¦'), /^description tags rollbacks extensions$/],
    [
      'keys that do not stand behind either',
      `{ ¦${experiment('').slice(1)}`,
      /^description tags rollbacks extensions$/,
    ],
    ['keys in quotes', experiment(', "¦"'), /^description tags/],
    ['keys of an item', experiment(', "rollbacks": [{ "type": "action", ¦ }]'), /^name provider .*pauses$/],
    ['values', experiment(', "rollbacks": [{ "type": ¦ }]'), /^action probe$/],
    ['no other than text in quotes', experiment(', "extensions": [{ "allow_production": "¦" }]'), /^$/],
    ['nothing behind a value, where a comma comes first', experiment(' ¦'), /^$/],
    ['nothing where the schema says nothing', experiment(', "configuration": { ¦ }'), /^$/],
  ];
  for (const [name, text, expected] of offered)
    it(`offers ${name}`, () => assert.match(labels(text, 'a.json'), expected));

  it('offers the same in YAML', () => {
    const text = 'title: Cache\nmethod:\n  - type: action\n    ¦\nsteady-state-hypothesis: {}\n';
    assert.match(labels(text), /^name provider/);
    assert.equal(
      labels('x: 1\n---\ntitle: Cache\nmethod:\n  - type: ¦\nsteady-state-hypothesis: {}\n'),
      'action probe',
    );
  });

  const places = [
    experiment(', ¦'),
    experiment(', "¦"'),
    experiment(', "de¦scription": "x"'),
    experiment(', ¦\n "tags": []'),
    experiment(', "¦" "tags": []'),
    experiment(', "rollbacks": [{ ¦ }]'),
    experiment(', "rollbacks": [{ "type": ¦ "name": "x" }]'),
    experiment(', "rollbacks": [{ "type": "a¦" "name": "x" }]'),
    experiment(', "extensions": [{ ¦ }]'),
    experiment(', "extensions": [{ "allow_production": ¦ }]'),
  ];
  for (const place of places)
    it(`has its quotes and commas right: ${place.slice(70).trim()}`, () => {
      const all = proposals(place, 'a.json');
      assert.ok(all.length > 0);
      for (const { label } of all) {
        const filled = taken(place, label, 'a.json')
          .replace(/\$\{\d+\|([^|,]+)[^|]*\|\}/g, '$1')
          .replace(/\$\{\d+:([^}]+)\}/g, '$1')
          .replace(/(?<=: )\$\d+/g, 'null')
          .replace(/\$\d+/g, '');
        assert.doesNotThrow(() => JSON.parse(filled), filled);
      }
    });
});

const incident = (body: string, front = 'timezone: UTC') =>
  `---\nkind: postmortem\n${front}\n---\n\n# Cart\n\n- Started: 2026-03-01 14:30\n${body}`;
const table =
  '\n## Timeline\n\n| Time | Event | Actor |\n| --- | --- | --- |\n| 14:30 | Errors | system |\n| 14:35 | Alert | monitoring |\n| 14:40 | Look | system |\n';

describe('completion in Markdown', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['front matter keys', incident('', 'se¦'), /^(?=.*\bseverity\b)(?=.*\bimpact\b)(?!.*\bevents\b)(?!.*\bkind\b)/],
    ['front matter values', incident('', 'severity: ¦'), /^.*critical.*low/],
    ['members of the front matter', incident('', 'sla: { ¦ }'), /target/],
    ['labels that are missing', incident(`- De¦\n${table}`), /^(?!.*Started)(?=.*Detected)(?=.*Severity)/],
    ['values of a label', incident(`- Severity: ¦\n${table}`), /critical high medium low/],
    ['the time of a key instant', incident(`- Detected: ¦\n${table}`), /^2026-03-01 15:07$/],
    ['times in the manner of the column', incident(`${table}| ¦`), /^\| 15:07 \| 15:07 14:40$/],
    ['events of key instants', incident(`${table}| 14:50 | ¦ | |`), /^Detected Acknowledged/],
    ['actors, the most frequent first', incident(`${table}| 14:50 | Fix | ¦ |`), /^system monitoring me$/],
    ['actors in a row that is being written', incident(`${table}| 14:50 | Fix | ¦`), /^system monitoring me$/],
    ['actors in place of one', incident(table.replace('| monitoring |', '| moni¦toring |')), /^system me$/],
    ['nothing in prose', incident(`\nSome words ¦\n${table}`), /^$/],
    ['nothing in code', incident(`\n\`\`\`\n- De¦\n\`\`\`\n${table}`), /^$/],
    ['nothing in a comment', incident(`<!-- \n- De¦ -->\n${table}`), /^$/],
    ['no labels below other headings', incident(`\n## Lessons\n\n- De¦\n${table}`), /^$/],
    ['nothing in a page of somebody else', '# Notes\n\n- De¦\n', /^$/],
  ];
  for (const [name, text, expected] of cases) it(`offers ${name}`, () => assert.match(labels(text, 'a.md'), expected));

  it('puts a label with its colon, and a cell between its pipes', () => {
    assert.match(taken(incident(`- De¦\n${table}`), 'Detected', 'a.md'), /\n- Detected: \n/);
    assert.match(taken(incident(`- **De¦\n${table}`), 'Detected', 'a.md'), /\n- \*\*Detected\*\*: \n/);
    assert.match(taken(incident(`${table}|¦`), '15:07', 'a.md'), /\n\| 15:07$/);
    assert.match(
      taken(incident(table.replace('| monitoring |', '| moni¦ |')), 'system', 'a.md'),
      /\| Alert \| system \|\n/,
    );
  });

  it('replaces the words of a cell, not the last of them', () => {
    const typed = incident(`${table}| 14:50 | Errors ¦ |  |\n`);
    assert.match(taken(typed, 'Detected', 'a.md'), /\n\| 14:50 \| Detected \| {2}\|\n$/);
    assert.match(taken(incident(`${table}| 14:50 | Errors  ¦`), 'Detected', 'a.md'), /\n\| 14:50 \| Detected$/);
  });

  it('begins a whole row, aligned where the others are', () => {
    assert.match(taken(incident(`${table}|¦`), '| 15:07 |', 'a.md'), /\n\| 15:07 \| \$1 \| \$2 \|$/);
  });

  it('every label fills its field', () => {
    for (const pointer of factFields)
      for (const language of ['en', 'ja'] as const) assert.equal(fieldOf(factLabelOf(pointer)[language]), pointer);
  });

  it('never fails, whatever is written and wherever the cursor is', () => {
    const texts = [incident(table), `${entry}  symptom: { severity: high }\n`, `${runbook}    category: x\n`];
    const noise = fc.constantFrom('|', '{', ': ', '\n', '"', '- ', '[', '<!--', '`', '  ', '#', '|\n', '---\n');
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(400), noise, (text, wanted, inserted) => {
        const at = Math.min(wanted, text.length);
        const marked = `${text.slice(0, at)}${inserted}¦${text.slice(at)}`;
        const path = text.startsWith('---') ? 'a.md' : 'a.yml';
        for (const { replaces, snippet } of proposals(marked, path)) {
          assert.ok(replaces.start <= replaces.end && replaces.end <= marked.length - 1);
          assert.ok(!/\n/.test(marked.replace('¦', '').slice(replaces.start, replaces.end)), snippet);
        }
      }),
      { numRuns: 300 },
    );
  });
});
