/** Where the pages for people are published. */
const pages = 'https://github.com/hansei/hansei/blob/main/docs';

/** How to install the command line. */
export const installLink = `${pages}/ci.md#install`;

/** The address of a code's page: made from the code alone. */
export function docsLink(code: string): string {
  return `${pages}/rules/${code}.md`;
}
