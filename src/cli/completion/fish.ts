import type { DescribedCommand, DescribedOption } from './described-command.ts';

/** The completion script for fish. */
export function fishScript(commands: readonly DescribedCommand[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c hansei -n __fish_use_subcommand -f -a ${command.name} -d ${quote(command.description)}`,
    ...(command.choices === undefined
      ? []
      : [`complete -c hansei -n ${seen(command)} -f -a ${quote(command.choices.join(' '))}`]),
    ...command.options.map((option) => lineOf(command, option)),
  ]);
  return `# Completion of hansei for fish: hansei completion fish > ~/.config/fish/completions/hansei.fish\n${lines.join('\n')}\n`;
}

function lineOf(command: DescribedCommand, option: DescribedOption): string {
  const { name, short, description, takesValue } = option;
  const flags = `-l ${name}${short === undefined ? '' : ` -s ${short}`}`;
  return `complete -c hansei -n ${seen(command)} ${flags}${takesValue ? completionOf(option) : ''} -d ${quote(description)}`;
}

function completionOf({ choices, completes }: DescribedOption): string {
  if (choices !== undefined) return ` -x -a ${quote(choices.join(' '))}`;
  if (completes === 'folders') return " -x -a '(__fish_complete_directories)'";
  return completes === 'files' ? ' -r' : ' -x';
}

function seen({ name }: DescribedCommand): string {
  return quote(`__fish_seen_subcommand_from ${name}`);
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
