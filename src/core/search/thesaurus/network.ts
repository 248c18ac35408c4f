/** Network, names, certificates, access and HTTP. One group a line. */
export const networkGroups = `
network | net | networking | ネットワーク | 通信
connection | connect | conn | 接続 | コネクション | 繋がる | つながる
connection refused | econnrefused | cannot connect | unable to connect | not connected | failed to connect | 接続拒否 | 接続できない | 繋がらない | つながらない | 接続不可 | 接続失敗
connection reset | econnreset | reset by peer | broken pipe | epipe | disconnected | disconnect | connection lost | 切断 | 接続が切れる | 途切れる | 瞬断
unreachable | not reachable | cannot reach | no route to host | host unreachable | ehostunreach | 到達不能 | 届かない | 到達できない | 疎通不可 | 疎通しない
partition | network partition | isolated | ネットワーク分断 | 分断
packet loss | packets dropped | dropped packets | パケットロス | パケット損失 | パケット落ち
retransmission | retransmits | retransmit | 再送
bandwidth | throughput | 帯域 | スループット
jitter | ジッター | 揺らぎ
mtu | fragmentation | path mtu | フラグメント
interface | nic | link down | link flapping | インターフェース | リンクダウン
bonding | lacp | bond | ボンディング
switch | router | スイッチ | ルーター | ルータ
bgp | peering | bgp session | bgpセッション | ピアリング
route | routing | routing table | ルーティング | 経路
vpn | ipsec | tunnel | トンネル
nat | snat | port exhaustion | ports exhausted | ephemeral ports | eaddrnotavail | ポート枯渇 | ポート不足
conntrack | conntrack table full | nf_conntrack | コネクション追跡
socket | time_wait | close_wait | ソケット
port | address already in use | eaddrinuse | ポート
dns | name resolution | resolve | resolver | coredns | 名前解決 | 名前が引けない | dnsが引けない
nxdomain | servfail | enotfound | eai_again | no such host | could not resolve | 名前解決できない | 名前解決失敗 | 名前解決に失敗
dhcp | ip exhaustion | address exhaustion | no free ip | ipアドレス枯渇 | アドレス枯渇
ip address | ipaddress | ipアドレス
firewall | security group | network policy | networkpolicy | acl | iptables | ファイアウォール | セキュリティグループ
ddos | denial of service | attack | サービス妨害 | 攻撃
load balancer | lb | alb | elb | nlb | haproxy | ロードバランサー | ロードバランサ | 負荷分散
backend | upstream | バックエンド | 上流
no healthy upstream | no healthy backend | unhealthy target | backend down | 正常なバックエンドがない
proxy | reverse proxy | nginx | envoy | プロキシ | リバースプロキシ
service mesh | sidecar | istio | linkerd | サービスメッシュ | サイドカー
gateway | ゲートウェイ
ingress | ingress controller | イングレス
cdn | edge | cloudfront | fastly | コンテンツ配信 | エッジ
certificate | cert | x509 | tls certificate | ssl certificate | 証明書
expired | expiration | expiry | expire | expiring | about to expire | 期限切れ | 失効 | 有効期限 | 切れる
renewal | renew | rotation | rotate | reissue | 更新 | ローテーション | 再発行
ssl | tls | https | mtls
handshake | tls handshake | ssl handshake | handshake failure | ハンドシェイク
unknown authority | untrusted | self signed | certificate verify failed | 信頼されていない | 自己署名 | 検証失敗
intermediate certificate | certificate chain | incomplete chain | 中間証明書 | 証明書チェーン
certificate authority | ca | root certificate | 認証局 | ルート証明書
cipher | cipher suite | protocol version | 暗号スイート
authentication | auth | login | sign in | signin | log in | 認証 | ログイン | サインイン
authorization | rbac | access control | 認可 | アクセス制御
access denied | accessdenied | permission denied | eacces | forbidden | 403 | not authorized | アクセス拒否 | 権限エラー | 権限がない | 権限不足
unauthorized | 401 | authentication failed | invalid credentials | login failed | 認証エラー | 認証失敗 | ログインできない
password | credential | credentials | secret | パスワード | 資格情報 | シークレット
token | jwt | bearer | トークン
access key | api key | secret key | アクセスキー | apiキー
leaked | exposed | compromised | credential leak | 漏洩 | 流出
sso | saml | oidc | oauth | single sign on | シングルサインオン
ldap | active directory | ad | ディレクトリサービス
session | セッション
cookie | クッキー
cors | cross origin | クロスオリジン
bad request | 400
not found | 404
too many requests | rate limit | rate limited | rate limiting | 429 | レート制限 | 流量制限 | リクエスト過多 | 回数制限
internal server error | 500 | 5xx | server error | サーバーエラー | 内部エラー
bad gateway | 502
service unavailable | 503 | サービス利用不可 | サービス利用不能
gateway timeout | 504 | ゲートウェイタイムアウト
payload too large | 413 | request entity too large | サイズ超過
redirect loop | too many redirects | リダイレクトループ
request | requests | call | リクエスト | 要求
response | reply | 応答 | レスポンス | 返答
error rate | failure rate | success rate | エラー率 | 失敗率 | 成功率
traffic | トラフィック | アクセス
traffic spike | traffic surge | load spike | アクセス集中 | アクセス増 | アクセスが集中 | アクセス急増
websocket | web socket | ウェブソケット
grpc | rpc | remote procedure call
api | rest | endpoint | エンドポイント
webhook | ウェブフック
email | mail | smtp | e-mail | メール
bounce | bounced | undelivered | 不達
reach | arrive | deliver | delivery | 届く | 到達 | 配送 | 配信
spam | blacklisted | blocklisted | 迷惑メール | ブラックリスト
`;
