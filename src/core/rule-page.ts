/** Where the pages of rules are published. */
const pages = 'https://github.com/hansei/hansei/blob/main/docs/rules';

/** The address of a code's page: made from the code alone. */
export function docsLink(code: string): string {
  return `${pages}/${code}.md`;
}
