<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>FormatWords</name>
    <message>
        <source>per hour</source>
        <translation>1 時間あたり</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>1 日あたり</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>1 週間あたり</translation>
    </message>
    <message>
        <source>per month (730 h)</source>
        <translation>1 か月あたり (730 時間)</translation>
    </message>
    <message>
        <source>per year</source>
        <translation>1 年あたり</translation>
    </message>
    <message>
        <source>$/hr</source>
        <translation>$/時間</translation>
    </message>
    <message>
        <source>$/day</source>
        <translation>$/日</translation>
    </message>
    <message>
        <source>$/week</source>
        <translation>$/週</translation>
    </message>
    <message>
        <source>$/month</source>
        <translation>$/月</translation>
    </message>
    <message>
        <source>$/year</source>
        <translation>$/年</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>大きすぎます</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今日 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Thrifty Nova %1</source>
        <translation>Thrifty Nova %1</translation>
    </message>
    <message>
        <source>Finds the cluster of a fleet on which a workload runs at the lowest price, and makes Nova place it in that order.</source>
        <translation>フリートの中からワークロードを最も安く実行できるクラスターを見つけ、Nova にその順位で配置させます。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. No account, no telemetry.</source>
        <translation>GNU General Public License バージョン 3 以降に基づく自由ソフトウェアです。アカウントもテレメトリーもありません。</translation>
    </message>
    <message>
        <source>Qt %1 and Qt Charts (GPL 3), QScintilla (GPL 3), libcurl (curl), OpenSSL (Apache 2), libyaml (MIT), simdjson (Apache 2), RE2 (BSD), {fmt} (MIT), Boost (BSL).</source>
        <translation>Qt %1 と Qt Charts (GPL 3)、QScintilla (GPL 3)、libcurl (curl)、OpenSSL (Apache 2)、libyaml (MIT)、simdjson (Apache 2)、RE2 (BSD)、{fmt} (MIT)、Boost (BSL)。</translation>
    </message>
    <message>
        <source>What is estimated</source>
        <translation>見積もりの対象</translation>
    </message>
    <message>
        <source>For every variant a copy of the workload is made whose pods wait behind a scheduling gate: nothing runs and nothing is bought. On each autoscaled cluster Luna says, in an event on each pod, which node it would buy for them and for how much an hour.</source>
        <translation>バリアントごとにワークロードのコピーを作成します。コピーの Pod はスケジューリングゲートで待機するため、何も実行されず、何も購入されません。オートスケールする各クラスターでは、どのノードを 1 時間いくらで購入することになるかを、Luna が各 Pod のイベントで示します。</translation>
    </message>
    <message>
        <source>A figure is the sum over the pod groups of price × number of nodes. It can be opened down to the text of the event it comes from. A static cluster costs nothing more, or what its owner says.</source>
        <translation>金額は、Pod グループごとの「価格 × ノード数」の合計です。元になったイベントの本文までたどれます。静的クラスターの追加費用はゼロ、または所有者が指定した額です。</translation>
    </message>
    <message>
        <source>Not counted: your discounts, disks, network, control-plane fees, and free space on nodes that are already there.</source>
        <translation>含まれないもの: 個別の割引、ディスク、ネットワーク、コントロールプレーンの料金、既存ノードの空き容量。</translation>
    </message>
    <message>
        <source>Without an answer there is no figure: the cell says why. It is never 0 and never ranked.</source>
        <translation>回答がなければ金額は表示されず、セルに理由が示されます。0 として扱われることも、順位が付くこともありません。</translation>
    </message>
    <message>
        <source>Write to production?</source>
        <translation>本番環境に書き込みますか?</translation>
    </message>
    <message>
        <source>%1 is marked as production (%2). Type the name of the context to go on.</source>
        <translation>%1 は本番環境に指定されています (%2)。続行するにはコンテキスト名を入力してください。</translation>
    </message>
    <message>
        <source>Name of the context</source>
        <translation>コンテキスト名</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロック解除</translation>
    </message>
</context>
<context>
    <name>thrifty::app</name>
    <message>
        <source>pods %1</source>
        <translation>Pod %1</translation>
    </message>
    <message>
        <source>GPUs per pod %1</source>
        <translation>Pod あたり GPU %1</translation>
    </message>
    <message>
        <source>any SKU</source>
        <translation>任意の SKU</translation>
    </message>
    <message>
        <source>SKUs %1</source>
        <translation>SKU %1</translation>
    </message>
    <message>
        <source>no GPU limit</source>
        <translation>GPU の制限なし</translation>
    </message>
    <message>
        <source>max GPUs %1</source>
        <translation>最大 GPU %1</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>max $%1</source>
        <translation>上限 $%1</translation>
    </message>
    <message>
        <source>any family</source>
        <translation>任意のファミリー</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>%1 のみ</translation>
    </message>
    <message>
        <source>no family left out</source>
        <translation>除外ファミリーなし</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>%1 以外</translation>
    </message>
    <message>
        <source>any type</source>
        <translation>任意のタイプ</translation>
    </message>
    <message>
        <source>type %1</source>
        <translation>タイプ %1</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ChipEdit</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>%1: not in the price list</source>
        <translation>%1: 価格表にありません</translation>
    </message>
</context>
<context>
    <name>thrifty::app::CommandPalette</name>
    <message>
        <source>Find a command or cluster</source>
        <translation>コマンドまたはクラスターを検索</translation>
    </message>
    <message>
        <source>Commands and clusters</source>
        <translation>コマンドとクラスター</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ContextChip</name>
    <message>
        <source>Read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>Writes allowed</source>
        <translation>書き込み可</translation>
    </message>
    <message>
        <source>No control plane</source>
        <translation>コントロールプレーンなし</translation>
    </message>
    <message>
        <source>production</source>
        <translation>本番環境</translation>
    </message>
</context>
<context>
    <name>thrifty::app::DiffView</name>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n 行追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n 行削除</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::EstimateController</name>
    <message>
        <source>An estimate is running</source>
        <translation>見積もりを実行中です</translation>
    </message>
    <message>
        <source>Connect to a fleet first</source>
        <translation>先にフリートに接続してください</translation>
    </message>
    <message>
        <source>Open a workload first</source>
        <translation>先にワークロードを開いてください</translation>
    </message>
    <message>
        <source>No variant is ready to be estimated</source>
        <translation>見積もれるバリアントがありません</translation>
    </message>
    <message>
        <source>Choose the namespace of the workload first</source>
        <translation>先にワークロードの名前空間を選択してください</translation>
    </message>
    <message>
        <source>Choose the group label of the workload first</source>
        <translation>先にワークロードのグループラベルを選択してください</translation>
    </message>
    <message>
        <source>Estimating</source>
        <translation>見積もり中</translation>
    </message>
    <message>
        <source>Estimating: %1 of %2 cells</source>
        <translation>見積もり中: セル %1 / %2</translation>
    </message>
</context>
<context>
    <name>thrifty::app::EstimatesPage</name>
    <message>
        <source>Estimates</source>
        <translation>見積もり</translation>
    </message>
    <message>
        <source>No estimate yet</source>
        <translation>見積もりはまだありません</translation>
    </message>
    <message>
        <source>Build variants and estimate them.</source>
        <translation>バリアントを作成し、見積もってください。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::FieldRow</name>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Reset %1 to the base</source>
        <translation>%1 をベースの値に戻す</translation>
    </message>
</context>
<context>
    <name>thrifty::app::FleetController</name>
    <message>
        <source>Connecting to the fleet</source>
        <translation>フリートに接続中</translation>
    </message>
</context>
<context>
    <name>thrifty::app::FleetPage</name>
    <message>
        <source>Fleet</source>
        <translation>フリート</translation>
    </message>
    <message>
        <source>Load the kubeconfigs of your fleet</source>
        <translation>フリートの kubeconfig を読み込む</translation>
    </message>
    <message>
        <source>One context for the Nova control plane, one for each autoscaled cluster. Opening a file runs nothing and sends nothing; you choose what to connect next.</source>
        <translation>Nova コントロールプレーンのコンテキスト 1 つと、オートスケールする各クラスターのコンテキストが必要です。ファイルを開いても、実行や送信は行われません。接続先はそのあとで選択します。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>実行はまだありません</translation>
    </message>
    <message>
        <source>Every estimate is kept here.</source>
        <translation>見積もりはすべてここに残ります。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::MainWindow</name>
    <message>
        <source>Find a command or cluster</source>
        <translation>コマンドまたはクラスターを検索</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New plan</source>
        <translation>新規プラン(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイルを開く(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save plan</source>
        <translation>プランを保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save plan &amp;as…</source>
        <translation>名前を付けてプランを保存(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>Undo:</source>
        <translation>元に戻す:</translation>
    </message>
    <message>
        <source>Redo:</source>
        <translation>やり直す:</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Prices &amp;per</source>
        <translation>価格の単位(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外観(&amp;A)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>言語は次回の起動時に切り替わります。</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Connect to the fleet</source>
        <translation>フリートに接続(&amp;C)</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>キャンセル(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>ツール(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy as command</source>
        <translation>コマンドとしてコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>&amp;Find a command or cluster…</source>
        <translation>コマンドまたはクラスターを検索(&amp;F)…</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;What is estimated</source>
        <translation>見積もりの対象(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;About Thrifty Nova</source>
        <translation>Thrifty Nova について(&amp;A)</translation>
    </message>
    <message>
        <source>Connect to a fleet first</source>
        <translation>先にフリートに接続してください</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1 (ユーザー %2)</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>今すぐロック</translation>
    </message>
    <message>
        <source>Unlock for one run</source>
        <translation>1 回の実行だけロック解除</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>一覧を消去</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>until this run ends</source>
        <translation>この実行が終わるまで</translation>
    </message>
    <message>
        <source>for this apply</source>
        <translation>今回の適用のみ</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>Closing when everything is tidied up</source>
        <translation>後片付けが完了しだい終了します</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ManifestPanel</name>
    <message>
        <source>Manifest of the variant</source>
        <translation>バリアントのマニフェスト</translation>
    </message>
    <message>
        <source>against the base</source>
        <translation>ベースとの比較</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Gated manifest</source>
        <translation>ゲート付きマニフェスト</translation>
    </message>
    <message>
        <source>The gates are removed before applying. The copy that is sent also has its own name and run label.</source>
        <translation>ゲートは適用前に取り除かれます。送信されるコピーには、固有の名前と実行ラベルも付きます。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n 行追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n 行削除</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PlacementController</name>
    <message>
        <source>Following the placement</source>
        <translation>配置を追跡中</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PlacementPage</name>
    <message>
        <source>Placement</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Nothing applied</source>
        <translation>まだ適用されていません</translation>
    </message>
    <message>
        <source>Apply a policy to follow where the workload goes.</source>
        <translation>ポリシーを適用すると、ワークロードの配置先を追跡できます。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PlanFiles</name>
    <message>
        <source>Open plans, manifests or kubeconfigs</source>
        <translation>プラン、マニフェスト、kubeconfig を開く</translation>
    </message>
    <message>
        <source>Plans, manifests and kubeconfigs (*.tnova *.yaml *.yml *.json *.kubeconfig config);;All files (*)</source>
        <translation>プラン、マニフェスト、kubeconfig (*.tnova *.yaml *.yml *.json *.kubeconfig config);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The plan was not opened.</source>
        <translation>プランを開けませんでした。</translation>
    </message>
    <message>
        <source>A manifest of the plan was not opened.</source>
        <translation>プランのマニフェストを開けませんでした。</translation>
    </message>
    <message>
        <source>Values are missing.</source>
        <translation>値が不足しています。</translation>
    </message>
    <message>
        <source>The plan does not keep what looks like a secret: %1. Give them on the Workload page.</source>
        <translation>機密情報と思われる値はプランに保存されません: %1。「ワークロード」ページで指定してください。</translation>
    </message>
    <message>
        <source>The plan was not saved.</source>
        <translation>プランは保存されませんでした。</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>プランを保存</translation>
    </message>
    <message>
        <source>Plans (*.tnova)</source>
        <translation>プラン (*.tnova)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存の変更</translation>
    </message>
    <message>
        <source>The plan has changes that are not saved.</source>
        <translation>プランに保存されていない変更があります。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PolicyController</name>
    <message>
        <source>Checking and trying on the server</source>
        <translation>確認し、サーバーで試行中</translation>
    </message>
    <message>
        <source>Applying</source>
        <translation>適用中</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>No order yet</source>
        <translation>順位はまだありません</translation>
    </message>
    <message>
        <source>Estimate first, or order by hand.</source>
        <translation>先に見積もるか、手動で順位を決めてください。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::Rail</name>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantCards</name>
    <message>
        <source>Name of the variant</source>
        <translation>バリアント名</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>バリアント</translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantController</name>
    <message>
        <source>The manifest as it is</source>
        <translation>元のままのマニフェスト</translation>
    </message>
    <message>
        <source>Add variant</source>
        <translation>バリアントの追加</translation>
    </message>
    <message>
        <source>Duplicate variant</source>
        <translation>バリアントの複製</translation>
    </message>
    <message>
        <source>Delete variant</source>
        <translation>バリアントの削除</translation>
    </message>
    <message>
        <source>Move variant</source>
        <translation>バリアントの移動</translation>
    </message>
    <message>
        <source>Rename variant</source>
        <translation>バリアントの名前変更</translation>
    </message>
    <message>
        <source>Estimate variant</source>
        <translation>バリアントを見積もりに追加</translation>
    </message>
    <message>
        <source>Leave variant out</source>
        <translation>バリアントを見積もりから除外</translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantForm</name>
    <message>
        <source>not said</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>複製 (Ctrl+D)</translation>
    </message>
    <message>
        <source>More for this variant</source>
        <translation>このバリアントのその他の操作</translation>
    </message>
    <message>
        <source>Pod group</source>
        <translation>Pod グループ</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>連動</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>CPU, memory</source>
        <translation>CPU、メモリー</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Add SKU</source>
        <translation>SKU を追加</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source> and </source>
        <translation> と </translation>
    </message>
    <message>
        <source>On-demand</source>
        <translation>オンデマンド</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>スポット</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>どちらでも</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>any (regexp)</source>
        <translation>任意 (正規表現)</translation>
    </message>
    <message>
        <source>The base is the manifest as it is. Duplicate it to change something.</source>
        <translation>ベースは元のままのマニフェストです。変更するには複製してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n 項目が相違</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>要修正 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>as the base</source>
        <translation>ベースと同じ</translation>
    </message>
    <message>
        <source>base %1</source>
        <translation>ベース %1</translation>
    </message>
    <message>
        <source>no CPU</source>
        <translation>CPU なし</translation>
    </message>
    <message>
        <source>no memory</source>
        <translation>メモリーなし</translation>
    </message>
    <message>
        <source>any SKU</source>
        <translation>任意の SKU</translation>
    </message>
    <message numerus="yes">
        <source>%n SKU(s)</source>
        <translation>
            <numerusform>SKU %n 種</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not in the price list</source>
        <translation>%1: 価格表にありません</translation>
    </message>
    <message>
        <source>%1 and %2 GB</source>
        <translation>%1 と %2 GB</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>on-demand</source>
        <translation>オンデマンド</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>スポット</translation>
    </message>
    <message>
        <source>either</source>
        <translation>どちらでも</translation>
    </message>
    <message>
        <source>may be reclaimed</source>
        <translation>回収される可能性あり</translation>
    </message>
    <message>
        <source>%1, column %2.</source>
        <translation>%1 (%2 列目)。</translation>
    </message>
    <message>
        <source> (line %1)</source>
        <translation> (%1 行目)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>not known until it can be read</source>
        <translation>読み取れるまで不明</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>CPU limit</source>
        <translation>CPU の上限</translation>
    </message>
    <message>
        <source>memory limit</source>
        <translation>メモリーの上限</translation>
    </message>
    <message>
        <source>GPU affinity</source>
        <translation>GPU アフィニティー</translation>
    </message>
    <message>
        <source>AKS spot toleration</source>
        <translation>AKS スポットの toleration</translation>
    </message>
    <message>
        <source>Serve replicas</source>
        <translation>Serve レプリカ数</translation>
    </message>
    <message>
        <source>the pods</source>
        <translation>Pod 数</translation>
    </message>
    <message>
        <source>the CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>the memory</source>
        <translation>メモリー</translation>
    </message>
    <message>
        <source>the GPUs</source>
        <translation>GPU 数</translation>
    </message>
    <message>
        <source>the SKUs</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>the price category</source>
        <translation>価格区分</translation>
    </message>
    <message>
        <source>%1 (base %2)</source>
        <translation>%1 (ベース %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>Pod %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>GPU %n 基</numerusform>
        </translation>
    </message>
    <message>
        <source>no AKS spot toleration</source>
        <translation>AKS スポットの toleration なし</translation>
    </message>
    <message>
        <source>, one per GPU</source>
        <translation>、GPU ごとに 1 つ</translation>
    </message>
    <message>
        <source>serveConfigV2: Serve replicas follow %1</source>
        <translation>serveConfigV2: Serve レプリカ数は%1に連動</translation>
    </message>
    <message>
        <source>%1 follows %2</source>
        <translation>%1は%2に連動</translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantList</name>
    <message>
        <source>on-demand</source>
        <translation>オンデマンド</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>スポット</translation>
    </message>
    <message>
        <source>spot or on-demand</source>
        <translation>スポットまたはオンデマンド</translation>
    </message>
    <message>
        <source>%1 CPU</source>
        <translation>%1 CPU</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>base</source>
        <translation>ベース</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>テンプレートから作成</translation>
    </message>
    <message>
        <source>More workers, more GPUs, another SKU, spot</source>
        <translation>ワーカーの増加、GPU の増加、別の SKU、スポット</translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantsPage</name>
    <message>
        <source>Variants</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>No variants yet</source>
        <translation>バリアントはまだありません</translation>
    </message>
    <message>
        <source>Variants are made from a workload with pods. Open one first.</source>
        <translation>バリアントは Pod を含むワークロードから作成します。先にワークロードを開いてください。</translation>
    </message>
    <message>
        <source>Go to Workload</source>
        <translation>ワークロードへ移動</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>Add variant</source>
        <translation>バリアントを追加</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>見積もる</translation>
    </message>
    <message>
        <source>Open a workload first</source>
        <translation>先にワークロードを開いてください</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s) of %1</source>
        <translation>
            <numerusform>%1 のバリアント %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n field(s) to fix</source>
        <translation>
            <numerusform>%1 に要修正の項目が %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Estimate %n variant(s)</source>
        <translation>
            <numerusform>%n 個のバリアントを見積もる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Estimate %1 of %n variant(s)</source>
        <translation>
            <numerusform>%n 個中 %1 個のバリアントを見積もる</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is read-only.</source>
        <translation>%1 は読み取り専用です。</translation>
    </message>
    <message numerus="yes">
        <source>Estimating writes %n gated copies and a spread policy, removes them and locks %1 again.</source>
        <translation>
            <numerusform>見積もりでは、ゲート付きコピー %n 個と分散ポリシーを書き込み、それらを削除したあと %1 を再びロックします。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what is written</source>
        <translation>書き込む内容を表示</translation>
    </message>
    <message>
        <source>Unlock for this run</source>
        <translation>この実行だけロック解除</translation>
    </message>
    <message>
        <source>%1 may be written to.</source>
        <translation>%1 は書き込み可能です。</translation>
    </message>
    <message>
        <source>It locks itself when the run and its clean-up have ended.</source>
        <translation>実行と後片付けが終わると、自動的にロックされます。</translation>
    </message>
    <message>
        <source>Lock again</source>
        <translation>再びロック</translation>
    </message>
    <message>
        <source>More workers</source>
        <translation>ワーカーを増やす</translation>
    </message>
    <message>
        <source>More GPUs per worker</source>
        <translation>ワーカーあたりの GPU を増やす</translation>
    </message>
    <message>
        <source>Another SKU</source>
        <translation>別の SKU</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>スポット</translation>
    </message>
    <message>
        <source>A copy of the base</source>
        <translation>ベースのコピー</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Leave out of estimates</source>
        <translation>見積もりから除外</translation>
    </message>
    <message>
        <source>Estimate it again</source>
        <translation>再び見積もりに含める</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WorkStatusBar</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
</context>
<context>
    <name>thrifty::app::Workbench</name>
    <message>
        <source>Open kubeconfig</source>
        <translation>kubeconfig の読み込み</translation>
    </message>
    <message>
        <source>Not opened.</source>
        <translation>開けませんでした。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WorkloadController</name>
    <message>
        <source>Open manifest</source>
        <translation>マニフェストの読み込み</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WorkloadPage</name>
    <message>
        <source>Workload</source>
        <translation>ワークロード</translation>
    </message>
    <message>
        <source>Open a manifest</source>
        <translation>マニフェストを開く</translation>
    </message>
    <message>
        <source>Drop a manifest or a folder here, or open one.</source>
        <translation>マニフェストまたはフォルダーをここにドロップするか、開いてください。</translation>
    </message>
</context>
</TS>
