/** For the examples of rules that are about something else than causes: an analysis has all three layers. */
export const causes = `## Technical causes

- The client library does not return connections after a timeout

## Process causes

- Libraries are upgraded together with features

## Organisational causes

- Nobody owns the shared libraries
`;
