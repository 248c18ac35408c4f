/** An OpenSLO document of two objectives, for the pages of rules. */
export const besideTwoObjectives = {
  'slo/cart.yml': `apiVersion: openslo/v1
kind: SLO
metadata: { name: cart }
spec:
  service: cart
  timeWindow: [{ duration: 30d, isRolling: true }]
  objectives:
    - { displayName: p50, target: 0.999 }
    - { displayName: p99, target: 0.99 }
`,
};

/** @param sla what the incident is measured against, as it stands in the front matter */
export function measuredIncident(sla: string): string {
  return `---
kind: postmortem
id: INC-2026-014
timezone: Asia/Tokyo
sla: ${sla}
---

# Cart answers 503

- Started: 2026-03-01 14:30
- Detected: 2026-03-01 14:35
- Resolved: 2026-03-01 16:45

## Timeline

| Time | Event |
| --- | --- |
| 14:30 | Errors begin |
`;
}
