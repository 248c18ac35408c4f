import { isMap } from '../document/value.ts';
import {
  type RunBranch,
  type RunEscalation,
  type RunEvent,
  type RunStep,
  type RunThrough,
  runEventTypes,
} from './run-through.ts';

/** Whether something that was kept, as JSON, is a run: another version may have kept another form. */
export function isRunThrough(value: unknown): value is RunThrough {
  return isRun(value);
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
/** What a calendar has a date for. */
const isInstant: Check = (value) => Number.isInteger(value) && Math.abs(value as number) <= 8.64e15;
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const mapOf =
  (check: Check): Check =>
  (value) =>
    isMap(value) && Object.values(value).every(check);

/** Every member has its check: one that is added to a run does not compile without. */
function shaped<T>(members: { readonly [Name in keyof T]-?: Check }): Check {
  return (value) => isMap(value) && Object.entries<Check>(members).every(([name, check]) => check(value[name]));
}

const isRun = shaped<RunThrough>({
  title: isText,
  file: isText,
  started: isInstant,
  estimate: optional(shaped<NonNullable<RunThrough['estimate']>>({ low: Number.isFinite, high: Number.isFinite })),
  placeholders: mapOf(isText),
  steps: listOf(
    shaped<RunStep>({
      number: isText,
      at: isText,
      description: isText,
      commands: listOf(isText),
      expected: optional(isText),
      success: optional(isText),
      risk: optional(isText),
      rollback: listOf(isText),
      estimate: optional(isText),
      next: optional(isText),
    }),
  ),
  branches: listOf(shaped<RunBranch>({ name: isText, condition: isText, action: isText, procedure: optional(isText) })),
  escalations: listOf(
    shaped<RunEscalation>({ at: isText, condition: isText, action: isText, after: optional(Number.isFinite) }),
  ),
  done: mapOf(isInstant),
  chosen: optional(isText),
  events: listOf(
    shaped<RunEvent>({
      instant: isInstant,
      type: (value) => runEventTypes.some((type) => type === value),
      text: isText,
    }),
  ),
});
