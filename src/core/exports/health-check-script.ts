import type { HealthCheckModel, PlacedCheck } from '../kinds/health-check/model.ts';
import * as say from '../messages/exports.ts';
import { faultInCommand } from '../run-through/prepare-command.ts';
import type { Language } from '../text/words.ts';
import { parseDuration } from '../time/duration.ts';
import type { Exported } from './exported.ts';
import { oneLine, quoted } from './shell-text.ts';

const usualTimeout = 10;

/**
 * A health check as one script for bash: readable before it is run, each command in quotes and below a timeout, with an
 * exit status that a timer can go by. Names and descriptions are quoted text and comments of one line, never code.
 */
export function healthCheckScript(title: string, { checks }: HealthCheckModel, language: Language): Exported {
  const blocks: string[] = [];
  for (const { check, command } of checks) {
    if (command === undefined) continue;
    const fault = faultInCommand(command.text);
    if (fault !== undefined) return { fault: say.faultyCommand(oneLine(check.name ?? ''), fault) };
    blocks.push(blockOf(check, command.text, blocks.length + 1));
  }
  if (blocks.length === 0) return { fault: say.hasNoCommands(title) };
  const words = say.healthCheckScript(language);
  const head = [oneLine(title), '', ...words.head].map((line) => `# ${line}`.trimEnd()).join('\n');
  return { text: `#!/usr/bin/env bash\n${head}\n\n${preamble(words)}\n${blocks.join('\n')}\nexit "$worst"\n` };
}

function blockOf(check: PlacedCheck['check'], command: string, number: number): string {
  const { name = '', limits, expects, exit_status: status, runbook } = check;
  const compared = limits !== undefined || expects !== undefined;
  const lines = [
    `# ${number}. ${oneLine(name)}`,
    `run ${quoted(oneLine(name))} ${secondsOf(check.timeout)} ${quoted(command.replace(/\r\n?/g, '\n').trim())}`,
    ...(status !== undefined || !compared ? [`exits ${status ?? 0}`] : []),
    ...(limits === undefined
      ? []
      : [`limits ${quoted(limits.operator ?? '>=')} ${quoted(text(limits.warning))} ${quoted(text(limits.critical))}`]),
    ...(expects === undefined
      ? []
      : [
          `expects ${quoted(expects.operator ?? '==')} ${quoted(text(expects.value))} ${expects.otherwise === 'warning' ? 1 : 2}`,
        ]),
    `finish${runbook === undefined ? '' : ` ${quoted(oneLine(runbook))}`}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** `-` where there is no limit. */
function text(value: string | number | undefined): string {
  return value === undefined ? '-' : String(value);
}

function secondsOf(timeout: string | undefined): number {
  const duration = parseDuration(timeout ?? '');
  return duration.kind === 'duration' ? Math.max(1, Math.ceil(duration.high / 1000)) : usualTimeout;
}

/** The functions that the checks are written with; for bash from 3.2 on, the one of macOS. */
function preamble({ timedOut, notANumber, endedWith, expected, runbook }: say.HealthCheckWords): string {
  return `set -u
worst=0

# limited SECONDS COMMAND
limited() {
  if command -v timeout >/dev/null 2>&1; then
    timeout -k 5 "$1" bash -c "$2" </dev/null
  else
    perl -e 'alarm shift; exec @ARGV' "$1" bash -c "$2" </dev/null
  fi
}

# run NAME SECONDS COMMAND: keeps the output and the exit status
run() {
  name=$1 level=0 reason='' ended=yes
  output=$(limited "$2" "$3")
  status=$?
  output=$(printf '%s' "$output" | sed 's/^[[:space:]]*//; s/[[:space:]]*$//')
  case $status in
    124 | 137 | 142) ended=no; worse 2 ${quoted(timedOut)}" $2 s" ;;
  esac
}

# worse LEVEL REASON
worse() {
  if [ "$1" -gt "$level" ]; then level=$1 reason=$2; fi
}

is_number() {
  [[ $1 =~ ^[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?$ ]]
}

# compare NUMBER OPERATOR NUMBER
compare() {
  awk -v a="$1" -v o="$2" -v b="$3" 'BEGIN {
    a += 0; b += 0
    exit !((o == "<" && a < b) || (o == "<=" && a <= b) || (o == ">" && a > b) || (o == ">=" && a >= b))
  }'
}

# exits STATUS
exits() {
  if [ "$ended" = yes ] && [ "$status" -ne "$1" ]; then worse 2 ${quoted(endedWith)}" $status"; fi
}

# limits OPERATOR WARNING CRITICAL
limits() {
  local number=\${output%\\%}
  if [ "$ended" = no ]; then return; fi
  if ! is_number "$number"; then worse 2 ${quoted(notANumber)}; return; fi
  if [ "$3" != - ] && compare "$number" "$1" "$3"; then worse 2 "$1 $3"; fi
  if [ "$2" != - ] && compare "$number" "$1" "$2"; then worse 1 "$1 $2"; fi
}

# expects OPERATOR VALUE LEVEL
expects() {
  if [ "$ended" = no ]; then return; fi
  case $1 in
    '==') [ "$output" = "$2" ] ;;
    '!=') [ "$output" != "$2" ] ;;
    contains) [[ $output == *"$2"* ]] ;;
    matches) [[ $output =~ $2 ]] ;;
    *) is_number "\${output%\\%}" && compare "\${output%\\%}" "$1" "$2" ;;
  esac || worse "$3" ${quoted(expected)}" $1 $2"
}

# finish [RUNBOOK]
finish() {
  local shown=\${output%%$'\\n'*} word=OK
  shown=\${shown:0:120}
  case $level in 1) word=WARNING ;; 2) word=CRITICAL ;; esac
  printf '%-8s %s: %s' "$word" "$name" "\${shown//[[:cntrl:]]/ }"
  if [ "$level" -gt 0 ]; then printf ' (%s)' "$reason"; fi
  if [ "$level" -gt 0 ] && [ $# -gt 0 ]; then printf ' [%s %s]' ${quoted(runbook)} "$1"; fi
  printf '\\n'
  if [ "$level" -gt "$worst" ]; then worst=$level; fi
}
`;
}
