import { sectionsBelow, sectionsOf, withoutMarkup } from '../../document/markdown/sections.ts';
import type { Block, MarkdownDocument } from '../../document/markdown-document.ts';
import { pageCommands } from './commands/commands-of.ts';
import { partOf } from './headings.ts';

const steps = /^(?:(?:step[- ]by[- ]step|mitigation|recovery|resolution) )?(?:steps|procedure)$|手順$/i;

/**
 * What a page says to do first: the first item of a list, or the first command, below its mitigation, else below its steps.
 * Undefined where there is neither.
 */
export function firstStepOf(page: MarkdownDocument): string | undefined {
  const sections = sectionsOf(page);
  const titles = sections.map(({ heading }) => heading?.title.text.trim().replace(/[:：]$/, '') ?? '');
  for (const isMeant of [(title: string) => partOf(title) === 'mitigation', (title: string) => steps.test(title)]) {
    const index = titles.findIndex(isMeant);
    if (index < 0) continue;
    for (const { blocks = [] } of [sections[index] ?? {}, ...sectionsBelow(sections, index)]) {
      for (const block of blocks) {
        const step = stepIn(block, page);
        if (step !== undefined && step !== '') return step;
      }
    }
  }
  return undefined;
}

function stepIn(block: Block, page: MarkdownDocument): string | undefined {
  if (block.type === 'item') return sentenceOf(page.text.slice(block.content.span.start, block.span.end));
  return block.type === 'code' ? pageCommands({ ...page, blocks: [block] })[0]?.text : undefined;
}

const longest = 1000;

/** The words of an item that may go on in further lines, up to what stands apart or is a list or code of its own. */
function sentenceOf(item: string): string {
  const [words = ''] = item.slice(0, longest).split(/(?:\r\n|[\r\n])[ \t]*(?=[\r\n]|[-*+]\s|\d{1,9}[.)]\s|```|~~~)/, 1);
  return withoutMarkup(words).replace(/\s+/g, ' ').trim();
}
