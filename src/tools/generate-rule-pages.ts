import { allCodes } from '../core/codes.ts';
import { kinds } from '../core/kinds/index.ts';
import type { Problem } from '../core/problem.ts';
import type { Rule } from '../core/rule.ts';
import { allRules } from '../core/rules.ts';
import { asInstant } from '../core/time/instant.ts';
import { Workspace } from '../core/workspace/workspace.ts';
import type { Output } from './generate.ts';
import { corpora, measuredKinds } from './measured-rules.ts';
import { syntaxExamples } from './syntax-examples.ts';

/** A page for every code, and their list. */
export async function generateRulePages(): Promise<Output> {
  const rules = new Map(allRules.map((rule) => [rule.code, rule]));
  const output = new Map<string, string>();
  for (const description of allCodes) {
    const examples = rules.get(description.code) ?? syntaxExamples[description.code];
    output.set(`docs/rules/${description.code}.md`, page(description, examples));
  }
  return output.set('docs/rules/README.md', list());
}

type Examples = Pick<Rule, 'bad' | 'good' | 'file' | 'beside' | 'today'>;

function page({ code, severity, summary, why }: (typeof allCodes)[number], examples: Examples | undefined): string {
  const parts = [
    `# ${code}`,
    `${summary.en}. Severity: **${severity}**.`,
    why.en,
    `> ${summary.ja}。${why.ja}`,
    ...(examples === undefined ? [] : examplesOf(code, examples)),
    ...measurementOf(code),
    `## Change the severity or silence it · 重大度の変更と無視`,
    `For the whole repository, in \`hansei.yml\` · リポジトリ全体:`,
    fenced(`rules:\n  ${code}: off        # or hint, info, warning, error\n`, 'yaml'),
    `For one line, with a comment above it (\`#\` in YAML, \`<!-- -->\` in Markdown) · 直前の行のコメントで 1 か所だけ:`,
    fenced(`# hansei-disable-next-line ${code}\n<!-- hansei-disable-next-line ${code} -->\n`, 'text'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function examplesOf(code: string, examples: Examples): readonly string[] {
  const { bad, good, file, today, beside = {} } = examples;
  const language = file === undefined ? undefined : file.endsWith('.md') ? 'markdown' : 'yaml';
  const day = today === undefined ? '' : `, on ${today}`;
  const files = Object.entries(beside).flatMap(([path, text]) => [`With \`${path}\`:`, fenced(text)]);
  const found = problemsOf(examples).filter((problem) => problem.code === code);
  return [
    ...files,
    `## Reported${day} · 問題になる例`,
    fenced(bad, language),
    messagesOf(found),
    ...fixesOf(found),
    `## Fine${day} · 問題のない例`,
    fenced(good, language),
  ];
}

function problemsOf({ bad, file, beside = {}, today }: Examples): readonly Problem[] {
  const path = file ?? (beginsAsMarkdown(bad) ? 'example.md' : 'example.yml');
  const workspace = new Workspace(kinds);
  workspace.lookUp = (folder) => Object.keys(beside).some((known) => known.startsWith(`${folder}/`));
  if (today !== undefined) workspace.setNow(asInstant(Date.parse(`${today}T00:00:00Z`)));
  for (const [name, text] of Object.entries({ ...beside, [path]: bad })) workspace.set(name, text);
  workspace.completeNow();
  return workspace.problems(path);
}

/** What is said of the bad example, which is also what to do about it. */
function messagesOf(problems: readonly Problem[]): string {
  const said = new Map(problems.map(({ message }) => [message.en, message.ja]));
  return fenced([...said].flat().join('\n'), 'text');
}

/** What mends it: nothing where a person has to. */
function fixesOf(problems: readonly Problem[]): readonly string[] {
  const fixes = problems.flatMap((problem) => problem.fixes);
  const titles = new Map(fixes.map(({ title }) => [title.en, title.ja]));
  if (titles.size === 0) return [];
  const listed = [...titles].map(([en, ja]) => `- ${en} · ${ja}`).join('\n');
  const byItself = fixes.some(({ safe }) => safe) ? ', and `hansei check --fix` applies it' : '';
  const byItselfJa = byItself === '' ? '' : '。`hansei check --fix` でも適用できます';
  return [`The light bulb offers${byItself} · 電球アイコンから選べる修正${byItselfJa}:`, listed];
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

/** Examples begin as their format does: front matter or a heading for Markdown. */
function beginsAsMarkdown(text: string): boolean {
  return /^(?:---\n|#|\||- )/.test(text);
}

function fenced(text: string, language = beginsAsMarkdown(text) ? 'markdown' : 'yaml'): string {
  return `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``;
}

function list(): string {
  const rows = allCodes.map(
    ({ code, severity, summary }) => `| [${code}](${code}.md) | ${severity} | ${summary.en} | ${summary.ja} |`,
  );
  const note =
    'Each page says why the rule matters, what is reported and how to fix it, and how to change its severity or silence it.\n' +
    '各ルールのページに、理由、例とメッセージ、修正方法、重大度の変更・無視の方法があります。';
  return `# Rules\n\n${note}\n\n| code | severity | what it finds | 内容 |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}
