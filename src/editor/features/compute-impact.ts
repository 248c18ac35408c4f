import * as vscode from 'vscode';
import { type FrontMatterValues, frontMatterEdits } from '../../core/actions/front-matter-edits.ts';
import { impactSectionEdit } from '../../core/actions/impact-section.ts';
import { type Incident, incidentIn } from '../../core/actions/incident-impact.ts';
import { computeImpact, type ImpactInput } from '../../core/impact/impact.ts';
import { impactRows } from '../../core/impact/impact-rows.ts';
import { answerProblem, asked, impactWords, questions } from '../../core/messages/impact-command.ts';
import { LineTable } from '../../core/text/lines.ts';
import type { Language } from '../../core/text/words.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { Feature, Surroundings } from './feature.ts';

type Answers = Partial<Record<(typeof asked)[number], string>>;

/** Computes the impact of the incident at hand: asks for what is missing, shows the figures, writes them in one edit. */
export const computeImpactFeature: Feature = {
  handlers: (surroundings) => ({ 'hansei.computeImpact': (uri) => run(surroundings, uri) }),
};

async function run({ host, sessions }: Surroundings, uri: unknown): Promise<void> {
  const language = host.language();
  const document =
    uri instanceof vscode.Uri ? await vscode.workspace.openTextDocument(uri) : vscode.window.activeTextEditor?.document;
  const incident = document === undefined ? undefined : find(document, sessions);
  if (document === undefined || incident === undefined) {
    void vscode.window.showInformationMessage(impactWords.notIncident[language]);
    return;
  }
  const { version } = document;
  const answers = await ask(incident.input, language);
  const input = withAnswers(incident.input, answers);
  const rows = impactRows(computeImpact(input), language);
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(impactWords.nothingToCompute[language]);
    return;
  }
  const keep = await confirm(rows, Object.keys(answers).length > 0, language);
  if (keep === undefined) return;
  if (document.version !== version) {
    void vscode.window.showWarningMessage(impactWords.changed[language]);
    return;
  }
  await write(document, incident, input, keep ? answers : {}, language);
}

function find(document: vscode.TextDocument, sessions: Surroundings['sessions']): Incident | undefined {
  const session = sessions.of(document.uri);
  if (session === undefined || !session.sync(document)) return undefined;
  return incidentIn(session.workspace, session.pathOfDocument(document));
}

/** Escape stops the questions; what was answered until then is used. */
async function ask(input: ImpactInput, language: Language): Promise<Answers> {
  const missing = computeImpact(input).missing;
  const answers: Answers = {};
  for (const name of asked.filter((question) => missing.includes(question))) {
    const { prompt, example } = questions[name];
    const answer = await vscode.window.showInputBox({
      title: impactWords.title[language],
      prompt: `${prompt[language]}. ${impactWords.skip[language]}`,
      placeHolder: example,
      ignoreFocusOut: true,
      validateInput: (text) => answerProblem(name, text)?.[language],
    });
    if (answer === undefined) break;
    if (answer.trim() !== '') answers[name] = answer.trim();
  }
  return answers;
}

function withAnswers(input: ImpactInput, answers: Answers): ImpactInput {
  const number = (text: string | undefined, otherwise: number | undefined) =>
    text === undefined ? otherwise : toNumber(text);
  return {
    ...input,
    affectedUsers: number(answers.affected_users, input.affectedUsers),
    normalTps: number(answers.normal_tps, input.normalTps),
    revenuePerTransaction:
      answers.revenue_per_transaction === undefined
        ? input.revenuePerTransaction
        : toNumber(answers.revenue_per_transaction),
    currency: answers.currency ?? input.currency,
    target: number(answers.sla, input.target),
  };
}

function toNumber(text: string): number {
  return Number(text.replace(/,/g, ''));
}

/** Shows the figures. @returns whether to keep the answers, or undefined when nothing is to be written */
async function confirm(
  rows: ReturnType<typeof impactRows>,
  hasAnswers: boolean,
  language: Language,
): Promise<boolean | undefined> {
  const insert = { label: `$(edit) ${impactWords.insert[language]}`, keep: false };
  const keep = { label: `$(save) ${impactWords.writeInputs[language]}`, keep: true };
  const separator = { label: impactWords.title[language], kind: vscode.QuickPickItemKind.Separator, keep: undefined };
  const figures = rows.map(({ label, value }) => ({ label, description: value, keep: undefined }));
  const items = [...(hasAnswers ? [keep] : []), insert, separator, ...figures];
  const chosen = await vscode.window.showQuickPick(items, { title: impactWords.title[language], ignoreFocusOut: true });
  return chosen === undefined ? undefined : (chosen.keep ?? undefined);
}

async function write(
  document: vscode.TextDocument,
  { subject }: Incident,
  input: ImpactInput,
  answers: Answers,
  language: Language,
): Promise<void> {
  if (subject.markdown === undefined) return;
  const section = impactSectionEdit(subject.markdown, computeImpact(input), language);
  const values = valuesOf(answers);
  const edits = Object.keys(values).length === 0 ? [section] : [...frontMatterEdits(subject.markdown, values), section];
  await vscode.workspace.applyEdit(toWorkspaceEdit(document.uri, new LineTable(document.getText()), edits));
}

function valuesOf({ sla, currency, ...numbers }: Answers): FrontMatterValues {
  const impact: Record<string, string | number> = {};
  for (const [name, text] of Object.entries(numbers)) if (text !== undefined) impact[name] = toNumber(text);
  if (currency !== undefined) impact['currency'] = currency;
  return {
    ...(Object.keys(impact).length > 0 && { impact }),
    ...(sla !== undefined && { sla: { target: toNumber(sla) } }),
  };
}
