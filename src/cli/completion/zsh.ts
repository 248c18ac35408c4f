import type { DescribedCommand, DescribedOption } from './described-command.ts';

/** For zsh 5: as a file of \`$fpath\`, or sourced. */
export function zshScript(commands: readonly DescribedCommand[]): string {
  return `#compdef hansei
# Completion of hansei for zsh: hansei completion zsh > a folder of $fpath/_hansei
_hansei() {
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    ${quote(`${name}:${description.replace(/[\\:]/g, '\\$&')}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${commands.map(caseOf).join('\n')}
  esac
}
if [ "$funcstack[1]" = "_hansei" ]; then
  _hansei "$@"
else
  compdef _hansei hansei
fi
`;
}

function caseOf({ name, options, choices }: DescribedCommand): string {
  const rest = choices === undefined ? '*:file:_files' : `1:word:(${choices.join(' ')})`;
  const specifications = [...options.flatMap(specificationsOf), rest].map((line) => `      ${quote(line)}`);
  return `    ${name})\n      _arguments \\\n${specifications.map((line) => `  ${line}`).join(' \\\n')}\n      ;;`;
}

function specificationsOf({
  name,
  short,
  description,
  takesValue,
  choices,
  completes,
}: DescribedOption): readonly string[] {
  const words = `[${description.replace(/[\\[\]:]/g, '\\$&')}]`;
  if (!takesValue) return [`--${name}${words}`, ...(short === undefined ? [] : [`-${short}${words}`])];
  const action =
    choices !== undefined
      ? `(${choices.join(' ')})`
      : completes === 'folders'
        ? '_files -/'
        : completes === 'files'
          ? '_files'
          : '';
  return [`--${name}=${words}:${name}:${action || ' '}`];
}

function quote(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}
