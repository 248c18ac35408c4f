import type { SearchDocument } from './search-document.ts';

const symptomHeading = /meaning|symptom|overview|summary|description|概要|症状|現象|意味/i;
const otherHeading =
  /cause|impact|diagnos|mitigat|resol|step|fix|action|remed|troubleshoot|原因|影響|対処|対応|手順|復旧/i;

/**
 * A plain Markdown page as a search document: its code blocks apart (commands and their output resemble every page),
 * and what it says about the symptom once more on its own. That is the sections named so, or the first with any text.
 */
export function documentOfPage(id: string, title: string, markdown: string): SearchDocument {
  const page = new Page();
  for (const line of markdown.split('\n')) page.read(line);
  page.endSection();
  const { symptom, code, body } = page;
  return { id, fields: { title, symptom: symptom.join('\n'), code: code.join('\n'), body: body.join('\n') } };
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
    else if (heading !== undefined) this.#begin(heading);
    else if (/^(?:=+|-{3,})\s*$/.test(line) && this.#lines.length > 0) this.#begin(this.#lines.pop() ?? '');
    else this.#lines.push(line);
  }

  endSection(): void {
    const hasText = this.#lines.some((line) => line.trim() !== '');
    const isFirst = this.#isBeginning && hasText && !otherHeading.test(this.#heading);
    if (symptomHeading.test(this.#heading) || isFirst) this.symptom.push(...this.#lines);
    this.body.push(this.#heading, ...this.#lines);
    if (hasText) this.#isBeginning = false;
  }

  #begin(heading: string): void {
    this.endSection();
    this.#heading = heading;
    this.#lines = [];
  }
}
