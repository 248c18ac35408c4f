import { brokenLink } from './broken-link.ts';

const page = (link: string) => `# Why the cart answered 503

- Date: 2026-03-05

## Technical causes

- The client library does not return connections after a timeout: see the ${link}

## Process causes

- Libraries are upgraded together with features

## Organisational causes

- Nobody owns the shared libraries
`;

/** `document/broken-link`, for everything but runbooks. */
export const documentLinks = brokenLink(
  'document/broken-link',
  { en: 'A relative link to a missing file', ja: 'リンク先のない相対リンク' },
  { good: page('[analysis](https://wiki.example/503)'), bad: page('[analysis](analyses/503.md)') },
);
