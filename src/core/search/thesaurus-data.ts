/**
 * Words and phrases of operations that mean about the same, in English and Japanese: one group a line. A phrase may
 * stand in several groups. Keep groups tight: what is merely related does harm.
 */
const groups = `
out of memory | oom | oomkilled | memory exhausted | memory shortage | メモリ不足 | メモリ枯渇 | メモリが足りない
memory | mem | ram | メモリ
memory leak | メモリリーク | メモリが増え続ける
cpu | processor | プロセッサ
load | 負荷
high load | overload | overloaded | 高負荷 | 過負荷
disk | storage | filesystem | volume | ディスク | ストレージ | ファイルシステム
disk full | no space left | no space left on device | out of space | out of disk space | 容量不足 | ディスクフル | ディスクが満杯 | 空き容量がない | ディスク不足
capacity | 容量
full | exhausted | filled up | 満杯 | 一杯 | いっぱい | 枯渇 | 使い切る
filling up | running out | almost full | 逼迫 | 残りわずか
shortage | insufficient | lack | not enough | 不足 | 足りない | 足らない
limit | quota | cap | 上限 | 制限 | クォータ
limit reached | limit exceeded | quota exceeded | 上限に達する | 上限到達 | 頭打ち
exceeded | over | above | 超過 | 超える | オーバー
threshold | しきい値 | 閾値
timeout | timed out | time out | deadline exceeded | タイムアウト | 時間切れ | 応答待ち
slow | slowness | latency | delay | lag | sluggish | 遅い | 遅延 | 重い | 時間がかかる | もたつく | 遅くなる | ラグ | レイテンシ
slow query | スロークエリ | クエリが遅い | 遅いクエリ
behind | lagging | 追いつかない | 遅れる | 遅れ | 間に合わない
response | reply | 応答 | レスポンス | 返答
no response | not responding | unresponsive | hang | hung | hangs | freeze | frozen | 応答なし | 応答しない | 無応答 | 返ってこない | 固まる | ハング | フリーズ
stuck | stalled | blocked | 止まる | 詰まる | 進まない | 滞る | 停滞 | 引っかかる | 終わらない
down | outage | unavailable | not available | offline | not running | dead | ダウン | 停止 | 落ちる | 利用不可 | 使えない | 不通
missing | absent | disappeared | not found | lost | 見つからない | 消えた | 消える | 存在しない | ない
stopped | halted | terminated | killed | 停止 | 止まる | 終了 | 強制終了
crash | crashed | crashing | abort | panic | クラッシュ | 異常終了 | 落ちる | パニック
crash loop | crashloop | crashlooping | crashloopbackoff | crashing repeatedly | クラッシュループ | 再起動を繰り返す | 再起動ループ
restart | reboot | restarting | 再起動 | リスタート | 立ち上げ直す
repeatedly | frequent | frequently | 頻発 | 繰り返す | 何度も | 多発 | ばかり
intermittent | intermittently | flaky | sporadic | occasionally | 断続的 | たまに | 時々 | 間欠 | ときどき | 不安定
flapping | up and down | フラッピング | 上下する
eviction | evicted | evict | 退避 | 追い出される | 追い出し
start | startup | launch | boot | 起動 | 立ち上がる | 始まる
fails to start | cannot start | does not start | not starting | 起動しない | 起動できない | 起動失敗
pending | waiting | 待ち | 保留 | 待機
failure | failed | fail | failing | 失敗 | 失敗する | できない
error | errors | err | errs | エラー | 異常
fault | malfunction | broken | 故障 | 障害 | 壊れる | 不具合
incident | outage | 障害 | インシデント
degraded | degradation | unhealthy | 劣化 | 縮退 | 異常 | 性能低下
health check | healthcheck | liveness probe | readiness probe | ヘルスチェック | 死活監視
not ready | notready | unready | 準備未完了
connection | connect | conn | 接続 | コネクション | 繋がる | つながる
connection refused | cannot connect | unable to connect | not connected | 接続拒否 | 接続できない | 繋がらない | つながらない | 接続不可 | 接続失敗
connection reset | disconnected | disconnect | 切断 | 切れる | 接続が切れる | 途切れる
too many connections | too many clients | connection limit | 接続数が上限 | 接続数上限 | 接続が多すぎる | 接続数超過
connection pool | pool | コネクションプール | 接続プール
unreachable | not reachable | cannot reach | 到達不能 | 届かない | 到達できない | 疎通不可
reach | arrive | deliver | 届く | 届かない | 到達 | 配送
network | net | ネットワーク | 通信
packet loss | packets dropped | パケットロス | パケット損失 | パケット落ち
drop | dropped | dropping | discard | discarded | 破棄 | 捨てられる | 取りこぼし | 欠落
dns | name resolution | resolve host | nxdomain | 名前解決 | 名前が引けない | dnsが引けない
certificate | cert | tls certificate | ssl certificate | 証明書
expired | expiration | expiry | expires | expiring | 期限切れ | 失効 | 有効期限 | 切れる
renewal | renew | rotate | rotation | 更新 | ローテーション
ssl | tls | https
authentication | auth | login | sign in | signin | log in | 認証 | ログイン | サインイン
authorization | permission | permissions | access rights | privilege | 認可 | 権限 | アクセス権 | 許可
access denied | accessdenied | permission denied | forbidden | 403 | unauthorized | アクセス拒否 | 権限エラー | 権限がない | 権限不足 | 拒否される
unauthorized | 401 | 認証エラー | 認証失敗
password | credential | credentials | secret | パスワード | 資格情報 | シークレット
token | トークン
invalid | bad | malformed | incorrect | 無効 | 不正 | 不正な
bad gateway | 502
service unavailable | 503 | サービス利用不可 | サービス利用不能
gateway timeout | 504 | ゲートウェイタイムアウト
internal server error | 500 | 5xx | サーバーエラー | 内部エラー
not found | 404 | 見つからない
too many requests | toomanyrequests | rate limit | rate limited | rate limiting | 429 | レート制限 | 流量制限 | リクエスト過多 | 回数制限
throttling | throttled | throttle | スロットリング | スロットル | 絞られる
retry | retries | retrying | リトライ | 再試行 | やり直し
queue | backlog | キュー | 待ち行列
backlog | piling up | pile up | accumulate | 滞留 | 溜まる | たまる | 捌けない | さばけない | 積み上がる | 詰まる
message | msg | メッセージ
consumer | subscriber | コンシューマー | コンシューマ | 購読者 | 受信側
producer | publisher | プロデューサー | 送信側
rebalance | rebalancing | リバランス | 再配置
broker | ブローカー
topic | トピック
job | task | batch | cron | cronjob | ジョブ | バッチ | タスク | 定期実行
scheduled | schedule | 定期 | スケジュール | 予約
worker | ワーカー
database | db | データベース | dbms
postgresql | postgres | pg | psql | ポスグレ
mysql | mariadb
kubernetes | kube | k8s | クバネティス
elasticsearch | elastic search | opensearch | elastic
query | sql | クエリ | 問い合わせ
index | インデックス | 索引
missing index | full scan | full table scan | sequential scan | seq scan | フルスキャン | 全件走査 | インデックス欠落
lock | locks | locking | lock wait | ロック | 排他 | ロック待ち
deadlock | デッドロック | 相互ロック
transaction | tx | トランザクション
long running transaction | idle in transaction | 長時間トランザクション | ロングトランザクション
table | テーブル | 表
migration | schema change | マイグレーション | スキーマ変更
replication | replicate | replica | レプリケーション | 複製 | レプリカ
replication lag | replica lag | replication delay | レプリケーション遅延 | レプリカ遅延
standby | secondary | slave | replica | スタンバイ | 待機系 | セカンダリ
primary | master | leader | プライマリ | 主系 | マスター | リーダー
leader election | リーダー選出 | リーダー選挙
failover | fail over | switchover | フェイルオーバー | フェールオーバー | 切り替わり | 切り替え | 系切替
split brain | スプリットブレイン
quorum | クォーラム | 過半数
cluster | クラスター | クラスタ
node | host | machine | server | instance | ノード | ホスト | サーバー | インスタンス | 筐体
virtual machine | vm | vms | 仮想マシン
container | コンテナ
pod | ポッド
namespace | ns | 名前空間
deployment | deploy | release | rollout | デプロイ | リリース | 配備 | 反映
rollback | roll back | rolled back | revert | ロールバック | 切り戻し | 戻す
update | upgrade | patch | アップデート | アップグレード | 更新
version mismatch | version skew | different versions | バージョン不一致 | バージョン違い
mismatch | inconsistent | inconsistency | does not match | out of sync | 不一致 | 不整合 | ずれ | 食い違い | 合わない
statefulset | stateful set | sts
daemonset | daemon set
replicaset | replica set
persistent volume | persistentvolume | pv | 永続ボリューム
persistent volume claim | persistentvolumeclaim | pvc
configmap | config map
horizontal pod autoscaler | hpa | autoscaler | autoscaling | オートスケール | 自動拡張
scale out | scale up | scaling | スケールアウト | 増設 | 拡張 | スケール
api server | apiserver | apiサーバー
control plane | コントロールプレーン
image pull | imagepullbackoff | errimagepull | pull image | イメージ取得 | イメージが取得できない | イメージを取得できない
image | イメージ
registry | レジストリ
build | ビルド
pipeline | ci | パイプライン
configuration | config | cfg | settings | conf | 設定 | コンフィグ
misconfiguration | misconfigured | wrong setting | 設定ミス | 設定漏れ | 設定誤り | 設定不備
dependency | 依存 | 依存先
cache | キャッシュ
cache miss | キャッシュミス | キャッシュが効かない
stale | outdated | old | 古い | 古いまま
corrupt | corrupted | corruption | 破損 | 壊れる
data loss | lost data | データ損失 | データ消失 | 欠損 | 欠ける | データが消えた
duplicate | duplicated | twice | double | 重複 | 二重 | 2回 | 二回
backup | バックアップ
restore | recovery | recover | リストア | 復元 | 復旧 | 回復
garbage collection | gc | ガベージコレクション
heap | ヒープ
thread | threads | スレッド
file descriptor | file descriptors | too many open files | ファイルディスクリプタ | ファイル記述子
inode | inodes | iノード | ファイル数
port exhaustion | ports exhausted | snat | ポート枯渇 | ポート不足
socket | ソケット
load balancer | lb | alb | elb | nlb | ロードバランサー | ロードバランサ | 負荷分散
proxy | reverse proxy | プロキシ
firewall | security group | ファイアウォール | セキュリティグループ
gateway | ゲートウェイ
route | routing | ルーティング | 経路
cdn | コンテンツ配信
static files | assets | 静的ファイル | アセット
page | screen | 画面 | ページ
display | shown | show | render | 表示 | 映る
layout | broken layout | 画面が崩れる | レイアウト崩れ | 表示崩れ
upload | post | アップロード | 投稿
download | ダウンロード
bucket | s3 | object storage | バケット | オブジェクトストレージ
email | mail | e mail | メール
notification | notify | notifications | 通知
webhook | ウェブフック
payment | billing | checkout | 決済 | 支払い | 課金
order | 注文
search | 検索
report | レポート | 帳票 | 集計
traffic | トラフィック | アクセス
traffic spike | traffic surge | surge | spike | burst | アクセス集中 | アクセス増 | 急増 | スパイク | アクセスが集中
increase | rise | growing | grow | growth | 増加 | 増える | 増大 | 肥大 | 肥大化 | 膨れる
decrease | reduction | decline | 減少 | 減る | 低下
high | elevated | excessive | 高い | 高騰 | 多い | 多すぎる
low | 低い | 少ない
usage | utilization | utilisation | use | 使用率 | 利用率 | 使用量
saturation | saturated | 飽和
clock skew | time drift | clock drift | ntp | time sync | 時刻ずれ | 時刻のずれ | 時計のずれ | 時計がずれる | 時刻同期
time zone | timezone | タイムゾーン | 時差
log | logs | logging | ログ
log collection | log shipping | ログ収集 | ログ転送
metrics | metric | メトリクス | 指標
monitoring | observability | 監視 | モニタリング
alert | alarm | アラート | 警報 | 発報
scrape | scraping | target | スクレイプ | 収集
error budget | slo | エラーバジェット
region | availability zone | az | zone | リージョン | ゾーン
maintenance | メンテナンス | 保守
driver | ドライバー | ドライバ
gpu | グラフィックボード
operator | オペレーター
write | writing | 書き込み | 書込 | 書き込む | 書けない
read | reading | 読み込み | 読み取り | 読む
read only | readonly | read-only | 読み取り専用 | 書き込み不可 | 書き込めない
delete | remove | removal | deletion | 削除 | 消す
create | creation | 作成 | 生成
empty | nothing | 空 | 何も出ない | 0件
customer | user | client | 顧客 | ユーザー | 利用者 | お客様
smartphone | mobile | スマホ | モバイル | 携帯 | スマートフォン
browser | ブラウザ
session | セッション
websocket | web socket | ウェブソケット
bandwidth | 帯域
ingress | イングレス
dashboard | ダッシュボード
schedule | scheduler | スケジューラ
admission webhook | admission controller | アドミッション
unschedulable | cannot be scheduled | failedscheduling | スケジュールできない | 配置できない
`;

export const operationsThesaurus: readonly (readonly string[])[] = groups
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((phrase) => phrase.trim()));
