import type { Runbook } from '../../../../generated/types.ts';
import * as say from '../../../messages/runbook.ts';
import type { Fix } from '../../../problem.ts';
import type { Rule, Subject } from '../../../rule.ts';
import type { Edit } from '../../../text/span.ts';
import { nextStepOf } from '../flow.ts';
import { mentionedSteps } from '../mentioned-steps.ts';
import type { RunbookModel } from '../model.ts';

const runbook = (numbers: readonly number[]) => `diagnostic_procedure:
  metadata: { title: Slow responses }
  step_by_step:
${numbers.map((number) => `    ${number}: { description: Look at the dashboard }\n`).join('')}`;

export const stepNumbering: Rule<Runbook, RunbookModel> = {
  code: 'runbook/step-numbering',
  severity: 'error',
  reads: ['/diagnostic_procedure/step_by_step/*'],
  summary: { en: 'Steps that are not numbered 1, 2, 3 …', ja: '手順の番号が連番でない' },
  why: {
    en: 'People refer to steps by number: a gap looks like a missing step, and a wrong order gets followed.',
    ja: '手順は番号で呼ばれます。欠番は手順の抜けに見え、順序の誤りはそのまま実行されます。',
  },
  good: runbook([1, 2, 3]),
  bad: runbook([1, 2, 4]),
  *check(subject) {
    const { steps } = subject.model;
    const wrong = steps.flatMap((step, index) => (step.number === String(index + 1) ? [] : [{ ...step, index }]));
    if (wrong.length === 0) return;
    const fix = renumbering(subject);
    // Below an alias nothing is written that could be changed.
    const fixes = fix.edits.length === 0 ? [] : [fix];
    for (const { number, at, index } of wrong)
      yield { at, on: 'key', message: say.stepNumbering(number, index + 1), fixes };
  },
};

/** Gives every step the number of its place, and lets each `next` go on to the step that it meant. */
function renumbering(subject: Subject<Runbook, RunbookModel>): Fix {
  const { model, source, text } = subject;
  const renamed = new Map(
    model.steps.flatMap(({ number }, index) => (number === String(index + 1) ? [] : [[number, String(index + 1)]])),
  );
  const places = model.steps.flatMap((step) => [
    { span: source.find(step.at, 'key'), number: step.number },
    { span: source.find(`${step.at}/next`), number: nextStepOf(step) },
  ]);
  const edits = places.flatMap(({ span, number }): Edit[] => {
    const changed = number === undefined ? undefined : renamed.get(number);
    const start = span === undefined || number === undefined ? -1 : text.slice(span.start, span.end).indexOf(number);
    if (span === undefined || number === undefined || changed === undefined || start < 0) return [];
    return [{ span: { start: span.start + start, end: span.start + start + number.length }, text: changed }];
  });
  return { title: say.renumber(), edits, safe: isOrdered(model) && !namesAny(subject, renamed) };
}

/** Written in another order than numbered, nobody can tell which of the two was meant. */
function isOrdered({ steps }: RunbookModel): boolean {
  return steps.every(({ number }, index) => index === 0 || Number(steps[index - 1]?.number) < Number(number));
}

/**
 * True when something names a step, beside each `next` that is changed along, by a number that would mean another one:
 * the old number of a step, or a new one that had none until now. Comments and names of branches count, too.
 */
function namesAny(
  { model: { steps }, source, text }: Subject<Runbook, RunbookModel>,
  renamed: ReadonlyMap<string, string>,
): boolean {
  const changed = new Set([...renamed.keys(), ...renamed.values()]);
  const numbers = new Set(steps.map(({ number }) => number));
  let words = '';
  let end = 0;
  for (const step of steps) {
    const next = nextStepOf(step);
    const span = next === undefined ? undefined : source.find(`${step.at}/next`);
    if (next !== undefined && !numbers.has(next) && changed.has(next)) return true;
    if (span === undefined || span.start < end) continue;
    words += `${text.slice(end, span.start)}\n`;
    end = span.end;
  }
  // Words that are no number may end with one: “if it fails, 4”.
  const inWords = steps.flatMap((step) => (nextStepOf(step) === undefined ? [String(step.step?.next ?? '')] : []));
  const mentioned = mentionedSteps([
    words + text.slice(end),
    ...inWords.map((next) => next.replace(/(?<![\w-])\d+/g, 'step $&')),
  ]);
  return mentioned === 'several' || [...changed].some((number) => mentioned.has(number));
}
