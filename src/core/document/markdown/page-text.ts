import type { MarkdownDocument } from '../markdown-document.ts';
import { withoutComments } from './comments.ts';
import { withoutMarkup } from './sections.ts';

/** What a page says, as search wants it: no markup, and what resembles every other page apart. */
interface PageText {
  /** What it says about the symptom: the sections named so, or the first with any text. Stands in the body too. */
  readonly symptom: string;
  /** Commands and their output. */
  readonly code: string;
  readonly body: string;
}

const symptomHeading = /meaning|symptom|overview|summary|description|概要|症状|現象|意味/i;
const otherHeading =
  /cause|impact|diagnos|mitigat|resol|step|fix|action|remed|troubleshoot|原因|影響|対処|対応|手順|復旧/i;

/** The text of a page below its front matter and its title. */
export function pageTextOf({ text, frontMatter, blocks }: MarkdownDocument): PageText {
  const first = blocks[0];
  return readPageText(text.slice(first?.type === 'heading' ? first.span.end : (frontMatter?.span.end ?? 0)));
}

/** The same of Markdown that has neither front matter nor title. */
export function readPageText(markdown: string): PageText {
  const page = new Page();
  for (const line of markdown.split('\n')) page.read(line);
  page.endSection();
  return { symptom: page.symptom.join('\n'), code: page.code.join('\n'), body: page.body.join('\n').trim() };
}

class Page {
  readonly symptom: string[] = [];
  readonly code: string[] = [];
  readonly body: string[] = [];
  #heading = '';
  #lines: string[] = [];
  #isFenced = false;
  #isBeginning = true;

  read(line: string): void {
    const heading = this.#isFenced ? undefined : /^#{1,6}\s+(\S.*)/.exec(line)?.[1];
    if (/^\s*(?:```|~~~)/.test(line)) this.#isFenced = !this.#isFenced;
    else if (this.#isFenced) this.code.push(line);
    else if (heading !== undefined) this.#begin(plainLine(heading));
    else if (/^(?:=+|-{3,})\s*$/.test(line) && this.#lines.length > 0) this.#begin(this.#lines.pop() ?? '');
    else if (!isDelimiterRow(line)) this.#lines.push(plainLine(line));
  }

  endSection(): void {
    const hasText = this.#lines.some((line) => line.trim() !== '');
    const isFirst = this.#isBeginning && hasText && !otherHeading.test(this.#heading);
    const isSymptom = symptomHeading.test(this.#heading) || isFirst;
    if (this.#heading !== '') this.body.push(this.#heading);
    // Not all at once: there is a limit to how many arguments a call can have, and none to the lines of a section.
    for (const line of this.#lines) {
      if (isSymptom) this.symptom.push(line);
      this.body.push(line);
    }
    if (hasText) this.#isBeginning = false;
  }

  #begin(heading: string): void {
    this.endSection();
    this.#heading = heading;
    this.#lines = [];
  }
}

/** The line between the header and the rows of a table: nobody reads it. */
function isDelimiterRow(line: string): boolean {
  return line.includes('|') && line.includes('-') && /^[\s|:-]+$/.test(line);
}

/** A line without bullets, bars and markup, and without addresses: their parts are no words of the page. */
function plainLine(line: string): string {
  const text = withoutMarkup(withoutComments(line));
  return (text.includes('://') ? text.replace(/https?:\/\/[^\s()<>[\]"|]{1,1000}/gi, ' ') : text)
    .replace(/^[\s>|]*(?:[-+]\s|\d{1,9}[.)]\s)?/, '')
    .replaceAll('|', ' ');
}
