<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>ChartWords</name>
    <message>
        <source>per used GPU</source>
        <translation>使用 GPU あたり</translation>
    </message>
    <message>
        <source>per GPU</source>
        <translation>GPU あたり</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 per cluster: %2</source>
        <translation>クラスター別 %1: %2</translation>
    </message>
    <message>
        <source>Variants compared, %1 on %2</source>
        <translation>バリアントの比較、%1 (%2)</translation>
    </message>
    <message>
        <source>may be reclaimed</source>
        <translation>回収される可能性あり</translation>
    </message>
    <message>
        <source>%1 per used GPU, by SKU and cluster</source>
        <translation>使用 GPU あたりの %1、SKU とクラスター別</translation>
    </message>
    <message>
        <source>%1 per GPU</source>
        <translation>GPU あたり %1</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>add-ons</source>
        <translation>追加費用</translation>
    </message>
    <message>
        <source>%1 per node</source>
        <translation>ノードあたり %1</translation>
    </message>
    <message>
        <source>GPU nodes, no head</source>
        <translation>ヘッドを除く GPU ノード</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>端数処理あり</translation>
    </message>
</context>
<context>
    <name>CommandKeys</name>
    <message>
        <source>Open the menu %1</source>
        <translation>%1 メニューを開く</translation>
    </message>
</context>
<context>
    <name>CrashWords</name>
    <message>
        <source>d MMM, HH:mm</source>
        <extracomment>A day without its year and the time, as QDateTime::toString() reads it.</extracomment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>Thrifty Nova stopped unexpectedly on %1.</source>
        <translation>Thrifty Nova は %1 に予期せず終了しました。</translation>
    </message>
    <message>
        <source>The report stays on this machine.</source>
        <translation>レポートはこのマシンだけに残ります。</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>レポートを表示</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>ExplanationWords</name>
    <message>
        <source>on-demand</source>
        <translation>オンデマンド</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>スポット</translation>
    </message>
    <message>
        <source>price category not said</source>
        <translation>価格区分の指定なし</translation>
    </message>
    <message>
        <source>node, type not said</source>
        <translation>ノード (タイプの指定なし)</translation>
    </message>
    <message>
        <source>not in it</source>
        <translation>含まれません</translation>
    </message>
    <message>
        <source>counted with %1</source>
        <translation>%1 と合わせて計上</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>金額なし</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s), counted with %1</source>
        <translation>
            <numerusform>Pod %n 個、%1 と合わせて計上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) on one %1</source>
        <translation>
            <numerusform>%1 1 台に Pod %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) on %1 × %2</source>
        <translation>
            <numerusform>%1 × %2 に Pod %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s), no figure</source>
        <translation>
            <numerusform>Pod %n 個、金額なし</numerusform>
        </translation>
    </message>
    <message>
        <source>may scale from %1 to %2 pods</source>
        <translation>Pod 数は %1～%2 の範囲でスケール</translation>
    </message>
    <message>
        <source>%1: how many a node has is not known</source>
        <translation>%1: ノードあたりの搭載数は不明</translation>
    </message>
    <message>
        <source>%1 × %2 bought, %3 used</source>
        <translation>購入 %1 × %2、使用 %3</translation>
    </message>
    <message>
        <source>%1: $%2 per used GPU</source>
        <translation>%1: 使用 GPU あたり $%2</translation>
    </message>
    <message>
        <source>The same price as %1</source>
        <translation>%1 と同額</translation>
    </message>
    <message>
        <source>%1 over %2, the lowest</source>
        <translation>最安の %2 より %1</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%2 より %1</translation>
    </message>
    <message>
        <source>%1 under %2</source>
        <translation>%2 より %1 安い</translation>
    </message>
    <message>
        <source>nodes that are there</source>
        <translation>既存のノード</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 対 %2</translation>
    </message>
    <message>
        <source>If %1 has no capacity</source>
        <translation>%1 に空きがない場合</translation>
    </message>
    <message>
        <source>%1 is next, %2</source>
        <translation>次は %1、%2</translation>
    </message>
    <message>
        <source>Not counted: your discounts, disks, network, control-plane fee. Free space on nodes would lower it.</source>
        <translation>含まれないもの: 個別の割引、ディスク、ネットワーク、コントロールプレーンの料金。ノードに空きがあれば安くなります。</translation>
    </message>
    <message>
        <source>%1 of %2 pods seen, %3 told about.</source>
        <translation>Pod %2 個中 %1 個を確認、%3 個に回答あり。</translation>
    </message>
    <message>
        <source>Its variant is sent in a later wave.</source>
        <translation>このバリアントは後続の回に送信されます。</translation>
    </message>
    <message>
        <source>a tie: by name</source>
        <translation>同額のため名前順</translation>
    </message>
    <message>
        <source>static: its nodes are paid already</source>
        <translation>静的: ノードは支払い済み</translation>
    </message>
    <message>
        <source>%1 of the base here</source>
        <translation>このクラスターのベースの %1</translation>
    </message>
    <message>
        <source>Spot nodes may be reclaimed at any time.</source>
        <translation>スポットノードはいつでも回収される可能性があります。</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>最低額</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Last known</source>
        <translation>前回の値</translation>
    </message>
    <message>
        <source>%1 on %2; not ranked</source>
        <translation>%1 (%2)、順位なし</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>Pod %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Event of this run</source>
        <translation>この実行のイベント</translation>
    </message>
    <message>
        <source>Nothing is bought: static clusters have no estimate</source>
        <translation>購入なし: 静的クラスターに見積もりはありません</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>定価</translation>
    </message>
    <message>
        <source>By list price</source>
        <translation>定価による合計</translation>
    </message>
    <message>
        <source>Its nodes</source>
        <translation>その内訳</translation>
    </message>
    <message>
        <source>No cluster was asked. An estimate says what it would really buy.</source>
        <translation>クラスターには問い合わせていません。実際に何を購入するかは見積もりで分かります。</translation>
    </message>
    <message>
        <source>The run ended before this cell was answered.</source>
        <translation>このセルの回答が得られる前に実行が終わりました。</translation>
    </message>
    <message>
        <source>%1, so that node counts do not mix.</source>
        <translation>%1 (ノード数が混ざらないようにするため)。</translation>
    </message>
    <message>
        <source>The run looks at the clusters; nothing is sent yet.</source>
        <translation>クラスターを確認しています。まだ何も送信していません。</translation>
    </message>
    <message>
        <source>list %1 a node, %2 by %3</source>
        <extracomment>&quot;list 2.0144 a node, −20 % by price-book.yaml, line 7: enterprise agreement&quot;</extracomment>
        <translation>定価 1 ノード %1、%3 により %2</translation>
    </message>
    <message>
        <source>list price</source>
        <translation>定価</translation>
    </message>
    <message>
        <source>Add-ons</source>
        <translation>追加費用</translation>
    </message>
    <message>
        <source>Not counted: what your price book does not say of discounts, disks, network and control-plane fee. Free space on nodes would lower it. Luna itself and caps on node prices go by list prices.</source>
        <translation>含まれないもの: 自社価格表に記載のない割引、ディスク、ネットワーク、コントロールプレーン料金。ノードに空きがあれば下がります。Luna 自体とノード価格の上限は定価に従います。</translation>
    </message>
    <message>
        <source>beside the nodes, by %1</source>
        <translation>ノード以外、%1 による</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>支払額</translation>
    </message>
    <message>
        <source>Your prices</source>
        <translation>自社価格</translation>
    </message>
    <message>
        <source>%1 of %2, SHA-256 %3</source>
        <translation>%1 (%2)、SHA-256 %3</translation>
    </message>
    <message>
        <source>Orders leave it out. %1; %2, line %3</source>
        <translation>順序から除外されます。%1; %2、%3 行目</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 まで</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Cannot be compared with %1: it has no price</source>
        <translation>%1 とは比較できません: そちらに価格がありません</translation>
    </message>
    <message>
        <source>Cannot be compared with %1: this cell has no price</source>
        <translation>%1 とは比較できません: このセルに価格がありません</translation>
    </message>
    <message>
        <source>By your price book</source>
        <translation>自社価格表による額</translation>
    </message>
    <message>
        <source>Each figure is rounded by itself, so sums may differ in the last digit.</source>
        <translation>各金額は個別に丸めているため、合計の最後の桁が合わないことがあります。</translation>
    </message>
    <message>
        <source>%1 over %2, the lowest so far</source>
        <translation>現時点で最安の %2 より %1</translation>
    </message>
    <message>
        <source>The run is given up; what it made is being removed.</source>
        <translation>実行は中止されました。作成したものを削除しています。</translation>
    </message>
    <message>
        <source>The variant was changed since this run; this is what was said of it then.</source>
        <translation>この実行の後にバリアントが変更されました。これは変更前のものの値です。</translation>
    </message>
    <message>
        <source>The variant is no longer in the plan.</source>
        <translation>このバリアントはもうプランにありません。</translation>
    </message>
    <message>
        <source>Reclaimed</source>
        <extracomment>how often spot nodes are taken back</extracomment>
        <translation>回収</translation>
    </message>
    <message>
        <source>Expected</source>
        <extracomment>the price to be expected of spot nodes; it stands beside a sentence</extracomment>
        <translation>想定</translation>
    </message>
    <message>
        <source>where the reclaimed share is bought on demand; in no sum, ranks nothing</source>
        <translation>回収された分をオンデマンドで買う場合。合計と順位には含まない</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>On a card: estimate the variant, or leave it out</source>
        <translation>カード上: バリアントを見積もる／除外する</translation>
    </message>
    <message>
        <source>On a card: delete the variant</source>
        <translation>カード上: バリアントを削除</translation>
    </message>
    <message>
        <source>Explain the cell or bar</source>
        <translation>セルまたは棒の説明を表示</translation>
    </message>
    <message>
        <source>Compare the cell with the one before</source>
        <translation>セルを直前のセルと比較</translation>
    </message>
    <message>
        <source>Move the cluster up</source>
        <translation>クラスターを上へ移動</translation>
    </message>
    <message>
        <source>Move the cluster down</source>
        <translation>クラスターを下へ移動</translation>
    </message>
    <message>
        <source>Pin the cluster, or take the pin out</source>
        <translation>クラスターを固定／解除</translation>
    </message>
    <message>
        <source>Leave the cluster out</source>
        <translation>クラスターを除外</translation>
    </message>
    <message>
        <source>Put the cluster back in</source>
        <translation>クラスターを戻す</translation>
    </message>
    <message>
        <source>Remember a fact about the cluster, or forget it</source>
        <translation>クラスターについてメモ／メモを消す</translation>
    </message>
    <message>
        <source>Next change in the difference</source>
        <translation>差分の次の変更</translation>
    </message>
    <message>
        <source>Previous change in the difference</source>
        <translation>差分の前の変更</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>実行を開く</translation>
    </message>
    <message>
        <source>Mark the run as A, the next as B</source>
        <translation>実行を A、次を B として選択</translation>
    </message>
    <message>
        <source>Another row or cell</source>
        <translation>別の行またはセル</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>行を開く</translation>
    </message>
    <message>
        <source>Do what the row offers</source>
        <translation>行の操作を実行</translation>
    </message>
    <message>
        <source>Tick the row</source>
        <translation>行をチェック</translation>
    </message>
    <message>
        <source>Change the row&apos;s field</source>
        <translation>行の項目を変更</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切り取り</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Next control</source>
        <translation>次の項目へ</translation>
    </message>
    <message>
        <source>Previous control</source>
        <translation>前の項目へ</translation>
    </message>
    <message>
        <source>Leave the field, list or dialog</source>
        <translation>入力欄、一覧、ダイアログを離れる</translation>
    </message>
    <message>
        <source>Next variant</source>
        <translation>次のバリアント</translation>
    </message>
    <message>
        <source>Previous variant</source>
        <translation>前のバリアント</translation>
    </message>
    <message>
        <source>First variant</source>
        <translation>最初のバリアント</translation>
    </message>
    <message>
        <source>Last variant</source>
        <translation>最後のバリアント</translation>
    </message>
    <message>
        <source>Next chart</source>
        <translation>次のグラフ</translation>
    </message>
    <message>
        <source>Previous chart</source>
        <translation>前のグラフ</translation>
    </message>
    <message>
        <source>Next unit of prices</source>
        <translation>次の価格単位</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>ライト／ダーク</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>As large as usual</source>
        <translation>標準の大きさ</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>発表を終了</translation>
    </message>
    <message>
        <source>Tables and fields</source>
        <translation>表と入力欄</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>発表</translation>
    </message>
</context>
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
    <message>
        <source>%1 %2</source>
        <extracomment>A day without its year, as QDate::toString() reads it; then the time.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy/M/d</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1日</translation>
    </message>
</context>
<context>
    <name>MatrixWords</name>
    <message>
        <source>last %1, %2 ago</source>
        <translation>前回 %1 (%2前)</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>ノード %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>event text kept</source>
        <translation>イベント本文を保存済み</translation>
    </message>
    <message>
        <source>the run was stopped</source>
        <translation>実行は停止されました</translation>
    </message>
    <message>
        <source>no Luna on it</source>
        <translation>Luna なし</translation>
    </message>
    <message>
        <source>%1 of %2 pods told</source>
        <translation>Pod %1/%2 個が回答</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <translation>%1/%2 秒</translation>
    </message>
    <message>
        <source>a later wave</source>
        <translation>後続の回</translation>
    </message>
    <message>
        <source>static, %1 if it fits</source>
        <translation>静的、収まれば %1</translation>
    </message>
    <message>
        <source>static, %1 if it fitted</source>
        <translation>静的、収まる場合 %1</translation>
    </message>
    <message>
        <source>#%1 so far</source>
        <translation>#%1 暫定</translation>
    </message>
    <message>
        <source>#%1 tie</source>
        <translation>#%1 同額</translation>
    </message>
    <message>
        <source>#%1 lowest, spot</source>
        <translation>#%1 最安、スポット</translation>
    </message>
    <message>
        <source>#%1 spot</source>
        <translation>#%1 ｽﾎﾟｯﾄ</translation>
    </message>
    <message>
        <source>#%1 lowest</source>
        <translation>#%1 最安</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>static</source>
        <translation>静的</translation>
    </message>
    <message>
        <source>%1 dollars %2</source>
        <translation>%2 %1 ドル</translation>
    </message>
    <message>
        <source>%1 of %2 that fit</source>
        <translation>適合する %2 件中 %1</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>同額</translation>
    </message>
    <message>
        <source>spot, may be reclaimed</source>
        <translation>スポット、回収される可能性あり</translation>
    </message>
    <message>
        <source>%1 times the base</source>
        <translation>ベースの %1 倍</translation>
    </message>
    <message>
        <source>counted with %1</source>
        <translation>%1 と合わせて計上</translation>
    </message>
    <message>
        <source>node, type not said</source>
        <translation>ノード (タイプの指定なし)</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>金額なし</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>&quot;3 nodes&quot; and &quot;2 pods&quot;</extracomment>
        <translation>%2 に対して %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n 個の Pod</numerusform>
        </translation>
    </message>
    <message>
        <source>half rate %1</source>
        <translation>半額 %1</translation>
    </message>
    <message>
        <source>list %1</source>
        <translation>定価 %1</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>問い合わせなし</translation>
    </message>
    <message>
        <source>half rate, %1</source>
        <translation>半額、%1</translation>
    </message>
    <message>
        <source>list, %1</source>
        <translation>定価、%1</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>掲載なし</translation>
    </message>
    <message>
        <source>%1, public list price of %2; not ranked</source>
        <translation>%1、%2 の公開定価、順位なし</translation>
    </message>
    <message>
        <source>spot at half of on-demand, the listed one is missing or over a year old</source>
        <translation>スポットはオンデマンドの半額（掲載価格がないか、1 年以上前のもの）</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>回答なし</translation>
    </message>
    <message>
        <source>the run ended</source>
        <translation>実行終了</translation>
    </message>
    <message>
        <source>another run first</source>
        <translation>別の実行が先</translation>
    </message>
    <message>
        <source>being prepared</source>
        <translation>準備中</translation>
    </message>
    <message>
        <source>list</source>
        <extracomment>beside what the user pays: the public list price of the same nodes</extracomment>
        <translation>定価</translation>
    </message>
    <message>
        <source>$%1 for a node</source>
        <translation>1 ノード $%1</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1、%2 行目</translation>
    </message>
    <message>
        <source>price book, line %1</source>
        <translation>自社価格表、%1 行目</translation>
    </message>
    <message>
        <source>ranked by what you pay (%1 of %2)</source>
        <translation>支払額で順位付け (%1、%2)</translation>
    </message>
    <message>
        <source>you noted</source>
        <translation>メモあり</translation>
    </message>
    <message>
        <source>Orders leave it out</source>
        <translation>順序から除外されます</translation>
    </message>
    <message>
        <source>last %1, %2</source>
        <translation>前回 %1、%2前</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>前回 %1</translation>
    </message>
    <message>
        <source>changed since this run</source>
        <translation>実行後に変更</translation>
    </message>
    <message>
        <source>no longer in the plan</source>
        <translation>プランにない</translation>
    </message>
    <message>
        <source>%1 of %2 that fit so far</source>
        <translation>適合する %2 件中 %1 (暫定)</translation>
    </message>
    <message>
        <source>half rate</source>
        <translation>半額</translation>
    </message>
    <message>
        <source>list price</source>
        <translation>定価</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>tidying up</source>
        <translation>片付け中</translation>
    </message>
    <message>
        <source>the run ends</source>
        <translation>実行を終了中</translation>
    </message>
    <message>
        <source>#%1 =</source>
        <translation>#%1 =</translation>
    </message>
    <message>
        <source>Reclaimed: %1</source>
        <extracomment>&quot;Reclaimed: g6.12xlarge: more than 20 % of such nodes in a month&quot;</extracomment>
        <translation>回収: %1</translation>
    </message>
</context>
<context>
    <name>OpenWords</name>
    <message>
        <source>Open kubeconfig</source>
        <translation>kubeconfig の読み込み</translation>
    </message>
    <message>
        <source>Not opened.</source>
        <translation>開けませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not opened.</source>
        <translation>
            <numerusform>%n 個のファイルを開けませんでした。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2 ページ</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>%1 ページ</translation>
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
    <name>ReportWords</name>
    <message>
        <source>%1: variants and clusters</source>
        <translation>%1: バリアントとクラスター</translation>
    </message>
    <message>
        <source>#1 is the lowest that fits; equal prices share a rank and stand by name.</source>
        <translation>#1 は収まる中で最安。同額は同順位で名前順です。</translation>
    </message>
    <message>
        <source>× is times %1 on the same cluster.</source>
        <translation>× は同じクラスターでの %1 に対する倍率です。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more cluster(s), see the table files</source>
        <translation>
            <numerusform>ほか %n クラスターは表のファイルを参照</numerusform>
        </translation>
    </message>
    <message>
        <source>counted with %1</source>
        <translation>%1 に含む</translation>
    </message>
    <message>
        <source>node, type not said</source>
        <translation>ノード（タイプ不明）</translation>
    </message>
    <message>
        <source>no figure</source>
        <translation>数値なし</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>スポット</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Pod group</source>
        <translation>Pod グループ</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>GPUs each</source>
        <translation>ノードの GPU</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>1 台の %1</translation>
    </message>
    <message>
        <source>per used GPU</source>
        <translation>使用 GPU あたり</translation>
    </message>
    <message>
        <source>Why there is no price, or no room</source>
        <translation>価格または空きがない理由</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Where the prices come from</source>
        <translation>価格の出所</translation>
    </message>
    <message>
        <source>The estimator&apos;s own words, as they came.</source>
        <translation>オートスケーラーの文言そのままです。</translation>
    </message>
    <message>
        <source>Variant, cluster, pod group</source>
        <translation>バリアント、クラスター、Pod グループ</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message numerus="yes">
        <source>and %n more event(s), see the JSON result</source>
        <translation>
            <numerusform>ほか %n 件のイベントは JSON の結果を参照</numerusform>
        </translation>
    </message>
    <message>
        <source>Run of %1, dollars %2</source>
        <translation>%1 の実行、%2ドル</translation>
    </message>
    <message>
        <source>, prices: %1</source>
        <translation>、価格: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more variant(s), see the table files</source>
        <translation>
            <numerusform>ほか %n バリアントは表のファイルを参照</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per used GPU, by GPU SKU</source>
        <translation>GPU SKU 別、使用 GPU あたり %1</translation>
    </message>
    <message>
        <source>The lowest on-demand variant on each cluster; nodes without GPUs are not in it.</source>
        <translation>各クラスターで最安のオンデマンドのバリアント。GPU のないノードは含みません。</translation>
    </message>
    <message>
        <source>What is not in the figures</source>
        <translation>数値に含まれないもの</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>残っているもの</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>読み込んだもの</translation>
    </message>
    <message>
        <source>Estimate of %1</source>
        <translation>%1 の見積もり</translation>
    </message>
    <message>
        <source>Thrifty Nova, run %1, finished %2</source>
        <translation>Thrifty Nova、実行 %1、終了 %2</translation>
    </message>
    <message>
        <source>add-on</source>
        <translation>追加費用</translation>
    </message>
    <message>
        <source>Your prices</source>
        <translation>自社価格</translation>
    </message>
    <message>
        <source>No rule of it holds here.</source>
        <translation>ここに当てはまる規則はありません。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>価格</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>No added cost.</source>
        <translation>追加の費用はかかりません。</translation>
    </message>
    <message>
        <source>already paid, no added cost</source>
        <translation>支払い済み、追加の費用なし</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>バリアント</translation>
    </message>
    <message numerus="yes">
        <source>and %n more reason(s), see the table files</source>
        <translation>
            <numerusform>ほか %n 件の理由は表のファイルを参照</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; orders leave it out.</source>
        <translation>%1。順序はこれを除きます。</translation>
    </message>
    <message>
        <source>How often spot nodes are reclaimed</source>
        <translation>スポットノードの回収頻度</translation>
    </message>
    <message>
        <source>Reclaimed</source>
        <translation>回収</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>想定</translation>
    </message>
    <message>
        <source>Expected: what a node comes to when the reclaimed share of its hours is bought on demand. In no sum; it ranks nothing.</source>
        <translation>想定: 回収された時間分をオンデマンドで買った場合のノードの費用。合計と順位には含まない。</translation>
    </message>
    <message>
        <source>%1 of %2, SHA-256 %3</source>
        <translation>%1（%2）、SHA-256 %3</translation>
    </message>
    <message>
        <source>Noted by hand; orders leave these clusters out unless they are pinned</source>
        <translation>手で記録された事項。固定しない限り、順序はこれらのクラスターを除きます</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1 of %2 answered, %3 priced</source>
        <translation>%2 件中 %1 件回答、価格あり %3 件</translation>
    </message>
    <message>
        <source>%1 in namespace %2</source>
        <translation>Namespace %2 の %1</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>Each figure is rounded by itself, so sums may differ in the last digit.</source>
        <translation>各金額は個別に丸めているため、合計の最後の桁が合わないことがあります。</translation>
    </message>
</context>
<context>
    <name>SetAsideWords</name>
    <message>
        <source>What the window remembered cannot be read.</source>
        <translation>ウィンドウの記憶内容を読み取れません。</translation>
    </message>
    <message>
        <source>It starts afresh; the file is kept as %1.</source>
        <translation>初期状態で始めます。ファイルは %1 として残してあります。</translation>
    </message>
</context>
<context>
    <name>SlideWords</name>
    <message>
        <source>the same price</source>
        <translation>同額</translation>
    </message>
    <message>
        <source>%1, %2 times %3</source>
        <translation>%1、%3 の %2 倍</translation>
    </message>
    <message>
        <source>%1, less than 1 % more</source>
        <translation>%1、増加は 1 % 未満</translation>
    </message>
    <message>
        <source>%1, %2 % more</source>
        <translation>%1、%2 % 増</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>大きすぎます</translation>
    </message>
    <message>
        <source>%1 has no price yet</source>
        <translation>%1 の価格はまだありません</translation>
    </message>
    <message>
        <source>%1 has no price on any cluster</source>
        <translation>%1 はどのクラスターでも価格がありません</translation>
    </message>
    <message>
        <source>%1 fits on %2, which is already paid</source>
        <translation>%1 は支払い済みの %2 に収まります</translation>
    </message>
    <message>
        <source>%1 costs least on %2: %3 %4</source>
        <translation>%1 の最安は %2: %4 %3</translation>
    </message>
    <message>
        <source>%1 costs least so far on %2: %3 %4</source>
        <translation>%1 の現時点での最安は %2: %4 %3</translation>
    </message>
    <message>
        <source>Lowest that fits: %1</source>
        <translation>適合する最安: %1</translation>
    </message>
    <message>
        <source>If it has no capacity: %1</source>
        <translation>空きがない場合: %1</translation>
    </message>
    <message>
        <source>If both have none: %1</source>
        <translation>どちらにも空きがない場合: %1</translation>
    </message>
    <message>
        <source>static: its nodes are paid already</source>
        <translation>静的: ノードは支払い済み</translation>
    </message>
    <message>
        <source>%1 per month of 730 hours</source>
        <translation>1 か月 (730 時間) あたり %1</translation>
    </message>
    <message numerus="yes">
        <source>fits and has a price on %1 of %n cluster(s)</source>
        <translation>
            <numerusform>%n クラスター中 %1 クラスターに適合し価格あり</numerusform>
        </translation>
    </message>
    <message>
        <source>no price</source>
        <translation>価格なし</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 から</translation>
    </message>
    <message>
        <source>spot may be reclaimed</source>
        <translation>スポットは回収される可能性あり</translation>
    </message>
    <message>
        <source>Run of %1 UTC</source>
        <translation>実行: %1 UTC</translation>
    </message>
    <message>
        <source>prices: %1</source>
        <translation>価格: %1</translation>
    </message>
    <message>
        <source>Public list prices without your discounts; no disks, network, control-plane fees</source>
        <translation>公開定価 (個別の割引を除く)。ディスク、ネットワーク、コントロールプレーンの料金は含みません</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>already paid, but its free capacity does not hold it</source>
        <translation>支払い済みですが、空き容量に収まりません</translation>
    </message>
    <message>
        <source>already paid, but its free capacity is not known</source>
        <translation>支払い済みですが、空き容量が不明です</translation>
    </message>
    <message>
        <source>none there holds %1</source>
        <translation>%1 を収容できるものがありません</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 または %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 has a price only where you noted that it cannot run</source>
        <translation>%1 に価格があるのは、実行できないと記録したクラスターだけです</translation>
    </message>
    <message>
        <source>left out, as you noted: %1</source>
        <translation>記録により除外: %1</translation>
    </message>
    <message>
        <source>%1; no disks, network, control-plane fees but those it names</source>
        <translation>%1。記載分以外のディスク、ネットワーク、コントロールプレーン料金は含みません</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>no event in %1 s</source>
        <translation>イベントなし (%1 秒)</translation>
    </message>
    <message>
        <source>no base</source>
        <translation>ベースなし</translation>
    </message>
    <message>
        <source>%1th</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>%1st</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>%1nd</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>%1rd</source>
        <translation>%1 位</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <extracomment>A month and its year, as QDate::toString() reads it: &quot;Aug 2026&quot;.</extracomment>
        <translation>yyyy/M</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>the control plane accepts all %1 objects in a dry run</source>
        <translation>コントロールプレーンは試行で %1 個のオブジェクトをすべて受け付けます</translation>
    </message>
    <message>
        <source>%1: fields are taken over: %2</source>
        <translation>%1: フィールドを引き継ぎます: %2</translation>
    </message>
    <message>
        <source>%1 %2 is there and was not written by Thrifty Nova; its difference is shown</source>
        <translation>%1 %2 は既にあり、Thrifty Nova が書いたものではありません。差分を表示しています</translation>
    </message>
    <message>
        <source>%1 %2 is there for other objects than %3; its difference is shown</source>
        <translation>%1 %2 は %3 以外のオブジェクト用に既にあります。差分を表示しています</translation>
    </message>
    <message>
        <source>the policy would not select %1: another value stands in metadata.labels than in %2</source>
        <translation>ポリシーは %1 を選択しません: metadata.labels の値が %2 と異なります</translation>
    </message>
    <message>
        <source>whether %1 selects anything else is not known: %2</source>
        <translation>%1 が他のものも選択するかは不明です: %2</translation>
    </message>
    <message>
        <source>%1 selects other objects as well: %2; they would move with this workload: choose a label of its own</source>
        <translation>%1 は他のオブジェクトも選択します: %2。このワークロードと一緒に移動するため、専用のラベルを選んでください</translation>
    </message>
    <message>
        <source>%1 selects every object; for others it could not look at %2 (no right to list): %3; ask for list there to be sure</source>
        <translation>%1 はすべてのオブジェクトを選択します。%2 は list 権限がなく確認できません: %3。確実にするには list 権限が必要です</translation>
    </message>
    <message>
        <source>%1 selects every object and nothing else</source>
        <translation>%1 は対象のオブジェクトだけをすべて選択します</translation>
    </message>
    <message>
        <source>whether another policy matches cannot be told: %1</source>
        <translation>別のポリシーが一致するか確認できません: %1</translation>
    </message>
    <message>
        <source>no other %1 matches these objects</source>
        <translation>これらのオブジェクトに一致する他の %1 はありません</translation>
    </message>
    <message>
        <source>%1 matches these objects too, and which one wins is not defined: remove it or narrow its selector</source>
        <translation>%1 もこれらのオブジェクトに一致し、どちらが優先されるか決まっていません: 削除するか、セレクターを狭めてください</translation>
    </message>
    <message>
        <source>%1 belongs to %2, which would undo or fight this: export instead (thrifty-nova-cli policy ...) and let %3 apply it</source>
        <translation>%1 は %2 の管理下にあり、変更が戻されます: 代わりに書き出し (thrifty-nova-cli policy ...)、%3 で適用してください</translation>
    </message>
    <message>
        <source>%1 is marked as %2&apos;s in the manifest: export instead if %3 applies it</source>
        <translation>%1 はマニフェストで %2 のものとされています: %3 が適用する場合は書き出してください</translation>
    </message>
    <message>
        <source>no object belongs to Argo CD, Flux or Helm</source>
        <translation>Argo CD、Flux、Helm の管理下にあるオブジェクトはありません</translation>
    </message>
    <message>
        <source>the estimate is less than a minute old</source>
        <translation>見積もりから 1 分未満です</translation>
    </message>
    <message>
        <source>the estimate is 1 minute old</source>
        <translation>見積もりから 1 分です</translation>
    </message>
    <message>
        <source>the estimate is %1 minutes old</source>
        <translation>見積もりから %1 分です</translation>
    </message>
    <message>
        <source>the estimate is %1 minutes old, more than %2: estimate again</source>
        <translation>見積もりから %1 分で、上限の %2 分を超えています: もう一度見積もってください</translation>
    </message>
    <message>
        <source>the estimate is from the future (%1): compare this machine&apos;s clock with the one that estimated</source>
        <translation>見積もりの時刻が未来です (%1): 見積もったマシンと時計を比べてください</translation>
    </message>
    <message>
        <source>the estimate is for %1 in namespace %2: estimate again</source>
        <translation>見積もりは名前空間 %2 の %1 のものです: もう一度見積もってください</translation>
    </message>
    <message>
        <source>the estimate was made through context %1, not %2: estimate again</source>
        <translation>見積もりは %2 ではなくコンテキスト %1 で行われました: もう一度見積もってください</translation>
    </message>
    <message>
        <source>%1 is not what was estimated (its SHA-256 differs): estimate again</source>
        <translation>%1 は見積もったものと異なります (SHA-256 が違います): もう一度見積もってください</translation>
    </message>
    <message>
        <source>the manifests are those that were estimated</source>
        <translation>マニフェストは見積もったものと同じです</translation>
    </message>
    <message>
        <source>namespace %1 is not on %2: make it there first, or exclude the cluster</source>
        <translation>名前空間 %1 が %2 にありません: 先に作成するか、クラスターを除外してください</translation>
    </message>
    <message>
        <source>whether namespace %1 is on %2 could not be read</source>
        <translation>名前空間 %1 が %2 にあるか確認できませんでした</translation>
    </message>
    <message>
        <source>namespace %1 is on the control plane and on every cluster of the order</source>
        <translation>名前空間 %1 はコントロールプレーンと順序内の全クラスターにあります</translation>
    </message>
    <message>
        <source>%1 is there already; where it runs cannot be told (%2), so applying may move it</source>
        <translation>%1 は既にありますが、実行場所を確認できません (%2)。適用すると移動する場合があります</translation>
    </message>
    <message>
        <source>it runs on %1 and stays there</source>
        <translation>%1 で実行中で、そのまま残ります</translation>
    </message>
    <message>
        <source>%1 runs on %2 and changes there; its pods may be replaced</source>
        <translation>%1 は %2 で実行中で、そこで変更されます。Pod が置き換わる場合があります</translation>
    </message>
    <message>
        <source>%1 runs on %2; the new order would move it to %3 or the first after it that takes it; %4</source>
        <translation>%1 は %2 で実行中です。新しい順序では %3、またはその後で最初に受け入れるクラスターへ移動します。%4</translation>
    </message>
    <message>
        <source>%1 runs on %2; which is not in the new order, so it moves to %3 or the first after it that takes it; %4</source>
        <translation>%1 は新しい順序にない %2 で実行中のため、%3、またはその後で最初に受け入れるクラスターへ移動します。%4</translation>
    </message>
    <message>
        <source>nothing of this workload runs yet</source>
        <translation>このワークロードはまだ何も実行されていません</translation>
    </message>
    <message>
        <source>up to %1 gated pods of a variant count against quotas on %2 until they are removed</source>
        <translation>バリアントごとに最大 %1 個のゲート付き Pod が、削除されるまで %2 のクォータに数えられます</translation>
    </message>
    <message>
        <source>%1 events of this run</source>
        <translation>この実行の %1 イベント</translation>
    </message>
    <message>
        <source>no context serves %1</source>
        <translation>%1 を提供するコンテキストがありません</translation>
    </message>
    <message>
        <source>more than one context serves %1</source>
        <translation>%1 を提供するコンテキストが複数あります</translation>
    </message>
    <message>
        <source>choose the control plane</source>
        <translation>コントロールプレーンを選んでください</translation>
    </message>
    <message>
        <source>no kubeconfig context is called %1</source>
        <translation>%1 という名前のコンテキストは kubeconfig にありません</translation>
    </message>
    <message>
        <source>this is not a kubeconfig</source>
        <translation>kubeconfig ではありません</translation>
    </message>
    <message>
        <source>this is not a plan</source>
        <translation>プランではありません</translation>
    </message>
    <message>
        <source>no object makes pods that could be priced</source>
        <translation>価格を出せる Pod を作るオブジェクトがありません</translation>
    </message>
    <message>
        <source>marked as production in the settings, so nothing is written</source>
        <translation>設定で本番とされているため、何も書き込みません</translation>
    </message>
    <message>
        <source>a check failed, so nothing is applied</source>
        <translation>確認に失敗したため、何も適用しません</translation>
    </message>
    <message>
        <source>this changed since it was shown: %1</source>
        <translation>表示後に変更されました: %1</translation>
    </message>
    <message>
        <source>the TLS handshake did not come to its end in time</source>
        <translation>TLS ハンドシェイクが時間内に終わりませんでした</translation>
    </message>
    <message>
        <source>the history was written by a newer version of this program (tables %1, known up to %2)</source>
        <translation>履歴はこのプログラムの新しいバージョンで書かれました (テーブル %1、対応は %2 まで)</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>そのバージョンで開いてください。</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセルされました</translation>
    </message>
    <message>
        <source>no answer while the control plane was looked for</source>
        <translation>コントロールプレーンの検索中に応答がありませんでした</translation>
    </message>
    <message>
        <source>the server&apos;s certificate has expired</source>
        <translation>サーバーの証明書の期限が切れています</translation>
    </message>
    <message>
        <source>no connection: %1</source>
        <translation>接続できません: %1</translation>
    </message>
    <message>
        <source>a tab is used for indentation</source>
        <translation>インデントにタブが使われています</translation>
    </message>
    <message>
        <source>YAML indents with spaces only.</source>
        <translation>YAML のインデントは空白だけです。</translation>
    </message>
    <message>
        <source>GKE itself labels its nodes with 40 GB A100s nvidia-tesla-a100; add that by hand where a cluster without an autoscaler has them</source>
        <translation>GKE 自体は A100 (40 GB) のノードに nvidia-tesla-a100 のラベルを付けます。オートスケーラーのないクラスターにある場合は手で追加してください</translation>
    </message>
    <message>
        <source>%1 stays %2: any GPU will do now, so take it away by hand</source>
        <translation>%1 は %2 のままです: どの GPU でもよいため、手で取り除いてください</translation>
    </message>
    <message>
        <source>%1 stays %2: no node carries a value for %3; change it by hand</source>
        <translation>%1 は %2 のままです: %3 の値を持つノードはありません。手で変更してください</translation>
    </message>
    <message>
        <source>%1 stays %2: it can name one model only, not %3; change it by hand</source>
        <translation>%1 は %2 のままです: 指定できるモデルは 1 つだけで、%3 は指定できません。手で変更してください</translation>
    </message>
    <message>
        <source>%1: this price expired on %2 and does nothing</source>
        <translation>%1: この価格は %2 に失効しており、効果がありません</translation>
    </message>
    <message>
        <source>%1: this price expired on %2 and does nothing (%3)</source>
        <translation>%1: この価格は %2 に失効しており、効果がありません (%3)</translation>
    </message>
    <message>
        <source>%1: this add-on expired on %2 and does nothing (%3)</source>
        <translation>%1: この追加費用は %2 に失効しており、効果がありません (%3)</translation>
    </message>
    <message>
        <source>caps on node prices go by list prices, which is what the autoscaler compares, not by your price book</source>
        <translation>ノード価格の上限は、自社価格表ではなく、オートスケーラーが比較する定価に従います</translation>
    </message>
    <message>
        <source>the price book is another one than that of the result</source>
        <translation>自社価格表が結果のものと異なります</translation>
    </message>
    <message>
        <source>estimate all cells again</source>
        <translation>すべてのセルを見積もり直してください</translation>
    </message>
    <message>
        <source>ResourceQuota %1 has room for %2, the copies need %3</source>
        <translation>ResourceQuota %1 の残りは %2 ですが、コピーには %3 が必要です</translation>
    </message>
    <message>
        <source>copies could not be removed: %1</source>
        <translation>コピーを削除できませんでした: %1</translation>
    </message>
    <message>
        <source>%1 gated pods of run %2 are still there</source>
        <translation>実行 %2 のゲート付き Pod %1 個がまだ残っています</translation>
    </message>
    <message>
        <source>The history could not be read. It was set aside as %1 and a new one was begun.</source>
        <translation>履歴を読み取れませんでした。%1 として退避し、新しい履歴を開始しました。</translation>
    </message>
    <message>
        <source>kept until the copies are gone</source>
        <translation>コピーがなくなるまで残します</translation>
    </message>
    <message>
        <source>it starts on %1 at %2 $/hr; guardrails allow %3 $/hr</source>
        <translation>%1 で %2 $/時から始まります。ガードレールの上限は %3 $/時です</translation>
    </message>
    <message>
        <source>%1 costs %2 $/hr; guardrails allow %3 $/hr where it starts</source>
        <translation>%1 は %2 $/時です。開始するクラスターのガードレールの上限は %3 $/時です</translation>
    </message>
    <message>
        <source>%1 costs %2 $/hr; guardrails allow %3 $/hr where it starts with spot nodes</source>
        <translation>%1 は %2 $/時です。スポットノードで開始するクラスターのガードレールの上限は %3 $/時です</translation>
    </message>
    <message>
        <source>%1 costs %2 $/hr; guardrails allow %3 $/hr on a cluster of the order</source>
        <translation>%1 は %2 $/時です。順序内のクラスターのガードレールの上限は %3 $/時です</translation>
    </message>
    <message>
        <source>%1 costs %2 $/hr; guardrails allow %3 $/hr on a cluster of the order with spot nodes</source>
        <translation>%1 は %2 $/時です。順序内のスポットノードのクラスターのガードレールの上限は %3 $/時です</translation>
    </message>
    <message>
        <source>guardrails allow %1 $/hr where it starts, which cannot be checked: what %2 costs is not known</source>
        <translation>開始するクラスターのガードレールの上限 %1 $/時は確認できません: %2 の料金が不明です</translation>
    </message>
    <message>
        <source>guardrails allow %1 $/hr where it starts with spot nodes, which cannot be checked: what %2 costs is not known</source>
        <translation>スポットノードで開始するクラスターのガードレールの上限 %1 $/時は確認できません: %2 の料金が不明です</translation>
    </message>
    <message>
        <source>guardrails allow %1 $/hr on a cluster of the order, which cannot be checked: what %2 costs is not known</source>
        <translation>順序内のクラスターのガードレールの上限 %1 $/時は確認できません: %2 の料金が不明です</translation>
    </message>
    <message>
        <source>guardrails allow %1 $/hr on a cluster of the order with spot nodes, which cannot be checked: what %2 costs is not known</source>
        <translation>順序内のスポットノードのクラスターのガードレールの上限 %1 $/時は確認できません: %2 の料金が不明です</translation>
    </message>
    <message>
        <source>no cluster of the order costs more than guardrails allow; the dearest is %1 at %2 $/hr</source>
        <translation>順序内のどのクラスターもガードレールの上限以内です。最も高いのは %1 の %2 $/時です</translation>
    </message>
    <message>
        <source>the increase over the last apply cannot be checked: %1</source>
        <translation>前回の適用からの増加を確認できません: %1</translation>
    </message>
    <message>
        <source>the increase over the last apply cannot be checked: what %1 costs is not known</source>
        <translation>前回の適用からの増加を確認できません: %1 の料金が不明です</translation>
    </message>
    <message>
        <source>the increase over the last apply cannot be checked: the policy was changed since it was last applied from this machine</source>
        <translation>前回の適用からの増加を確認できません: このマシンから最後に適用した後でポリシーが変更されました</translation>
    </message>
    <message>
        <source>the increase over the last apply cannot be checked: the policy that is there was not applied from this machine</source>
        <translation>前回の適用からの増加を確認できません: 現在のポリシーはこのマシンから適用されたものではありません</translation>
    </message>
    <message>
        <source>the increase over the last apply cannot be checked: the apply of %1 was kept without its price</source>
        <translation>前回の適用からの増加を確認できません: %1 の適用の料金が保存されていません</translation>
    </message>
    <message>
        <source>this workload was not applied before, so there is no increase to check</source>
        <translation>このワークロードはまだ適用されていないため、確認する増加はありません</translation>
    </message>
    <message>
        <source>starting on %1 costs %2 $/hr, %3 $/hr more than the %4 $/hr last applied; guardrails allow %5 $/hr more</source>
        <translation>%1 での開始は %2 $/時で、前回適用した %4 $/時より %3 $/時高くなります。ガードレールの上限は %5 $/時の増加です</translation>
    </message>
    <message>
        <source>starting on %1 costs %2 $/hr, %3 % more than the %4 $/hr last applied; guardrails allow %5 % more</source>
        <translation>%1 での開始は %2 $/時で、前回適用した %4 $/時より %3 % 高くなります。ガードレールの上限は %5 % の増加です</translation>
    </message>
    <message>
        <source>starting on %1 costs %2 $/hr, many times more than the %3 $/hr last applied; guardrails allow %4 % more</source>
        <translation>%1 での開始は %2 $/時で、前回適用した %3 $/時の何倍にもなります。ガードレールの上限は %4 % の増加です</translation>
    </message>
    <message>
        <source>starting on %1 costs %2 $/hr, after %3 $/hr last applied; guardrails allow that</source>
        <translation>%1 での開始は %2 $/時、前回の適用は %3 $/時です。ガードレールの範囲内です</translation>
    </message>
    <message>
        <source>what %1 would buy is not known, so forbidden GPUs cannot be checked</source>
        <translation>%1 が購入するものが不明なため、禁止された GPU を確認できません</translation>
    </message>
    <message>
        <source>%1 would buy %2 for %3 (%4), which guardrails forbid</source>
        <translation>%1 は %3 のために %2 (%4) を購入します。ガードレールで禁止されています</translation>
    </message>
    <message>
        <source>which GPU %1 would buy for %2 is not known, so forbidden GPUs cannot be checked</source>
        <translation>%1 が %2 のために購入する GPU が不明なため、禁止された GPU を確認できません</translation>
    </message>
    <message>
        <source>no cluster of the order would buy a GPU that guardrails forbid</source>
        <translation>順序内のどのクラスターもガードレールで禁止された GPU を購入しません</translation>
    </message>
    <message>
        <source>%1 is in provider %2, which guardrails forbid</source>
        <translation>%1 のプロバイダー %2 はガードレールで禁止されています</translation>
    </message>
    <message>
        <source>%1 is in region %2, which guardrails forbid</source>
        <translation>%1 のリージョン %2 はガードレールで禁止されています</translation>
    </message>
    <message>
        <source>the provider of %1 is not known, so forbidden providers cannot be checked</source>
        <translation>%1 のプロバイダーが不明なため、禁止されたプロバイダーを確認できません</translation>
    </message>
    <message>
        <source>the region of %1 is not known, so forbidden regions cannot be checked</source>
        <translation>%1 のリージョンが不明なため、禁止されたリージョンを確認できません</translation>
    </message>
    <message>
        <source>no cluster of the order is in a provider that guardrails forbid</source>
        <translation>順序内のどのクラスターもガードレールで禁止されたプロバイダーにありません</translation>
    </message>
    <message>
        <source>no cluster of the order is in a region that guardrails forbid</source>
        <translation>順序内のどのクラスターもガードレールで禁止されたリージョンにありません</translation>
    </message>
    <message>
        <source>Estimate again, exclude fewer clusters, or take back what you noted about them.</source>
        <translation>もう一度見積もるか、除外するクラスターを減らすか、クラスターについてのメモを取り消してください。</translation>
    </message>
    <message>
        <source>no cluster is left for the policy</source>
        <translation>ポリシーに残るクラスターがありません</translation>
    </message>
    <message>
        <source>the free capacity does not hold the workload</source>
        <translation>空き容量にワークロードが収まりません</translation>
    </message>
    <message>
        <source>the run was aborted: pod %1 on %2 has no gate %3</source>
        <translation>実行を中止しました: %2 の Pod %1 にゲート %3 がありません</translation>
    </message>
    <message>
        <source>in standby; an estimate would wake it and its nodes would cost money</source>
        <translation>待機中です。見積もると起動し、ノードの料金が発生します</translation>
    </message>
    <message>
        <source>no kubeconfig context is mapped to it; use --map %1=CONTEXT</source>
        <translation>対応する kubeconfig コンテキストがありません。--map %1=CONTEXT を使ってください</translation>
    </message>
    <message>
        <source>no kubeconfig context is mapped to it</source>
        <translation>対応する kubeconfig コンテキストがありません</translation>
    </message>
    <message>
        <source>may not read %1</source>
        <translation>%1 を読む権限がありません</translation>
    </message>
    <message>
        <source>autoscaled, but %1 does not run there</source>
        <translation>オートスケール対象ですが、%1 が動いていません</translation>
    </message>
    <message>
        <source>namespace %1 does not exist there</source>
        <translation>そこにはネームスペース %1 がありません</translation>
    </message>
    <message>
        <source>its free capacity is not reported</source>
        <translation>空き容量が報告されていません</translation>
    </message>
    <message>
        <source>enough is free, but whether on the nodes that the pods ask for is not known</source>
        <translation>空きは足りますが、Pod が求めるノードの上かどうかは不明です</translation>
    </message>
    <message>
        <source>the cluster does not know %1 (%2); install its operator there</source>
        <translation>クラスタは %1 (%2) を知りません。オペレーターをそこに入れてください</translation>
    </message>
    <message>
        <source>its operator decides what the pods ask for, and the manifest does not say</source>
        <translation>Pod の要求はオペレーターが決め、マニフェストには書かれていません</translation>
    </message>
    <message>
        <source>no pods in %1; does the operator of %2 run there?</source>
        <translation>%1 の間 Pod がありません。%2 のオペレーターは動いていますか</translation>
    </message>
    <message>
        <source>no pods in %1</source>
        <translation>%1 の間 Pod がありません</translation>
    </message>
    <message>
        <source>only %1 of %2 pods in %3</source>
        <translation>%3 の間に Pod は %2 個中 %1 個だけです</translation>
    </message>
    <message>
        <source>only %1 of %2 pods</source>
        <translation>Pod は %2 個中 %1 個だけです</translation>
    </message>
    <message>
        <source>%1 of %2 pods have an event in %3</source>
        <translation>%3 の間にイベントがある Pod は %2 個中 %1 個です</translation>
    </message>
    <message>
        <source>%1 of %2 pods have an event</source>
        <translation>イベントがある Pod は %2 個中 %1 個です</translation>
    </message>
    <message>
        <source>the event&apos;s text was not understood</source>
        <translation>イベントの文を理解できませんでした</translation>
    </message>
    <message>
        <source>other gated pods on the cluster may be in the node count</source>
        <translation>クラスタのほかのゲート付き Pod がノード数に含まれている可能性があります</translation>
    </message>
    <message>
        <source>the node count of %1 is above the %2 pods of this run</source>
        <translation>ノード数 %1 がこの実行の Pod 数 %2 を超えています</translation>
    </message>
    <message>
        <source>the event says no node count</source>
        <translation>イベントにノード数がありません</translation>
    </message>
    <message>
        <source>the total is too large</source>
        <translation>合計が大きすぎます</translation>
    </message>
    <message>
        <source>what the price book makes of it is more money than can be counted</source>
        <translation>自社価格表による金額が大きすぎて数えられません</translation>
    </message>
    <message>
        <source>PodDisruptionBudget %1 selects every pod, so while the estimate runs it counts the gated ones and may hold up drains on %2</source>
        <translation>PodDisruptionBudget %1 はすべての Pod を選ぶため、見積もり中はゲート付き Pod も数え、%2 のドレインを止めることがあります</translation>
    </message>
    <message>
        <source>%1 changes and cannot be put back by withdraw: the content of Secrets is not kept</source>
        <translation>%1 は変更され、取り下げでは元に戻せません: Secret の内容は保存されません</translation>
    </message>
    <message>
        <source>%1 gets the label %2, by which the policy selects it</source>
        <translation>%1 にラベル %2 を付けます。ポリシーはこれで選びます</translation>
    </message>
    <message>
        <source>%1 is not applied: %2</source>
        <translation>%1 は適用されません: %2</translation>
    </message>
    <message>
        <source>the server says: %1</source>
        <translation>サーバーの応答: %1</translation>
    </message>
    <message>
        <source>watching %1: %2</source>
        <translation>%1 の監視: %2</translation>
    </message>
    <message>
        <source>after: %1</source>
        <translation>直前: %1</translation>
    </message>
    <message>
        <source>Log in to this cluster again</source>
        <translation>このクラスタに再ログインしてください</translation>
    </message>
    <message>
        <source>log in again, then repeat</source>
        <translation>再ログインしてから、もう一度実行してください</translation>
    </message>
    <message>
        <source>The list is read again every now and then instead</source>
        <translation>代わりに一覧をときどき読み直します</translation>
    </message>
    <message>
        <source>the server refused the client certificate</source>
        <translation>サーバーがクライアント証明書を拒否しました</translation>
    </message>
    <message>
        <source>Get a new client certificate for this cluster</source>
        <translation>このクラスタの新しいクライアント証明書を取得してください</translation>
    </message>
    <message>
        <source>the host name cannot be resolved</source>
        <translation>ホスト名を解決できません</translation>
    </message>
    <message>
        <source>no answer within %1 s</source>
        <translation>%1 秒以内に応答がありません</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not valid yet</source>
        <translation>サーバーの証明書はまだ有効ではありません</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock</source>
        <translation>このコンピューターの時計を確認してください</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not for %1</source>
        <translation>サーバーの証明書は %1 用ではありません</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is signed by an unknown authority (%1)</source>
        <translation>サーバーの証明書は不明な認証局によるものです (%1)</translation>
    </message>
    <message>
        <source>the exec plugin %1 failed with exit code %2</source>
        <translation>ログインプログラム %1 がコード %2 で失敗しました</translation>
    </message>
    <message>
        <source>Run it yourself to see what it says</source>
        <translation>自分で実行して内容を確認してください</translation>
    </message>
    <message>
        <source>The manifest as it is</source>
        <translation>元のままのマニフェスト</translation>
    </message>
    <message>
        <source>More workers</source>
        <translation>ワーカーを増やす</translation>
    </message>
    <message>
        <source>More pods</source>
        <translation>Pod を増やす</translation>
    </message>
    <message>
        <source>More GPUs per worker</source>
        <translation>ワーカーあたりの GPU を増やす</translation>
    </message>
    <message>
        <source>More GPUs per pod</source>
        <translation>Pod あたりの GPU を増やす</translation>
    </message>
    <message>
        <source>Another SKU</source>
        <translation>別の SKU</translation>
    </message>
    <message>
        <source>May be reclaimed</source>
        <translation>回収される可能性あり</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>接続が切れました</translation>
    </message>
    <message>
        <source>the connection was lost: %1</source>
        <translation>接続が切れました: %1</translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation>時間内に接続できませんでした</translation>
    </message>
    <message>
        <source>no connection to the proxy %1</source>
        <translation>プロキシ %1 に接続できません</translation>
    </message>
    <message>
        <source>the connection was closed in the TLS handshake</source>
        <translation>TLS ハンドシェイク中に接続が閉じられました</translation>
    </message>
    <message>
        <source>the TLS handshake failed</source>
        <translation>TLS ハンドシェイクに失敗しました</translation>
    </message>
    <message>
        <source>the server does not speak TLS</source>
        <translation>サーバーは TLS に対応していません</translation>
    </message>
    <message>
        <source>the server does not speak HTTP</source>
        <translation>サーバーは HTTP に対応していません</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>読み取れません: %1</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>開けません: %1</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>ファイルを読み取れません: %1</translation>
    </message>
    <message>
        <source>cannot read: %1</source>
        <translation>読み取れません: %1</translation>
    </message>
    <message>
        <source>cannot write: %1</source>
        <translation>書き込めません: %1</translation>
    </message>
    <message>
        <source>cannot make the folder: %1</source>
        <translation>フォルダーを作成できません: %1</translation>
    </message>
    <message>
        <source>cannot open the history: %1</source>
        <translation>履歴を開けません: %1</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>接続が拒否されました</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>相手側が接続を切断しました</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>接続がタイムアウトしました</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>ホストへの経路がありません</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>ネットワークに到達できません</translation>
    </message>
    <message>
        <source>Broken pipe</source>
        <translation>相手側が接続を閉じました</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>権限がありません</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>ファイルまたはフォルダーがありません</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>フォルダーです</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>フォルダーではありません</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>ディスクに空きがありません</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>ディスクの割り当てを超えています</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>ファイルシステムは読み取り専用です</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>開いているファイルが多すぎます</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>入出力エラー</translation>
    </message>
    <message>
        <source>%1 runs on %2; what changes has no room there now, so it would move to %3 or the first after it that takes it; %4</source>
        <translation>%1 は %2 で実行中です。変更後の内容には現在そこに空きがないため、%3、またはその後で最初に受け入れるクラスターへ移動します。%4</translation>
    </message>
    <message>
        <source>the text is not UTF-8</source>
        <translation>テキストが UTF-8 ではありません</translation>
    </message>
    <message>
        <source>Save it as UTF-8.</source>
        <translation>UTF-8 で保存してください。</translation>
    </message>
    <message>
        <source>the manifests are those of another variant than the order&apos;s: estimate again</source>
        <translation>マニフェストは順序の対象とは別のバリアントのものです: もう一度見積もってください</translation>
    </message>
    <message>
        <source>the increase over the last apply cannot be checked: no control plane was asked</source>
        <translation>前回の適用からの増加を確認できません: コントロールプレーンに問い合わせていません</translation>
    </message>
    <message>
        <source>has no price, because its operator decides what the pods ask for; state their requests</source>
        <translation>Pod の要求を Operator が決めるため価格がありません。要求を明記してください</translation>
    </message>
    <message>
        <source>follows the nodes, not priced</source>
        <translation>ノードに従うため価格なし</translation>
    </message>
    <message>
        <source>has no pods, not priced</source>
        <translation>Pod がないため価格なし</translation>
    </message>
    <message>
        <source>priced by equivalent pods, because the object itself would not make gated ones</source>
        <translation>オブジェクト自体はゲート付き Pod を作らないため、同等の Pod で算出</translation>
    </message>
    <message>
        <source>priced by equivalent pods, because the object itself would not make all of them under a gate</source>
        <translation>オブジェクト自体はゲート下で全 Pod を作らないため、同等の Pod で算出</translation>
    </message>
    <message>
        <source>Not in these prices: your discounts, free room on running nodes, disks, network, control-plane fees.</source>
        <translation>この価格に含まれないもの: 割引、稼働中ノードの空き、ディスク、ネットワーク、コントロールプレーンの料金。</translation>
    </message>
    <message>
        <source>Not in these prices: free room on running nodes, and the discounts, disks, network and control-plane fees that your price book does not say. Caps on node prices and the autoscaler&apos;s own choice go by list prices.</source>
        <translation>この価格に含まれないもの: 稼働中ノードの空き、および自社価格表にない割引、ディスク、ネットワーク、コントロールプレーンの料金。ノード価格の上限とオートスケーラーの選択は定価によります。</translation>
    </message>
    <message>
        <source>Static clusters buy nothing: their nodes are there and paid already, so what fits there adds no cost.</source>
        <translation>静的クラスターは何も購入しません。ノードはすでにあり支払い済みなので、収まるものに追加費用はかかりません。</translation>
    </message>
    <message>
        <source>%1: priced for %2 pods; minimum %3, up to %4.</source>
        <translation>%1: %2 個の Pod の価格。最小 %3、最大 %4。</translation>
    </message>
    <message>
        <source>Spot nodes may be reclaimed at any time.</source>
        <translation>スポットノードはいつでも回収されることがあります。</translation>
    </message>
    <message>
        <source>list ≈ is what the public prices of the clouds come to (this program&apos;s price list, oldest figure: %1) where a cluster named no price. It is in no sum, and has no rank unless the order says so.</source>
        <translation>定価 ≈ は、クラスターが価格を示さなかった場合のクラウドの公開価格による額です（このプログラムの価格表、最も古い値: %1）。合計には含まれず、順序で指定しない限り順位もありません。</translation>
    </message>
    <message>
        <source>list ≈ is what the public prices of the clouds come to (this program&apos;s price list, oldest figure: %1) where a cluster named no price. It is in no sum, and has no rank unless the order says so. Half rate: spot at half of on-demand, because the listed spot price is missing or over a year old.</source>
        <translation>定価 ≈ は、クラスターが価格を示さなかった場合のクラウドの公開価格による額です（このプログラムの価格表、最も古い値: %1）。合計には含まれず、順序で指定しない限り順位もありません。半額: 価格表のスポット価格がないか 1 年以上前のため、オンデマンドの半額としています。</translation>
    </message>
    <message>
        <source>the baseline is of namespace %1</source>
        <translation>実行 A は Namespace %1 のものです</translation>
    </message>
    <message>
        <source>the baseline is of %1</source>
        <translation>実行 A は %1 のものです</translation>
    </message>
    <message>
        <source>the manifests have changed since the baseline</source>
        <translation>マニフェストは実行 A から変わっています</translation>
    </message>
    <message>
        <source>it is no file but a pipe, a device or a socket</source>
        <translation>ファイルではなく、パイプ、デバイス、またはソケットです</translation>
    </message>
    <message>
        <source>%1 of the spot nodes of type %2 are reclaimed in a month</source>
        <translation>タイプ %2 のスポットノードは 1 か月に %1 が回収される</translation>
    </message>
    <message>
        <source>how often spot nodes of type %1 are reclaimed is not known</source>
        <translation>タイプ %1 のスポットノードの回収頻度は不明</translation>
    </message>
    <message>
        <source>reclaimed too often: %1 of the spot nodes of type %2 are reclaimed in a month</source>
        <translation>回収が多すぎる: タイプ %2 のスポットノードは 1 か月に %1 が回収される</translation>
    </message>
    <message>
        <source>reclaimed too often: how often spot nodes of type %1 are reclaimed is not known</source>
        <translation>回収が多すぎる: タイプ %1 のスポットノードの回収頻度は不明</translation>
    </message>
    <message>
        <source>clusters whose spot nodes are reclaimed more often than %1 % in a month are without price and rank here, and those where it is not known</source>
        <translation>1 か月に %1 % を超えてスポットノードが回収されるクラスターと、頻度が不明なクラスターは、ここでは価格と順位を示さない</translation>
    </message>
    <message>
        <source>clusters whose spot nodes are reclaimed more often than %1 % in a month are without price and rank here</source>
        <translation>1 か月に %1 % を超えてスポットノードが回収されるクラスターは、ここでは価格と順位を示さない</translation>
    </message>
    <message>
        <source>holds other files: %1</source>
        <translation>ほかのファイルが含まれています: %1</translation>
    </message>
    <message>
        <source>holds files that this program did not write</source>
        <translation>このプログラムが書き出したものではないファイルが含まれています</translation>
    </message>
    <message>
        <source>is a file, not a folder</source>
        <translation>フォルダーではなくファイルです</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder: what lies in it would be applied with it.</source>
        <translation>新しいフォルダーか空のフォルダーを選んでください。中にあるものも一緒に適用されてしまいます。</translation>
    </message>
    <message>
        <source>the cap of %1 $/hr for %2 shuts out %3 of %4 clusters of the order: %5</source>
        <translation>%2 の上限額 %1 $/時により、順序の %4 クラスター中 %3 個が使えません: %5</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>no pods</source>
        <translation>Pod なし</translation>
    </message>
    <message>
        <source>pods missing</source>
        <translation>Pod 不足</translation>
    </message>
    <message>
        <source>no event in time</source>
        <translation>イベント時間切れ</translation>
    </message>
    <message>
        <source>no autoscaler</source>
        <translation>自動スケールなし</translation>
    </message>
    <message>
        <source>refused by quota</source>
        <translation>クォータで拒否</translation>
    </message>
    <message>
        <source>not admitted</source>
        <translation>受け入れ拒否</translation>
    </message>
    <message>
        <source>count shared</source>
        <translation>台数を共有</translation>
    </message>
    <message>
        <source>no context</source>
        <translation>コンテキストなし</translation>
    </message>
    <message>
        <source>no namespace</source>
        <translation>名前空間なし</translation>
    </message>
    <message>
        <source>copy removed</source>
        <translation>コピー削除済み</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>log in</source>
        <translation>要ログイン</translation>
    </message>
    <message>
        <source>no node type</source>
        <translation>該当タイプなし</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>解釈不能</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>到達不能</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>未信頼</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>権限なし</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>準備未完了</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>スタンバイ</translation>
    </message>
    <message>
        <source>no estimate</source>
        <translation>見積もりなし</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>収まらない</translation>
    </message>
    <message>
        <source>fit unknown</source>
        <translation>適合不明</translation>
    </message>
    <message>
        <source>reclaimed too often</source>
        <translation>回収が多すぎる</translation>
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
    <message>
        <source>not estimated</source>
        <translation>見積もりなし</translation>
    </message>
    <message>
        <source>does not fit now</source>
        <translation>現在は収まらない</translation>
    </message>
    <message>
        <source>fit unknown</source>
        <translation>適合不明</translation>
    </message>
    <message>
        <source>%1 if it fitted</source>
        <translation>収まる場合 %1</translation>
    </message>
    <message>
        <source>%1 if it fits</source>
        <translation>収まれば %1</translation>
    </message>
    <message>
        <source>static</source>
        <translation>静的</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>above the limit, left out</source>
        <translation>上限超過のため除外</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>%1: log in again.</source>
        <translation>%1: 再度ログインしてください。</translation>
    </message>
    <message>
        <source>%1: log in with %2.</source>
        <translation>%1: %2 でログインしてください。</translation>
    </message>
    <message>
        <source>Its cells would say “log in”.</source>
        <translation>このままではセルに「要ログイン」と表示されます。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>%1: its login program is not allowed to run.</source>
        <translation>%1: ログインプログラムの実行が許可されていません。</translation>
    </message>
    <message>
        <source>Allow it among the contexts.</source>
        <translation>コンテキストの一覧で許可してください。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>%1 is unreachable.</source>
        <translation>%1 に到達できません。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1、ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: you may not %2.</source>
        <translation>%1: 権限がありません: %2。</translation>
    </message>
    <message>
        <source>%1: you may not %2 in %3.</source>
        <translation>%1: %3 での権限がありません: %2。</translation>
    </message>
    <message>
        <source>An estimate could not be made.</source>
        <translation>このままでは見積もれません。</translation>
    </message>
    <message>
        <source>Its prices cannot be read; its cells would say “not allowed”.</source>
        <translation>価格を読み取れないため、セルに「権限なし」と表示されます。</translation>
    </message>
    <message>
        <source>Prices can be read without it; less is checked beforehand.</source>
        <translation>なくても価格は読み取れますが、事前確認が減ります。</translation>
    </message>
    <message>
        <source>Copy the missing rule</source>
        <translation>不足しているルールをコピー</translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>コピー %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policies</source>
        <translation>
            <numerusform>ポリシー %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing that is known</source>
        <translation>確認できるものなし</translation>
    </message>
    <message>
        <source>%1 has no namespace %2.</source>
        <translation>%1 に名前空間 %2 がありません。</translation>
    </message>
    <message>
        <source>Pods could not be made there.</source>
        <translation>このままでは Pod を作成できません。</translation>
    </message>
    <message>
        <source>%1 does not know %2.</source>
        <translation>%1 は %2 に対応していません。</translation>
    </message>
    <message>
        <source>Install %1 there, or leave the cluster out.</source>
        <translation>%1 をインストールするか、このクラスターを除外してください。</translation>
    </message>
    <message>
        <source>%1 is too old for scheduling gates.</source>
        <translation>%1 は古く、スケジューリングゲートに対応していません。</translation>
    </message>
    <message>
        <source>Pods of an estimate would run there; it needs Kubernetes 1.27.</source>
        <translation>見積もり用の Pod が実行されてしまいます。Kubernetes 1.27 が必要です。</translation>
    </message>
    <message numerus="yes">
        <source>Somebody else has %n gated pod(s) on %1.</source>
        <translation>
            <numerusform>%1 に他者のゲート付き Pod が %n 個あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Node counts there may include them.</source>
        <translation>ノード数に含まれる可能性があります。</translation>
    </message>
    <message>
        <source>%1 has no context.</source>
        <translation>%1 のコンテキストがありません。</translation>
    </message>
    <message>
        <source>No kubeconfig context could be guessed from its name.</source>
        <translation>名前から kubeconfig のコンテキストを推測できませんでした。</translation>
    </message>
    <message>
        <source>Map…</source>
        <translation>割り当てる…</translation>
    </message>
    <message>
        <source>Luna does not run on %1.</source>
        <translation>%1 では Luna が動作していません。</translation>
    </message>
    <message>
        <source>It cannot say what pods would cost there; list prices can stand in.</source>
        <translation>Pod の費用を回答できません。定価で代用できます。</translation>
    </message>
    <message>
        <source>A kubeconfig could not be read.</source>
        <translation>kubeconfig を読み取れませんでした。</translation>
    </message>
    <message>
        <source>%1 left %2.</source>
        <translation>%1 の残存物: %2。</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリー</translation>
    </message>
    <message>
        <source>GPUs per pod</source>
        <translation>Pod あたりの GPU</translation>
    </message>
    <message>
        <source>GPU SKUs</source>
        <translation>GPU SKU</translation>
    </message>
    <message>
        <source>Price category</source>
        <translation>価格区分</translation>
    </message>
    <message>
        <source>Max GPUs per node</source>
        <translation>ノードあたりの最大 GPU</translation>
    </message>
    <message>
        <source>Max $/hr per node</source>
        <translation>ノードあたりの上限 $/時間</translation>
    </message>
    <message>
        <source>Only these families</source>
        <translation>このファミリーのみ</translation>
    </message>
    <message>
        <source>Never these families</source>
        <translation>除外するファミリー</translation>
    </message>
    <message>
        <source>Instance type matches</source>
        <translation>インスタンスタイプの条件</translation>
    </message>
    <message>
        <source>Context %1:</source>
        <translation>コンテキスト %1:</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>lines %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>%1 行 %2 列: %3</translation>
    </message>
    <message numerus="yes">
        <source>Nova would not place %n object(s) with the group.</source>
        <translation>
            <numerusform>%n 個のオブジェクトは Nova がグループと一緒に配置しません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add the label to %n object(s)</source>
        <translation>
            <numerusform>%n 個のオブジェクトにラベルを追加</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) name another namespace: %1.</source>
        <translation>
            <numerusform>%n 個のオブジェクトが別の名前空間を指定しています: %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 を選択</translation>
    </message>
    <message numerus="yes">
        <source>%n Helm hook(s) are neither sent nor applied.</source>
        <translation>
            <numerusform>%n 個の Helm フックは送信も適用もされません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply too</source>
        <translation>これも適用</translation>
    </message>
    <message numerus="yes">
        <source>%n load balancer(s) cost money once applied; no figure has them.</source>
        <translation>
            <numerusform>%n 個のロードバランサーは適用すると費用が発生しますが、金額には含まれません。</numerusform>
        </translation>
    </message>
    <message>
        <source>No pods found: there is nothing to price.</source>
        <translation>Pod が見つからないため、価格を見積もる対象がありません。</translation>
    </message>
    <message>
        <source>%1 follows nodes and is not priced.</source>
        <translation>%1 はノードに追従するため、価格対象外です。</translation>
    </message>
    <message numerus="yes">
        <source>%n pod group(s) lack Luna&apos;s label; copies for an estimate get it.</source>
        <translation>
            <numerusform>%n 個の Pod グループに Luna のラベルがありません。見積もり用のコピーには付与されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Static clusters outside GKE need %1.</source>
        <translation>GKE 以外の静的クラスターには %1 が必要です。</translation>
    </message>
    <message>
        <source>Add that term</source>
        <translation>この条件を追加</translation>
    </message>
    <message>
        <source>num-gpus and Serve replicas follow the GPU count in variants.</source>
        <translation>バリアントでは、num-gpus と Serve レプリカ数が GPU 数に連動します。</translation>
    </message>
    <message>
        <source>new; its text is not shown</source>
        <translation>新規。内容は表示しません</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>差分なし</translation>
    </message>
    <message>
        <source>It cannot be read</source>
        <translation>読み取れません</translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>It is there already</source>
        <translation>既に存在します</translation>
    </message>
    <message>
        <source>It was changed meanwhile, or belongs to others</source>
        <translation>その間に変更されたか、他のものの管理下にあります</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>再度ログインしてください</translation>
    </message>
    <message>
        <source>You may not do that</source>
        <translation>許可されていません</translation>
    </message>
    <message>
        <source>It cannot be reached</source>
        <translation>接続できません</translation>
    </message>
    <message>
        <source>Its certificate is not trusted</source>
        <translation>証明書を信頼できません</translation>
    </message>
    <message>
        <source>The server has too much to do</source>
        <translation>サーバーが混み合っています</translation>
    </message>
    <message>
        <source>It took too long</source>
        <translation>時間がかかりすぎました</translation>
    </message>
    <message>
        <source>The server refused it</source>
        <translation>サーバーが拒否しました</translation>
    </message>
    <message>
        <source>This program refuses it</source>
        <translation>このプログラムは実行しません</translation>
    </message>
    <message>
        <source>The file or folder cannot be used</source>
        <translation>ファイルまたはフォルダーを使えません</translation>
    </message>
    <message>
        <source>It is too large</source>
        <translation>大きすぎます</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>list ≈ %1</source>
        <translation>定価 ≈ %1</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1、除外</translation>
    </message>
    <message>
        <source>Keep it where it is (pin first)</source>
        <translation>現在の場所に維持 (先頭に固定)</translation>
    </message>
    <message>
        <source>The estimate is %1 old; prices may have moved</source>
        <translation>見積もりから %1 経過。価格が変わった可能性があります</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>再見積もり</translation>
    </message>
    <message>
        <source>Connect to the fleet to check against what is there.</source>
        <translation>既存の状態と照合するには、フリートに接続してください。</translation>
    </message>
    <message>
        <source>Open the workload to check against what is there.</source>
        <translation>既存の状態と照合するには、ワークロードを開いてください。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>確認中…</translation>
    </message>
    <message>
        <source>The order holds until %1 rises by %2</source>
        <translation>%1 の値上がりが %2 になるまで、この順位は変わりません</translation>
    </message>
    <message>
        <source>%1 has no room now. It stays in the order; Nova skips it.</source>
        <translation>%1 には現在空きがありません。順位には残り、Nova がスキップします。</translation>
    </message>
    <message numerus="yes">
        <source>The run left %n objects behind</source>
        <translation>
            <numerusform>実行が %n 個のオブジェクトを残しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a workload first</source>
        <translation>先にワークロードを開いてください</translation>
    </message>
    <message>
        <source>Estimate first</source>
        <translation>先に見積もってください</translation>
    </message>
    <message>
        <source>Nothing is applied</source>
        <translation>何も適用されていません</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>copies and policies</comment>
        <translation>%1と%2</translation>
    </message>
    <message>
        <source>An interrupted estimate left %1.</source>
        <translation>中断された見積もりが%1を残しました。</translation>
    </message>
    <message>
        <source>Not needed for %1.</source>
        <translation>%1前から不要です。</translation>
    </message>
    <message>
        <source>Nothing needs them.</source>
        <translation>もう必要ありません。</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>実行 %1</translation>
    </message>
    <message>
        <source>list</source>
        <translation>定価</translation>
    </message>
    <message>
        <source>list %1</source>
        <translation>定価 %1</translation>
    </message>
    <message>
        <source>%1 and %2 cost the same; %1 stands first by name, until its price rises</source>
        <translation>%1 と %2 は同額です。%1 は料金が上がるまで名前順で先になります</translation>
    </message>
    <message>
        <source>%1 stays before %2 until its price rises by more than %3</source>
        <translation>%1 は料金が %3 を超えて上がるまで %2 より先です</translation>
    </message>
    <message>
        <source>%1 stays before %2 until its price rises by %3 or more</source>
        <translation>%1 は料金が %3 以上上がるまで %2 より先です</translation>
    </message>
    <message>
        <source> (%1 %)</source>
        <translation> (%1 %)</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>僅差: %1</translation>
    </message>
    <message>
        <source>leave this cluster out</source>
        <translation>このクラスターを除外</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>nodes of type %1</source>
        <translation>タイプ %1 のノード</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>no spot %1 here</source>
        <extracomment>%1 is a GPU, or &quot;nodes of type p4d.*&quot;</extracomment>
        <translation>ここにはスポットの %1 がない</translation>
    </message>
    <message>
        <source>no on-demand %1 here</source>
        <extracomment>%1 is a GPU, or &quot;nodes of type p4d.*&quot;</extracomment>
        <translation>ここにはオンデマンドの %1 がない</translation>
    </message>
    <message>
        <source>no %1 here</source>
        <extracomment>%1 is a GPU, or &quot;nodes of type p4d.*&quot;</extracomment>
        <translation>ここには %1 がない</translation>
    </message>
    <message>
        <source>You noted on %1: %2</source>
        <translation>%1 のメモ: %2</translation>
    </message>
    <message>
        <source>Pinned all the same. %1</source>
        <translation>それでも固定されています。%1</translation>
    </message>
    <message>
        <source>%1 is left out. %2</source>
        <translation>%1 は除外されます。%2</translation>
    </message>
    <message>
        <source>%1 is pinned all the same. %2</source>
        <translation>%1 はそれでも固定されています。%2</translation>
    </message>
    <message>
        <source>What you noted about %1 expired on %2 and does nothing: %3 (%4, line %5)</source>
        <translation>%1 についてのメモは %2 に失効しており、効果がありません: %3 (%4、%5 行目)</translation>
    </message>
    <message>
        <source>by list ≈ %1</source>
        <translation>定価順 ≈ %1</translation>
    </message>
    <message>
        <source>The estimate stopped without a result</source>
        <translation>見積もりは結果なしで停止しました</translation>
    </message>
    <message>
        <source>The Estimates page says why.</source>
        <translation>理由は「見積もり」ページにあります。</translation>
    </message>
    <message>
        <source>The estimate of %1 has ended</source>
        <translation>%1 の見積もりが終わりました</translation>
    </message>
    <message>
        <source>%1 of %2 cells answered.</source>
        <translation>%2 セル中 %1 セルに回答がありました。</translation>
    </message>
    <message>
        <source>Lowest: %1 on %2.</source>
        <translation>最安: %2 の %1。</translation>
    </message>
    <message>
        <source>Lowest: %1 for %2 on %3.</source>
        <translation>最安: %3 の %2 で %1。</translation>
    </message>
    <message>
        <source>%1 runs on %2</source>
        <translation>%1 は %2 で実行中です</translation>
    </message>
    <message>
        <source>It is a static cluster: no node was bought.</source>
        <translation>静的クラスターのため、ノードの購入はありません。</translation>
    </message>
    <message>
        <source>It costs %1, as estimated.</source>
        <translation>料金は見積もりどおり %1 です。</translation>
    </message>
    <message>
        <source>Other nodes came than estimated: it costs %1 in place of %2.</source>
        <translation>見積もりと異なるノードになり、料金は %2 ではなく %1 です。</translation>
    </message>
    <message>
        <source>Other nodes came than estimated, so what it costs is not known; %1 was estimated.</source>
        <translation>見積もりと異なるノードになったため、料金は不明です。見積もりは %1 でした。</translation>
    </message>
    <message>
        <source>%1 has left %2</source>
        <translation>%1 は %2 を離れました</translation>
    </message>
    <message>
        <source>No other cluster has it yet.</source>
        <translation>まだ他のクラスターに配置されていません。</translation>
    </message>
    <message>
        <source>It is placed on %1 now.</source>
        <translation>現在は %1 に配置されています。</translation>
    </message>
    <message>
        <source>It is placed on %1 now, for which %2 was estimated by list.</source>
        <translation>現在は %1 に配置されています。定価での見積もりは %2 でした。</translation>
    </message>
    <message>
        <source>%1 costs more than its limit</source>
        <translation>%1 の料金が上限を超えています</translation>
    </message>
    <message>
        <source>On %1 it costs %2; the limit is %3.</source>
        <translation>%1 での料金は %2、上限は %3 です。</translation>
    </message>
    <message>
        <source>The estimate is %1 old</source>
        <translation>見積もりから %1 経過</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 stands before %2: you pinned it</source>
        <translation>%1 は %2 の前にあります: 手動で固定</translation>
    </message>
    <message>
        <source>%1 stands before %2: you moved it</source>
        <translation>%1 は %2 の前にあります: 手動で移動</translation>
    </message>
    <message>
        <source>%1 stands behind %2: you pinned it</source>
        <translation>%1 は %2 の後ろにあります: 手動で固定</translation>
    </message>
    <message>
        <source>%1 stands behind %2: you moved it</source>
        <translation>%1 は %2 の後ろにあります: 手動で移動</translation>
    </message>
    <message>
        <source>${%1} has no value.</source>
        <translation>${%1} に値がありません。</translation>
    </message>
    <message>
        <source>Give it a value</source>
        <translation>値を入力</translation>
    </message>
    <message>
        <source>%1 is not ready.</source>
        <translation>%1 は準備未完了です。</translation>
    </message>
    <message>
        <source>It gets no estimate and no pods; see that Nova&apos;s agent runs there.</source>
        <translation>見積もりも Pod の配置も行われません。Nova のエージェントが動作しているか確認してください。</translation>
    </message>
    <message>
        <source>Nova says: %1</source>
        <translation>Nova の報告: %1</translation>
    </message>
    <message>
        <source>the file was not opened</source>
        <translation>ファイルが開かれていません</translation>
    </message>
    <message>
        <source>Connect to follow what is applied</source>
        <translation>適用済みの内容を追跡するには接続してください</translation>
    </message>
    <message>
        <source>${%1} has no value and would be applied as it stands.</source>
        <translation>${%1} に値がないため、そのままの文字列で適用されます。</translation>
    </message>
    <message>
        <source>%1 is not filled in and would be applied as it stands.</source>
        <translation>%1 は置き換えられず、そのままの文字列で適用されます。</translation>
    </message>
    <message>
        <source>No namespace is chosen: an estimate needs it.</source>
        <translation>名前空間が選択されていません: 見積もりに必要です。</translation>
    </message>
    <message>
        <source>No group label is chosen: an estimate needs it.</source>
        <translation>グループラベルが選択されていません: 見積もりに必要です。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Only a–z, 0–9 and “-”, at most 63 characters</source>
        <translation>a～z、0～9、「-」のみ、63 文字以内</translation>
    </message>
    <message>
        <source>Before “/” at most 253 characters</source>
        <translation>「/」の前は 253 文字以内</translation>
    </message>
    <message>
        <source>Before “/” a DNS name: a–z, 0–9, “-” and “.”</source>
        <translation>「/」の前は DNS 名: a～z、0～9、「-」、「.」</translation>
    </message>
    <message>
        <source>The key has more than 63 characters</source>
        <translation>キーが 63 文字を超えています</translation>
    </message>
    <message>
        <source>Behind “/” at most 63 characters</source>
        <translation>「/」の後は 63 文字以内</translation>
    </message>
    <message>
        <source>In the key only letters, digits, “-”, “_”, “.”; a letter or digit at both ends</source>
        <translation>キーに使えるのは英数字、「-」、「_」、「.」のみ、両端は英数字</translation>
    </message>
    <message>
        <source>The value has more than 63 characters</source>
        <translation>値が 63 文字を超えています</translation>
    </message>
    <message>
        <source>In the value only letters, digits, “-”, “_”, “.”; a letter or digit at both ends</source>
        <translation>値に使えるのは英数字、「-」、「_」、「.」のみ、両端は英数字</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>ファイルを置き換えますか?</translation>
    </message>
    <message>
        <source>It is there already; what is in it now is lost.</source>
        <translation>すでに存在します。現在の内容は失われます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a share: &quot;20 %&quot;</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>%1 超</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>%1 未満</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>%1 of such nodes in a month (Spot Instance Advisor, %2)</source>
        <extracomment>%1 is &quot;more than 20 %&quot;; the name is Amazon&apos;s</extracomment>
        <translation>1 か月に該当ノードの %1 (Spot Instance Advisor、%2)</translation>
    </message>
    <message>
        <source>no published rate for %1</source>
        <extracomment>how often spot nodes are reclaimed; %1 is a cloud</extracomment>
        <translation>%1 の回収率は公表されていない</translation>
    </message>
    <message>
        <source>no rate in this program&apos;s list for %1</source>
        <extracomment>how often spot nodes are reclaimed; %1 is a region</extracomment>
        <translation>このプログラムの一覧に %1 の回収率はない</translation>
    </message>
    <message>
        <source>not known: the spot price is not known</source>
        <translation>不明: スポット価格が不明</translation>
    </message>
    <message>
        <source>not known: no on-demand price is listed</source>
        <translation>不明: オンデマンドのリスト価格がない</translation>
    </message>
    <message>
        <source>not known: on demand is listed below this spot price</source>
        <translation>不明: オンデマンドのリスト価格がこのスポット価格を下回る</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>大きすぎる</translation>
    </message>
    <message>
        <source>%1 × %2 + %3 × %4 on demand (list price of %5)</source>
        <translation>%1 × %2 + オンデマンド %3 × %4 (%5 のリスト価格)</translation>
    </message>
    <message>
        <source>at most %1 a node: %2</source>
        <extracomment>%1 is a price, %2 how it is computed</extracomment>
        <translation>ノードあたり最大 %1: %2</translation>
    </message>
    <message>
        <source>at least %1 a node: %2</source>
        <translation>ノードあたり少なくとも %1: %2</translation>
    </message>
    <message>
        <source>rate not known</source>
        <translation>回収率は不明</translation>
    </message>
    <message>
        <source>1 worker</source>
        <translation>ワーカー 1</translation>
    </message>
    <message>
        <source>%1 workers</source>
        <translation>ワーカー %1</translation>
    </message>
    <message>
        <source>1 pod</source>
        <translation>Pod 1</translation>
    </message>
    <message>
        <source>%1 pods</source>
        <translation>Pod %1</translation>
    </message>
    <message>
        <source>1 GPU</source>
        <translation>GPU 1</translation>
    </message>
    <message>
        <source>%1 GPUs</source>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>%1, spot</source>
        <translation>%1、スポット</translation>
    </message>
    <message>
        <source>%1, spot or on-demand</source>
        <translation>%1、スポットまたはオンデマンド</translation>
    </message>
    <message>
        <source>Nowhere does it cost more than where it starts.</source>
        <translation>開始するクラスターより高くなることはありません。</translation>
    </message>
    <message>
        <source>At worst it runs on %1 at %2.</source>
        <translation>最悪の場合は %1 で %2 となります。</translation>
    </message>
    <message>
        <source>At worst it runs on %1 at %2, %3 more than where it starts.</source>
        <translation>最悪の場合は %1 で %2 となり、開始するクラスターより %3 高くなります。</translation>
    </message>
    <message numerus="yes">
        <source>What %n cluster(s) would cost is not known.</source>
        <translation>
            <numerusform>%n クラスターの料金は不明です。</numerusform>
        </translation>
    </message>
    <message>
        <source>After the last, Nova starts again at 1.</source>
        <translation>最後の次は、Nova が再び 1 から開始します。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>%1 was changed since this run; the order goes by what was said of it then</source>
        <translation>%1 はこの実行の後に変更されました。順序はその時点の結果に基づいています</translation>
    </message>
    <message>
        <source>Apart from what you moved or pinned, the order holds until %1 rises by %2</source>
        <translation>手動で移動または固定したものを除き、%1 の値上がりが %2 になるまでこの順位は変わりません</translation>
    </message>
    <message>
        <source>You placed the clusters by hand, so no price decides about the order</source>
        <translation>クラスターは手動で並べられているため、料金では順序は決まりません</translation>
    </message>
    <message>
        <source>The cap of %1 for %2 is below %3, which was estimated here</source>
        <translation>%2 の上限額 %1 は、ここで見積もった %3 を下回っています</translation>
    </message>
    <message>
        <source>shut out by a cap</source>
        <translation>上限額により使用不可</translation>
    </message>
    <message>
        <source>reclaimed too often, left out</source>
        <translation>回収が多すぎるため除外</translation>
    </message>
    <message>
        <source>The workload is still being read</source>
        <translation>ワークロードを読み込み中です</translation>
    </message>
</context>
<context>
    <name>thrifty::app::CapSlider</name>
    <message>
        <source>Leave out above</source>
        <translation>除外する上限額</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>%1; %2 of %3 clusters with a price stay</source>
        <translation>%1。料金のあるクラスター %3 件中 %2 件が残ります</translation>
    </message>
</context>
<context>
    <name>thrifty::app::CapWarnings</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cap of %1 for %2 shuts out %3 of %n clusters of the order: %4</source>
        <translation>
            <numerusform>%2 の上限額 %1 により、順序の %n クラスター中 %3 個が使えません: %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::ChartLegend</name>
    <message>
        <source>Legend: %1</source>
        <translation>凡例: %1</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ChartPanel</name>
    <message>
        <source>Copy or save this chart</source>
        <translation>グラフをコピーまたは保存</translation>
    </message>
    <message>
        <source>Copy chart</source>
        <translation>グラフをコピー</translation>
    </message>
    <message>
        <source>Save chart as…</source>
        <translation>名前を付けてグラフを保存…</translation>
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
    <name>thrifty::app::ClusterTableModel</name>
    <message>
        <source>checking</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>No context is mapped to it, so it cannot be asked. Double-click or F2 to map one.</source>
        <translation>コンテキストが割り当てられていないため、問い合わせできません。ダブルクリックまたは F2 で割り当ててください。</translation>
    </message>
    <message>
        <source>%1, guessed from the names</source>
        <translation>%1 (名前から推測)</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>静的</translation>
    </message>
    <message>
        <source>Autoscaled, but Luna does not run there: it cannot say what pods would cost.</source>
        <translation>オートスケールしますが、Luna が動作していないため、Pod の費用を回答できません。</translation>
    </message>
    <message>
        <source>Autoscaled</source>
        <translation>オートスケール</translation>
    </message>
    <message>
        <source>log in</source>
        <translation>要ログイン</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>権限なし</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>到達不能</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>スタンバイ</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>準備未完了</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>不足: %1</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供元</translation>
    </message>
    <message>
        <source>Region, zone</source>
        <translation>地域、ゾーン</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>割り当て方式</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Free GPUs</source>
        <translation>空き GPU</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>its login program may not run</source>
        <translation>ログインプログラムの実行が許可されていません</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Show contexts</source>
        <translation>コンテキストを表示</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>%1 の色</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>グループ: %1</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>no Luna</source>
        <translation>Luna なし</translation>
    </message>
    <message>
        <source>Whether Luna runs there is not known.</source>
        <translation>Luna が動作しているかどうかは不明です。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ClustersView</name>
    <message>
        <source>Context of the cluster</source>
        <translation>クラスターのコンテキスト</translation>
    </message>
    <message>
        <source>Guess from the names</source>
        <translation>名前から推測</translation>
    </message>
    <message>
        <source>Workload clusters</source>
        <translation>ワークロードクラスター</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>事前確認</translation>
    </message>
    <message>
        <source>Pre-flight checks</source>
        <translation>事前確認項目</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>要確認事項</translation>
    </message>
    <message>
        <source>asked only with get, list and watch; never written by this program</source>
        <translation>get、list、watch のみで問い合わせ、このプログラムは書き込みません</translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>合格 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>要確認 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 unknown, %2 not needed</source>
        <translation>不明 %1 件、不要 %2 件</translation>
    </message>
    <message numerus="yes">
        <source>%n not needed</source>
        <translation>
            <numerusform>不要 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>checking</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>確認: %1</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Give the rule to whoever may change rights on %1.</source>
        <translation>このルールを %1 の権限を変更できる人に渡してください。</translation>
    </message>
    <message>
        <source>Find a cluster</source>
        <translation>クラスターを検索</translation>
    </message>
    <message>
        <source>Find by name, context, cloud, region</source>
        <translation>名前、コンテキスト、クラウド、リージョンで検索</translation>
    </message>
    <message>
        <source>Alias…</source>
        <translation>別名…</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>色…</translation>
    </message>
    <message>
        <source>Group…</source>
        <translation>グループ…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>Map context…</source>
        <translation>コンテキストを割り当てる…</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 need attention</source>
        <translation>
            <numerusform>%1 件中 %n 件が要確認</numerusform>
        </translation>
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
    <message>
        <source>Nothing found for “%1”</source>
        <translation>「%1」は見つかりません</translation>
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
    <message>
        <source>until this run ends</source>
        <translation>この実行が終わるまで</translation>
    </message>
    <message>
        <source>for this apply</source>
        <translation>今回の適用のみ</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ContextTableModel</name>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>client certificate</source>
        <translation>クライアント証明書</translation>
    </message>
    <message>
        <source>token</source>
        <translation>トークン</translation>
    </message>
    <message>
        <source>password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>auth provider, removed from clients</source>
        <translation>認証プロバイダー (クライアントでは廃止)</translation>
    </message>
    <message>
        <source>needs a terminal: %1 asks questions</source>
        <translation>端末が必要: %1 が入力を求めます</translation>
    </message>
    <message>
        <source>log in:</source>
        <translation>ログイン:</translation>
    </message>
    <message>
        <source>%1 is not allowed to run</source>
        <translation>%1 の実行は許可されていません</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>権限なし</translation>
    </message>
    <message>
        <source>unreachable: %1</source>
        <translation>到達不能: %1</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>not needed by this fleet</source>
        <translation>このフリートでは不要</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>not in this fleet</source>
        <translation>このフリートの対象外</translation>
    </message>
    <message>
        <source>%1 takes part</source>
        <translation>%1 は対象です</translation>
    </message>
    <message>
        <source>%1 does not take part</source>
        <translation>%1 は対象外です</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Logs in with</source>
        <translation>ログイン方法</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>log in again: %1</source>
        <translation>要再ログイン: %1</translation>
    </message>
    <message>
        <source>%1 may run now: try again</source>
        <translation>%1 の実行が許可されました: 再試行してください</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ContextsView</name>
    <message>
        <source>Contexts</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>Find a context</source>
        <translation>コンテキストを検索</translation>
    </message>
    <message>
        <source>Find by name, cluster, server, cloud, region or login</source>
        <translation>名前、クラスター、サーバー、クラウド、リージョン、ログイン方法で検索</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 件中 %1 件</translation>
    </message>
</context>
<context>
    <name>thrifty::app::CostChart</name>
    <message>
        <source>Copy chart</source>
        <translation>グラフをコピー</translation>
    </message>
    <message>
        <source>Copy values as text</source>
        <translation>値をテキストとしてコピー</translation>
    </message>
    <message>
        <source>Save chart as…</source>
        <translation>名前を付けてグラフを保存…</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>グラフを保存</translation>
    </message>
    <message>
        <source>No price yet</source>
        <translation>まだ価格がありません</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 画像</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 図形</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文書</translation>
    </message>
</context>
<context>
    <name>thrifty::app::CrashReportDialog</name>
    <message>
        <source>Crash report</source>
        <translation>クラッシュレポート</translation>
    </message>
    <message>
        <source>It says where in the program it happened. It holds none of your data and is sent nowhere.</source>
        <translation>プログラムのどこで起きたかを示します。お使いのデータは含まれず、どこにも送信されません。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>thrifty::app::DesktopNotifications</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
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
    <name>thrifty::app::DriftGuard</name>
    <message>
        <source>out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>thrifty::app::EditCommands</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>このページで検索(&amp;F)</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>何も選択されていません</translation>
    </message>
    <message>
        <source>Click into a field first</source>
        <translation>先にフィールドをクリックしてください</translation>
    </message>
    <message>
        <source>There is nothing to search on this page</source>
        <translation>このページには検索するものがありません</translation>
    </message>
</context>
<context>
    <name>thrifty::app::EstimateCharts</name>
    <message>
        <source>$/hr per cluster</source>
        <translation>クラスター別 $/時間</translation>
    </message>
    <message>
        <source>$/hr per GPU SKU</source>
        <translation>GPU SKU 別 $/時間</translation>
    </message>
    <message>
        <source>Variants compared</source>
        <translation>バリアントの比較</translation>
    </message>
    <message>
        <source>clusters</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>variants</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>Bars per</source>
        <translation>棒の単位</translation>
    </message>
    <message>
        <source>Cluster whose variants are compared</source>
        <translation>バリアントを比較するクラスター</translation>
    </message>
    <message>
        <source>Which variant a bar shows</source>
        <translation>棒が示すバリアント</translation>
    </message>
    <message>
        <source>lowest on-demand</source>
        <translation>オンデマンドの最安</translation>
    </message>
    <message>
        <source>lowest of all</source>
        <translation>全体の最安</translation>
    </message>
    <message>
        <source>%1 per</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 per cluster</source>
        <translation>クラスター別 %1</translation>
    </message>
    <message>
        <source>%1 per GPU SKU</source>
        <translation>GPU SKU 別 %1</translation>
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
        <source>Estimating: %1 of %2 cells, %3 s</source>
        <translation>見積もり中: セル %1 / %2、%3 秒</translation>
    </message>
    <message>
        <source>Removing what is left</source>
        <translation>残存物を削除中</translation>
    </message>
    <message>
        <source>Reading the price list</source>
        <translation>価格表を読み込み中</translation>
    </message>
    <message>
        <source>Waiting for the run in another window</source>
        <translation>別のウィンドウの実行を待っています</translation>
    </message>
    <message>
        <source>Waiting for the run of %1</source>
        <translation>%1 の実行を待っています</translation>
    </message>
    <message>
        <source>The workload&apos;s text cannot be read; put it right first</source>
        <translation>ワークロードのテキストを読めません。先に修正してください</translation>
    </message>
    <message>
        <source>The workload is still being read</source>
        <translation>ワークロードを読み込み中です</translation>
    </message>
    <message>
        <source>The namespace cannot be used: %1</source>
        <translation>名前空間を使用できません: %1</translation>
    </message>
    <message>
        <source>The group label cannot be used: %1</source>
        <translation>グループラベルを使用できません: %1</translation>
    </message>
</context>
<context>
    <name>thrifty::app::EstimateMessages</name>
    <message>
        <source>No list prices.</source>
        <translation>定価はありません。</translation>
    </message>
    <message>
        <source>Run cancelled.</source>
        <translation>実行をキャンセルしました。</translation>
    </message>
    <message>
        <source>Run stopped: %1.</source>
        <translation>実行が停止しました: %1。</translation>
    </message>
    <message>
        <source>Everything it made is gone.</source>
        <translation>作成したものはすべて削除されました。</translation>
    </message>
    <message>
        <source>See what remains.</source>
        <translation>残存物を確認してください。</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 の除外</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>再見積もり</translation>
    </message>
    <message>
        <source>Other gated pods are on %1;</source>
        <translation>%1 にほかのゲート付き Pod があります。</translation>
    </message>
    <message>
        <source>node counts may include them, so these cells have no price.</source>
        <translation>ノード数に含まれる可能性があるため、該当セルに価格はありません。</translation>
    </message>
    <message>
        <source>Show causes</source>
        <translation>原因を表示</translation>
    </message>
    <message>
        <source>Estimate these again</source>
        <translation>これらを再見積もり</translation>
    </message>
    <message>
        <source>%1 of %2 cells had no event in %3 s.</source>
        <translation>%2 セル中 %1 セルで、%3 秒以内にイベントがありませんでした。</translation>
    </message>
    <message>
        <source>%1 of %2 cells had no event in time.</source>
        <translation>%2 セル中 %1 セルで、時間内にイベントがありませんでした。</translation>
    </message>
    <message>
        <source>They have no price and do not rank.</source>
        <translation>価格も順位も付きません。</translation>
    </message>
    <message>
        <source>Estimate these %1 again</source>
        <translation>この %1 件を再見積もり</translation>
    </message>
    <message>
        <source>This machine slept %1 during the run.</source>
        <translation>実行中にこのマシンは %1スリープしました。</translation>
    </message>
    <message>
        <source>Sleep is not counted as waiting.</source>
        <translation>スリープは待機時間に含まれません。</translation>
    </message>
    <message>
        <source>This estimate is %1 old.</source>
        <translation>この見積もりは %1 前のものです。</translation>
    </message>
    <message>
        <source>Prices and capacity may have changed; applying asks to estimate again after 24 h.</source>
        <translation>価格や空きが変わっている可能性があります。24 時間を過ぎると、適用時に再見積もりを求められます。</translation>
    </message>
    <message>
        <source>Your run waits until that one ends, so that node counts do not mix.</source>
        <translation>ノード数が混ざらないように、この実行はその実行が終わるまで待ちます。</translation>
    </message>
    <message>
        <source>A run is going in another window.</source>
        <translation>別のウィンドウで実行中です。</translation>
    </message>
    <message>
        <source>%1 is estimating in %2.</source>
        <translation>%1 が %2 で見積もりを実行中です。</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>待たずに開始</translation>
    </message>
    <message>
        <source>%1 is read-only.</source>
        <translation>%1 は読み取り専用です。</translation>
    </message>
    <message>
        <source>The control plane</source>
        <translation>コントロールプレーン</translation>
    </message>
    <message>
        <source>Unlock for this run</source>
        <translation>この実行だけロック解除</translation>
    </message>
    <message>
        <source>Run stopped: on %1 a copy lost its gate.</source>
        <translation>実行が停止しました: %1 でコピーのゲートが失われました。</translation>
    </message>
    <message>
        <source>Without it pods could start there.</source>
        <translation>ゲートがないと、そこで Pod が起動する可能性があります。</translation>
    </message>
    <message>
        <source>%1 wants a new login.</source>
        <translation>%1 には再ログインが必要です。</translation>
    </message>
    <message>
        <source>%1 is not trusted.</source>
        <translation>%1 は信頼されていません。</translation>
    </message>
    <message>
        <source>%1 does not allow it.</source>
        <translation>%1 では許可されていません。</translation>
    </message>
    <message>
        <source>%1 is not ready.</source>
        <translation>%1 は準備ができていません。</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 に接続できません。</translation>
    </message>
    <message>
        <source>Its cells keep the last known figure, which does not rank.</source>
        <translation>セルには前回の値が残りますが、順位は付きません。</translation>
    </message>
    <message>
        <source>Its cells have no price and do not rank.</source>
        <translation>セルに価格も順位も付きません。</translation>
    </message>
    <message>
        <source>Its cells do not rank; they keep the last known figure, if any.</source>
        <translation>セルに順位は付きません。前回の値があれば残ります。</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) cannot be asked:</source>
        <translation>
            <numerusform>%n 件のクラスターに確認できません:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Their cells do not rank; they keep the last known figure, if any.</source>
        <translation>%1。セルに順位は付きません。前回の値があれば残ります。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
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
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>Build variants</source>
        <translation>バリアントを作成</translation>
    </message>
    <message>
        <source>Next unit of prices</source>
        <translation>次の価格単位</translation>
    </message>
    <message>
        <source>Show causes of missing prices</source>
        <translation>価格がない原因を表示</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>表をコピー</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>次のパネル</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>month (730 h)</source>
        <translation>月 (730 時間)</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Prices per</source>
        <translation>価格の単位</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Report as one HTML page…</source>
        <translation>レポートを HTML 1 ページで…</translation>
    </message>
    <message>
        <source>Table as CSV…</source>
        <translation>表を CSV で…</translation>
    </message>
    <message>
        <source>Markdown for a pull request…</source>
        <translation>プルリクエスト用 Markdown…</translation>
    </message>
    <message>
        <source>Result as JSON…</source>
        <translation>結果を JSON で…</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>発表</translation>
    </message>
    <message>
        <source>Estimate again</source>
        <translation>再見積もり</translation>
    </message>
    <message>
        <source>Variants and clusters</source>
        <translation>バリアントとクラスター</translation>
    </message>
    <message>
        <source>$/hr per cluster</source>
        <translation>クラスター別 $/時間</translation>
    </message>
    <message>
        <source>$/hr per GPU SKU</source>
        <translation>GPU SKU 別 $/時間</translation>
    </message>
    <message>
        <source>Variants compared</source>
        <translation>バリアントの比較</translation>
    </message>
    <message>
        <source>Charts and explanation</source>
        <translation>グラフと説明</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>%1 per cluster</source>
        <translation>クラスター別 %1</translation>
    </message>
    <message>
        <source>%1 per GPU SKU</source>
        <translation>GPU SKU 別 %1</translation>
    </message>
    <message>
        <source>Prices: %1, %2</source>
        <translation>価格: %1、%2</translation>
    </message>
    <message numerus="yes">
        <source>Estimate %n variant(s)</source>
        <translation>
            <numerusform>%n 個のバリアントを見積もる</numerusform>
        </translation>
    </message>
    <message>
        <source>Run started %1</source>
        <translation>実行開始: %1</translation>
    </message>
    <message>
        <source>Run of %1, took %2</source>
        <translation>実行: %1、所要時間 %2</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>The run of %1 gave no result</source>
        <translation>%1 の実行では結果が得られませんでした</translation>
    </message>
    <message numerus="yes">
        <source>The run makes gated copies of %n variant(s) and a spread policy, and removes them.</source>
        <translation>
            <numerusform>この実行では、%n 個のバリアントのゲート付きコピーと分散ポリシーを作成し、終了後に削除します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run makes gated copies for %n cell(s) and removes them.</source>
        <translation>
            <numerusform>この実行では、%n セル分のゲート付きコピーを作成し、終了後に削除します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the estimate</source>
        <translation>見積もりをエクスポート</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>PDF レポート…</translation>
    </message>
    <message>
        <source>Folder or archive for a review…</source>
        <translation>レビュー用のフォルダーまたはアーカイブ…</translation>
    </message>
    <message>
        <source>Show list prices</source>
        <translation>定価を表示</translation>
    </message>
    <message>
        <source>What the price list says; no cluster is asked and nothing is written</source>
        <translation>価格表の値です。クラスターには問い合わせず、何も書き込みません</translation>
    </message>
    <message>
        <source>List prices: no cluster was asked</source>
        <translation>定価: クラスターには問い合わせていません</translation>
    </message>
    <message>
        <source>Forget: %1</source>
        <translation>取り消す: %1</translation>
    </message>
    <message>
        <source>Remember a fact about this cluster…</source>
        <translation>このクラスターについてメモ…</translation>
    </message>
    <message>
        <source>Shows the columns of one group. All clusters are asked, ranked and charted as before.</source>
        <translation>1 つのグループの列だけを表示します。問い合わせ、順位、グラフはこれまでどおりすべてのクラスターが対象です。</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) hidden by the filter</source>
        <translation>
            <numerusform>%n 件のクラスターがフィルターで非表示</numerusform>
        </translation>
    </message>
    <message>
        <source>What prices are per</source>
        <translation>価格の単位</translation>
    </message>
    <message>
        <source>Full screen, for people who did not run it</source>
        <translation>結果を共有するための全画面表示</translation>
    </message>
    <message>
        <source>Run finished at %1. There was nothing to ask, so nothing was written.</source>
        <translation>実行は %1 に終了しました。問い合わせ先がなかったため、何も書き込んでいません。</translation>
    </message>
    <message numerus="yes">
        <source>Run finished at %1. %n gated copies and 1 spread policy removed; %2 is locked again.</source>
        <translation>
            <numerusform>実行は %1 に終了しました。ゲート付きコピー %n 個と分散ポリシー 1 個を削除し、%2 を再びロックしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to Fleet</source>
        <translation>フリートへ移動</translation>
    </message>
    <message>
        <source>Go to Workload</source>
        <translation>ワークロードへ移動</translation>
    </message>
    <message>
        <source>An estimate says what each variant of the workload would cost on every cluster. Nothing runs for it: gated copies are made, priced and removed again.</source>
        <translation>見積もりでは、ワークロードの各バリアントの費用をクラスターごとに示します。何も実行されません。ゲート付きコピーを作成し、価格を確認したあと削除します。</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s) can be estimated now.</source>
        <translation>
            <numerusform>%n 個のバリアントを見積もれます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Next step: %1.</source>
        <translation>次の手順: %1。</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文書</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>HTML ページ</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>JSON result</source>
        <translation>JSON 結果</translation>
    </message>
    <message>
        <source>Cells whose spot nodes are reclaimed more often in a month have neither price nor rank, and orders leave them out. The result stays as it is.</source>
        <translation>1 か月の回収頻度がこれを超えるセルは価格と順位を示さず、順序から除外します。結果は変わりません。</translation>
    </message>
    <message>
        <source>How often spot nodes may be reclaimed</source>
        <translation>スポットノードの回収頻度の上限</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) reclaimed too often</source>
        <translation>
            <numerusform>回収が多すぎるセル %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask this cluster again</source>
        <translation>このクラスターに再確認</translation>
    </message>
    <message>
        <source>Run of %1 is given up; what it made is being removed</source>
        <translation>%1 の実行は中止されました。作成したものを削除しています</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s) changed since</source>
        <translation>
            <numerusform>%n 件のバリアントが変更済み</numerusform>
        </translation>
    </message>
    <message>
        <source>Run of %1 cancelled: %2 of %3 answered, %4 priced</source>
        <translation>%1 の実行はキャンセル: %3 件中 %2 件が回答、%4 件に価格</translation>
    </message>
    <message>
        <source>Run of %1 stopped: %2 of %3 answered, %4 priced</source>
        <translation>%1 の実行は停止: %3 件中 %2 件が回答、%4 件に価格</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ExplanationPanel</name>
    <message>
        <source>Explanation</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Close the explanation</source>
        <translation>説明を閉じる</translation>
    </message>
    <message>
        <source>Choose a cell to see where its price comes from.</source>
        <translation>セルを選択すると、価格の根拠が表示されます。</translation>
    </message>
    <message>
        <source>Pod group</source>
        <translation>Pod グループ</translation>
    </message>
    <message>
        <source>$/node</source>
        <translation>$/ノード</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>Copy events</source>
        <translation>イベントをコピー</translation>
    </message>
    <message>
        <source>Copy event</source>
        <translation>イベントをコピー</translation>
    </message>
    <message numerus="yes">
        <source>%n more event(s)</source>
        <translation>
            <numerusform>ほか %n 件のイベント</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+click compares any two cells.</source>
        <translation>Ctrl+クリックで任意の 2 つのセルを比較できます。</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>回答なし</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Remember a fact…</source>
        <translation>メモする…</translation>
    </message>
    <message>
        <source>That a quota is 0 here, that something is sold out: orders then leave the cluster out</source>
        <translation>クォータが 0 である、在庫がないなど: 順序からこのクラスターが除外されます</translation>
    </message>
</context>
<context>
    <name>thrifty::app::FactDialog</name>
    <message>
        <source>Remember</source>
        <translation>メモする</translation>
    </message>
    <message>
        <source>Remember a fact about %1</source>
        <translation>%1 についてメモ</translation>
    </message>
    <message>
        <source>Orders leave the cluster out wherever the workload would buy this. Estimates and their prices stay as they are.</source>
        <translation>ワークロードがこれを購入することになる場合、順序からこのクラスターが除外されます。見積もりと価格は変わりません。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>for example: quota 0 in westus2, ticket 123</source>
        <translation>例: westus2 のクォータ 0、チケット 123</translation>
    </message>
    <message>
        <source>Last day on which it holds</source>
        <translation>有効な最終日</translation>
    </message>
    <message>
        <source>until it is taken back; or 2026-12-31</source>
        <translation>取り消すまで、または 2026-12-31</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Write the day as 2026-12-31.</source>
        <translation>日付は 2026-12-31 の形で入力してください。</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>この日付は過ぎています。</translation>
    </message>
    <message>
        <source>The reason is too long.</source>
        <translation>理由が長すぎます。</translation>
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
    <name>thrifty::app::FleetCards</name>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロック解除</translation>
    </message>
    <message>
        <source>Change the control plane</source>
        <translation>コントロールプレーンを変更</translation>
    </message>
    <message>
        <source>Allows writing to the control plane until the next run has ended; then it locks itself. Workload clusters are never written.</source>
        <translation>次の実行が終わるまでコントロールプレーンへの書き込みを許可し、その後自動的にロックします。ワークロードクラスターには書き込みません。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show all contexts</source>
        <translation>すべてのコンテキストを表示</translation>
    </message>
    <message>
        <source>Kubernetes %1</source>
        <translation>Kubernetes %1</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>ユーザー %1</translation>
    </message>
    <message numerus="yes">
        <source>Found by asking %n context(s): only this one serves %1 clusters</source>
        <translation>
            <numerusform>%n 個のコンテキストへの問い合わせで検出: %1 クラスターを提供するのはこれだけです</numerusform>
        </translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>手動で選択</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>%1 of %2 contexts are of this fleet, %3 are not</source>
        <translation>%2 件中 %1 件のコンテキストがこのフリートのもの、%3 件は対象外</translation>
    </message>
    <message numerus="yes">
        <source>all %n context(s) are of this fleet</source>
        <translation>
            <numerusform>%n 件すべてのコンテキストがこのフリートのもの</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::FleetController</name>
    <message>
        <source>Connecting to the fleet</source>
        <translation>フリートに接続中</translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation>追加: %1</translation>
    </message>
    <message>
        <source>gone: %1</source>
        <translation>消失: %1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>変更: %1</translation>
    </message>
    <message>
        <source>no context changed</source>
        <translation>コンテキストの変更なし</translation>
    </message>
    <message>
        <source>Choose contexts</source>
        <translation>コンテキストの選択</translation>
    </message>
    <message>
        <source>Choose the control plane</source>
        <translation>コントロールプレーンの選択</translation>
    </message>
    <message>
        <source>Map context</source>
        <translation>コンテキストの割り当て</translation>
    </message>
    <message>
        <source>Checking the fleet</source>
        <translation>フリートを確認中</translation>
    </message>
    <message>
        <source>Looking for what runs left behind</source>
        <translation>実行の残存物を検索中</translation>
    </message>
    <message>
        <source>Removing what run %1 left behind</source>
        <translation>実行 %1 の残存物を削除中</translation>
    </message>
</context>
<context>
    <name>thrifty::app::FleetLooks</name>
    <message>
        <source>Connect to a fleet first</source>
        <translation>先にフリートに接続してください</translation>
    </message>
    <message>
        <source>An alias has at most %1 signs</source>
        <translation>別名は最大 %1 文字です</translation>
    </message>
    <message>
        <source>An alias has only signs that can be seen</source>
        <translation>別名には表示できる文字だけを使えます</translation>
    </message>
    <message>
        <source>A cluster of the fleet has this as its own name</source>
        <translation>フリート内のクラスターの本来の名前と同じです</translation>
    </message>
    <message>
        <source>%1 has this alias</source>
        <translation>%1 がこの別名を使っています</translation>
    </message>
    <message>
        <source>A group has at most %1 signs</source>
        <translation>グループ名は最大 %1 文字です</translation>
    </message>
    <message>
        <source>A group has only signs that can be seen</source>
        <translation>グループ名には表示できる文字だけを使えます</translation>
    </message>
</context>
<context>
    <name>thrifty::app::FleetPage</name>
    <message>
        <source>Fleet</source>
        <translation>フリート</translation>
    </message>
    <message>
        <source>Add kubeconfig…</source>
        <translation>kubeconfig を追加…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>Everything of the run is gone.</source>
        <translation>この実行で作成したものはすべて削除されました。</translation>
    </message>
    <message>
        <source>Something is left.</source>
        <translation>残存物があります。</translation>
    </message>
    <message>
        <source>The demo fleet could not be started.</source>
        <translation>デモフリートを開始できませんでした。</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>接続していません。</translation>
    </message>
    <message>
        <source>Choose the control plane…</source>
        <translation>コントロールプレーンを選択…</translation>
    </message>
    <message>
        <source>Back to the fleet</source>
        <translation>フリートに戻る</translation>
    </message>
    <message>
        <source>Open workload…</source>
        <translation>ワークロードを開く…</translation>
    </message>
    <message>
        <source>Connect to %1 of %2</source>
        <translation>%2 個中 %1 個に接続</translation>
    </message>
    <message>
        <source>No clusters loaded</source>
        <translation>クラスターが読み込まれていません</translation>
    </message>
    <message>
        <source>, connecting</source>
        <translation>、接続中</translation>
    </message>
    <message>
        <source>, none connected</source>
        <translation>、接続なし</translation>
    </message>
    <message numerus="yes">
        <source>; %n program(s) wait for your answer</source>
        <translation>
            <numerusform>、%n 個のプログラムが回答待ち</numerusform>
        </translation>
    </message>
    <message>
        <source>A kubeconfig could not be read.</source>
        <translation>kubeconfig を読み取れませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n workload cluster(s) behind %1</source>
        <translation>
            <numerusform>%1 配下のワークロードクラスター %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>all reachable</source>
        <translation>すべて到達可能</translation>
    </message>
    <message>
        <source>%1 of %2 reachable</source>
        <translation>%2 個中 %1 個に到達可能</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a look</source>
        <translation>
            <numerusform>要確認 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Open kubeconfigs</source>
        <translation>kubeconfig を開く</translation>
    </message>
    <message>
        <source>Open manifests</source>
        <translation>マニフェストを開く</translation>
    </message>
    <message>
        <source>Manifests (*.yaml *.yml *.json);;All files (*)</source>
        <translation>マニフェスト (*.yaml *.yml *.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Find it by asking</source>
        <translation>問い合わせて検出</translation>
    </message>
    <message>
        <source>This machine made these objects; only they are removed.</source>
        <translation>このマシンが作成したオブジェクトのみを削除します。</translation>
    </message>
    <message>
        <source>%1 made these objects and their time is over; only they are removed.</source>
        <translation>%1 が作成し、期限を過ぎたオブジェクトのみを削除します。</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n object(s)</source>
        <translation>
            <numerusform>%n 個のオブジェクトを削除</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed during a run.</source>
        <translation>実行中に %1 が変更されました。</translation>
    </message>
    <message>
        <source>%1 changed.</source>
        <translation>%1 が変更されました。</translation>
    </message>
    <message>
        <source>The run keeps the contexts it started with.</source>
        <translation>実行は開始時のコンテキストのまま継続します。</translation>
    </message>
    <message>
        <source>The connection keeps the contexts it started with.</source>
        <translation>接続は開始時のコンテキストのまま維持されます。</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>変更点を表示</translation>
    </message>
    <message>
        <source>On disk now:</source>
        <translation>現在のディスク上の内容:</translation>
    </message>
    <message>
        <source>Nothing has been sent to a cluster. Connecting reads only; every context stays read-only until unlocked.</source>
        <translation>クラスターにはまだ何も送信していません。接続は読み取りのみです。どのコンテキストもロック解除するまで読み取り専用です。</translation>
    </message>
    <message numerus="yes">
        <source>Watching %n kubeconfig file(s).</source>
        <translation>
            <numerusform>%n 個の kubeconfig ファイルを監視しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only.</source>
        <translation>読み取り専用です。</translation>
    </message>
    <message>
        <source>%1 changed and was read again.</source>
        <translation>%1 が変更されたため、読み込み直しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n context(s) opened from 1 file</source>
        <translation>
            <numerusform>1 個のファイルから %n 個のコンテキストを開きました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n context(s) opened from %1 files</source>
        <translation>
            <numerusform>%1 個のファイルから %n 個のコンテキストを開きました</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove what an interrupted estimate left?</source>
        <translation>中断された見積もりが残したものを削除しますか?</translation>
    </message>
    <message>
        <source>Remove what %1 left?</source>
        <translation>%1 が残したものを削除しますか?</translation>
    </message>
    <message>
        <source>Find a context or cluster of the fleet</source>
        <translation>フリートのコンテキストまたはクラスターを検索</translation>
    </message>
    <message>
        <source>Alias, colour and group of the cluster</source>
        <translation>クラスターの別名、色、グループ</translation>
    </message>
    <message>
        <source>Connects and checks again</source>
        <translation>接続して再確認</translation>
    </message>
    <message>
        <source>Reload after the run</source>
        <translation>実行後に再読み込み</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Choose a context first</source>
        <translation>先にコンテキストを選択してください</translation>
    </message>
    <message>
        <source>; choose which to connect to</source>
        <translation>。接続するものを選択してください</translation>
    </message>
    <message>
        <source>The fleet keeps what was read last. %1</source>
        <translation>フリートは最後に読み取った内容のまま維持されます。%1</translation>
    </message>
    <message>
        <source>Nothing was written; every context stays read-only until unlocked.</source>
        <translation>何も書き込んでいません。どのコンテキストもロック解除するまで読み取り専用です。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::FleetStart</name>
    <message>
        <source>Load the kubeconfigs of your fleet</source>
        <translation>フリートの kubeconfig を読み込む</translation>
    </message>
    <message>
        <source>One context for the Nova control plane, one for each autoscaled cluster. Drop files here, or choose from what is on this machine. Opening a file runs nothing and sends nothing; you choose what to connect next.</source>
        <translation>Nova コントロールプレーンのコンテキスト 1 つと、オートスケールする各クラスターのコンテキストが必要です。ファイルをここにドロップするか、このマシンにあるものから選択してください。ファイルを開いても、実行や送信は行われません。接続先はそのあとで選択します。</translation>
    </message>
    <message>
        <source>Open kubeconfigs…</source>
        <translation>kubeconfig を開く…</translation>
    </message>
    <message>
        <source>Try the demo fleet</source>
        <translation>デモフリートを試す</translation>
    </message>
    <message>
        <source>Opens a window of its own on a fleet that runs on this machine; nothing of yours takes part</source>
        <translation>このマシンで動作するフリートを別のウィンドウで開きます。お使いの環境には影響しません</translation>
    </message>
    <message>
        <source>Found on this machine</source>
        <translation>このマシンで検出</translation>
    </message>
    <message>
        <source>New contexts are read-only until you unlock them. Kubeconfig files are never changed.</source>
        <translation>新しいコンテキストはロック解除するまで読み取り専用です。kubeconfig ファイルは変更されません。</translation>
    </message>
    <message>
        <source>KUBECONFIG is not set</source>
        <translation>KUBECONFIG は未設定</translation>
    </message>
    <message>
        <source>KUBECONFIG is set</source>
        <translation>KUBECONFIG は設定済み</translation>
    </message>
    <message>
        <source>Open both</source>
        <translation>両方を開く</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>すべて開く</translation>
    </message>
    <message numerus="yes">
        <source>%n context(s)</source>
        <translation>
            <numerusform>コンテキスト %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
</context>
<context>
    <name>thrifty::app::GroupDetails</name>
    <message>
        <source>added when an estimate runs</source>
        <translation>見積もりの実行時に追加</translation>
    </message>
    <message>
        <source>fewer pods exist under a gate; plain pods stand in for the rest</source>
        <translation>ゲート付きでは一部の Pod しか作られないため、残りは通常の Pod で代用</translation>
    </message>
    <message>
        <source>its pods come only when something runs; plain pods stand in for them</source>
        <translation>実行時にのみ Pod が作られるため、通常の Pod で代用</translation>
    </message>
    <message>
        <source>its operator drops the gate; plain pods stand in for it, it is never sent</source>
        <translation>オペレーターがゲートを外すため、送信せずに通常の Pod で代用</translation>
    </message>
    <message>
        <source>follows nodes, not priced</source>
        <translation>ノードに追従、価格対象外</translation>
    </message>
    <message>
        <source>(minimum %1, maximum %2)</source>
        <translation>(最小 %1、最大 %2)</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>%1 CPU</source>
        <translation>%1 CPU</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>GPU %n 基</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>on-demand or spot</source>
        <translation>オンデマンドまたはスポット</translation>
    </message>
    <message>
        <source>spot, may be reclaimed</source>
        <translation>スポット、回収される可能性あり</translation>
    </message>
    <message>
        <source>on-demand</source>
        <translation>オンデマンド</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>(未設定)</translation>
    </message>
    <message>
        <source>Each requests</source>
        <translation>各 Pod の要求</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>解釈不能</translation>
    </message>
    <message>
        <source>GPU SKUs</source>
        <translation>GPU SKU</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>ゲート</translation>
    </message>
    <message>
        <source>Choice rule</source>
        <translation>選択ルール</translation>
    </message>
    <message>
        <source>small: packed with other small pods on shared nodes (bin-packing)</source>
        <translation>小さいため、ほかの小さい Pod と共有ノードに詰め合わせます（bin-packing）</translation>
    </message>
    <message>
        <source>node chosen for its own request (bin-select); pods of the group may share</source>
        <translation>自身の要求に合わせてノードを選択（bin-select）。グループ内の Pod は同居することがあります</translation>
    </message>
    <message>
        <source>node chosen for its own request (bin-select)</source>
        <translation>自身の要求に合わせてノードを選択（bin-select）</translation>
    </message>
</context>
<context>
    <name>thrifty::app::GroupFilter</name>
    <message>
        <source>Group of clusters that is shown</source>
        <translation>表示するクラスターのグループ</translation>
    </message>
    <message>
        <source>all groups</source>
        <translation>すべてのグループ</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>グループなし</translation>
    </message>
</context>
<context>
    <name>thrifty::app::HeatLegend</name>
    <message>
        <source>heat when the run ends</source>
        <translation>配色は実行終了時に確定</translation>
    </message>
    <message>
        <source>fixed until the run ends</source>
        <translation>実行終了まで固定</translation>
    </message>
    <message>
        <source>×: times the base</source>
        <translation>×: ベース比</translation>
    </message>
    <message>
        <source>×1.13 = times the base, same cluster</source>
        <translation>×1.13 = 同じクラスターのベース比</translation>
    </message>
    <message>
        <source>ties by name</source>
        <translation>同額は名前順</translation>
    </message>
    <message>
        <source>Heat from %1 to %2</source>
        <translation>配色: %1～%2</translation>
    </message>
</context>
<context>
    <name>thrifty::app::HelpDialog</name>
    <message>
        <source>Words of the Fleet page</source>
        <translation>「フリート」ページの用語</translation>
    </message>
    <message>
        <source>Autoscaled cluster</source>
        <translation>オートスケールするクラスター</translation>
    </message>
    <message>
        <source>A cluster that buys nodes when pods need them. Where Luna does that it says beforehand what they would cost; other autoscalers do not.</source>
        <translation>Pod が必要とするときにノードを購入するクラスターです。Luna が担う場合は費用を事前に回答しますが、ほかのオートスケーラーは回答しません。</translation>
    </message>
    <message>
        <source>Static cluster</source>
        <translation>静的クラスター</translation>
    </message>
    <message>
        <source>A cluster that only has the nodes it has. Nothing is bought there, so a variant that fits costs 0, or what the cluster&apos;s owner asks; one that does not fit has no rank.</source>
        <translation>手持ちのノードだけを持つクラスターです。何も購入しないため、収まるバリアントの費用は 0、または所有者が定めた額です。収まらないバリアントに順位は付きません。</translation>
    </message>
    <message>
        <source>Words of the Workload page</source>
        <translation>「ワークロード」ページの用語</translation>
    </message>
    <message>
        <source>Pod group</source>
        <translation>Pod グループ</translation>
    </message>
    <message>
        <source>Equal pods that one template makes: the workers of a RayService, the replicas of a Deployment. Variants, prices and caps go by pod group.</source>
        <translation>1 つのテンプレートから作られる同じ Pod の集まりです (RayService のワーカー、Deployment のレプリカなど)。バリアント、価格、上限は Pod グループごとに扱われます。</translation>
    </message>
    <message>
        <source>Words of the Variants page</source>
        <translation>「バリアント」ページの用語</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>The workload with other values for some of its pod groups: number of pods, CPU, memory, GPUs and their SKUs, spot or on-demand. The base is the workload as it is.</source>
        <translation>一部の Pod グループの値 (Pod 数、CPU、メモリ、GPU とその SKU、スポットかオンデマンドか) を変えたワークロードです。ベースは元のままのワークロードです。</translation>
    </message>
    <message>
        <source>Words of the Estimates page</source>
        <translation>「見積もり」ページの用語</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>ゲート</translation>
    </message>
    <message>
        <source>A scheduling gate in a pod. Kubernetes gives such a pod no node, and Luna buys none for it: at the gate nodecostestimate it says what it would buy.</source>
        <translation>Pod に付くスケジューリングゲートです。ゲートのある Pod に Kubernetes はノードを割り当てず、Luna もノードを購入しません。nodecostestimate ゲートに対して、Luna は購入するはずのノードを回答します。</translation>
    </message>
    <message>
        <source>Gated copy</source>
        <translation>ゲート付きコピー</translation>
    </message>
    <message>
        <source>A copy of a variant whose pods all have the gate. A run sends it to the clusters, reads the answers and removes it.</source>
        <translation>すべての Pod にゲートを付けたバリアントのコピーです。実行時にクラスターへ送り、回答を読み取り、削除します。</translation>
    </message>
    <message>
        <source>Used GPU</source>
        <translation>使用 GPU</translation>
    </message>
    <message>
        <source>A GPU that a pod asks for. Nodes may have more GPUs than are used: the bar in the chart is the price per used GPU, the tick the price per GPU bought.</source>
        <translation>Pod が要求する GPU です。ノードには使用数より多い GPU があることもあります。グラフの棒は使用 GPU あたり、目印の線は購入 GPU あたりの価格です。</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>定価</translation>
    </message>
    <message>
        <source>The public price of a node type. Luna estimates by it. Where a cluster names no price, the program&apos;s own list can stand in with its date; such a figure is not ranked.</source>
        <translation>ノードタイプの公開価格です。Luna はこれに基づいて見積もります。クラスターが価格を示さない場合は、本プログラムの定価表の額を日付付きで表示できますが、順位は付きません。</translation>
    </message>
    <message>
        <source>Price book</source>
        <translation>自社価格表</translation>
    </message>
    <message>
        <source>Your file of the prices that you really pay and of what comes on top, price-book.yaml. With it clusters are ranked by what you pay; the list prices stay beside that.</source>
        <translation>実際に支払う価格と追加費用を記したファイル (price-book.yaml) です。これがあると、クラスターは支払額で順位付けされ、定価も併記されます。</translation>
    </message>
    <message>
        <source>Words of the Policy page</source>
        <translation>「ポリシー」ページの用語</translation>
    </message>
    <message>
        <source>Cost order</source>
        <translation>コスト順</translation>
    </message>
    <message>
        <source>The clusters from the lowest price to the highest, with what you changed. As a policy it tells Nova which cluster to try first, and which next.</source>
        <translation>価格の低い順に並べ、変更を反映したクラスターの一覧です。ポリシーとして、最初に試すクラスターと次のクラスターを Nova に伝えます。</translation>
    </message>
    <message>
        <source>Max cost</source>
        <translation>Max cost</translation>
    </message>
    <message>
        <source>The cap on each node: the highest list price an hour that a node may have. It is written on the pods as instance-max-cost, and Luna buys no node above it.</source>
        <translation>ノードごとの上限額です。ノードの 1 時間あたりの定価の上限を instance-max-cost として Pod に記し、Luna はそれを超えるノードを購入しません。</translation>
    </message>
    <message>
        <source>Known fact</source>
        <translation>メモした事実</translation>
    </message>
    <message>
        <source>What you know about a cluster and no estimate says: a quota of 0, a zone that is sold out. Orders leave the cluster out wherever the workload would buy that, unless you pinned it.</source>
        <translation>見積もりには表れない、クラスターについて知っていること (割り当てが 0、ゾーンの在庫切れなど) です。ワークロードがそれを購入することになる場合、固定していない限り、順序からそのクラスターが除外されます。</translation>
    </message>
    <message>
        <source>Words of the Placement page</source>
        <translation>「配置」ページの用語</translation>
    </message>
    <message>
        <source>Fail-over</source>
        <translation>フェイルオーバー</translation>
    </message>
    <message>
        <source>When Luna cannot get the nodes on a cluster, Nova moves the workload to the next cluster of the order, and after the last to the first again.</source>
        <translation>Luna がクラスターでノードを確保できない場合、Nova はワークロードを順序の次のクラスターへ移し、最後のクラスターの次は最初に戻ります。</translation>
    </message>
    <message>
        <source>What is estimated</source>
        <translation>見積もりの対象</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>What a figure says</source>
        <translation>金額が示すもの</translation>
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
        <source>What it does not say</source>
        <translation>金額に含まれないもの</translation>
    </message>
    <message>
        <source>Not counted: your discounts unless a price book has them, disks, network, control-plane fees, and free space on nodes that are already there.</source>
        <translation>含まれないもの: 自社価格表に記載のない個別の割引、ディスク、ネットワーク、コントロールプレーンの料金、既存ノードの空き容量。</translation>
    </message>
    <message>
        <source>Without an answer there is no figure: the cell says why. It is never 0 and never ranked.</source>
        <translation>回答がなければ金額は表示されず、セルに理由が示されます。0 として扱われることも、順位が付くこともありません。</translation>
    </message>
    <message>
        <source>Reclaimed spot nodes</source>
        <translation>回収されるスポットノード</translation>
    </message>
    <message>
        <source>Spot nodes that the cloud takes back. Amazon publishes how many of a type were within a month; no other cloud does. The expected price is spot × (1 − r) + on-demand list price × r, with r the upper end of that range, or the lower above 20 %. It is in no sum and ranks nothing.</source>
        <translation>クラウドが回収するスポットノード。タイプ別の 1 か月の回収率を公表しているのは Amazon だけです。想定価格はスポット × (1 − r) + オンデマンドのリスト価格 × r で、r はその範囲の上限、20 % 超では下限です。合計と順位には含みません。</translation>
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
    <message>
        <source>%1 of %2 answered, %3 priced</source>
        <translation>%2 件中 %1 件回答、価格あり %3 件</translation>
    </message>
    <message>
        <source>cancelled, cleaned up</source>
        <translation>キャンセル、後片付け済み</translation>
    </message>
    <message>
        <source>failed, %1</source>
        <translation>失敗、%1</translation>
    </message>
    <message>
        <source>written by a newer version</source>
        <translation>より新しいバージョンで記録</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>問い合わせなし</translation>
    </message>
    <message>
        <source>Workload, cluster, SKU…</source>
        <translation>ワークロード、クラスター、SKU…</translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation>実行を検索</translation>
    </message>
    <message>
        <source>Open run</source>
        <translation>実行を開く</translation>
    </message>
    <message>
        <source>Cannot be opened.</source>
        <translation>開けません。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Open run %1</source>
        <translation>実行 %1 を開く</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Comparison of A and B</source>
        <translation>A と B の比較</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>変更点</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>表をコピー</translation>
    </message>
    <message>
        <source>Swap A and B</source>
        <translation>A と B を入れ替える</translation>
    </message>
    <message>
        <source>No history.</source>
        <translation>履歴を利用できません。</translation>
    </message>
    <message>
        <source>A new history was begun.</source>
        <translation>新しい履歴を開始しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n runs, kept on this machine</source>
        <translation>
            <numerusform>実行 %n 件、このマシンに保存</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n runs</source>
        <translation>
            <numerusform>実行 %n 件中 %1 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>ワークロード</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>見積もる</translation>
    </message>
    <message>
        <source>Ran on</source>
        <translation>実行先</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>not applied</source>
        <translation>未適用</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Run %1 and run %2</source>
        <translation>実行 %1 と実行 %2</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>No price changed</source>
        <translation>価格の変化なし</translation>
    </message>
    <message numerus="yes">
        <source>%n cells changed</source>
        <translation>
            <numerusform>%n セルが変化</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells compared.</source>
        <translation>
            <numerusform>%n セルを比較しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>The order differs.</source>
        <translation>順位が異なります。</translation>
    </message>
    <message>
        <source>The order is the same.</source>
        <translation>順位は同じです。</translation>
    </message>
    <message>
        <source>Running at, list price: %1 %2.</source>
        <translation>実行時の定価の差: %1 %2。</translation>
    </message>
    <message>
        <source>List %1</source>
        <translation>定価 %1</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>CSV で保存…</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>比較を保存</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Mark two runs, A and B, with Space or a click at their left end, to compare them.</source>
        <translation>比較するには、スペースキーまたは行の左端のクリックで 2 つの実行を A と B に指定します。</translation>
    </message>
    <message>
        <source>Estimated and obtained</source>
        <translation>見積もりと実際</translation>
    </message>
    <message>
        <source>How far off</source>
        <translation>ずれの大きさ</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Estimated, %1</source>
        <translation>見積もり、%1</translation>
    </message>
    <message>
        <source>Obtained, %1</source>
        <translation>実際、%1</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>Estimates were off by %1</source>
        <translation>見積もりとの差は %1 でした</translation>
    </message>
    <message>
        <source>Estimates were off by %1 to %2</source>
        <translation>見積もりとの差は %1 から %2 でした</translation>
    </message>
    <message>
        <source>What the nodes that came cost an hour, against what was estimated for that cluster; both at list prices, figures of the last time.</source>
        <translation>実際に用意されたノードの 1 時間あたりの費用を、そのクラスターの見積もりと比べたものです。どちらもリスト価格で、直近の値です。</translation>
    </message>
    <message numerus="yes">
        <source>%n placements of which both are known.</source>
        <translation>
            <numerusform>両方が分かっている配置は %n 件です。</numerusform>
        </translation>
    </message>
    <message>
        <source>An estimate is running; open it when that has ended.</source>
        <translation>見積もりの実行中です。終わってから開いてください。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Space marks a run to compare; of two that are marked the older is A, the newer B</source>
        <translation>スペースキーで比較する実行を選択します。選択した 2 つのうち古い方が A、新しい方が B です</translation>
    </message>
    <message>
        <source>Mark two runs</source>
        <translation>2 つの実行を選択</translation>
    </message>
    <message>
        <source>Space on a run of the list, or a click at its left end, marks it. Two that are marked are compared here, the older one as A.</source>
        <translation>一覧の実行でスペースキーを押すか左端をクリックすると選択されます。選択した 2 つをここで比較し、古い方が A になります。</translation>
    </message>
    <message>
        <source>Nothing is compared yet.</source>
        <translation>まだ何も比較していません。</translation>
    </message>
    <message>
        <source>Ran on: A %1; B %2.</source>
        <translation>実行先: A %1、B %2。</translation>
    </message>
    <message>
        <source>Go to Variants</source>
        <translation>バリアントへ移動</translation>
    </message>
    <message>
        <source>Delete the run…</source>
        <translation>実行を削除…</translation>
    </message>
    <message>
        <source>No run has all these words.</source>
        <translation>これらの語をすべて含む実行はありません。</translation>
    </message>
    <message>
        <source>Delete run %1?</source>
        <translation>実行 %1 を削除しますか?</translation>
    </message>
    <message>
        <source>It cannot be brought back. Nothing changes on any cluster.</source>
        <translation>元に戻せません。クラスターには何も起こりません。</translation>
    </message>
    <message>
        <source>Delete the run</source>
        <translation>実行を削除</translation>
    </message>
    <message>
        <source>Take the mark off</source>
        <translation>印を外す</translation>
    </message>
    <message>
        <source>Mark to compare</source>
        <translation>比較用に印を付ける</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Compared at list prices: only run %1 goes by a price book (%2).</source>
        <translation>定価で比較しています。自社価格表を使ったのは実行 %1 だけです（%2）。</translation>
    </message>
    <message>
        <source>Compared by what you pay (%1).</source>
        <translation>支払額で比較しています（%1）。</translation>
    </message>
    <message>
        <source>Compared by what you pay, A by %1, B by another price book, %2.</source>
        <translation>支払額で比較しています。A は %1、B は別の自社価格表 %2 によります。</translation>
    </message>
    <message>
        <source>Only what changed between two runs</source>
        <translation>2 つの実行で変わったものだけ</translation>
    </message>
    <message>
        <source>Only changed</source>
        <translation>変化のみ</translation>
    </message>
    <message>
        <source>Leaves out what is equal in both runs</source>
        <translation>両方の実行で同じものを除きます</translation>
    </message>
    <message>
        <source>Nothing changed between the two runs.</source>
        <translation>2 つの実行の間に変化はありません。</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表</translation>
    </message>
    <message>
        <source>%1, you pay %2</source>
        <translation>%1、支払額 %2</translation>
    </message>
    <message>
        <source>%1, list %2</source>
        <translation>%1、定価 %2</translation>
    </message>
    <message>
        <source>not in A</source>
        <translation>A になし</translation>
    </message>
    <message>
        <source>not in B</source>
        <translation>B になし</translation>
    </message>
    <message numerus="yes">
        <source>%n equal cells hidden</source>
        <translation>
            <numerusform>同じセル %n 個を非表示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells of variants that only A has.</source>
        <translation>
            <numerusform>A だけにあるバリアントのセル %n 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells of variants that only B has.</source>
        <translation>
            <numerusform>B だけにあるバリアントのセル %n 件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::KeysDialog</name>
    <message>
        <source>Keys of %1</source>
        <translation>%1 のキー</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>コマンドまたはキーを検索</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>コマンドとそのキー</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Enter, F2 or a double click on a command, then its new keys; Backspace takes them away. While you type in a field, keys without Ctrl or Alt write.</source>
        <translation>コマンドで Enter、F2、またはダブルクリックし、新しいキーを押します。Backspace で割り当てを解除します。入力欄では、Ctrl や Alt を伴わないキーは文字入力になります。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>thrifty::app::KeysModel</name>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>always</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>既定は %1</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” (%3).</source>
        <translation>%1 は「%2」(%3) で使われています。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::LeftoverNotice</name>
    <message numerus="yes">
        <source>%n object(s) of the run remain.</source>
        <translation>
            <numerusform>この実行のオブジェクトが %n 個残っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy login command</source>
        <translation>ログインコマンドをコピー</translation>
    </message>
    <message>
        <source>Remove now</source>
        <translation>今すぐ削除</translation>
    </message>
    <message>
        <source>A run of %1 ended without cleaning up on %2.</source>
        <translation>%1 の実行が %2 の後片付けをせずに終了しました。</translation>
    </message>
    <message>
        <source>Connect to remove what it left.</source>
        <translation>残ったものを取り除くには接続してください。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::LookBar</name>
    <message>
        <source>Alias</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>A name of your own for this window. Policies, reports and everything else that leaves it keep the cluster&apos;s own name.</source>
        <translation>このウィンドウで使う独自の名前です。ポリシー、レポートなど、ウィンドウの外に出るものにはクラスター本来の名前が使われます。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>A word of your own, as eu or on-prem: tables can be filtered by it</source>
        <translation>eu や on-prem などの独自の語です。表をこの語で絞り込めます</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>How %1 is shown</source>
        <translation>%1 の表示方法</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>colour %1</source>
        <translation>色 %1</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1（%2 と同じ）</translation>
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
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
    <message>
        <source>cluster, %1</source>
        <translation>クラスター、%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>やり直す: %1</translation>
    </message>
    <message>
        <source>Open &amp;data folder</source>
        <translation>データフォルダーを開く(&amp;D)</translation>
    </message>
    <message>
        <source>The data folder cannot be opened.</source>
        <translation>データフォルダーを開けません。</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>キーボードショートカット(&amp;K)…</translation>
    </message>
    <message>
        <source>Undone: %1 (%2)</source>
        <translation>元に戻しました: %1 (%2)</translation>
    </message>
    <message>
        <source>Redone: %1 (%2)</source>
        <translation>やり直しました: %1 (%2)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Open run %1 of %2</source>
        <translation>%2 の実行 %1 を開く</translation>
    </message>
    <message>
        <source>Open &amp;settings folder</source>
        <translation>設定フォルダーを開く(&amp;S)</translation>
    </message>
    <message>
        <source>The settings folder cannot be opened.</source>
        <translation>設定フォルダーを開けません。</translation>
    </message>
    <message>
        <source>Only files on this machine are opened.</source>
        <translation>このマシンにあるファイルだけを開けます。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::ManifestFiles</name>
    <message>
        <source>The manifest on disk is another one</source>
        <translation>ディスク上のマニフェストが変わっています</translation>
    </message>
    <message>
        <source>%1 was changed on disk since it was opened.</source>
        <translation>%1 は開いた後にディスク上で変更されました。</translation>
    </message>
    <message>
        <source>%1 is gone from disk or cannot be read.</source>
        <translation>%1 はディスク上にないか、読み取れません。</translation>
    </message>
    <message>
        <source>Overwriting it loses what is there now. Keeping it saves nothing.</source>
        <translation>上書きすると今の内容は失われます。残す場合は何も保存されません。</translation>
    </message>
    <message>
        <source>It can be written anew, there or in another place.</source>
        <translation>同じ場所または別の場所に新しく書き込めます。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>上書き</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>新しく書き込む</translation>
    </message>
    <message>
        <source>Keep the file</source>
        <translation>ファイルを残す</translation>
    </message>
    <message>
        <source>Do not write</source>
        <translation>書き込まない</translation>
    </message>
    <message>
        <source>Save the manifest</source>
        <translation>マニフェストを保存</translation>
    </message>
    <message>
        <source>The manifest was not saved.</source>
        <translation>マニフェストは保存されませんでした。</translation>
    </message>
    <message>
        <source>%1 is another manifest of this plan.</source>
        <translation>%1 はこのプランの別のマニフェストです。</translation>
    </message>
    <message>
        <source>Save manifest as</source>
        <translation>マニフェストを名前を付けて保存</translation>
    </message>
    <message numerus="yes">
        <source>Save %n manifest(s) too?</source>
        <translation>
            <numerusform>マニフェスト %n 件も保存しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of the demo are deleted when the program ends.</source>
        <translation>デモのファイルはプログラムの終了時に削除されます。</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>すべて保存</translation>
    </message>
    <message>
        <source>Only the plan</source>
        <translation>プランのみ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Manifests</source>
        <translation>マニフェスト</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
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
    <name>thrifty::app::MatrixView</name>
    <message>
        <source>Variant</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>Variants and clusters</source>
        <translation>バリアントとクラスター</translation>
    </message>
    <message>
        <source>Price of every variant on every cluster. Enter explains a cell; Ctrl+Space keeps it for comparison with another.</source>
        <translation>全バリアントのクラスター別価格です。Enter でセルの説明を表示し、Ctrl+Space で比較対象として保持します。</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>説明を表示</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>比較を終了</translation>
    </message>
    <message>
        <source>Compare others with this</source>
        <translation>これと比較</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>セルをコピー</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>表をコピー</translation>
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
    <name>thrifty::app::MoneyField</name>
    <message>
        <source>In dollars per hour, for example 4.75; empty: %1</source>
        <translation>1 時間あたりのドル額 (例: 4.75)。空の場合: %1</translation>
    </message>
</context>
<context>
    <name>thrifty::app::Notifier</name>
    <message>
        <source>&amp;Notify when</source>
        <translation>通知の条件(&amp;N)</translation>
    </message>
    <message>
        <source>Nothing shows notifications on this desktop</source>
        <translation>このデスクトップには通知を表示するものがありません</translation>
    </message>
    <message>
        <source>An &amp;estimate has ended</source>
        <translation>見積もりの終了(&amp;E)</translation>
    </message>
    <message>
        <source>The workload is &amp;placed</source>
        <translation>ワークロードの配置(&amp;P)</translation>
    </message>
    <message>
        <source>A cluster was &amp;left</source>
        <translation>クラスターからの離脱(&amp;L)</translation>
    </message>
    <message>
        <source>The p&amp;rice is over the limit</source>
        <translation>価格の上限超過(&amp;R)</translation>
    </message>
</context>
<context>
    <name>thrifty::app::OrderOptions</name>
    <message>
        <source>Clusters without a price</source>
        <translation>価格のないクラスター</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Keep at the end</source>
        <translation>末尾に残す</translation>
    </message>
    <message>
        <source>Leave out above</source>
        <translation>除外する上限額</translation>
    </message>
    <message>
        <source>Leave out above, dollars per hour</source>
        <translation>除外する上限額 (ドル/時間)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>制限なし</translation>
    </message>
    <message>
        <source>Cap on each node of %1, dollars per hour</source>
        <translation>%1 のノードごとの上限額 (ドル/時間)</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>Cap on each node of %1</source>
        <translation>%1 のノードごとの上限額</translation>
    </message>
    <message>
        <source>%1: dollars per hour, for example 4.75</source>
        <translation>%1: 1 時間あたりのドル額 (例: 4.75)</translation>
    </message>
    <message>
        <source>What you noted</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>What you noted about clusters</source>
        <translation>クラスターについてのメモ</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>無視</translation>
    </message>
    <message>
        <source>What the order would be without what you know; until the window closes</source>
        <translation>メモがない場合の順序。ウィンドウを閉じるまで有効です</translation>
    </message>
    <message>
        <source>List prices</source>
        <translation>定価</translation>
    </message>
    <message>
        <source>List prices of clusters that named none</source>
        <translation>価格を示さなかったクラスターの定価</translation>
    </message>
    <message>
        <source>Only beside</source>
        <translation>併記のみ</translation>
    </message>
    <message>
        <source>Rank by them</source>
        <translation>順位に使う</translation>
    </message>
    <message>
        <source>Whether a cluster that named no price stands where its public list price belongs</source>
        <translation>価格を示さなかったクラスターを公表された定価の位置に置くかどうか</translation>
    </message>
    <message>
        <source>Rank by list prices</source>
        <translation>定価で順位を付ける</translation>
    </message>
    <message>
        <source>Cap on each node, %1</source>
        <translation>ノードごとの上限額 (%1)</translation>
    </message>
</context>
<context>
    <name>thrifty::app::OrderView</name>
    <message>
        <source>left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>starts here</source>
        <translation>ここから開始</translation>
    </message>
    <message>
        <source>over the row above</source>
        <translation>上の行との差</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>含める</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Over the row above</source>
        <translation>上の行との差</translation>
    </message>
    <message>
        <source>Cost order</source>
        <translation>コスト順</translation>
    </message>
    <message>
        <source>Take the pin out (P)</source>
        <translation>固定を解除 (P)</translation>
    </message>
    <message>
        <source>Pin at this place (P)</source>
        <translation>この位置に固定 (P)</translation>
    </message>
    <message>
        <source>Leave out (Del)</source>
        <translation>除外 (Del)</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move a cluster, P pins it, Delete leaves it out, N notes a fact about it</source>
        <translation>Alt+↑ / Alt+↓ でクラスターを移動、P で固定、Delete で除外、N でメモ</translation>
    </message>
    <message>
        <source>Take back what you noted (N)</source>
        <translation>メモを取り消す (N)</translation>
    </message>
    <message>
        <source>Take the pin out</source>
        <translation>固定を解除</translation>
    </message>
    <message>
        <source>Pin at this place</source>
        <translation>この位置に固定</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Put in all the same</source>
        <translation>それでも含める</translation>
    </message>
    <message>
        <source>Forget: %1</source>
        <translation>取り消す: %1</translation>
    </message>
    <message>
        <source>Remember a fact about this cluster…</source>
        <translation>このクラスターについてメモ…</translation>
    </message>
</context>
<context>
    <name>thrifty::app::Page</name>
    <message>
        <source>Exported.</source>
        <translation>エクスポートしました。</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>エクスポートできませんでした。</translation>
    </message>
    <message>
        <source>Run %1 of %2, opened from the history: read-only.</source>
        <translation>実行 %1（%2）を履歴から開いています: 読み取り専用です。</translation>
    </message>
    <message>
        <source>It can be looked at and exported, but not applied.</source>
        <translation>表示とエクスポートはできますが、適用はできません。</translation>
    </message>
    <message>
        <source>Back to the newest run</source>
        <translation>最新の実行に戻る</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PlacementController</name>
    <message>
        <source>Following the placement</source>
        <translation>配置を追跡中</translation>
    </message>
    <message>
        <source>Looking what is applied</source>
        <translation>適用内容を確認中</translation>
    </message>
    <message>
        <source>Looking what would be taken back</source>
        <translation>取り下げる内容を確認中</translation>
    </message>
    <message>
        <source>Taking back what was applied</source>
        <translation>適用内容を取り下げ中</translation>
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
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>追跡を停止</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>取り下げる…</translation>
    </message>
    <message>
        <source>Go to Policy</source>
        <translation>ポリシーへ移動</translation>
    </message>
    <message>
        <source>Not all was taken back.</source>
        <translation>一部を取り下げられませんでした。</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>取り下げました。</translation>
    </message>
    <message>
        <source>What was new is gone, what was changed is put back.</source>
        <translation>新規作成分は削除され、変更分は元に戻されました。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>ページの表示部分</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Estimate and pods</source>
        <translation>見積もりと Pod</translation>
    </message>
    <message>
        <source>Newest first; event text as it came</source>
        <translation>新しい順、イベント本文は原文のまま</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Estimate and nodes obtained</source>
        <translation>見積もりと取得したノード</translation>
    </message>
    <message>
        <source>Pods and nodes</source>
        <translation>Pod とノード</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>ノード</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Applied %1</source>
        <translation>適用: %1</translation>
    </message>
    <message>
        <source>Cannot be watched.</source>
        <translation>監視できません。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Runs on %1 since %2</source>
        <translation>%2 から %1 で実行中</translation>
    </message>
    <message>
        <source>On %1, %2 of %3 pods running</source>
        <translation>%1 で Pod %3 個中 %2 個が実行中</translation>
    </message>
    <message>
        <source>Waiting for Nova</source>
        <translation>Nova を待機中</translation>
    </message>
    <message>
        <source>Not followed</source>
        <translation>追跡していません</translation>
    </message>
    <message numerus="yes">
        <source>No cluster could take it: %n tried</source>
        <translation>
            <numerusform>受け入れ可能なクラスターなし: %n 個を試行</numerusform>
        </translation>
    </message>
    <message>
        <source>left after %1</source>
        <translation>%1で離脱</translation>
    </message>
    <message>
        <source>no node after %1</source>
        <translation>%1待ってもノードなし</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>未試行</translation>
    </message>
    <message>
        <source>left out of the policy</source>
        <translation>ポリシーから除外</translation>
    </message>
    <message>
        <source>%1 of %2 pods running</source>
        <translation>Pod %2 個中 %1 個が実行中</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>離脱</translation>
    </message>
    <message>
        <source>Got no node</source>
        <translation>ノードを取得できず</translation>
    </message>
    <message>
        <source>Nova placed the group here</source>
        <translation>Nova がグループをここに配置</translation>
    </message>
    <message>
        <source>Policy and workload written</source>
        <translation>ポリシーとワークロードを書き込み</translation>
    </message>
    <message>
        <source>Node type</source>
        <translation>ノードタイプ</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>見積もり</translation>
    </message>
    <message>
        <source>Obtained</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>Est. %1</source>
        <translation>見積 %1</translation>
    </message>
    <message>
        <source>List %1</source>
        <translation>定価 %1</translation>
    </message>
    <message>
        <source>No node yet.</source>
        <translation>ノードはまだありません。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>見積もりなし</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>価格表になし</translation>
    </message>
    <message>
        <source>not obtained</source>
        <translation>未取得</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>same node types</source>
        <translation>見積もりと同じノードタイプ</translation>
    </message>
    <message>
        <source>other nodes than estimated</source>
        <translation>見積もりと異なるノード</translation>
    </message>
    <message>
        <source>The fail-over costs %1 %2 over %3.</source>
        <translation>フェイルオーバーの費用は %3 より %1 %2 です。</translation>
    </message>
    <message>
        <source>Obtained nodes are priced from the list, on demand.</source>
        <translation>取得したノードの価格はオンデマンドの定価です。</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>no node yet</source>
        <translation>ノード未取得</translation>
    </message>
    <message>
        <source>%1 of %2 running</source>
        <translation>%2 個中 %1 個が実行中</translation>
    </message>
    <message>
        <source>Cannot be withdrawn.</source>
        <translation>取り下げられません。</translation>
    </message>
    <message>
        <source>Withdraw what was applied</source>
        <translation>適用内容の取り下げ</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取り下げる</translation>
    </message>
    <message numerus="yes">
        <source>%n pods stop: %1</source>
        <translation>
            <numerusform>%n 個の Pod が停止します: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop them</source>
        <translation>停止する</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Export the placement</source>
        <translation>配置をエクスポート</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>既存</translation>
    </message>
    <message>
        <source>static: no node was bought</source>
        <translation>静的: ノードの購入なし</translation>
    </message>
    <message>
        <source>The pods run on nodes that were there already; the list says what such nodes cost.</source>
        <translation>Pod は既存のノードで動いています。定価はそうしたノードの価格です。</translation>
    </message>
    <message>
        <source>Both columns are list prices; by your price book you pay %1 %2.</source>
        <translation>どちらの列も定価です。自社価格表での支払額は %1 %2 です。</translation>
    </message>
    <message>
        <source>%1 gave no node.</source>
        <translation>%1 でノードを取得できませんでした。</translation>
    </message>
    <message>
        <source>Remember why, and orders leave it out until it is taken back.</source>
        <translation>理由をメモすると、取り消すまで順序から除外されます。</translation>
    </message>
    <message>
        <source>Remember…</source>
        <translation>メモする…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Follow on</source>
        <translation>追跡を続ける</translation>
    </message>
    <message>
        <source>%1, last seen %2</source>
        <translation>%1、最終確認 %2</translation>
    </message>
    <message>
        <source>What runs of the workload stops.</source>
        <translation>実行中のワークロードは停止します。</translation>
    </message>
    <message>
        <source>Applied %1 to %2</source>
        <translation>適用: %1（%2）</translation>
    </message>
    <message>
        <source>Connect to %1 to follow where the workload is.</source>
        <translation>%1 に接続すると、ワークロードの配置先を追跡できます。</translation>
    </message>
    <message>
        <source>Go to Fleet</source>
        <translation>フリートへ移動</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1 時点</translation>
    </message>
    <message>
        <source>Applied %1, %2</source>
        <translation>適用: %1、%2</translation>
    </message>
    <message>
        <source>What is followed, of all that is applied</source>
        <translation>適用済みのもののうち、追跡するもの</translation>
    </message>
    <message>
        <source>spot</source>
        <translation>スポット</translation>
    </message>
    <message>
        <source>By your price book the fail-over costs %1 %2 over %3.</source>
        <translation>自社価格表では、フェイルオーバーの費用は %3 より %1 %2 です。</translation>
    </message>
    <message>
        <source>Both columns are list prices; by your price book the estimate is %1 %2, and what came instead is not priced by it.</source>
        <translation>どちらの列も定価です。自社価格表での見積もりは %1 %2 で、代わりに来たノードの価格は自社価格表では分かりません。</translation>
    </message>
    <message>
        <source>Spot: what these nodes cost now is not in the list.</source>
        <translation>スポット: これらのノードの現在の価格は定価に載っていません。</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表</translation>
    </message>
    <message>
        <source>Picture of the timeline</source>
        <translation>タイムラインの画像</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PlainTable</name>
    <message>
        <source>not marked</source>
        <translation>印なし</translation>
    </message>
    <message>
        <source>marked %1</source>
        <translation>印 %1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PlanAutosave</name>
    <message>
        <source>Restore unsaved edits</source>
        <translation>未保存の編集を復元</translation>
    </message>
    <message>
        <source>a plan that was never saved</source>
        <translation>未保存のプラン</translation>
    </message>
    <message>
        <source>The program ended with unsaved edits.</source>
        <translation>未保存の編集を残してプログラムが終了しました。</translation>
    </message>
    <message>
        <source>They are of %1, %2.</source>
        <translation>%1 の編集（%2）です。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Not restored.</source>
        <translation>復元できませんでした。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
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
        <source>Unsaved changes</source>
        <translation>未保存の変更</translation>
    </message>
    <message>
        <source>The plan has changes that are not saved.</source>
        <translation>プランに保存されていない変更があります。</translation>
    </message>
    <message>
        <source>Save &amp;manifest</source>
        <translation>マニフェストを保存(&amp;M)</translation>
    </message>
    <message>
        <source>Save manifes&amp;t as…</source>
        <translation>マニフェストを名前を付けて保存(&amp;T)…</translation>
    </message>
    <message>
        <source>The plan and manifests have changes that are not saved.</source>
        <translation>プランとマニフェストに保存されていない変更があります。</translation>
    </message>
    <message>
        <source>Manifests have changes that are not saved.</source>
        <translation>マニフェストに保存されていない変更があります。</translation>
    </message>
    <message>
        <source>Edits of manifests that are not saved are not in it.</source>
        <translation>保存されていないマニフェストの編集は含まれません。</translation>
    </message>
    <message>
        <source>Changes of the plan that are not saved are not in it.</source>
        <translation>保存されていないプランの変更は含まれません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not all files of the plan were opened.</source>
        <translation>プランのファイルの一部を開けませんでした。</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>プラン</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PluginCards</name>
    <message>
        <source>Programs that log in</source>
        <translation>ログインプログラム</translation>
    </message>
    <message>
        <source>Asked once per command. Nothing runs until you allow it; a changed command asks again.</source>
        <translation>コマンドごとに 1 回確認します。許可するまで何も実行されません。コマンドが変わると再度確認します。</translation>
    </message>
    <message>
        <source>Login program %1</source>
        <translation>ログインプログラム %1</translation>
    </message>
    <message>
        <source>%1 of the %2 contexts</source>
        <translation>%2 個中 %1 個のコンテキスト</translation>
    </message>
    <message>
        <source>%1, not found on this machine</source>
        <translation>%1 (このマシンにありません)</translation>
    </message>
    <message numerus="yes">
        <source>%n argument(s)</source>
        <translation>
            <numerusform>引数 %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>対象: %1</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Allow %1 to run</source>
        <translation>%1 の実行を許可</translation>
    </message>
    <message>
        <source>Do not run</source>
        <translation>実行しない</translation>
    </message>
    <message>
        <source>Do not run %1</source>
        <translation>%1 を実行しない</translation>
    </message>
    <message>
        <source>allowed %1</source>
        <translation>許可: %1</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>許可済み</translation>
    </message>
    <message>
        <source>session expired</source>
        <translation>セッション期限切れ</translation>
    </message>
    <message>
        <source>will not run</source>
        <translation>実行しません</translation>
    </message>
    <message>
        <source>Show arguments</source>
        <translation>引数を表示</translation>
    </message>
    <message>
        <source>Show arguments of %1</source>
        <translation>%1 の引数を表示</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Take back the answer for %1</source>
        <translation>%1 への回答を取り消す</translation>
    </message>
    <message>
        <source>    with %1 set</source>
        <translation>    環境変数 %1 を設定</translation>
    </message>
    <message>
        <source>    named in %1</source>
        <translation>    %1 で指定</translation>
    </message>
    <message>
        <source>What %1 would run</source>
        <translation>%1 が実行する内容</translation>
    </message>
    <message>
        <source>Command and arguments</source>
        <translation>コマンドと引数</translation>
    </message>
    <message numerus="yes">
        <source>%n sets of arguments</source>
        <translation>
            <numerusform>引数 %n 組</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (profile %2)</source>
        <translation>%1 (プロファイル %2)</translation>
    </message>
    <message>
        <source>For %1:</source>
        <translation>対象 %1:</translation>
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
        <source>Go to Variants</source>
        <translation>バリアントへ移動</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>ページの表示部分</translation>
    </message>
    <message>
        <source>Order and checks</source>
        <translation>順位と確認</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Not applied.</source>
        <translation>適用されませんでした。</translation>
    </message>
    <message>
        <source>Variant that the policy is for</source>
        <translation>ポリシーの対象バリアント</translation>
    </message>
    <message>
        <source>Policy for another variant</source>
        <translation>ポリシーの対象バリアントの変更</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Review and apply…</source>
        <translation>確認して適用…</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順位</translation>
    </message>
    <message>
        <source>Back to cost order</source>
        <translation>コスト順に戻す</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 の移動</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>%1 の固定</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 の除外</translation>
    </message>
    <message>
        <source>Put in %1</source>
        <translation>%1 を含める</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Keep it on %1</source>
        <translation>%1 に維持</translation>
    </message>
    <message>
        <source>Prices: Luna, %1</source>
        <translation>価格: Luna、%1</translation>
    </message>
    <message>
        <source>Cost order of the run of %1; %2 of %3 left out</source>
        <translation>%1 の実行のコスト順、%3 個中 %2 個を除外</translation>
    </message>
    <message>
        <source>No order</source>
        <translation>順位なし</translation>
    </message>
    <message>
        <source>No policy.</source>
        <translation>ポリシーを作成できません。</translation>
    </message>
    <message>
        <source>Keep it where it is (pin first)</source>
        <translation>現在の場所に維持 (先頭に固定)</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>不合格 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>要判断 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>合格 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only. Unlock for this apply first.</source>
        <translation>読み取り専用です。先に今回の適用のためにロック解除してください。</translation>
    </message>
    <message>
        <source>%1 is read-only.</source>
        <translation>%1 は読み取り専用です。</translation>
    </message>
    <message numerus="yes">
        <source>Order, caps and export work; applying would write %n objects.</source>
        <translation>
            <numerusform>順位、上限額、エクスポートは使用できます。適用すると %n 個のオブジェクトを書き込みます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Order, caps and export work.</source>
        <translation>順位、上限額、エクスポートは使用できます。</translation>
    </message>
    <message>
        <source>Unlock for this apply</source>
        <translation>今回の適用のみロック解除</translation>
    </message>
    <message>
        <source>As a folder…</source>
        <translation>フォルダーとして…</translation>
    </message>
    <message>
        <source>As a zip archive…</source>
        <translation>ZIP アーカイブとして…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>エクスポート中</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>%1 にエクスポートしました。</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>エクスポートできませんでした。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>The estimate and the policy as Markdown, for a pull request.</source>
        <translation>プルリクエスト用の Markdown 形式の見積もりとポリシー。</translation>
    </message>
    <message>
        <source>Cannot be applied.</source>
        <translation>適用できません。</translation>
    </message>
    <message>
        <source>A check failed; it says what to do.</source>
        <translation>不合格の確認項目があります。対処方法は項目に記載されています。</translation>
    </message>
    <message>
        <source>Review and apply</source>
        <translation>確認して適用</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n objects</source>
        <translation>
            <numerusform>%n 個のオブジェクトを適用</numerusform>
        </translation>
    </message>
    <message>
        <source>The server tried it (dry run) and would take it.</source>
        <translation>サーバーでの試行 (ドライラン) に成功しました。</translation>
    </message>
    <message>
        <source>Go on with that</source>
        <translation>承知して続行</translation>
    </message>
    <message>
        <source>Only the policy…</source>
        <translation>ポリシーのみ…</translation>
    </message>
    <message>
        <source>Export the policy</source>
        <translation>ポリシーをエクスポート</translation>
    </message>
    <message>
        <source>The order changed, nothing was applied.</source>
        <translation>順序が変わったため、何も適用していません。</translation>
    </message>
    <message>
        <source>Nothing was applied.</source>
        <translation>何も適用していません。</translation>
    </message>
    <message>
        <source>Estimating again gave no order; see Estimates.</source>
        <translation>再見積もりで順序が得られませんでした。見積もりを参照してください。</translation>
    </message>
    <message>
        <source>This estimate is %1 old.</source>
        <translation>この見積もりは %1 前のものです。</translation>
    </message>
    <message>
        <source>Applying estimates again first; if the order changed, nothing is applied.</source>
        <translation>適用の前に再見積もりします。順序が変わった場合は何も適用しません。</translation>
    </message>
    <message>
        <source>Estimate again, then review</source>
        <translation>再見積もりして確認</translation>
    </message>
    <message>
        <source>Apply all the same, because</source>
        <translation>それでも適用する理由</translation>
    </message>
    <message>
        <source>goes to the audit log and onto the policy</source>
        <translation>監査ログとポリシーに記録されます</translation>
    </message>
    <message>
        <source>Remembered about %1.</source>
        <translation>%1 についてメモしました。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>What is known about clusters cannot be read.</source>
        <translation>クラスターについてのメモを読み取れません。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Order without it</source>
        <translation>メモなしで順序付け</translation>
    </message>
    <message>
        <source>Your order, from the run of %1; %2 of %3 left out</source>
        <translation>%1 の実行をもとにした手動の順序、%3 個中 %2 個を除外</translation>
    </message>
    <message>
        <source>This run was opened from the history. Go back to the newest, or estimate again.</source>
        <translation>この実行は履歴から開いたものです。最新の実行に戻るか、もう一度見積もってください。</translation>
    </message>
    <message>
        <source>Export as a new folder</source>
        <translation>新しいフォルダーとしてエクスポート</translation>
    </message>
    <message>
        <source>Estimate first: the clusters then stand in the order of their prices.</source>
        <translation>先に見積もってください。クラスターが価格順に並びます。</translation>
    </message>
    <message>
        <source>Read-only now. Unlocked, the review comes next; before that nothing is written.</source>
        <translation>現在は読み取り専用です。ロックを解除すると次はレビューです。それまでは何も書き込みません。</translation>
    </message>
    <message>
        <source>%1 was changed since this run; estimate it again first.</source>
        <translation>%1 はこの実行の後に変更されました。先にもう一度見積もってください。</translation>
    </message>
    <message>
        <source>The order held, but prices moved: %1.</source>
        <translation>順序は変わりませんが、価格が変わりました: %1。</translation>
    </message>
    <message>
        <source>What would be written changed while the review was open; review again.</source>
        <translation>確認画面を開いている間に書き込む内容が変わりました。もう一度確認してください。</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Into a folder that is there…</source>
        <translation>既存のフォルダーへ…</translation>
    </message>
    <message>
        <source>Zip archives</source>
        <translation>ZIP アーカイブ</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>Export into an empty folder, or over an earlier export</source>
        <translation>空のフォルダー、または以前のエクスポート先へエクスポート</translation>
    </message>
    <message>
        <source>Replace the earlier export?</source>
        <translation>以前のエクスポートを置き換えますか?</translation>
    </message>
    <message>
        <source>The folder holds an export of this program. All of it is replaced, and edits made in it since are lost.</source>
        <translation>このフォルダーにはこのプログラムのエクスポートがあります。すべて置き換えられ、その後に加えた変更は失われます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Without the workload: %1 was changed since this run</source>
        <translation>ワークロードは含まれていません: %1 はこの実行の後に変更されました</translation>
    </message>
    <message>
        <source>Without the workload: the plan has no variant %1 that is ready</source>
        <translation>ワークロードは含まれていません: プランに準備のできたバリアント %1 がありません</translation>
    </message>
    <message>
        <source>Values that look like secrets stay out of it: %1</source>
        <translation>秘密とみられる値は含まれていません: %1</translation>
    </message>
    <message>
        <source>Without the workload: it cannot be read while its secrets stay out (%1)</source>
        <translation>ワークロードは含まれていません: 秘密の値なしでは読み取れません (%1)</translation>
    </message>
    <message>
        <source>Not copied.</source>
        <translation>コピーしませんでした。</translation>
    </message>
    <message>
        <source>%1: “%2” is no amount; the plan has none</source>
        <translation>%1: 「%2」は金額ではありません。プランには設定がありません</translation>
    </message>
    <message>
        <source>%1: “%2” is no amount; the plan keeps %3</source>
        <translation>%1: 「%2」は金額ではありません。プランでは %3 のままです</translation>
    </message>
    <message>
        <source>Correct first: %1</source>
        <translation>先に修正してください: %1</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PolicyTexts</name>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>マニフェスト</translation>
    </message>
    <message>
        <source>Copy for pull request</source>
        <translation>プルリクエスト用にコピー</translation>
    </message>
    <message>
        <source>The policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Difference from the policy that is there</source>
        <translation>既存ポリシーとの差分</translation>
    </message>
    <message>
        <source>The manifest that is applied</source>
        <translation>適用するマニフェスト</translation>
    </message>
    <message numerus="yes">
        <source>Applying writes %n objects, the policy first.</source>
        <translation>
            <numerusform>適用すると、ポリシーから順に %n 個のオブジェクトを書き込みます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written before you have seen it.</source>
        <translation>内容を確認するまで何も書き込まれません。</translation>
    </message>
    <message>
        <source>Difference: new</source>
        <translation>差分: 新規</translation>
    </message>
    <message numerus="yes">
        <source>Difference: %n lines</source>
        <translation>
            <numerusform>差分: %n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>thrifty::app::PreflightModel</name>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>log in</source>
        <translation>要ログイン</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>権限なし</translation>
    </message>
    <message>
        <source>no context</source>
        <translation>コンテキストなし</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>到達不能</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ミリ秒</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 が不足</translation>
    </message>
    <message numerus="yes">
        <source>%n right(s) missing</source>
        <translation>
            <numerusform>権限 %n 件が不足</numerusform>
        </translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>不足: %1</translation>
    </message>
    <message>
        <source>there</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Pods could not be made there: make the namespace, or leave the cluster out.</source>
        <translation>このままでは Pod を作成できません。名前空間を作成するか、クラスターを除外してください。</translation>
    </message>
    <message>
        <source>The namespace may not be read.</source>
        <translation>名前空間を読み取る権限がありません。</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未インストール</translation>
    </message>
    <message>
        <source>The server does not know %1 of %2: install its operator there.</source>
        <translation>サーバーは %2 の %1 に対応していません。オペレーターをインストールしてください。</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>対応</translation>
    </message>
    <message>
        <source>too old</source>
        <translation>古いバージョン</translation>
    </message>
    <message>
        <source>Kubernetes before 1.27 drops scheduling gates: pods of an estimate would run.</source>
        <translation>Kubernetes 1.27 より前のバージョンはスケジューリングゲートを無視するため、見積もり用の Pod が実行されてしまいます。</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>not needed, static</source>
        <translation>不要 (静的)</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Without Luna the cluster cannot say what pods would cost.</source>
        <translation>Luna がないと、クラスターは Pod の費用を回答できません。</translation>
    </message>
    <message>
        <source>Its deployment may not be read; an estimate still tries.</source>
        <translation>Deployment を読み取る権限がありません。見積もりは試行されます。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>Pod %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>Luna may count them into this workload&apos;s nodes.</source>
        <translation>Luna がこのワークロードのノード数に含める可能性があります。</translation>
    </message>
    <message>
        <source>within 1 s</source>
        <translation>1 秒以内</translation>
    </message>
    <message>
        <source>within %1 s</source>
        <translation>%1 秒以内</translation>
    </message>
    <message>
        <source>%1 s ahead</source>
        <translation>%1 秒進み</translation>
    </message>
    <message>
        <source>%1 s behind</source>
        <translation>%1 秒遅れ</translation>
    </message>
    <message>
        <source>Ages of events are told by the server&apos;s clock.</source>
        <translation>イベントの経過時間はサーバーの時計に基づきます。</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>到達性</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>Rights in %1</source>
        <translation>%1 での権限</translation>
    </message>
    <message>
        <source>Namespace %1</source>
        <translation>名前空間 %1</translation>
    </message>
    <message>
        <source>%1 kind</source>
        <translation>%1 リソース</translation>
    </message>
    <message>
        <source>Scheduling gates</source>
        <translation>スケジューリングゲート</translation>
    </message>
    <message>
        <source>Luna seen</source>
        <translation>Luna の検出</translation>
    </message>
    <message>
        <source>Gated pods of others</source>
        <translation>他者のゲート付き Pod</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%2 の %1: %3</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認項目</translation>
    </message>
    <message>
        <source>%1 (control plane)</source>
        <translation>%1 (コントロールプレーン)</translation>
    </message>
    <message>
        <source>Control plane</source>
        <translation>コントロールプレーン</translation>
    </message>
</context>
<context>
    <name>thrifty::app::Presentation</name>
    <message>
        <source>Estimate, presentation</source>
        <translation>見積もりの発表</translation>
    </message>
    <message>
        <source>US dollars %1, rounded to cents</source>
        <translation>%1の米ドル、セント単位に四捨五入</translation>
    </message>
    <message>
        <source>US dollars %1, rounded</source>
        <translation>%1の米ドル、四捨五入</translation>
    </message>
    <message>
        <source>production</source>
        <translation>本番環境</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>バリアント</translation>
    </message>
    <message>
        <source>%1 per node</source>
        <translation>ノードあたり %1</translation>
    </message>
    <message>
        <source>Per used GPU: the lowest of the on-demand variants</source>
        <translation>使用 GPU あたり: オンデマンドのバリアント中の最安</translation>
    </message>
    <message>
        <source>All variants on %1, the lowest for %2</source>
        <translation>%1 (%2 の最安) での全バリアント</translation>
    </message>
    <message>
        <source>All variants on %1</source>
        <translation>%1 での全バリアント</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>size</source>
        <translation>サイズ</translation>
    </message>
</context>
<context>
    <name>thrifty::app::PriceBookMenu</name>
    <message>
        <source>&amp;Your prices</source>
        <translation>自社価格(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;price-book.yaml beside the settings</source>
        <translation>設定と同じ場所の price-book.yaml(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Another price book…</source>
        <translation>別の自社価格表(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;List prices only</source>
        <translation>定価のみ(&amp;L)</translation>
    </message>
    <message>
        <source>The price book cannot be read.</source>
        <translation>自社価格表を読み取れません。</translation>
    </message>
    <message>
        <source>Estimates from now on rank by what you pay.</source>
        <translation>今後の見積もりは支払額で順位付けします。</translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) of %1</source>
        <translation>
            <numerusform>%1 の価格 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimates from now on rank by list prices.</source>
        <translation>今後の見積もりは定価で順位付けします。</translation>
    </message>
    <message>
        <source>Choose a price book</source>
        <translation>自社価格表を選択</translation>
    </message>
    <message>
        <source>Price books (*.yaml *.yml);;All files (*)</source>
        <translation>自社価格表 (*.yaml *.yml);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>There is no %1 yet.</source>
        <translation>%1 はまだありません。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::QuestionDialog</name>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
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
    <name>thrifty::app::ReclaimFilter</name>
    <message>
        <source>How often spot nodes may be reclaimed</source>
        <translation>スポットノードの回収頻度の上限</translation>
    </message>
    <message>
        <source>spot: any rate</source>
        <translation>スポット: 制限なし</translation>
    </message>
    <message>
        <source>spot: up to %1 %, rate known</source>
        <extracomment>spot nodes that are reclaimed at most this often</extracomment>
        <translation>スポット: %1 % まで、率が既知</translation>
    </message>
    <message>
        <source>spot: up to %1 %</source>
        <translation>スポット: %1 % まで</translation>
    </message>
</context>
<context>
    <name>thrifty::app::RemoveDialog</name>
    <message>
        <source>Objects</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>thrifty::app::RunMenu</name>
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
        <source>Open a kubeconfig first</source>
        <translation>先に kubeconfig を開いてください</translation>
    </message>
    <message>
        <source>It is being connected</source>
        <translation>接続しています</translation>
    </message>
    <message>
        <source>Tick a context on the Fleet page first</source>
        <translation>先にフリートのページでコンテキストをチェックしてください</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>キャンセル(&amp;N)</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>実行中のものはありません</translation>
    </message>
    <message>
        <source>&amp;Unlock for one run</source>
        <translation>1 回の実行だけロック解除(&amp;U)</translation>
    </message>
    <message>
        <source>Unlock &amp;for one apply</source>
        <translation>1 回の適用だけロック解除(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>今すぐロック(&amp;L)</translation>
    </message>
    <message>
        <source>It is locked already</source>
        <translation>すでにロックされています</translation>
    </message>
    <message>
        <source>It locks by itself when what runs has ended</source>
        <translation>実行中のものが終わると自動的にロックされます</translation>
    </message>
    <message>
        <source>&amp;Estimate all variants</source>
        <translation>すべてのバリアントを見積もる(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Present the estimate</source>
        <translation>見積もりを発表(&amp;P)</translation>
    </message>
    <message>
        <source>Estimate first</source>
        <translation>先に見積もってください</translation>
    </message>
    <message>
        <source>E&amp;xport the estimate…</source>
        <translation>見積もりをエクスポート(&amp;X)…</translation>
    </message>
    <message>
        <source>Exp&amp;ort the policy…</source>
        <translation>ポリシーをエクスポート(&amp;O)…</translation>
    </message>
    <message>
        <source>Review and &amp;apply…</source>
        <translation>確認して適用(&amp;A)…</translation>
    </message>
    <message>
        <source>Unlock for one apply first</source>
        <translation>先に 1 回の適用のためにロック解除してください</translation>
    </message>
    <message>
        <source>Something else is running</source>
        <translation>ほかのものを実行中です</translation>
    </message>
    <message>
        <source>An estimate is running</source>
        <translation>見積もりを実行中です</translation>
    </message>
    <message>
        <source>There is no order; see the Policy page</source>
        <translation>順位がありません。ポリシーのページをご覧ください</translation>
    </message>
    <message>
        <source>This run was opened from the history; go back to the newest or estimate again</source>
        <translation>この実行は履歴から開いたものです。最新の実行に戻るか、もう一度見積もってください</translation>
    </message>
    <message>
        <source>Connect to a fleet first</source>
        <translation>先にフリートに接続してください</translation>
    </message>
    <message>
        <source>It is unlocked already</source>
        <translation>すでにロック解除されています</translation>
    </message>
</context>
<context>
    <name>thrifty::app::SavePlace</name>
    <message>
        <source>%1, as the name says: %2</source>
        <translation>名前のとおり %1 として: %2</translation>
    </message>
</context>
<context>
    <name>thrifty::app::StartProblemDialog</name>
    <message>
        <source>Thrifty Nova cannot start</source>
        <translation>Thrifty Nova を起動できません</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>thrifty::app::StructureModel</name>
    <message>
        <source>Priced</source>
        <translation>価格対象</translation>
    </message>
    <message>
        <source>Applied with it</source>
        <translation>同時に適用</translation>
    </message>
    <message>
        <source>%1, no pods, stay out of the estimate</source>
        <translation>%1 個、Pod なし、見積もり対象外</translation>
    </message>
    <message>
        <source>Hooks and tests</source>
        <translation>フックとテスト</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>適用しない</translation>
    </message>
    <message>
        <source>%1, applied because you asked</source>
        <translation>%1 個、指定により適用</translation>
    </message>
    <message>
        <source>%1, unless you ask</source>
        <translation>%1 個、指定時のみ適用</translation>
    </message>
    <message>
        <source>Secret, values hidden</source>
        <translation>Secret、値は非表示</translation>
    </message>
    <message>
        <source>LoadBalancer, would cost</source>
        <translation>LoadBalancer、費用が発生</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
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
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>%1, follows nodes</source>
        <translation>%1、ノードに追従</translation>
    </message>
    <message>
        <source>%1, no pods found</source>
        <translation>%1、Pod が見つかりません</translation>
    </message>
</context>
<context>
    <name>thrifty::app::StructurePanel</name>
    <message>
        <source>Structure</source>
        <translation>構造</translation>
    </message>
    <message>
        <source>Find an object</source>
        <translation>オブジェクトを検索</translation>
    </message>
    <message>
        <source>Structure of the workload</source>
        <translation>ワークロードの構造</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>ファイル %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>オブジェクト %n 個</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no structure yet: the text cannot be read.</source>
        <translation>まだ構造はありません: テキストを解釈できません。</translation>
    </message>
    <message>
        <source>There is no structure yet: ${%1} has no value.</source>
        <translation>まだ構造はありません: ${%1} に値がありません。</translation>
    </message>
    <message>
        <source>There is no structure yet: the text is being read.</source>
        <translation>まだ構造はありません: テキストを読み込み中です。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::TableArrangement</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Sorted by %1, ascending.</source>
        <translation>%1 の昇順で並べ替え済み。</translation>
    </message>
    <message>
        <source>Sorted by %1, descending.</source>
        <translation>%1 の降順で並べ替え済み。</translation>
    </message>
    <message>
        <source>Reverse the order</source>
        <translation>並び順を逆にする</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>この列で並べ替え</translation>
    </message>
    <message>
        <source>Back to the usual order</source>
        <translation>通常の並び順に戻す</translation>
    </message>
    <message>
        <source>Move this column to the left</source>
        <translation>この列を左へ移動</translation>
    </message>
    <message>
        <source>Move this column to the right</source>
        <translation>この列を右へ移動</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>列をリセット</translation>
    </message>
</context>
<context>
    <name>thrifty::app::TextPanel</name>
    <message>
        <source>Manifest or variables</source>
        <translation>マニフェストまたは変数</translation>
    </message>
    <message>
        <source>Take this file out of the workload</source>
        <translation>このファイルをワークロードから外す</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>変数</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Find in manifest</source>
        <translation>マニフェスト内を検索</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>マニフェスト</translation>
    </message>
    <message>
        <source>Variables %1</source>
        <translation>変数 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>%1 行、%2 列</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>置換後の文字列</translation>
    </message>
    <message>
        <source>Enter replaces what is found and goes on</source>
        <translation>Enter で見つかった箇所を置換し、次へ進みます</translation>
    </message>
    <message>
        <source>Show the values of Secrets</source>
        <translation>Secret の値を表示</translation>
    </message>
    <message>
        <source>This file was not opened, so there is nothing to change</source>
        <translation>このファイルは開かれていないため、変更できるものがありません</translation>
    </message>
    <message>
        <source>This file is not UTF-8: it can be looked at here, not changed</source>
        <translation>このファイルは UTF-8 ではありません: 表示のみで変更はできません</translation>
    </message>
</context>
<context>
    <name>thrifty::app::TimelineLegend</name>
    <message>
        <source>nodes starting</source>
        <translation>ノード起動中</translation>
    </message>
    <message>
        <source>pods starting</source>
        <translation>Pod 起動中</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>断念</translation>
    </message>
    <message>
        <source>What the bars mean</source>
        <translation>バーの意味</translation>
    </message>
</context>
<context>
    <name>thrifty::app::TimelineView</name>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>開始中</translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariablesModel</name>
    <message>
        <source>no value, stays as it is</source>
        <translation>値なし、そのまま維持</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s), first in line %1</source>
        <translation>
            <numerusform>%n か所、最初は %1 行目</numerusform>
        </translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>変数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>使用箇所</translation>
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
    <name>thrifty::app::VariantFields</name>
    <message>
        <source>not said</source>
        <translation>指定なし</translation>
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
        <translation>両方</translation>
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
        <source>“%1” is no amount above 0: like %2, or empty for no cap.</source>
        <translation>「%1」は 0 より大きい金額ではありません。%2 のように入力するか、上限なしなら空にします。</translation>
    </message>
    <message>
        <source>Write a whole number from 0 to %1.</source>
        <translation>0 から %1 までの整数を入力します。</translation>
    </message>
    <message>
        <source>Write a number from 0 to %1 with at most three decimals, like %2.</source>
        <translation>0 から %1 までの数を、小数点以下 3 桁以内で %2 のように入力します。</translation>
    </message>
    <message>
        <source>Write a whole number from 1 to %1, or nothing for no limit.</source>
        <translation>1 から %1 までの整数を入力します。上限なしなら空にします。</translation>
    </message>
    <message>
        <source>Without pods nothing works.</source>
        <translation>Pod がないと何も動きません。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::VariantForm</name>
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
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>注記 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Add that term</source>
        <translation>この条件を追加</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
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
    <message>
        <source>Without pods nothing works</source>
        <translation>Pod がないと何も動きません</translation>
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
            <numerusform>ゲート付きコピー %n 個と分散ポリシーを書き込み、削除後に %1 を再びロックします。</numerusform>
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
    <message>
        <source>The term was not added.</source>
        <translation>条件を追加できませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n field(s) to fix before it can be estimated</source>
        <translation>
            <numerusform>%1: 見積もる前に %n 個の項目を直す必要があります</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known.</source>
        <translation>不明です。</translation>
    </message>
    <message>
        <source>Duplicate the variant</source>
        <translation>バリアントを複製</translation>
    </message>
    <message>
        <source>Rename the variant</source>
        <translation>バリアント名を変更</translation>
    </message>
    <message>
        <source>Move the variant up</source>
        <translation>バリアントを上へ移動</translation>
    </message>
    <message>
        <source>Move the variant down</source>
        <translation>バリアントを下へ移動</translation>
    </message>
    <message>
        <source>Next change in the manifest</source>
        <translation>マニフェストの次の変更</translation>
    </message>
    <message>
        <source>Previous change in the manifest</source>
        <translation>マニフェストの前の変更</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>次のパネル</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>前のパネル</translation>
    </message>
    <message>
        <source>Nothing can be estimated yet.</source>
        <translation>まだ見積もれません。</translation>
    </message>
    <message>
        <source>Next step: %1.</source>
        <translation>次の手順: %1。</translation>
    </message>
    <message>
        <source>Connect a fleet</source>
        <translation>フリートに接続</translation>
    </message>
    <message>
        <source>%1. Next step: %2.</source>
        <translation>%1。次の手順: %2。</translation>
    </message>
    <message>
        <source>Reading the text…; what is shown is of the one before</source>
        <translation>テキストを読み込み中…。表示は直前のテキストのものです</translation>
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
    <message>
        <source>Closing when everything is tidied up: %1</source>
        <translation>後片付けが完了しだい終了します: %1</translation>
    </message>
    <message>
        <source>Stopping and tidying up: %1</source>
        <translation>停止して後片付けをしています: %1</translation>
    </message>
    <message>
        <source>List prices: %1</source>
        <translation>定価: %1</translation>
    </message>
</context>
<context>
    <name>thrifty::app::Workbench</name>
    <message>
        <source>What you noted was not changed.</source>
        <translation>メモは変更されませんでした。</translation>
    </message>
    <message>
        <source>Your answer holds until the program ends, but was not kept.</source>
        <translation>回答はプログラム終了まで有効ですが、保存されませんでした。</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WorkloadController</name>
    <message>
        <source>Open manifest</source>
        <translation>マニフェストの読み込み</translation>
    </message>
    <message>
        <source>Close manifest</source>
        <translation>マニフェストを閉じる</translation>
    </message>
    <message>
        <source>Type in manifest</source>
        <translation>マニフェストの入力</translation>
    </message>
    <message>
        <source>Set variable %1</source>
        <translation>変数 %1 の設定</translation>
    </message>
    <message>
        <source>Choose namespace</source>
        <translation>名前空間の選択</translation>
    </message>
    <message>
        <source>Choose group label</source>
        <translation>グループラベルの選択</translation>
    </message>
    <message>
        <source>Apply Helm hooks too</source>
        <translation>Helm フックも適用</translation>
    </message>
    <message>
        <source>Leave Helm hooks out</source>
        <translation>Helm フックを除外</translation>
    </message>
    <message>
        <source>Add group label</source>
        <translation>グループラベルの追加</translation>
    </message>
    <message>
        <source>Add GPU affinity term</source>
        <translation>GPU アフィニティ条件の追加</translation>
    </message>
    <message>
        <source>Write it as key = value</source>
        <translation>「キー = 値」の形で入力</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WorkloadFields</name>
    <message>
        <source>Namespace and group</source>
        <translation>名前空間とグループ</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>名前空間</translation>
    </message>
    <message>
        <source>Choose the namespace</source>
        <translation>名前空間を選択</translation>
    </message>
    <message>
        <source>Group label</source>
        <translation>グループラベル</translation>
    </message>
    <message>
        <source>Choose the label that all objects carry</source>
        <translation>全オブジェクトに共通するラベルを選択</translation>
    </message>
    <message>
        <source>The objects go into this namespace</source>
        <translation>オブジェクトはこの名前空間に作成されます</translation>
    </message>
    <message numerus="yes">
        <source>on all %n cluster(s)</source>
        <translation>
            <numerusform>全 %n クラスターにあり</numerusform>
        </translation>
    </message>
    <message>
        <source>on %1 of %2 clusters</source>
        <translation>%2 クラスター中 %1 クラスターにあり</translation>
    </message>
    <message>
        <source>The policy selects the objects by it</source>
        <translation>ポリシーはこのラベルで選択します</translation>
    </message>
    <message numerus="yes">
        <source>Carried by all %n object(s)</source>
        <translation>
            <numerusform>全 %n オブジェクトに付与済み</numerusform>
        </translation>
    </message>
    <message>
        <source>Carried by %1 of the %2 objects that are applied</source>
        <translation>適用する %2 オブジェクト中 %1 オブジェクトに付与済み</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WorkloadPage</name>
    <message>
        <source>Workload</source>
        <translation>ワークロード</translation>
    </message>
    <message>
        <source>Add manifest…</source>
        <translation>マニフェストを追加…</translation>
    </message>
    <message>
        <source>Build variants</source>
        <translation>バリアントを作成</translation>
    </message>
    <message>
        <source>Open a manifest, or drop it here</source>
        <translation>マニフェストを開くか、ここにドロップ</translation>
    </message>
    <message>
        <source>Open manifest…</source>
        <translation>マニフェストを開く…</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>No workload opened</source>
        <translation>ワークロードが開かれていません</translation>
    </message>
    <message>
        <source>The text cannot be read</source>
        <translation>テキストを解釈できません</translation>
    </message>
    <message>
        <source>%1 CPU</source>
        <translation>%1 CPU</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>GPU %n 基</numerusform>
        </translation>
    </message>
    <message>
        <source>No pods found</source>
        <translation>Pod が見つかりません</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>警告 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>ヒント %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Open manifests</source>
        <translation>マニフェストを開く</translation>
    </message>
    <message>
        <source>Manifests (*.yaml *.yml *.json);;All files (*)</source>
        <translation>マニフェスト (*.yaml *.yml *.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The label was not added.</source>
        <translation>ラベルを追加できませんでした。</translation>
    </message>
    <message>
        <source>The term was not added.</source>
        <translation>条件を追加できませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>1 object with %n pod(s): %1</source>
        <translation>
            <numerusform>1 個のオブジェクト、Pod %n 個: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 objects with %n pod(s): %2</source>
        <translation>
            <numerusform>%1 個のオブジェクト、Pod %n 個: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>次の問題</translation>
    </message>
    <message>
        <source>Fix the problem</source>
        <translation>問題を修正</translation>
    </message>
    <message>
        <source>Find in manifest</source>
        <translation>マニフェスト内を検索</translation>
    </message>
    <message>
        <source>Find next in manifest</source>
        <translation>マニフェスト内の次を検索</translation>
    </message>
    <message>
        <source>Find previous in manifest</source>
        <translation>マニフェスト内の前を検索</translation>
    </message>
    <message>
        <source>Replace in manifest</source>
        <translation>マニフェスト内を置換</translation>
    </message>
    <message>
        <source>Fold or unfold the manifest&apos;s text</source>
        <translation>マニフェストの折りたたみ／展開</translation>
    </message>
    <message>
        <source>The YAML or JSON of the workload as it is: a RayService, a Deployment, a rendered chart. Opening it sends nothing; your file changes only when you save it.</source>
        <translation>ワークロードの YAML または JSON をそのまま使います (RayService、Deployment、展開済みのチャートなど)。開いても何も送信されず、ファイルは保存したときだけ変更されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>問題 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) have no value</source>
        <translation>
            <numerusform>%n 個の変数に値がありません</numerusform>
        </translation>
    </message>
    <message>
        <source>No pods found: there is nothing to price.</source>
        <translation>Pod が見つからないため、価格を見積もる対象がありません。</translation>
    </message>
    <message>
        <source>%1; the structure is the last that could be read</source>
        <translation>%1。最後に解釈できた構造を表示しています</translation>
    </message>
    <message>
        <source>The workload is still being read</source>
        <translation>ワークロードを読み込み中です</translation>
    </message>
    <message>
        <source>Reading the text…; the structure is of the one before</source>
        <translation>テキストを読み込み中…。構造は直前のテキストのものです</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>テキストを読み込み中…</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WriteDialog</name>
    <message>
        <source>Writes to %1</source>
        <translation>%1 への書き込み</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>%1 is marked as production. Type its name to go on.</source>
        <translation>%1 は本番環境に指定されています。続行するには名前を入力してください。</translation>
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
        <source>is made</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>is deleted</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>is changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>処理</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>名前空間 %1</translation>
    </message>
    <message>
        <source>once you confirm</source>
        <translation>確認後</translation>
    </message>
</context>
<context>
    <name>thrifty::app::WrittenDialog</name>
    <message>
        <source>What an estimate writes</source>
        <translation>見積もりが書き込むもの</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s), removed again when the run ends. Each run draws its own digits in place of %1.</source>
        <translation>
            <numerusform>%n 個のオブジェクト。実行の終了時に削除されます。%1 の部分は実行ごとに異なる数字になります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>thrifty::app::YamlEditor</name>
    <message>
        <source>Manifest</source>
        <translation>マニフェスト</translation>
    </message>
</context>
</TS>
