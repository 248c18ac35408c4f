import { allCodes } from '../core/codes.ts';
import type { Rule } from '../core/rule.ts';
import { allRules } from '../core/rules.ts';
import type { Output } from './generate.ts';
import { corpora, measuredKinds } from './measured-rules.ts';

/** A page for every code, and their list. */
export async function generateRulePages(): Promise<Output> {
  const rules = new Map(allRules.map((rule) => [rule.code, rule]));
  const output = new Map<string, string>();
  for (const description of allCodes) {
    const rule = rules.get(description.code);
    output.set(`docs/rules/${description.code}.md`, page(description, rule));
  }
  return output.set('docs/rules/README.md', list());
}

function page({ code, severity, summary, why }: (typeof allCodes)[number], rule: Rule | undefined): string {
  const parts = [
    `# ${code}`,
    `${summary.en}. Severity: **${severity}**.`,
    why.en,
    `> ${summary.ja}。${why.ja}`,
    ...(rule === undefined ? [] : examplesOf(rule)),
    ...measurementOf(code),
    `## Change or silence it`,
    `In \`hansei.yml\`, for the whole repository:`,
    fenced(`rules:\n  ${code}: off        # or hint, info, warning, error\n`, 'yaml'),
    `In one place, with a comment above the line (\`#\` in YAML, \`<!-- -->\` in Markdown):`,
    fenced(`# hansei-disable-next-line ${code}\n<!-- hansei-disable-next-line ${code} -->\n`, 'text'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function examplesOf({ bad, good, today, beside = {} }: Rule): readonly string[] {
  const day = today === undefined ? '' : `, on ${today}`;
  const files = Object.entries(beside).flatMap(([path, text]) => [`With \`${path}\`:`, fenced(text)]);
  return [...files, `## Reported${day}`, fenced(bad), `## Fine${day}`, fenced(good)];
}

/** How often it was right on public repositories; nothing for codes that these say nothing about. */
function measurementOf(code: string): readonly string[] {
  if (!measuredKinds.includes(code.replace(/\/.*/, ''))) return [];
  const rows = corpora.flatMap(({ name, commit, date, measured }) => {
    const found = measured[code];
    if (found === undefined) return [];
    return [`| ${name} (${commit}, ${date}) | ${found.findings} | ${found.judged} | ${found.wrong} |`];
  });
  const documents = corpora.reduce((sum, corpus) => sum + corpus.documents, 0);
  const names = corpora.map(({ name }) => name).join(', ');
  if (rows.length === 0) return ['## Measured', `No finding in the ${documents} documents of ${names}.`];
  const table = ['| repository | findings | looked at | of those wrong |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
  return ['## Measured', `On the ${documents} documents of ${names}; findings judged by hand, one by one:`, table];
}

function fenced(text: string, language = /^(?:---\n|#|\||- )/.test(text) ? 'markdown' : 'yaml'): string {
  return `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``;
}

function list(): string {
  const rows = allCodes.map(
    ({ code, severity, summary }) => `| [${code}](${code}.md) | ${severity} | ${summary.en} | ${summary.ja} |`,
  );
  return `# Rules\n\n| code | severity | what it finds | 内容 |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}
