/** The name by which two actions are the same: no case, marks, spaces or endings of courtesy. */
export function actionName(text: string): string {
  return text
    .slice(0, 500)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/(?:を(?:する|行う|実施する)|する|します)$/, '');
}
