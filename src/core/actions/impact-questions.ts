import { isCurrency } from '../impact/currency.ts';
import { isTarget } from '../impact/faults.ts';
import type { MissingInput } from '../impact/impact.ts';
import * as say from '../messages/impact-command.ts';
import type { Words } from '../text/words.ts';
import { halfWidth } from '../time/half-width.ts';
import { parseTimestamp } from '../time/timestamp.ts';
import type { FrontMatterValues } from './front-matter-edits.ts';

/** Something that impact needs and the document does not say. */
export interface ImpactQuestion {
  readonly input: MissingInput;
  readonly prompt: Words;
  /** Where the answer is kept: a key of the front matter, and one within it. */
  readonly path: readonly [key: string, member?: string];
  /** The answer as a value; words that say what is wrong with it. An empty answer never gets here. */
  readonly read: (answer: string) => { readonly value: string | number } | { readonly fault: Words };
  /** Asked only when this other input is known or has been answered. */
  readonly after?: MissingInput;
}

export const impactQuestions: readonly ImpactQuestion[] = [
  { input: 'started', prompt: say.askStarted(), path: ['started'], read: dateTime },
  { input: 'resolved', prompt: say.askResolved(), path: ['resolved'], read: dateTime },
  { input: 'affected_users', prompt: say.askUsers(), path: ['impact', 'affected_users'], read: wholeNumber },
  { input: 'normal_tps', prompt: say.askRate(), path: ['impact', 'normal_tps'], read: number },
  {
    input: 'revenue_per_transaction',
    prompt: say.askRevenue(),
    path: ['impact', 'revenue_per_transaction'],
    read: number,
  },
  {
    input: 'currency',
    prompt: say.askCurrency(),
    path: ['impact', 'currency'],
    read: currency,
    after: 'revenue_per_transaction',
  },
  { input: 'sla', prompt: say.askTarget(), path: ['sla', 'target'], read: target },
];

/** The questions about what is missing, in the order in which they are asked. */
export function questionsAbout(missing: readonly MissingInput[]): readonly ImpactQuestion[] {
  return impactQuestions.filter(({ input }) => missing.includes(input));
}

/** False for a question that makes no sense while another one has no answer: a currency without an amount. */
export function isWorthAsking(
  { after }: ImpactQuestion,
  missing: readonly MissingInput[],
  answers: ReadonlyMap<ImpactQuestion, string | number>,
): boolean {
  return after === undefined || !missing.includes(after) || [...answers.keys()].some(({ input }) => input === after);
}

/** The answers as the front matter keeps them. */
export function answersAsFrontMatter(answers: ReadonlyMap<ImpactQuestion, string | number>): FrontMatterValues {
  const values: Record<string, string | number | Record<string, string | number>> = {};
  for (const [{ path }, value] of answers) {
    const [key, member] = path;
    if (member === undefined) values[key] = value;
    else values[key] = { ...(values[key] as Record<string, string | number> | undefined), [member]: value };
  }
  return values;
}

function number(answer: string) {
  const plain = halfWidth(answer)
    .trim()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return /^\d{1,15}(?:\.\d{1,9})?$/.test(plain) ? { value: Number(plain) } : { fault: say.notANumber() };
}

function wholeNumber(answer: string) {
  const read = number(answer);
  return 'value' in read && Number.isInteger(read.value) ? read : { fault: say.notAWholeNumber() };
}

function target(answer: string) {
  const read = number(answer.replace(/[%％]\s*$/, ''));
  return 'value' in read && isTarget(read.value) ? read : { fault: say.notATarget() };
}

function currency(answer: string) {
  const code = halfWidth(answer).trim().toUpperCase();
  return isCurrency(code) ? { value: code } : { fault: say.notACurrency() };
}

function dateTime(answer: string) {
  const stamp = parseTimestamp(answer);
  const isWhole = stamp.kind === 'timestamp' && stamp.date !== undefined && stamp.time !== undefined;
  return isWhole ? { value: answer.trim() } : { fault: say.notADateTime() };
}
