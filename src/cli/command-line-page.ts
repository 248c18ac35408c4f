import type { Command } from './command.ts';
import { helpOf } from './help.ts';

/** The page of the command line for the documentation: what `--help` says of each command. */
export function commandLinePage(commands: readonly Command[]): string {
  const head = `# Command line\n\nEvery command with its options and examples, as \`hansei COMMAND --help\` prints them, also in Japanese with \`--lang ja\`.\n`;
  const sections = commands.map(
    (command) => `\n## hansei ${command.name}\n\n\`\`\`text\n${helpOf(command, 'en').trimEnd()}\n\`\`\`\n`,
  );
  return head + sections.join('');
}
