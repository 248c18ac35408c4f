// Text in, findings out, in one process: the core with one file of a repository that is known, beside yaml-language-server's
// service and beside a bare parse. Bundled and run by typing.mjs: node typing.cjs SCHEMA PEERS. Prints JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import MarkdownIt from 'markdown-it';
import { parseDocument } from 'yaml';
import { kinds } from '../../src/core/kinds/index.ts';
import { Workspace } from '../../src/core/workspace/workspace.ts';

const [schemaFile = '', peersFile = ''] = process.argv.slice(2);
const peers = createRequire(peersFile);
const { getLanguageService } = peers('yaml-language-server');
const { TextDocument } = createRequire(peers.resolve('yaml-language-server'))('vscode-languageserver-textdocument');

/** A runbook of about so many lines. */
function runbook(lines: number): string {
  const steps = Array.from({ length: Math.ceil((lines - 8) / 6) }, (_, index) => [
    `    ${index + 1}:`,
    `      description: "Look at part ${index + 1} of the service"`,
    '      commands:',
    '        - "kubectl logs -n shop deploy/cart --since=15m | grep -iE \\"error|timeout\\" | tail -20"',
    '      expected_output: "Error patterns, or none"',
    '      estimated_time: 1m',
  ]).flat();
  const head = [
    '  metadata:',
    '    title: Slow responses',
    '    category: performance',
    '    difficulty: intermediate',
  ];
  return ['diagnostic_procedure:', ...head, '    owner: "@platform"', '  step_by_step:', ...steps, ''].join('\n');
}

/** A postmortem with so many rows, a minute apart. */
function timeline(rows: number): string {
  const time = (minute: number) =>
    new Date(Date.UTC(2026, 2, 1, 14, minute)).toISOString().slice(0, 16).replace('T', ' ');
  const facts = [`started: ${time(0)}`, `detected: ${time(1)}`, `resolved: ${time(rows)}`];
  const table = Array.from(
    { length: rows },
    (_, index) => `| ${time(index)} | Event ${index} | on call | Looked at ${index} |`,
  );
  const head = [
    'kind: postmortem',
    'id: INC-1',
    'title: Cart answers 503',
    'timezone: UTC',
    'severity: high',
    ...facts,
  ];
  return [
    '---',
    ...head,
    '---',
    '',
    '## Timeline',
    '',
    '| Time | Event | Actor | Action |',
    '| --- | --- | --- | --- |',
    ...table,
    '',
  ].join('\n');
}

const workspace = new Workspace(kinds);
workspace.set('hansei.yml', 'language: en\n');
workspace.completeNow();

const service = getLanguageService({
  schemaRequestService: async () => readFileSync(schemaFile, 'utf8'),
  workspaceContext: { resolveRelativePath: (path: string) => path },
});
service.configure({
  validate: true,
  schemas: [
    { uri: 'file:///runbook.schema.json', fileMatch: ['*.yml'], schema: JSON.parse(readFileSync(schemaFile, 'utf8')) },
  ],
});

type Way = (text: string) => unknown;
const ours =
  (path: string): Way =>
  (text) => {
    workspace.set(path, text);
    return workspace.problems(path);
  };
let version = 0;
/** It parses a version once. */
const languageServer: Way = (text) =>
  service.doValidation(TextDocument.create('file:///a.yml', 'yaml', ++version, text), false);
const bareYaml: Way = (text) => parseDocument(text);
const blocks = new MarkdownIt({ html: true });
blocks.core.ruler.enableOnly(['normalize', 'block']);
const bareMarkdown: Way = (text) => blocks.parse(text, {});

/** Medians in ms, the ways in turns, each with a text that it has not seen: a number in it goes up. */
async function medians(text: string, place: string, ways: Readonly<Record<string, Way>>, rounds: number) {
  const times = new Map(Object.keys(ways).map((name): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds * 2; round++)
    for (const [name, work] of Object.entries(ways)) {
      const changed = text.replace(place, `${place}${round}`);
      const begun = performance.now();
      await work(changed);
      // The first half is there to warm up.
      if (round >= rounds) times.get(name)?.push(performance.now() - begun);
    }
  return Object.fromEntries([...times].map(([name, all]) => [name, all.sort((a, b) => a - b)[all.length >> 1]]));
}

async function measureAll() {
  const found: Record<string, unknown>[] = [];
  for (const lines of [60, 600, 6000]) {
    const ways = { ours: ours('runbooks/a.yml'), languageServer, bare: bareYaml };
    found.push({
      what: `runbook, ${lines} lines`,
      ...(await medians(runbook(lines), 'part 1', ways, lines > 1000 ? 15 : 60)),
    });
  }
  const broken = runbook(600).replace('"Look at part 2 of', '"Look at "part 2 of');
  const ways = { ours: ours('runbooks/a.yml'), languageServer, bare: bareYaml };
  found.push({ what: 'runbook, 600 lines, a syntax error', ...(await medians(broken, 'part 1', ways, 40)) });
  for (const rows of [20, 500, 5000]) {
    const both = { ours: ours('incidents/a.md'), bare: bareMarkdown };
    found.push({
      what: `timeline, ${rows} rows`,
      ...(await medians(timeline(rows), 'Event 1', both, rows > 1000 ? 15 : 60)),
    });
  }
  console.log(JSON.stringify(found));
}

measureAll();
