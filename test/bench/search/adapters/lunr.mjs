import lunr from 'lunr';

let index;

export function build(pages) {
  index = lunr(function define() {
    this.ref('id');
    this.field('title', { boost: 5 });
    this.field('body');
    for (const page of pages) this.add(page);
  });
}

/** Terms are added one by one: its query language would read punctuation in a pasted alert. */
export function search(query, limit) {
  const found = index.query((builder) => {
    for (const term of lunr.tokenizer(query)) builder.term(term.toString(), { usePipeline: true });
  });
  return found.slice(0, limit).map(({ ref }) => ref);
}
