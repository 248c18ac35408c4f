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
];
