import { remembered } from '../text/remembered.ts';

/** Texts of which only capital letters and blanks are to go: most are, all labels of ours among them. */
const simple = /^(?:\d?[ぁ-んァ-ヴー一-龠]|[A-Za-z#])[A-Za-z0-9#;ぁ-んァ-ヴー一-龠 ,/'-]{0,99}\.?$/;

/** A heading or label as it is compared: no numbering, no remark in parentheses, no emphasis, case or spaces. */
export const normalLabel = remembered((text): string => {
  if (simple.test(text)) return text.toLowerCase().replaceAll(' ', '');
  return text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/[*_`]/g, '')
    .replace(/^\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}(?:[.):、]\s?|\s)|[①-⑳]\s?|[IVX]{1,4}\.\s)/, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/\s+/g, '')
    .replace(/[:：]$/, '')
    .toLowerCase();
});

/** A table of labels as the fields that they stand for, by the labels as they are compared. */
export function labelTable(labels: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(labels).flatMap(([field, names]) => names.map((name) => [normalLabel(name), field] as const)),
  );
}
