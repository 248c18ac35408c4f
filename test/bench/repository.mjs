/** Repositories of a given size, the same in every run, with one planted mistake in every tenth file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a repository of runbooks, timelines and knowledge entries of about 60 lines each.
 * @param folder an empty or new folder
 * @param kinds which makers to take in turns: 'runbook', 'timeline', 'entry'
 * @returns the mistakes: file, line (1-based), start and end column (1-based, end excluded)
 */
export function writeRepository(folder, count, kinds = ['runbook', 'timeline', 'entry']) {
  const mistakes = [];
  for (let number = 0; number < count; number++) {
    const { file, text, wrong } = makers[kinds[number % kinds.length]](number, number % 10 === 7);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    if (wrong !== undefined) mistakes.push({ file, ...placeOf(text, wrong) });
  }
  writeFileSync(join(folder, 'hansei.yml'), 'language: en\n');
  return mistakes;
}

const makers = { runbook, timeline, entry };

function runbook(number, mistaken) {
  // A wrong type: every checker that goes by the schema can find it.
  const owner = mistaken ? '4711' : '"@platform"';
  const steps = Array.from({ length: 7 }, (_, index) => [
    `    ${index + 1}:`,
    `      description: "Look at part ${index + 1} of service ${number}"`,
    '      commands:',
    `        - "kubectl logs -n shop deploy/s${number} --since=15m | grep -iE \\"error|timeout\\" | tail -20"`,
    '        - "kubectl top pods -n shop | head -20"',
    '      expected_output: "Error patterns, or none"',
    '      estimated_time: 5m',
  ]).flat();
  const text = [
    'diagnostic_procedure:',
    '  metadata:',
    `    title: "Slow responses of service ${number}"`,
    '    category: performance',
    '    difficulty: intermediate',
    `    owner: ${owner}`,
    '    estimated_time: "30-60 minutes"',
    '  step_by_step:',
    ...steps,
    '  escalation_criteria:',
    '    - condition: "The cause is not known after 30 minutes"',
    '      action: "senior_engineer_escalation"',
    '',
  ].join('\n');
  return { file: `runbooks/runbook_${number}.yml`, text, wrong: mistaken ? owner : undefined };
}

function entry(number, mistaken) {
  const severity = mistaken ? 'criticl' : 'critical';
  const solutions = Array.from({ length: 8 }, (_, index) => [
    `    - id: way-${index}`,
    '      cause: leak',
    '      steps:',
    `        - "Drain worker ${index} with \`kubectl cordon\`"`,
    '      estimated_time: 10m',
    '      risk_level: low',
  ]).flat();
  const text = [
    'knowledge_entry:',
    `  id: kb-entry-${number}`,
    `  title: "${wordsOf(number, 5).join(' ')}"`,
    '  symptom:',
    `    description: "${wordsOf(number + 500_000, 9).join(' ')}"`,
    `    keywords: [${wordsOf(number + 900_000, 3).join(', ')}]`,
    `    signals: [CartErrors${number}]`,
    '    category: application',
    '    subcategory: performance',
    `    severity: ${severity}`,
    '    frequency: common',
    '  causes:',
    '    - { id: leak, description: "Connection leak after a release", likelihood: 0.6 }',
    '  solutions:',
    ...solutions,
    '',
  ].join('\n');
  return { file: `knowledge/entry-${number}.yml`, text, wrong: mistaken ? severity : undefined };
}

function timeline(number, mistaken) {
  const rows = Array.from({ length: 40 }, (_, index) => {
    const time = mistaken && index === 20 ? '25:71' : `14:${String(index + 10).padStart(2, '0')}`;
    return `| ${time} | Event ${index} | on call | Looked at part ${index} of service ${number} |`;
  });
  const id = `INC-2026-${String(number).padStart(5, '0')}`;
  const text = [
    '---',
    'kind: postmortem',
    `id: ${id}`,
    `title: Service ${number} answers 503`,
    'timezone: Asia/Tokyo',
    'severity: high',
    'started: 2026-03-01T14:10:00+09:00',
    'detected: 2026-03-01T14:12:00+09:00',
    'resolved: 2026-03-01T14:49:00+09:00',
    '---',
    '',
    `# Service ${number} answers 503`,
    '',
    '## Timeline',
    '',
    '| Time | Event | Actor | Action |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  return { file: `incidents/${id.toLowerCase()}.md`, text, wrong: mistaken ? '25:71' : undefined };
}

/** Words that no two documents share, so that no two are near twins. */
function wordsOf(number, count) {
  return Array.from({ length: count }, (_, index) => {
    let state = (number * 16 + index + 1) >>> 0;
    let word = '';
    while (word.length < 8) {
      state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
      word += 'bcdfghjklmnprstv'[state >>> 28] + 'aeiou'[(state >>> 8) % 5];
    }
    return word;
  });
}

function placeOf(text, wrong) {
  const at = text.search(new RegExp(`${wrong}(?=\\s)`));
  const before = text.slice(0, at).split('\n');
  const start = before.at(-1).length + 1;
  return { line: before.length, start, end: start + wrong.length };
}
