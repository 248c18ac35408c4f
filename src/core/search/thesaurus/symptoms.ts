/** How things go wrong, whatever they are. One group a line. */
export const symptomGroups = `
slow | slowness | latency | delay | delayed | sluggish | high latency | takes too long | taking too long | 遅い | 遅延 | 重い | 時間がかかる | もたつく | 遅くなる | レイテンシ | 低速
lag | lagging | behind | falling behind | ラグ | 遅れ | 遅れる | 追いつかない | 間に合わない | 遅延
timeout | timed out | time out | deadline exceeded | etimedout | タイムアウト | 時間切れ | 応答待ち
no response | not responding | does not respond | unresponsive | hang | hung | freeze | frozen | 応答なし | 応答しない | 無応答 | 返ってこない | 応答がない | 固まる | ハング | フリーズ
stuck | stalled | blocked | not progressing | no progress | 止まる | 詰まる | 進まない | 滞る | 停滞 | 終わらない
down | outage | unavailable | not available | offline | dead | not running | not up | unreachable | ダウン | 停止 | 落ちる | 利用不可 | 使えない | 不通
disappeared | absent | missing | vanished | gone | 消えた | 消える | 見つからない | 存在しない | 不在
not found | does not exist | no such | enoent | 見つからない | 存在しない
stopped | halted | terminated | killed | 停止 | 止まる | 強制終了
crash | abort | panic | core dump | segfault | segmentation fault | sigsegv | クラッシュ | 異常終了 | 落ちる | パニック | コアダンプ
crash loop | crashloop | crashlooping | crashloopbackoff | restarting repeatedly | keeps restarting | クラッシュループ | 再起動を繰り返す | 再起動ループ
restart | reboot | 再起動 | リスタート | リブート | 立ち上げ直す
failure | failed | fail | unsuccessful | unable | cannot | could not | 失敗 | 失敗する | できない
error | err | errs | エラー | 異常
exception | stack trace | stacktrace | traceback | 例外 | スタックトレース
fault | malfunction | broken | 故障 | 障害 | 壊れる | 不具合
incident | outage | インシデント | 障害
degraded | degradation | unhealthy | not healthy | 劣化 | 縮退 | 異常 | 性能低下
not ready | notready | unready | non ready | readiness | 準備未完了 | 準備ができていない
unstable | instability | flapping | up and down | フラッピング | 不安定
intermittent | flaky | sporadic | occasionally | transient | 断続的 | たまに | 時々 | ときどき | 間欠 | 一時的
repeatedly | frequent | frequently | again and again | over and over | 頻発 | 繰り返す | 何度も | 多発
high | elevated | excessive | too high | too many | unusually high | 高い | 高騰 | 多い | 多すぎる
low | too low | too few | unusually low | fewer | less than | 低い | 少ない | 少なすぎる | 下回る
exceeded | over | above | more than | greater than | exceeding | surpassed | 超過 | 超える | 上回る | オーバー
increase | rise | growing | growth | climbing | 増加 | 増える | 増大 | 上昇 | 肥大 | 肥大化 | 膨らむ
decrease | reduction | decline | drop in | 減少 | 減る | 低下 | 下がる
spike | surge | burst | sudden increase | 急増 | スパイク | バースト | 集中 | 急上昇
full | exhausted | exhaustion | used up | depleted | 満杯 | 一杯 | いっぱい | 枯渇 | 使い切る | 満杯になる
filling up | fill up | running out | run out | almost full | nearly full | running low | 逼迫 | 残りわずか | 圧迫
shortage | insufficient | lack | not enough | starvation | 不足 | 足りない | 足らない
pressure | 逼迫 | 圧迫 | プレッシャー
saturation | saturated | at capacity | maxed out | 飽和 | 頭打ち | 使い切る
capacity | 容量 | キャパシティ
limit | quota | cap | maximum | 上限 | 制限 | クォータ | 最大値 | 割り当て
limit reached | limit exceeded | quota exceeded | over quota | hit the limit | 上限に達する | 上限到達 | 上限超過 | クォータ超過
threshold | しきい値 | 閾値
usage | utilization | utilisation | consumption | 使用率 | 利用率 | 使用量 | 消費量
leak | リーク | 漏れ
mismatch | inconsistent | inconsistency | does not match | out of sync | drift | diverged | discrepancy | 不一致 | 不整合 | ずれ | 食い違い | 合わない | 乖離 | ドリフト
conflict | collision | 競合 | 衝突 | コンフリクト
duplicate | duplicated | twice | double | 重複 | 二重 | 2回 | 二回
stale | outdated | out of date | obsolete | old | 古い | 古いまま
corrupt | corrupted | corruption | damaged | checksum mismatch | 破損 | 壊れる | チェックサム不一致
lost | loss | 消失 | 失われる | 喪失
data loss | lost data | データ損失 | データ消失 | 欠損 | データが消えた
invalid | bad | malformed | incorrect | wrong | illegal | 無効 | 不正 | 不正な | 誤った
rejected | refused | denied | declined | 拒否 | 拒否される | 却下
dropped | drop | discarded | discard | 破棄 | 捨てられる | 取りこぼし | 欠落
skipped | missed | スキップ | 実行されない | 抜ける
pending | waiting | queued | 待ち | 保留 | 待機
orphaned | orphan | dangling | zombie | 孤立 | 残骸 | ゾンビ
unknown | unexpected | unusual | abnormal | anomaly | 不明 | 想定外 | 異常 | 異常値
predicted | expected to | forecast | 予測 | 見込み
misconfiguration | misconfigured | wrong setting | wrong configuration | bad config | 設定ミス | 設定漏れ | 設定誤り | 設定不備
empty | blank | 空っぽ | 0件 | 真っ白 | 空になる
customer | user | end user | 顧客 | ユーザー | 利用者 | お客様
impact | affected | 影響
start | startup | launch | boot | 起動 | 立ち上がる | 開始
fails to start | cannot start | unable to start | does not start | not starting | won't start | 起動しない | 起動できない | 起動失敗 | 立ち上がらない
shutdown | shut down | graceful shutdown | シャットダウン | 停止処理
recovery | recover | restored | 復旧 | 回復
health check | healthcheck | liveness probe | readiness probe | probe failed | ヘルスチェック | 死活監視 | プローブ
`;
