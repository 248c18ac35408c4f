/** The instants that an incident is measured by, in the order in which they follow each other: keys of a timeline. */
export const keyInstants = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type KeyInstant = (typeof keyInstants)[number];
