/**
 * A template whose own ids are none that a document has already: the next number where an id ends with one
 * (`INC-2026-014` → `INC-2026-015`), else a number behind it (`kb-cart-pool-2`). Ids that it refers to stay.
 * @param taken the ids of all documents
 */
export function withFreeIds(template: string, taken: ReadonlySet<string>): string {
  const own = new Set([...template.matchAll(/^ {0,4}id: ([\w-]+)$/gm)].map(([, id = '']) => id));
  let text = template;
  for (const id of own) {
    if (taken.has(id)) text = text.replace(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'), freeId(id, taken));
  }
  return text;
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  const [, stem = `${id}${id.includes('_') ? '_' : '-'}`, digits = '1'] = /^(.*\D)(\d+)$/.exec(id) ?? [];
  for (let number = Number(digits) + 1; ; number++) {
    const next = stem + String(number).padStart(digits.length, '0');
    if (!taken.has(next)) return next;
  }
}
