import lunr from 'lunr';

let index;

export function build(pages) {
  index = lunr(function define() {
    this.ref('id');
    this.field('title');
    this.field('body');
    for (const page of pages) this.add(page);
  });
}

/** Words alone, for its query language would read the punctuation of a pasted alert. */
export function search(query, limit) {
  const words = lunr.tokenizer(query.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
  return index
    .query((builder) => builder.term(words))
    .slice(0, limit)
    .map(({ ref }) => ref);
}
