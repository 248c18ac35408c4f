import type { Template } from '../kind.ts';

const english = `---
kind: postmortem
id: INC-2026-014
title: The cart answers 503
timezone: Asia/Tokyo
severity: high
category: availability
services: [cart]
impact:
  affected_users: 10000
  normal_tps: 50
  revenue_per_transaction: 10
  currency: USD
sla: { target: 99.9, window: rolling-30d }
detection: { by: alert, alert: CartErrors }
---

# INC-2026-014: the cart answers 503

## Summary

For two hours no customer could put anything into the cart, because a release leaked database connections.

## Basic facts

- Started: 2026-03-01 14:30
- Detected: 2026-03-01 14:35
- Acknowledged: 2026-03-01 14:37
- Mitigated: 2026-03-01 16:30
- Resolved: 2026-03-01 16:45
- Duration: 2 h 15 min

## Timeline

| Time | Event | Actor | Action or observation |
| --- | --- | --- | --- |
| 14:30 | Errors begin | system | The cart answers 503 to every request |
| 14:35 | Alert | monitoring | CartErrors fires |
| 14:37 | Acknowledged | on call | Begins with the runbook for slow responses |
| 14:45 | Hypothesis 1 | on call | A slow query holds the connections |
| 15:05 | Hypothesis 1 refuted | database team | No query runs longer than 40 ms |
| 15:30 | Escalation | manager | Calls in the cart team |
| 16:00 | Cause found | cart team | The release of 14:20 does not return connections |
| 16:30 | Mitigated | on call | Release rolled back |
| 16:45 | Resolved | on call | Error rate normal for 15 minutes |
`;

const japanese = `---
kind: postmortem
id: INC-2026-014
title: カートが 503 を返す
timezone: Asia/Tokyo
severity: high
category: availability
services: [cart]
impact:
  affected_users: 10000
  normal_tps: 50
  revenue_per_transaction: 1500
  currency: JPY
sla: { target: 99.9, window: rolling-30d }
detection: { by: alert, alert: CartErrors }
---

# インシデント INC-2026-014: カートが 503 を返す

## 概要

リリースに含まれた接続リークにより、約 2 時間、カートに商品を入れられなかった。

## 基本情報

- インシデント開始: 2026-03-01 14:30
- 検知時刻: 2026-03-01 14:35
- 対応開始: 2026-03-01 14:37
- 緩和: 2026-03-01 16:30
- 解決時刻: 2026-03-01 16:45
- 影響時間: 2時間15分

## 詳細タイムライン

| 時刻 | イベント | 対応者 | アクション/観察事項 |
| --- | --- | --- | --- |
| 14:30 | 問題発生 | システム | カートがすべての要求に 503 を返す |
| 14:35 | アラート | 監視 | CartErrors が発報 |
| 14:37 | 初期対応 | 当番 | 応答遅延の手順書に沿って調査を開始 |
| 14:45 | 仮説1 | 当番 | 遅いクエリが接続を占有していると仮定 |
| 15:05 | 検証1 | DB チーム | 40 ms を超えるクエリはない。仮説1 を棄却 |
| 15:30 | エスカレーション | マネージャー | カートチームを招集 |
| 16:00 | 原因特定 | カートチーム | 14:20 のリリースが接続を返却しない |
| 16:30 | 緩和 | 当番 | ロールバックを実行 |
| 16:45 | 復旧確認 | 当番 | 15 分間エラー率が正常 |
`;

/** A filled timeline that has no problem: an example and a form at once. */
export const templates: readonly Template[] = [
  { format: 'markdown', fileName: 'timeline.md', text: { en: english, ja: japanese } },
];
