import type { Runbook } from '../../generated/types.ts';
import type { RunbookModel } from '../kinds/runbook/model.ts';
import * as say from '../messages/exports.ts';
import type { Subject } from '../rule.ts';
import { faultInCommand } from '../run-through/prepare-command.ts';
import { beginRun, type RunStep, type RunThrough } from '../run-through/run-through.ts';
import { destroys, mayDestroy } from '../shell/destroys.ts';
import { commandPlaceholders } from '../shell/placeholders.ts';
import { shellCommands } from '../shell/shell-commands.ts';
import type { Language } from '../text/words.ts';
import { asInstant } from '../time/instant.ts';
import type { Exported } from './exported.ts';
import { oneLine, quoted } from './shell-text.ts';

/**
 * A runbook as a script for bash that goes through it with a person: it shows each command and asks; without a yes nothing
 * is run, and what destroys something wants the word. Placeholders are asked for once.
 */
export function runbookScript(subject: Subject<Runbook, RunbookModel>, language: Language): Exported {
  const run = beginRun(subject, asInstant(0));
  if (run === undefined) return { fault: say.hasNoCommands(subject.path) };
  for (const { number, commands } of run.steps) {
    const fault = commands.map(faultInCommand).find((found) => found !== undefined);
    if (fault !== undefined) return { fault: say.faultyCommand(number, fault) };
  }
  const words = say.runbookScript(language);
  const head = [oneLine(run.title), oneLine(run.file), '', ...words.head]
    .map((line) => `# ${line}`.trimEnd())
    .join('\n');
  const names = [...new Set(run.steps.flatMap(({ commands }) => commands.flatMap(namesIn)))];
  const parts = [
    `#!/usr/bin/env bash\n${head}\n`,
    preamble(words),
    `printf '%s\\n' ${quoted(oneLine(run.title))}\n`,
    ...run.steps.map((step) => stepBlock(step, run, names, words)),
    ...endBlock(run, words),
    'exit "$failed"\n',
  ];
  return { text: parts.join('\n') };
}

function namesIn(command: string): readonly string[] {
  return commandPlaceholders(command).map(({ name }) => name);
}

function stepBlock(step: RunStep, run: RunThrough, names: readonly string[], words: say.RunbookWords): string {
  const { number, description, commands, expected, success, risk, rollback, next } = step;
  const shown = commands.length === 1 && description === commands[0] ? '' : ` ${description}`;
  const note = (label: string, text: string | undefined) =>
    text === undefined || text.trim() === '' ? [] : [`note ${quoted(label)} ${quoted(oneLine(text))}`];
  const lines = [
    `step ${quoted(oneLine(`${number}.${shown}`))}`,
    ...note(words.risk, risk),
    ...rollback.flatMap((text) => note(words.rollback, text)),
    ...commands.flatMap((command) => commandLines(command, run, names)),
    ...note(words.expected, expected),
    ...note(words.success, success),
    ...note(words.next, next),
  ];
  return `${lines.join('\n')}\n`;
}

/** The values that a command needs are asked for before it is shown. */
function commandLines(command: string, { placeholders }: RunThrough, names: readonly string[]): readonly string[] {
  const isDestructive = mayDestroy(command) && shellCommands(command).some(destroys);
  const asked = [...new Set(namesIn(command))].map((name) => {
    const meaning = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined;
    return `value ${variableOf(name, names)} ${quoted(oneLine(name))} ${quoted(oneLine(String(meaning ?? '')))}`;
  });
  return [
    ...asked,
    `offer ${isDestructive ? 'destructive' : 'plain'} ${filled(command.replace(/\r\n?/g, '\n'), names)}`,
  ];
}

function variableOf(name: string, names: readonly string[]): string {
  return `value_${names.indexOf(name) + 1}`;
}

/** A command as a quoted word, with a variable in the place of each placeholder. */
function filled(command: string, names: readonly string[]): string {
  let word = '';
  let from = 0;
  for (const { name, start, end } of commandPlaceholders(command)) {
    if (start > from) word += quoted(command.slice(from, start));
    word += `"$${variableOf(name, names)}"`;
    from = end;
  }
  return from < command.length || word === '' ? word + quoted(command.slice(from)) : word;
}

/** What the runbook says to do with what was found. */
function endBlock({ branches, escalations }: RunThrough, words: say.RunbookWords): readonly string[] {
  const rows = (label: string, list: readonly { readonly condition: string; readonly action: string }[]) =>
    list.map(({ condition, action }) => `note ${quoted(label)} ${quoted(oneLine(`${condition} → ${action}`))}`);
  const lines = [...rows(words.branch, branches), ...rows(words.escalation, escalations)];
  return lines.length === 0 ? [] : [`step ${quoted(words.end)}\n${lines.join('\n')}\n`];
}

function preamble({ ask, askDestructive, skipped, failed, stopped, wantedValue }: say.RunbookWords): string {
  return `set -u
failed=0

step() { printf '\\n== %s\\n' "$1"; }
note() { printf '   %s: %s\\n' "$1" "$2"; }

stop() {
  printf '\\n%s\\n' ${quoted(stopped)}
  exit 2
}

# value VARIABLE NAME MEANING: asks once for what has to be filled in
value() {
  local answer
  while [ -z "\${!1-}" ]; do
    printf '%s %s%s: ' ${quoted(wantedValue)} "$2" "\${3:+ ($3)}"
    IFS= read -r answer || stop
    printf -v "$1" '%s' "$answer"
  done
}

# offer plain|destructive COMMAND: runs it only after a yes
offer() {
  local answer status
  printf '\\n%s\\n\\n' "$2"
  if [ "$1" = destructive ]; then
    printf '%s ' ${quoted(askDestructive)}
  else
    printf '%s ' ${quoted(ask)}
  fi
  IFS= read -r answer || stop
  case $1:$answer in
    *:q) stop ;;
    plain:y | plain:yes | destructive:yes) ;;
    *) printf '%s\\n' ${quoted(skipped)}; return ;;
  esac
  # Without a terminal, the answers that are still to come are not the command's to read.
  if [ -t 0 ]; then bash -c "$2"; else bash -c "$2" </dev/null; fi
  status=$?
  if [ "$status" -ne 0 ]; then
    printf '%s %s\\n' ${quoted(failed)} "$status"
    failed=1
  fi
}
`;
}
