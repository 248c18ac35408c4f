import type { Template } from '../kind.ts';

export const templates: readonly Template[] = [
  {
    format: 'yaml',
    fileName: 'knowledge-entry.yml',
    text: {
      en: `knowledge_entry:
  id: kb-cart-pool
  title: "Connection pool exhausted"
  symptom:
    description: "Requests time out; the log says that no connection could be obtained"
    keywords: [pool, timeout]
    signals: [CartErrors, HikariPool-1]
    category: application
    subcategory: performance
    severity: high
    frequency: common
  context: { services: [cart], environments: [production] }
  causes:
    - { id: leak, description: "Connection leak after a release", likelihood: 0.6 }
  solutions:
    - id: restart
      cause: leak
      steps:
        - "Drain one worker"
        - "Restart it: \`kubectl rollout restart deploy/cart\`"
      estimated_time: 10m
      risk_level: low
      success_rate: 0.8
`,
      ja: `knowledge_entry:
  id: kb-cart-pool
  title: "コネクションプールの枯渇"
  symptom:
    description: "リクエストがタイムアウトし、接続を取得できないとログに出る"
    keywords: [コネクションプール, タイムアウト]
    signals: [CartErrors, HikariPool-1]
    category: application
    subcategory: performance
    severity: high
    frequency: common
  context: { services: [cart], environments: [production] }
  causes:
    - { id: leak, description: "リリース後の接続リーク", likelihood: 0.6 }
  solutions:
    - id: restart
      cause: leak
      steps:
        - "1 台を切り離す"
        - "再起動する: \`kubectl rollout restart deploy/cart\`"
      estimated_time: 10m
      risk_level: low
      success_rate: 0.8
`,
    },
  },
  {
    format: 'markdown',
    fileName: 'knowledge-entry.md',
    text: {
      en: `---
kind: knowledge
id: kb-cart-pool
category: application
subcategory: performance
severity: high
services: [cart]
signals: [CartErrors, HikariPool-1]
---

# Connection pool exhausted

## Symptom

Requests time out after 30 seconds; the log says that no connection could be obtained.

## Causes

- Connection leak since release 2.4

## Solutions

1. Drain 1 worker
2. Restart it, and go on when 5 minutes were quiet: \`kubectl rollout restart deploy/cart\`
`,
      ja: `---
kind: knowledge
id: kb-cart-pool
category: application
subcategory: performance
severity: high
services: [cart]
signals: [CartErrors, HikariPool-1]
---

# コネクションプールの枯渇

## 症状

リクエストが 30 秒でタイムアウトし、接続を取得できないとログに出る。

## 原因

- リリース 2.4 以降の接続リーク

## 対処

1. 1 台を切り離す
2. 再起動し、5 分間様子を見る: \`kubectl rollout restart deploy/cart\`
`,
    },
  },
];
