/** Documents that several tests start from. */
export const postmortem = `---
kind: postmortem
id: INC-TEST-1
title: The cart answers 503
timezone: UTC
impact: { normal_tps: 50, revenue_per_transaction: 10, currency: USD, affected_users: 10000 }
sla: { target: 99.9, window: rolling-30d }
---

# The cart answers 503

## Basic facts

- Started: 2026-03-01 14:30
- Detected: 2026-03-01 14:35
- Acknowledged: 2026-03-01 14:37
- Mitigated: 2026-03-01 16:30
- Resolved: 2026-03-01 16:45

## Timeline

| Time | Event | Actor | Action |
| --- | --- | --- | --- |
| 14:30 | Errors begin | system | 503 |
| 14:35 | Alert | monitoring | CartErrors fires |
| 15:20 | Escalated | on call | The cart team joins |
| 16:00 | Cause found | cart team | Connections leak since the release |
| 16:30 | Mitigated | on call | Release rolled back |
| 16:45 | Resolved | on call | Error rate normal |
`;

export const runbook = `diagnostic_procedure:
  metadata:
    title: "Slow responses"
    category: performance
    difficulty: intermediate
  step_by_step:
    1:
      description: "Look at the load"
      commands: ["uptime"]
    2:
      description: "Read the log"
      commands: ["tail error.log"]
`;

export const foreignYaml = `version: 3
services:
  web: { image: nginx }
`;

/** A knowledge entry with one solution, `cool`. */
export const entryOf = (id: string) => `knowledge_entry:
  id: ${id}
  title: "Relay overheats"
  symptom: { description: "The zorbulator relay overheats", keywords: [zorbulator] }
  solutions:
    - { id: cool, steps: ["Cool it"], success_rate: 0.8 }
`;
