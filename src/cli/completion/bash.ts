import type { DescribedCommand, DescribedOption } from './described-command.ts';

/** For bash 3.2 and later. Where nothing is offered, readline completes file names. */
export function bashScript(commands: readonly DescribedCommand[]): string {
  const names = [...commands.map(({ name }) => name), 'help', '--help', '--version'];
  return `# Completion of hansei for bash: source <(hansei completion bash)
_hansei() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names.join(' ')}" -- "$current"))
    return
  fi
  # bash takes --option=value for three words.
  if [ "$current" = "=" ]; then
    current=""
  elif [ "$previous" = "=" ]; then
    previous="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  case "$command $previous" in
${commands.flatMap((command) => command.options.flatMap((option) => valueCase(command, option))).join('\n')}
  esac
  case "$current" in
    -*)
      case "$command" in
${commands.map(({ name, options }) => `        ${name}) COMPREPLY=($(compgen -W "${flagsOf(options)}" -- "$current")) ;;`).join('\n')}
      esac
      ;;
    *)
      case "$command" in
        help) COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$current")) ;;
${commands
  .flatMap(({ name, choices }) =>
    choices === undefined
      ? []
      : [
          `        ${name}) [ "$COMP_CWORD" -eq 2 ] && COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$current")) ;;`,
        ],
  )
  .join('\n')}
      esac
      ;;
  esac
}
complete -o bashdefault -o default -F _hansei hansei
`;
}

function flagsOf(options: readonly DescribedOption[]): string {
  return options.map(({ name }) => `--${name}`).join(' ');
}

function valueCase({ name: command }: DescribedCommand, option: DescribedOption): readonly string[] {
  if (!option.takesValue) return [];
  const head = `    "${command} --${option.name}")`;
  if (option.choices !== undefined)
    return [`${head} COMPREPLY=($(compgen -W "${option.choices.join(' ')}" -- "$current")); return ;;`];
  if (option.completes === 'folders') return [`${head} compopt -o dirnames 2>/dev/null; return ;;`];
  return [`${head} return ;;`];
}
