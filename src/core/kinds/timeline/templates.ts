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

## Contributing factors

### Technical

- T1: The new client library does not return a connection after a timeout

### Process

- P1: Libraries are upgraded together with features, so that a rollback takes both back

### Organisational

- O1: Nobody owns the libraries that teams share

## Action items

| Action | Owner | Due | Factor | Type | Done when | Status |
| --- | --- | --- | --- | --- | --- | --- |
| Hold a connection for 30 seconds at most | @sato | 2026-03-10 | T1 | mitigate | The setting is in production | open |
| Page when 80 % of the pool is in use | @mori | 2026-03-25 | T1 | detect | The alert fired in a drill | open |
| Split dependency updates from features | @tanaka | 2026-05-20 | P1 | prevent | The release guide has the rule | open |
| Give each shared library to one team | @suzuki | 2026-08-20 | O1 | prevent | The list has no gap | open |

## Lessons learned

- **What went well:** the alert fired five minutes after the first errors.
- **What made it harder:** the release was the last thing that was suspected.
- **Where we were lucky:** no sale was running; during one, ten times as many customers would have been affected.
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

## 根本原因分析

### 技術的原因

- T1: 新しいクライアントライブラリがタイムアウト後に接続を返却しない

### プロセス原因

- P1: ライブラリの更新が機能と同時に出荷され、切り戻しで両方が戻る

### 組織的原因

- O1: 共有ライブラリの管理者が決まっていない

## 改善アクション

| アクション | 担当 | 期限 | 要因 | 種別 | 完了条件 | 状態 |
| --- | --- | --- | --- | --- | --- | --- |
| 接続の保持時間の上限を 30 秒にする | @sato | 2026-03-10 | T1 | 緩和 | 本番の設定に反映される | 未着手 |
| プールの使用率が 80 % を超えたら通知する | @mori | 2026-03-25 | T1 | 検知 | 訓練で発報する | 未着手 |
| 依存関係の更新と機能のリリースを分ける | @tanaka | 2026-05-20 | P1 | 予防 | 出荷手順に記載がある | 未着手 |
| 共有コードごとに担当チームを決める | @suzuki | 2026-08-20 | O1 | 予防 | 一覧に空きがない | 未着手 |

## 教訓

- **うまくいったこと:** 最初のエラーから 5 分でアラートが発報した。
- **難しかったこと:** リリースを最後まで疑わなかった。
- **幸運だったこと:** セールの期間ではなかった。期間中なら影響は 10 倍の顧客に及んでいた。
`;

/** A filled timeline that has no problem: an example and a form at once. */
export const templates: readonly Template[] = [
  { format: 'markdown', fileName: 'timeline.md', text: { en: english, ja: japanese } },
];
