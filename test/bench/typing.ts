// Text in, findings out, in one process: `ours` (the core), `languageServer` (yaml-language-server's service) or `bare` (a
// parse alone). Bundled and run by typing.mjs: node typing.cjs WAY SCHEMA PEERS. Prints the times of each text as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import MarkdownIt from 'markdown-it';
import { parseDocument } from 'yaml';
import { kinds } from '../../src/core/kinds/index.ts';
import { Workspace } from '../../src/core/workspace/workspace.ts';

const [wayName = '', schemaFile = '', peersFile = ''] = process.argv.slice(2);

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

type Way = (text: string) => unknown;

/** Ours, with a file of a repository that is known. */
function ours(path: string): Way {
  const workspace = new Workspace(kinds);
  workspace.set('hansei.yml', 'language: en\n');
  workspace.completeNow();
  return (text) => {
    workspace.set(path, text);
    return workspace.problems(path);
  };
}

function languageServer(): Way {
  const peers = createRequire(peersFile);
  const { getLanguageService } = peers('yaml-language-server');
  const { TextDocument } = createRequire(peers.resolve('yaml-language-server'))('vscode-languageserver-textdocument');
  const service = getLanguageService({
    schemaRequestService: async () => readFileSync(schemaFile, 'utf8'),
    workspaceContext: { resolveRelativePath: (path: string) => path },
  });
  service.configure({
    validate: true,
    schemas: [
      {
        uri: 'file:///runbook.schema.json',
        fileMatch: ['*.yml'],
        schema: JSON.parse(readFileSync(schemaFile, 'utf8')),
      },
    ],
  });
  // It parses a version once.
  let version = 0;
  return (text) => service.doValidation(TextDocument.create('file:///a.yml', 'yaml', ++version, text), false);
}

function bareMarkdown(): Way {
  const blocks = new MarkdownIt({ html: true });
  blocks.core.ruler.enableOnly(['normalize', 'block']);
  return (text) => blocks.parse(text, {});
}

/** How long each of many texts takes in ms; each has not been seen: a number in it goes up. */
async function timesOf(way: Way, text: string, place: string, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds * 2; round++) {
    const changed = text.replace(place, `${place}${round}`);
    const begun = performance.now();
    await way(changed);
    // The first half is there to warm up.
    if (round >= rounds) times.push(performance.now() - begun);
  }
  return times;
}

async function measure() {
  const broken = runbook(600).replace('"Look at part 2 of', '"Look at "part 2 of');
  const runbooks = [
    ...[60, 600, 6000].map((lines) => ({ what: `runbook, ${lines} lines`, text: runbook(lines), lines })),
    { what: 'runbook, 600 lines, a syntax error', text: broken, lines: 600 },
  ];
  const timelines = [20, 500, 5000].map((rows) => ({ what: `timeline, ${rows} rows`, text: timeline(rows), rows }));
  const [ofYaml, ofMarkdown] = ways[wayName] as NonNullable<(typeof ways)[string]>;
  const found: Record<string, number[]> = {};
  const [readYaml, readMarkdown] = [ofYaml(), ofMarkdown?.()];
  for (const { what, text, lines } of runbooks)
    found[what] = await timesOf(readYaml, text, 'part 1', lines > 1000 ? 10 : 200);
  for (const { what, text, rows } of readMarkdown === undefined ? [] : timelines)
    found[what] = await timesOf(readMarkdown as Way, text, 'Event 1', rows > 1000 ? 10 : 200);
  console.log(JSON.stringify(found));
}

const ways: Readonly<Record<string, readonly [yaml: () => Way, markdown?: () => Way]>> = {
  ours: [() => ours('runbooks/a.yml'), () => ours('incidents/a.md')],
  languageServer: [languageServer],
  bare: [() => (text) => parseDocument(text), bareMarkdown],
};

measure();
