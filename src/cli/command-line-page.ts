import type { Command } from './command.ts';
import { helpOf } from './help.ts';

/** The page of the command line for the documentation: what `--help` says of each command. */
export function commandLinePage(commands: readonly Command[]): string {
  const head = `# Command line\n\nEvery command with its options and examples, as \`hansei COMMAND --help\` prints them, also in Japanese with \`--lang ja\`.\n\nIn PowerShell before 7.4, \`>\` changes the encoding of the output (to UTF-16, or with wrong characters for Japanese): use \`--out\` where there is one, a later PowerShell, or \`cmd /c "hansei … > FILE"\`.\n`;
  const sections = commands.map(
    (command) => `\n## hansei ${command.name}\n\n\`\`\`text\n${helpOf(command, 'en').trimEnd()}\n\`\`\`\n`,
  );
  return head + sections.join('');
}
