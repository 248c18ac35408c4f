import * as vscode from 'vscode';
import { type FrontMatterValues, frontMatterEdits } from '../../core/actions/front-matter-edits.ts';
import {
  answersAsFrontMatter,
  type ImpactQuestion,
  isWorthAsking,
  questionsAbout,
} from '../../core/actions/impact-questions.ts';
import { hasImpactSection, impactSectionEdit } from '../../core/actions/impact-section.ts';
import { type Incident, incidentIn } from '../../core/actions/incident-impact.ts';
import { computeImpact } from '../../core/impact/impact.ts';
import { impactRows } from '../../core/impact/impact-rows.ts';
import * as say from '../../core/messages/impact-command.ts';
import { languageOf } from '../../core/text/language.ts';
import { applyEdits, type Edit } from '../../core/text/span.ts';
import type { Language } from '../../core/text/words.ts';
import { showInformation } from '../notify.ts';
import { writeInto } from '../write-into.ts';
import type { Feature, Surroundings } from './feature.ts';

/** Computes the impact of the incident at hand: asks for what is missing, shows the figures, and writes them on request. */
export const impactCommand = {
  handlers: (surroundings) => ({
    'hansei.computeImpact': async (target) => {
      const document = await incidentDocument(target, surroundings);
      return document === undefined ? undefined : computeAndOffer(document, surroundings);
    },
    'hansei.insertImpact': async (target) => {
      const document = await incidentDocument(target, surroundings);
      return document === undefined ? false : write(document, surroundings, { section: true, answers: undefined });
    },
  }),
} satisfies Feature;

/** The document named by a lens, else the active one; says so when it is no incident. */
async function incidentDocument(target: unknown, surroundings: Surroundings): Promise<vscode.TextDocument | undefined> {
  const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
  const document = uri === undefined ? undefined : await vscode.workspace.openTextDocument(uri);
  if (document !== undefined && incidentOf(document, document.getText(), surroundings) !== undefined) return document;
  void showInformation(say.notAnIncident()[surroundings.host.language()]);
  return undefined;
}

/** The incident of a document, as it would be with another text. */
function incidentOf(document: vscode.TextDocument, text: string, { sessions }: Surroundings): Incident | undefined {
  const session = sessions.of(document.uri);
  if (session === undefined || !session.sync(document)) return undefined;
  return session.tryText(document, text, (path) => incidentIn(session.workspace, path));
}

async function computeAndOffer(document: vscode.TextDocument, surroundings: Surroundings): Promise<void> {
  const language = surroundings.host.language();
  const before = incidentOf(document, document.getText(), surroundings);
  if (before === undefined) return;
  const answers = await ask(before, language);
  if (answers === undefined) return;
  const chosen = await offer(document, answers, surroundings);
  if (chosen !== undefined) await write(document, surroundings, chosen);
}

/** Asks one question after the other. @returns undefined when the person gave up */
async function ask(incident: Incident, language: Language): Promise<FrontMatterValues | undefined> {
  const { missing } = computeImpact(incident.input);
  const questions = questionsAbout(missing);
  const answers = new Map<ImpactQuestion, string | number>();
  for (const [index, question] of questions.entries()) {
    if (!isWorthAsking(question, missing, answers)) continue;
    const answer = await vscode.window.showInputBox({
      title: `${say.impactTitle(nameOf(incident))[language]} (${index + 1}/${questions.length})`,
      prompt: question.prompt[language],
      placeHolder: say.skipHint()[language],
      ignoreFocusOut: true,
      validateInput: (text) => faultOf(question, text, language),
    });
    if (answer === undefined) return undefined;
    const read = answer.trim() === '' ? undefined : question.read(answer);
    if (read !== undefined && 'value' in read) answers.set(question, read.value);
  }
  return answersAsFrontMatter(answers);
}

function nameOf({ subject: { value } }: Incident): string {
  return value.id ?? value.title ?? '';
}

function faultOf({ read }: ImpactQuestion, text: string, language: Language): string | undefined {
  if (text.trim() === '') return undefined;
  const result = read(text);
  return 'fault' in result ? result.fault[language] : undefined;
}

/** What is written: the section, and the answers where they are to be kept. */
interface Wanted {
  readonly section: boolean;
  readonly answers: FrontMatterValues | undefined;
  /** Used for the figures, and not kept. */
  readonly assumed?: FrontMatterValues;
}

interface Choice extends vscode.QuickPickItem {
  readonly wanted?: Wanted;
}

/** Shows the figures, and what can be done with them. */
async function offer(
  document: vscode.TextDocument,
  answers: FrontMatterValues,
  surroundings: Surroundings,
): Promise<Wanted | undefined> {
  const language = surroundings.host.language();
  const incident = incidentOf(document, withAnswers(document, answers, surroundings), surroundings);
  if (incident === undefined) return undefined;
  const rows = impactRows(computeImpact(incident.input), language);
  const section = hasImpactSection(document.getText()) ? say.refreshSection() : say.insertSection();
  const hasAnswers = Object.keys(answers).length > 0;
  const choices: readonly Choice[] = [
    ...(hasAnswers ? [{ label: `$(edit) ${say.doBoth(section)[language]}`, wanted: { section: true, answers } }] : []),
    { label: `$(table) ${section[language]}`, wanted: { section: true, answers: undefined, assumed: answers } },
    ...(hasAnswers ? [{ label: `$(save) ${say.keepAnswers()[language]}`, wanted: { section: false, answers } }] : []),
    { label: say.figures()[language], kind: vscode.QuickPickItemKind.Separator },
    ...rows.map(({ label, value }) => ({ label, description: value })),
  ];
  const title = say.impactTitle(nameOf(incident))[language];
  const chosen = await vscode.window.showQuickPick(choices, {
    title,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (chosen !== undefined && chosen.wanted === undefined) {
    const figure = chosen.description ?? '';
    await vscode.env.clipboard.writeText(figure);
    vscode.window.setStatusBarMessage(say.figureCopied(figure)[language], 5000);
  }
  return chosen?.wanted;
}

function withAnswers(
  document: vscode.TextDocument,
  answers: FrontMatterValues | undefined,
  surroundings: Surroundings,
): string {
  const text = document.getText();
  return applyEdits(text, answerEdits(document, answers, surroundings));
}

function answerEdits(
  document: vscode.TextDocument,
  answers: FrontMatterValues | undefined,
  surroundings: Surroundings,
): readonly Edit[] {
  const markdown = incidentOf(document, document.getText(), surroundings)?.subject.markdown;
  return markdown === undefined || answers === undefined || Object.keys(answers).length === 0
    ? []
    : frontMatterEdits(markdown, answers);
}

/** Writes section and answers as one change that one undo takes back. The text is read anew: it may have changed meanwhile. */
async function write(
  document: vscode.TextDocument,
  surroundings: Surroundings,
  { section, answers, assumed }: Wanted,
): Promise<boolean> {
  const text = document.getText();
  const markdown = incidentOf(document, text, surroundings)?.subject.markdown;
  const incident = incidentOf(document, withAnswers(document, answers ?? assumed, surroundings), surroundings);
  if (markdown === undefined || incident === undefined) return false;
  const edits = [
    ...answerEdits(document, answers, surroundings),
    ...(section ? [impactSectionEdit(markdown, computeImpact(incident.input), languageOf(text))] : []),
  ];
  return writeInto(document, edits);
}
