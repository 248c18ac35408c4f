import { brokenLink } from '../../../rules/broken-link.ts';

const page = (link: string) => `# Cart is slow

## Meaning

Answers take longer than two seconds.

## Impact

Customers leave.

## Diagnosis

Look at the ${link}.

## Mitigation

Restart the workers.
`;

/** `runbook/broken-link`. */
export const links = brokenLink(
  'runbook/broken-link',
  { en: 'A relative link in a runbook to a missing file', ja: '手順書のリンク切れ' },
  { good: page('[dashboard](https://grafana.example/cart)'), bad: page('[checklist](checklists/cart.md)') },
);
