/** Parts of an experiment that the examples of rules change; each has its own indentation. */
interface ExampleParts {
  readonly hypothesis?: string;
  readonly rollbacks?: string;
  readonly fields?: string;
}

/** An experiment without a problem, but for the parts that are given. */
export function example({ hypothesis = probe('200'), rollbacks = undo, fields = ownFields }: ExampleParts): string {
  return `title: The cart answers while its cache is gone
description: A cold cache makes the cart slow, not wrong.
${hypothesis}method:
  - type: action
    name: Stop the cache
    provider: { type: process, path: systemctl, arguments: stop cart-cache }
    pauses: { after: 60 }
${rollbacks}extensions:
  - name: hansei
${fields}`;
}

const undo = `rollbacks:
  - type: action
    name: Start the cache
    provider: { type: process, path: systemctl, arguments: start cart-cache }
`;

const ownFields = `    environment: staging
    duration: 10m
    abort_conditions: [Error rate above 5 %]
`;

/** A hypothesis with one probe of that tolerance. */
export function probe(tolerance: string): string {
  return `steady-state-hypothesis:
  title: The cart answers
  probes:
    - type: probe
      name: The cart answers
      tolerance: ${tolerance}
      provider: { type: http, url: https://shop.example/cart }
`;
}
