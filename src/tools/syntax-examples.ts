/** An example with a mistake of syntax or form, and the same without any problem. */
export interface SyntaxExample {
  readonly bad: string;
  readonly good: string;
  /** Where the text does not begin as its format does. */
  readonly file?: string;
}

/**
 * For the pages of codes that no rule gives. Codes without one are about something that cannot be shown in a few lines: the
 * size of a file, its bytes, or Hansei itself.
 */
export const syntaxExamples: Readonly<Record<string, SyntaxExample>> = {
  'schema/required': {
    bad: entry('  symptom: { description: Requests time out }').replace('  title: Connection pool exhausted\n', ''),
    good: entry('  symptom: { description: Requests time out }'),
  },
  'schema/unknown-key': inEntry(
    'symptom: { descripton: …, description: Requests time out }',
    'symptom: { description: Requests time out }',
  ),
  'schema/type': inEntry(
    'symptom: { description: Requests time out, keywords: pool }',
    'symptom: { description: Requests time out, keywords: [pool] }',
  ),
  'schema/range': inSolution('success_rate: 80', 'success_rate: 0.8'),
  'schema/length': {
    bad: entry('  symptom: { description: Requests time out }').replace('Connection pool exhausted', '""'),
    good: entry('  symptom: { description: Requests time out }'),
  },
  'schema/format': { bad: maintenance('soon'), good: maintenance('2026-03-02 02:00') },
  'yaml/syntax': inRunbook('title: Latency: a runbook', 'title: "Latency: a runbook"'),
  'yaml/duplicate-key': inRunbook('title: Slow pages\n    title: Slow cart', 'title: Slow cart'),
  'yaml/unknown-alias': inRunbook('title: *.log grows', 'title: "*.log grows"'),
  'yaml/alias-cycle': {
    bad: `${runbook('title: Slow pages')}  x-notes: &notes [first, *notes]\n`,
    good: `${runbook('title: Slow pages')}  x-notes: [first]\n`,
  },
  'yaml/complex-key': inRunbook('title: Slow pages\n    ? [x-team]\n    : shop', 'title: Slow pages\n    x-team: shop'),
  'yaml/control-character': inRunbook('title: Slow\u0007pages', 'title: Slow pages'),
  'yaml/wide-character': inRunbook('title：Slow pages', 'title: Slow pages'),
  'yaml/tab-indent': inRunbook(
    'title: Slow pages\n\tdifficulty: beginner',
    'title: Slow pages\n    difficulty: beginner',
  ),
  'yaml/unclosed-quote': inRunbook('title: "Slow pages', 'title: "Slow pages"'),
  'yaml/unclosed-bracket': inRunbook(
    'title: Slow pages\n    services: [cart',
    'title: Slow pages\n    services: [cart]',
  ),
  'yaml/unknown-tag': inRunbook('title: !important Slow pages', 'title: "!important Slow pages"'),
  'yaml/reserved-indicator': inRunbook('title: "%cpu is high"'.replaceAll('"', ''), 'title: "%cpu is high"'),
  'yaml/version-1-1': {
    bad: `%YAML 1.1\n---\n${runbook('title: Slow pages')}`,
    good: runbook('title: Slow pages'),
  },
  'yaml/lost-comment': inCommands('grep # /etc/hosts', "'grep # /etc/hosts'"),
  'yaml/anchor-in-command': inCommands('&bg tail', "'&bg tail'"),
  'markdown/not-a-table': inTimeline('', '| --- | --- |\n'),
  'markdown/extra-cell': inTimeline(
    '| --- | --- |\n| 14:32 | Alert | on call |\n',
    '| --- | --- |\n| 14:32 | Alert, on call |\n',
  ),
  'markdown/pipe-in-code': inTimeline(
    '| --- | --- |\n| 14:32 | Ran `ps aux | grep cart` |\n',
    '| --- | --- |\n| 14:32 | Ran `ps aux \\| grep cart` |\n',
  ),
  'markdown/missing-pipe': inTimeline('| --- | --- |\n| 14:32 Alert |\n', '| --- | --- |\n| 14:32 | Alert |\n'),
  'markdown/row-outside-table': inTimeline(
    '| --- | --- |\n| 14:32 | Alert |\n\n',
    '| --- | --- |\n| 14:32 | Alert |\n',
  ),
  'markdown/not-a-heading': {
    bad: timeline('| --- | --- |\n').replace('## Timeline', '##Timeline'),
    good: timeline('| --- | --- |\n'),
  },
  'markdown/not-an-item': {
    bad: timeline('| --- | --- |\n').replace('- Detected', '-Detected'),
    good: timeline('| --- | --- |\n'),
  },
  'markdown/unclosed-front-matter': {
    bad: timeline('| --- | --- |\n').replace('UTC\n---\n', 'UTC\n'),
    good: timeline('| --- | --- |\n'),
  },
  'markdown/unopened-front-matter': {
    bad: timeline('| --- | --- |\n').replace('---\n', ''),
    good: timeline('| --- | --- |\n'),
    file: 'example.md',
  },
  'document/unknown-suppression': {
    bad: `# hansei-disable-next-line runbook/estimates\n${runbook('title: Slow pages')}`,
    good: runbook('title: Slow pages'),
    file: 'example.yml',
  },
};

/** @param rows what stands between the header and the last row */
function timeline(rows: string): string {
  return `---
kind: timeline
timezone: UTC
---

# Cart answers 503

- Started: 2026-03-01 14:30
- Detected: 2026-03-01 14:32
- Resolved: 2026-03-01 14:50

## Timeline

| Time | Event |
${rows}| 14:40 | Restart |
`;
}

function inTimeline(bad: string, good: string): SyntaxExample {
  return { bad: timeline(bad), good: timeline(good) };
}

function entry(lines: string): string {
  return `knowledge_entry:\n  id: kb-cart-pool\n  title: Connection pool exhausted\n${lines}\n  solutions:\n    - { id: restart, steps: [Restart the workers] }\n`;
}

function inEntry(bad: string, good: string): SyntaxExample {
  return { bad: entry(`  ${bad}`), good: entry(`  ${good}`) };
}

function inSolution(bad: string, good: string): SyntaxExample {
  const of = (line: string) =>
    entry('  symptom: { description: Requests time out }').replace('steps: [', `${line}, steps: [`);
  return { bad: of(bad), good: of(good) };
}

function runbook(metadata: string): string {
  return `diagnostic_procedure:\n  metadata:\n    id: slow_pages\n    ${metadata}\n  step_by_step:\n    1: { description: Look at the dashboard }\n`;
}

function inRunbook(bad: string, good: string): SyntaxExample {
  return { bad: runbook(bad), good: runbook(good) };
}

function inCommands(bad: string, good: string): SyntaxExample {
  const of = (command: string) =>
    runbook('title: Slow pages').replace(
      '{ description: Look at the dashboard }',
      `
      description: Look at the names\n      commands:\n        - ${command}`,
    );
  return { bad: of(bad), good: of(good) };
}

function maintenance(start: string): string {
  return `maintenance:
  title: Servers
  timezone: UTC
  tasks:
    - id: log_cleanup
      title: Clean up the logs
      rrule: FREQ=MONTHLY
      start: ${start}
      owner: platform
`;
}
