import type { CodeBlock, MarkdownDocument } from '../../../document/markdown-document.ts';
import type { SourceMap } from '../../../document/source.ts';
import { PlacedCommand } from '../../../shell/placed-command.ts';
import type { PlacedStep } from '../model.ts';

/** The commands of the steps, in written order; what undoes a step is a command too. */
export function stepCommands(steps: readonly PlacedStep[], source: SourceMap): readonly PlacedCommand[] {
  const commands: PlacedCommand[] = [];
  for (const { at: step, step: said } of steps) {
    if (!Array.isArray(said?.commands)) continue;
    const pointer = (index: number) => `${step}/commands/${index}`;
    const placeOf = (index: number) => ({ at: pointer(index), span: source.locate(pointer(index)), step });
    (said.commands as readonly unknown[]).forEach((text, index) => {
      if (typeof text === 'string' && (source.isComplete || source.find(pointer(index)) !== undefined))
        commands.push(new PlacedCommand(text, placeOf, index));
    });
  }
  return commands;
}

/** The commands of a page's fenced shell blocks. With prompts, only the lines that have one count: the others are output. */
export function pageCommands({ blocks }: MarkdownDocument): readonly PlacedCommand[] {
  return blocks
    .filter((block): block is CodeBlock => block.type === 'code' && shell.test(block.language))
    .flatMap(commandsOfBlock);
}

const shell = /^(?:|sh|bash|zsh|shell|console|shell-?session|shellsession|terminal)$/i;
const prompt = /^[ \t>]*(?:\[[^\]\n]{1,60}\]|[\w.-]{1,40}@[\w.:~/-]{1,80})?[$%] /;
const mostLines = 2000;

function commandsOfBlock({ language, content }: CodeBlock): readonly PlacedCommand[] {
  const lines = linesOf(content.text).slice(0, mostLines);
  const prompted = lines.some(({ text }) => prompt.test(text));
  if (!prompted && language === '') return [];
  return lines.flatMap(({ text, start }) => {
    const lead = prompted ? prompt.exec(text)?.[0].length : /^[ \t>]*/.exec(text)?.[0].length;
    const command = lead === undefined ? '' : text.slice(lead).trimEnd();
    if (lead === undefined || command === '' || command.startsWith('#')) return [];
    const from = content.span.start + start + lead;
    const span = { start: from, end: from + command.length };
    return [new PlacedCommand(command, () => ({ at: '/diagnostic_procedure', span }))];
  });
}

/** The lines of a block; one that ends with `\` goes on in the next. */
function linesOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  return Array.from(text.matchAll(/(?:[^\r\n\\]|\\(?:\r\n|[\s\S]))+/g), (match) => ({
    text: match[0],
    start: match.index,
  }));
}
