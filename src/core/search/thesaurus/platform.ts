/** Kubernetes, cloud, delivery, monitoring and what users see. One group a line. */
export const platformGroups = `
kubernetes | kube | k8s | クバネティス
openshift | ocp
container | docker | containerd | コンテナ
container runtime | cri | cri-o | コンテナランタイム
pod | ポッド
namespace | ns | 名前空間
kubelet | キューブレット
deployment | deploy | release | rollout | デプロイ | リリース | 配備 | 反映 | 展開
rollback | roll back | rolled back | revert | ロールバック | 切り戻し | 戻す
rolling update | rolled out | rollout stuck | ローリングアップデート
canary | canary release | カナリア | カナリーリリース
blue green | ブルーグリーン
statefulset | stateful set | sts
daemonset | daemon set | ds
replicaset | replica set | rs
replica mismatch | replicas mismatch | replicas not matching | desired replicas | レプリカ数不一致
persistent volume | persistentvolume | pv | 永続ボリューム
persistent volume claim | persistentvolumeclaim | pvc | 永続ボリューム要求
storage class | storageclass | ストレージクラス
failed to mount | failedmount | multi attach | multi-attach | volume attach | マウント失敗 | マウントできない
configmap | config map
custom resource | crd | custom resource definition | カスタムリソース
operator | controller | reconcile | reconciliation | オペレーター | コントローラー | 調整
horizontal pod autoscaler | hpa | ポッド自動スケール
autoscaling | autoscaler | auto scaling | scale up | cluster autoscaler | オートスケール | 自動拡張 | オートスケーリング
scale out | add replicas | add nodes | スケールアウト | 増設 | 拡張
scale down | scale in | スケールダウン | スケールイン | 縮小
unschedulable | cannot be scheduled | failedscheduling | insufficient cpu | insufficient memory | スケジュールできない | 配置できない
scheduler | kube scheduler | スケジューラ | スケジューラー
taint | toleration | cordon | cordoned | テイント | コルドン
affinity | anti affinity | アフィニティ
drain | draining | ドレイン | 退去
pod disruption budget | pdb | disruption budget
resource quota | resourcequota | リソースクォータ
resource request | resource limit | requests and limits | リソース要求 | リソース制限
overcommit | overcommitted | oversubscribed | オーバーコミット | 過剰割り当て
node pressure | diskpressure | disk pressure | memorypressure | memory pressure | ディスク圧迫 | メモリ圧迫
image pull | imagepullbackoff | errimagepull | pull image | pull failed | イメージ取得 | イメージが取得できない | イメージを取得できない | プルできない
image | docker image | container image | イメージ
registry | container registry | レジストリ
init container | initcontainer | init コンテナ
createcontainerconfigerror | createcontainererror | container config error | コンテナ作成エラー
exec format error | wrong architecture | アーキテクチャ違い
service account | serviceaccount | サービスアカウント
admission webhook | admission controller | アドミッション
api server | apiserver | kube apiserver | apiサーバー
control plane | コントロールプレーン
webhook failed | failed calling webhook | ウェブフック失敗
deprecated api | removed api | api version | 非推奨api
finalizer | terminating | stuck terminating | stuck deleting | 削除が終わらない | 削除できない
helm | chart | チャート
gitops | argocd | argo cd | flux | out of sync application
cloud | aws | gcp | azure | クラウド
region | リージョン
availability zone | az | zone | 可用性ゾーン | アベイラビリティゾーン | ゾーン
spot | preemptible | preempted | spot interruption | スポット | プリエンプティブル
iam | role | assume role | ロール
lambda | serverless | cloud function | function | サーバーレス
cold start | コールドスタート
terraform | infrastructure as code | iac
cost | billing | 費用 | コスト | 課金
maintenance | planned maintenance | メンテナンス | 保守 | 計画停止
update | upgrade | patch | アップデート | アップグレード | 更新
version mismatch | version skew | incompatible version | different versions | バージョン不一致 | バージョン違い | バージョン非互換
incompatible | compatibility | 互換性 | 非互換
feature flag | feature toggle | フィーチャーフラグ | 機能フラグ
build | compile | compilation | ビルド | コンパイル
pipeline | ci | continuous integration | パイプライン
runner | build agent | ランナー
artifact | アーティファクト | 成果物
test failure | failing test | テスト失敗
monitoring | observability | 監視 | モニタリング
metrics | metric | time series | メトリクス | 指標 | 時系列
scrape | scraping | target down | target missing | exporter | スクレイプ | 収集
cardinality | high cardinality | カーディナリティ
no data | missing metrics | metrics missing | データなし | データが来ない | メトリクス欠落
alert | alarm | page | pager | アラート | 警報 | 発報
notification | notify | 通知
alert storm | alert flood | too many alerts | アラートの嵐 | 大量通知
silence | silenced | inhibit | mute | サイレンス | 抑止
dashboard | ダッシュボード
tracing | trace | span | トレース | トレーシング
error budget | slo | burn rate | エラーバジェット | バーンレート
availability | uptime | 可用性 | 稼働率
watchdog | dead man | dead mans switch | heartbeat | ハートビート | 死活監視
log collection | log shipping | log forwarding | fluentd | fluent bit | ログ収集 | ログ転送
log ingestion | missing logs | ログ欠損 | ログが出ない | ログが届かない
audit log | 監査ログ
page | screen | 画面 | ページ
display | shown | show | render | 表示
layout | broken layout | レイアウト | レイアウト崩れ | 表示崩れ
static files | assets | 静的ファイル | アセット
upload | アップロード
download | ダウンロード
browser | ブラウザ
mobile | smartphone | スマホ | モバイル | 携帯 | スマートフォン
payment | checkout | 決済 | 支払い
order | 注文
disaster recovery | dr | 災害復旧 | ディザスタリカバリ
redundancy | single point of failure | 冗長性 | 単一障害点
security | vulnerability | cve | セキュリティ | 脆弱性
malware | ransomware | intrusion | マルウェア | 不正侵入
`;
