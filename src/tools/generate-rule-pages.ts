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
    `## Change the severity or silence it · 重大度の変更と無視`,
    `For the whole repository, in \`hansei.yml\` · リポジトリ全体:`,
    fenced(`rules:\n  ${code}: off        # or hint, info, warning, error\n`, 'yaml'),
    `For one line, with a comment above it (\`#\` in YAML, \`<!-- -->\` in Markdown) · 直前の行のコメントで 1 か所だけ:`,
    fenced(`# hansei-disable-next-line ${code}\n<!-- hansei-disable-next-line ${code} -->\n`, 'text'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function examplesOf({ bad, good, today, beside = {} }: Rule): readonly string[] {
  const day = today === undefined ? '' : `, on ${today}`;
  const files = Object.entries(beside).flatMap(([path, text]) => [`With \`${path}\`:`, fenced(text)]);
  return [...files, `## Reported${day} · 問題になる例`, fenced(bad), `## Fine${day} · 問題のない例`, fenced(good)];
}

const measured = '## Measured · 公開リポジトリでの実測';

/** How often it was right on public repositories; nothing for codes that these say nothing about. */
function measurementOf(code: string): readonly string[] {
  if (!measuredKinds.includes(code.replace(/\/.*/, ''))) return [];
  const rows = corpora.flatMap(({ name, commit, date, measured: rules }) => {
    const found = rules[code];
    if (found === undefined) return [];
    return [`| ${name} (${commit}, ${date}) | ${found.findings} | ${found.judged} | ${found.wrong} |`];
  });
  const documents = corpora.reduce((sum, corpus) => sum + corpus.documents, 0);
  const names = corpora.map(({ name }) => name).join(', ');
  if (rows.length === 0) return [measured, `No findings in the ${documents} documents of ${names} · 検出なし。`];
  const table = [
    '| repository · リポジトリ | findings · 検出 | judged by hand · 目視 | wrong · 誤検出 |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
  return [measured, `On the ${documents} documents of ${names}:`, table];
}

function fenced(text: string, language = /^(?:---\n|#|\||- )/.test(text) ? 'markdown' : 'yaml'): string {
  return `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``;
}

function list(): string {
  const rows = allCodes.map(
    ({ code, severity, summary }) => `| [${code}](${code}.md) | ${severity} | ${summary.en} | ${summary.ja} |`,
  );
  const note =
    'Each page has examples, and shows how to change the severity or silence the rule.\n' +
    '各ルールのページに、例と、重大度の変更・無視の方法があります。';
  return `# Rules\n\n${note}\n\n| code | severity | what it finds | 内容 |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}
