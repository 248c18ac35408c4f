import assert from 'node:assert/strict';
import { incidentIn } from '../../../src/core/actions/incident-impact.ts';
import { kinds } from '../../../src/core/kinds/index.ts';
import { elapsedText } from '../../../src/core/language/in-file/elapsed.ts';
import { foldedLines } from '../../../src/core/language/in-file/folding.ts';
import { glossary } from '../../../src/core/language/in-file/glossary.ts';
import { hoverAt } from '../../../src/core/language/in-file/hover.ts';
import { inlayHints } from '../../../src/core/language/in-file/inlay-hints.ts';
import { selectionAt } from '../../../src/core/language/in-file/selection.ts';
import { type OutlineEntry, outlineOf } from '../../../src/core/language/in-file/symbols.ts';
import { LineTable } from '../../../src/core/text/lines.ts';
import { zoneOf } from '../../../src/core/time/zone.ts';
import { Workspace } from '../../../src/core/workspace/workspace.ts';

const incident = `---
kind: postmortem
timezone: UTC
severity: high
impact: { normal_tps: 50 }
sla: { target: 99.9 }
---

# The cart answers 503

- Started: 2026-03-01 14:30
- Detected: 2026-03-01 14:35
- Resolved: 2026-03-01 16:45
- Duration: 2 hours

The error budget of the SLO is gone; MTTR was long.

## Timeline

| Time | Event | Actor |
| --- | --- | --- |
| 14:25 | Release | ci |
| 14:30 | Errors | system |
| 14:35 | Alert | monitoring |
| 14:40 | Escalated | on call |
| 16:45 | Resolved | on call |
`;

const runbook = `diagnostic_procedure:
  metadata:
    title: Slow answers
    category: performance
    estimated_time: 90m
  step_by_step:
    1:
      description: Look at the load
      commands: [uptime]
`;

function opened(text: string, path = 'a.md') {
  const workspace = new Workspace(kinds);
  workspace.set(path, text);
  const file = workspace.file(path);
  assert.ok(file);
  return { documents: file.documents, markdown: file.reading.markdown, incident: incidentIn(workspace, path), text };
}

/** What is shown at the first character of a text, paragraphs joined. */
function hover(text: string, on: string, path?: string, language: 'en' | 'ja' = 'en', zone = 'Asia/Tokyo') {
  const file = opened(text, path);
  const reader = { language, zone: zoneOf(zone) };
  return hoverAt(text, file.documents, text.indexOf(on), reader, file.incident)?.paragraphs.join('\n\n') ?? '';
}

describe('a hover', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      'a row’s time: elapsed, here, there and in UTC',
      '14:40',
      /^10 min after the start of impact\n\n2026-03-01 14:40 \(UTC\)\n\n2026-03-01 23:40 in your time zone \(Asia\/Tokyo\)\n\n\*\*Time\*\*/,
    ],
    ['a row before the start', '14:25', /^5 min before the start/],
    ['a key instant and its term', '2026-03-01 14:35', /^5 min after[\s\S]*\*\*Time to detect\*\* \(TTD, MTTD\)/],
    ['a label', 'Detected:', /\*\*Detection\*\* — When the team first knew/],
    [
      'a field of the front matter with its values',
      'severity',
      /\*\*Severity\*\*[\s\S]*Default: `medium`[\s\S]*For example: `critical`/,
    ],
    ['figures on the impact', 'normal_tps', /\*\*Impact of this incident\*\*[\s\S]*- Lost transactions: 405,000/],
    ['the error budget', 'target', /From 0 to 100|99/],
    ['a term in prose', 'error budget', /^\*\*Error budget\*\* — The unavailability/],
    ['an abbreviation in prose', 'MTTR was', /^\*\*Time to restore\*\*/],
  ];
  it('shows an example with a pipe as it is to be written', () => {
    const check = 'health_check:\n  checks:\n    - { name: Disk, command: df }\n';
    assert.match(hover(check, 'command', 'a.yml'), /`[^`]*df [^`\\]* \| tail[^`\\]*`/);
  });

  for (const [name, on, expected] of cases) it(`tells of ${name}`, () => assert.match(hover(incident, on), expected));

  it('tells how a duration of a runbook is read', () => {
    assert.match(hover(runbook, '90m', 'a.yml'), /^Read as 1 h 30 min\n\n\*\*Estimated time\*\*/);
    assert.match(hover(runbook, '90m', 'a.yml', 'ja'), /^1時間30分として読みます\n\n\*\*所要時間\*\*/);
  });

  it('describes a field once where a file is two kinds of document', () => {
    const both = `${incident.replace('timezone:', 'id: INC-1\ntimezone:')}\n## Action items\n\n- [ ] Pin the library\n`;
    assert.equal(hover(both, 'INC-1').match(/For example/g)?.length, 1);
    assert.equal(hover(both, 'high').match(/How bad the effect/g)?.length, 1);
  });

  it('names each zone once, and says nothing of plain words or foreign files', () => {
    assert.equal(hover(incident, '14:40', 'a.md', 'en', 'UTC').match(/14:40/g)?.length, 1);
    assert.equal(hover(incident, 'was long'), '');
    assert.equal(hover('# Notes\n\nerror budget\n', 'error'), '');
  });

  it('has every term in both languages', () => {
    for (const { names, meaning } of glossary) {
      assert.ok(names.en.length > 0 && names.ja.length > 0 && meaning.en !== '' && meaning.ja !== '');
    }
  });
});

describe('inlay hints', () => {
  it('tell the elapsed time of each row and key instant, and the computed duration', () => {
    const file = opened(incident);
    assert.ok(file.incident);
    const hints = inlayHints(file.incident.subject, { start: 0, end: incident.length });
    const shown = hints.map(({ offset, text }) => `${incident.slice(offset - 5, offset)} ${text}`);
    assert.deepEqual(shown, [
      '14:35 T+5m',
      '16:45 T+2h15m',
      '14:25 T-5m',
      '14:30 T+0m',
      '14:35 T+5m',
      '14:40 T+10m',
      '16:45 T+2h15m',
      'hours = 2 h 15 min',
    ]);
    const from = incident.indexOf('| 14:40');
    assert.equal(inlayHints(file.incident.subject, { start: from, end: from + 20 }).length, 1);
  });

  it('write the computed duration in the language of the document', () => {
    const file = opened(incident.replace('The cart answers 503', 'カートが 503 を返す'));
    assert.ok(file.incident);
    const hints = inlayHints(file.incident.subject, { start: 0, end: incident.length });
    assert.equal(hints.at(-1)?.text, '= 2時間15分');
  });

  it('are short', () => {
    const minutes = [0, 12, 65, -5, 26 * 60, -0.2].map((length) => elapsedText(length * 60_000));
    assert.deepEqual(minutes, ['T+0m', 'T+12m', 'T+1h05m', 'T-5m', 'T+1d02h', 'T+0m']);
  });
});

describe('the outline', () => {
  const drawn = (entries: readonly OutlineEntry[], depth = 0): readonly string[] =>
    entries.flatMap(({ name, detail, children }) => [
      `${'  '.repeat(depth)}${name}${detail === '' ? '' : ` · ${detail}`}`,
      ...drawn(children, depth + 1),
    ]);

  it('of an incident has its key instants and rows', () => {
    assert.deepEqual(drawn(outlineOf(opened(incident).documents, 'en')), [
      'Key times',
      '  Started · 2026-03-01 14:30',
      '  Detected · 2026-03-01 14:35',
      '  Resolved · 2026-03-01 16:45',
      'Timeline',
      '  14:25 Release · T-5m',
      '  14:30 Errors · T+0m',
      '  14:35 Alert · T+5m',
      '  14:40 Escalated · T+10m',
      '  16:45 Resolved · T+2h15m',
    ]);
  });

  it('of a runbook has its keys, steps by their descriptions', () => {
    assert.deepEqual(drawn(outlineOf(opened(runbook, 'a.yml').documents, 'en')), [
      'diagnostic_procedure',
      '  metadata · Slow answers',
      '    title · Slow answers',
      '    category · performance',
      '    estimated_time · 90m',
      '  step_by_step',
      '    1. Look at the load',
      '      description · Look at the load',
      '      commands',
    ]);
  });

  it('has no entry without a name, whatever is being typed', () => {
    const drafts = [
      'knowledge_entry:\n  id: a\n  "": x\n',
      'knowledge_entry: { id: a, " " }\n',
      '{"knowledge_entry": {"id": "a", ""}}',
    ];
    for (const draft of drafts) {
      const names = drawn(outlineOf(opened(draft, 'a.yml').documents, 'en')).map((line) => line.trim());
      assert.deepEqual(
        names.map((name) => name.replace(/ ·.*/, '')),
        ['knowledge_entry', 'id', '…'],
        draft,
      );
    }
  });

  it('has every selection inside its span, and children inside parents', () => {
    const check = (entries: readonly OutlineEntry[]) => {
      for (const { span, selection, children } of entries) {
        assert.ok(span.start <= selection.start && selection.end <= span.end);
        check(children);
      }
    };
    for (const kind of kinds)
      for (const { text, format } of kind.templates)
        for (const language of ['en', 'ja'] as const)
          check(outlineOf(opened(text[language], format === 'yaml' ? 'a.yml' : 'a.md').documents, language));
  });
});

describe('folding and selection', () => {
  it('folds the front matter and the phases', () => {
    const { incident: found } = opened(incident);
    assert.ok(found);
    const folds = foldedLines(found.subject, new LineTable(incident)).map(({ first, last }) => [first, last]);
    assert.deepEqual(folds, [
      [0, 6],
      [23, 24],
    ]);
  });

  it('grows from cell to row to table', () => {
    const { documents, markdown, text } = opened(incident);
    const spans = selectionAt(documents, markdown, text.indexOf('Escalated')).map(({ start, end }) =>
      text.slice(start, end),
    );
    assert.deepEqual(spans.slice(0, 2), ['Escalated', '| 14:40 | Escalated | on call |']);
    assert.ok(spans.at(2)?.startsWith('| 14:25'));
    assert.ok(spans.at(3)?.startsWith('| Time'));
  });

  it('grows from value to pair to map', () => {
    const { documents, markdown, text } = opened(runbook, 'a.yml');
    const spans = selectionAt(documents, markdown, text.indexOf('uptime')).map(({ start, end }) =>
      text.slice(start, end),
    );
    assert.deepEqual(spans.slice(0, 3), ['uptime', '[uptime]', 'commands: [uptime]']);
  });
});
