import type { Template } from '../kind.ts';

const yaml = {
  en: `diagnostic_procedure:
  metadata:
    id: slow_web_response
    title: "Slow responses of the web server"
    category: performance
    difficulty: intermediate
    estimated_time: "30-60 minutes"
    owner: "@platform"

  prerequisites:
    - access_to_server_logs
    - monitoring_dashboard_access

  step_by_step:
    1:
      description: "See how bad it is"
      commands:
        - "curl -s -o /dev/null -w '%{time_total}' https://shop.example/health"
        - "top -b -n 1 | head -20"
      expected_output: "Response time and resource usage"
      success_criteria: "The slow service is known"

    2:
      description: "Read the log"
      commands:
        - "grep -i error /var/log/nginx/error.log | tail -20"
      expected_output: "Error patterns, or none"
      success_criteria: "You know whether errors come with the slowness"

  decision_tree:
    high_cpu:
      condition: "CPU usage > 80%"
      action: "add a worker, then look for the release that began it"
    errors:
      condition: "more than 10 errors a minute"
      action: "roll the last release back"

  escalation_criteria:
    - condition: "The cause is not known after 30 minutes"
      action: "senior_engineer_escalation"
`,
  ja: `diagnostic_procedure:
  metadata:
    id: slow_web_response
    title: "Webサーバー応答遅延の診断"
    category: performance
    difficulty: intermediate
    estimated_time: "30-60 minutes"
    owner: "@platform"

  prerequisites:
    - access_to_server_logs
    - monitoring_dashboard_access

  step_by_step:
    1:
      description: "現状を確認する"
      commands:
        - "curl -s -o /dev/null -w '%{time_total}' https://shop.example/health"
        - "top -b -n 1 | head -20"
      expected_output: "応答時間とリソース使用量"
      success_criteria: "遅いサービスが分かる"

    2:
      description: "ログを確認する"
      commands:
        - "grep -i error /var/log/nginx/error.log | tail -20"
      expected_output: "エラーの有無と傾向"
      success_criteria: "遅延にエラーが伴うか分かる"

  decision_tree:
    high_cpu:
      condition: "CPU使用率 > 80%"
      action: "ワーカーを追加し、原因のリリースを調べる"
    errors:
      condition: "エラーが毎分 10 件を超える"
      action: "直前のリリースを戻す"

  escalation_criteria:
    - condition: "30分以内に原因特定できない"
      action: "senior_engineer_escalation"
`,
};

const page = {
  en: `# CartErrors

## Meaning

More than 1 % of the requests to the cart have failed for five minutes.

## Impact

Customers cannot put anything into their cart.

## Diagnosis

\`\`\`sh
kubectl logs -n shop deploy/cart --since=15m | grep -i error | tail -20
\`\`\`

## Mitigation

Roll the last release back when it is less than two hours old.
`,
  ja: `# CartErrors

## 意味

カートへのリクエストの 1% 以上が 5 分間失敗している。

## 影響

ユーザーが商品をカートに入れられない。

## 診断

\`\`\`sh
kubectl logs -n shop deploy/cart --since=15m | grep -i error | tail -20
\`\`\`

## 緩和

2 時間以内のリリースがあれば戻す。
`,
};

export const templates: readonly Template[] = [
  { format: 'yaml', fileName: 'runbook.yml', text: yaml },
  { format: 'markdown', fileName: 'CartErrors.md', text: page },
];
