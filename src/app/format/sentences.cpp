// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/sentences.h"

#include "app/format/text.h"
#include "app/format/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace thrifty::app {

namespace {

constexpr const char* context = "sentences";

constexpr std::array known{
    // What a variant is for (manifest/varianttemplates.cpp, app/control/variantcontroller.cpp). Plans keep it in
    // English, so that one can be opened in any
    // language; what a user wrote in its place is no sentence of ours.
    QT_TRANSLATE_NOOP("sentences", "The manifest as it is"),
    QT_TRANSLATE_NOOP("sentences", "More workers"),
    QT_TRANSLATE_NOOP("sentences", "More pods"),
    QT_TRANSLATE_NOOP("sentences", "More GPUs per worker"),
    QT_TRANSLATE_NOOP("sentences", "More GPUs per pod"),
    QT_TRANSLATE_NOOP("sentences", "Another SKU"),
    QT_TRANSLATE_NOOP("sentences", "May be reclaimed"),
    // Checks before an apply (session/applychecks.cpp, session/clusterchecks.cpp).
    QT_TRANSLATE_NOOP("sentences", "the control plane accepts all %1 objects in a dry run"),
    QT_TRANSLATE_NOOP("sentences", "%1: fields are taken over: %2"),
    QT_TRANSLATE_NOOP("sentences", "%1 %2 is there and was not written by Thrifty Nova; its difference is shown"),
    QT_TRANSLATE_NOOP("sentences", "%1 %2 is there for other objects than %3; its difference is shown"),
    QT_TRANSLATE_NOOP("sentences",
                      "the policy would not select %1: another value stands in metadata.labels than in %2"),
    QT_TRANSLATE_NOOP("sentences", "whether %1 selects anything else is not known: %2"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "%1 selects other objects as well: %2; they would move with this workload: choose a label of its own"),
    QT_TRANSLATE_NOOP("sentences", "%1 selects every object; for others it could not look at %2 (no right to list): "
                                   "%3; ask for list there to be sure"),
    QT_TRANSLATE_NOOP("sentences", "%1 selects every object and nothing else"),
    QT_TRANSLATE_NOOP("sentences", "whether another policy matches cannot be told: %1"),
    QT_TRANSLATE_NOOP("sentences", "no other %1 matches these objects"),
    QT_TRANSLATE_NOOP("sentences", "%1 matches these objects too, and which one wins is not defined: remove it or "
                                   "narrow its selector"),
    QT_TRANSLATE_NOOP("sentences", "%1 belongs to %2, which would undo or fight this: export instead "
                                   "(thrifty-nova-cli policy ...) and let %3 apply it"),
    QT_TRANSLATE_NOOP("sentences", "%1 is marked as %2's in the manifest: export instead if %3 applies it"),
    QT_TRANSLATE_NOOP("sentences", "no object belongs to Argo CD, Flux or Helm"),
    QT_TRANSLATE_NOOP("sentences", "the estimate is less than a minute old"),
    QT_TRANSLATE_NOOP("sentences", "the estimate is 1 minute old"),
    QT_TRANSLATE_NOOP("sentences", "the estimate is %1 minutes old"),
    QT_TRANSLATE_NOOP("sentences", "the estimate is %1 minutes old, more than %2: estimate again"),
    QT_TRANSLATE_NOOP("sentences",
                      "the estimate is from the future (%1): compare this machine's clock with the one that estimated"),
    QT_TRANSLATE_NOOP("sentences", "the estimate is for %1 in namespace %2: estimate again"),
    QT_TRANSLATE_NOOP("sentences", "the estimate was made through context %1, not %2: estimate again"),
    QT_TRANSLATE_NOOP("sentences", "%1 is not what was estimated (its SHA-256 differs): estimate again"),
    QT_TRANSLATE_NOOP("sentences", "the manifests are those of another variant than the order's: estimate again"),
    QT_TRANSLATE_NOOP("sentences", "the manifests are those that were estimated"),
    QT_TRANSLATE_NOOP("sentences", "namespace %1 is not on %2: make it there first, or exclude the cluster"),
    QT_TRANSLATE_NOOP("sentences", "whether namespace %1 is on %2 could not be read"),
    QT_TRANSLATE_NOOP("sentences", "namespace %1 is on the control plane and on every cluster of the order"),
    QT_TRANSLATE_NOOP("sentences", "%1 is there already; where it runs cannot be told (%2), so applying may move it"),
    QT_TRANSLATE_NOOP("sentences", "it runs on %1 and stays there"),
    QT_TRANSLATE_NOOP("sentences", "%1 runs on %2 and changes there; its pods may be replaced"),
    QT_TRANSLATE_NOOP("sentences",
                      "%1 runs on %2; the new order would move it to %3 or the first after it that takes it; %4"),
    QT_TRANSLATE_NOOP("sentences", "%1 runs on %2; what changes has no room there now, so it would move to %3 or the "
                                   "first after it that takes it; %4"),
    QT_TRANSLATE_NOOP("sentences", "%1 runs on %2; which is not in the new order, so it moves to %3 or the first "
                                   "after it that takes it; %4"),
    QT_TRANSLATE_NOOP("sentences", "nothing of this workload runs yet"),
    // Guardrails (session/guardrailchecks.cpp).
    QT_TRANSLATE_NOOP("sentences", "it starts on %1 at %2 $/hr; guardrails allow %3 $/hr"),
    QT_TRANSLATE_NOOP("sentences", "%1 costs %2 $/hr; guardrails allow %3 $/hr where it starts"),
    QT_TRANSLATE_NOOP("sentences", "%1 costs %2 $/hr; guardrails allow %3 $/hr where it starts with spot nodes"),
    QT_TRANSLATE_NOOP("sentences", "%1 costs %2 $/hr; guardrails allow %3 $/hr on a cluster of the order"),
    QT_TRANSLATE_NOOP("sentences",
                      "%1 costs %2 $/hr; guardrails allow %3 $/hr on a cluster of the order with spot nodes"),
    QT_TRANSLATE_NOOP("sentences",
                      "guardrails allow %1 $/hr where it starts, which cannot be checked: what %2 costs is not known"),
    QT_TRANSLATE_NOOP("sentences", "guardrails allow %1 $/hr where it starts with spot nodes, which cannot be checked: "
                                   "what %2 costs is not known"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "guardrails allow %1 $/hr on a cluster of the order, which cannot be checked: what %2 costs is not known"),
    QT_TRANSLATE_NOOP("sentences", "guardrails allow %1 $/hr on a cluster of the order with spot nodes, which cannot "
                                   "be checked: what %2 costs is not known"),
    QT_TRANSLATE_NOOP("sentences",
                      "no cluster of the order costs more than guardrails allow; the dearest is %1 at %2 $/hr"),
    QT_TRANSLATE_NOOP("sentences", "the increase over the last apply cannot be checked: %1"),
    QT_TRANSLATE_NOOP("sentences", "the increase over the last apply cannot be checked: what %1 costs is not known"),
    QT_TRANSLATE_NOOP("sentences", "the increase over the last apply cannot be checked: no control plane was asked"),
    QT_TRANSLATE_NOOP("sentences",
                      "the increase over the last apply cannot be checked: the policy was changed since it "
                      "was last applied from this machine"),
    QT_TRANSLATE_NOOP("sentences", "the increase over the last apply cannot be checked: the policy that is there was "
                                   "not applied from this machine"),
    QT_TRANSLATE_NOOP("sentences", "the increase over the last apply cannot be checked: the apply of %1 was kept "
                                   "without its price"),
    QT_TRANSLATE_NOOP("sentences", "this workload was not applied before, so there is no increase to check"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "starting on %1 costs %2 $/hr, %3 $/hr more than the %4 $/hr last applied; guardrails allow %5 $/hr more"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "starting on %1 costs %2 $/hr, %3 % more than the %4 $/hr last applied; guardrails allow %5 % more"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "starting on %1 costs %2 $/hr, many times more than the %3 $/hr last applied; guardrails allow %4 % more"),
    QT_TRANSLATE_NOOP("sentences", "starting on %1 costs %2 $/hr, after %3 $/hr last applied; guardrails allow that"),
    QT_TRANSLATE_NOOP("sentences", "what %1 would buy is not known, so forbidden GPUs cannot be checked"),
    QT_TRANSLATE_NOOP("sentences", "%1 would buy %2 for %3 (%4), which guardrails forbid"),
    QT_TRANSLATE_NOOP("sentences", "which GPU %1 would buy for %2 is not known, so forbidden GPUs cannot be checked"),
    QT_TRANSLATE_NOOP("sentences", "no cluster of the order would buy a GPU that guardrails forbid"),
    QT_TRANSLATE_NOOP("sentences", "%1 is in provider %2, which guardrails forbid"),
    QT_TRANSLATE_NOOP("sentences", "%1 is in region %2, which guardrails forbid"),
    QT_TRANSLATE_NOOP("sentences", "the provider of %1 is not known, so forbidden providers cannot be checked"),
    QT_TRANSLATE_NOOP("sentences", "the region of %1 is not known, so forbidden regions cannot be checked"),
    QT_TRANSLATE_NOOP("sentences", "no cluster of the order is in a provider that guardrails forbid"),
    QT_TRANSLATE_NOOP("sentences", "no cluster of the order is in a region that guardrails forbid"),
    // What stands beside a result, and what an estimate says before it writes.
    QT_TRANSLATE_NOOP("sentences",
                      "up to %1 gated pods of a variant count against quotas on %2 until they are removed"),
    QT_TRANSLATE_NOOP("sentences", "%1 events of this run"),
    QT_TRANSLATE_NOOP("sentences", "has no price, because its operator decides what the pods ask for; state their "
                                   "requests"),
    QT_TRANSLATE_NOOP("sentences", "follows the nodes, not priced"),
    QT_TRANSLATE_NOOP("sentences", "has no pods, not priced"),
    QT_TRANSLATE_NOOP("sentences", "priced by equivalent pods, because the object itself would not make gated ones"),
    QT_TRANSLATE_NOOP("sentences", "priced by equivalent pods, because the object itself would not make all of them "
                                   "under a gate"),
    // What reports leave out of their figures (report/tablewriter.cpp, report/listwords.cpp).
    QT_TRANSLATE_NOOP("sentences", "Not in these prices: your discounts, free room on running nodes, disks, network, "
                                   "control-plane fees."),
    QT_TRANSLATE_NOOP("sentences", "Not in these prices: free room on running nodes, and the discounts, disks, network "
                                   "and control-plane fees that your price book does not say. Caps on node prices and "
                                   "the autoscaler's own choice go by list prices."),
    QT_TRANSLATE_NOOP("sentences", "Static clusters buy nothing: their nodes are there and paid already, so what fits "
                                   "there adds no cost."),
    QT_TRANSLATE_NOOP("sentences", "%1: priced for %2 pods; minimum %3, up to %4."),
    QT_TRANSLATE_NOOP("sentences", "Spot nodes may be reclaimed at any time."),
    QT_TRANSLATE_NOOP("sentences", "list ≈ is what the public prices of the clouds come to (this program's price list, "
                                   "oldest figure: %1) where a cluster named no price. It is in no sum, and has no "
                                   "rank unless the order says so."),
    QT_TRANSLATE_NOOP("sentences", "list ≈ is what the public prices of the clouds come to (this program's price list, "
                                   "oldest figure: %1) where a cluster named no price. It is in no sum, and has no "
                                   "rank unless the order says so. Half rate: spot at half of on-demand, because the "
                                   "listed spot price is missing or over a year old."),
    // How two runs differ beside their prices (report/baseline.cpp).
    QT_TRANSLATE_NOOP("sentences", "the baseline is of namespace %1"),
    QT_TRANSLATE_NOOP("sentences", "the baseline is of %1"),
    QT_TRANSLATE_NOOP("sentences", "the manifests have changed since the baseline"),
    // What is not opened (control/openfiles.cpp).
    QT_TRANSLATE_NOOP("sentences", "it is no file but a pipe, a device or a socket"),
    // Price books (domain/pricebook.cpp, session/planbuilder.cpp, session/pricebookfile.cpp).
    QT_TRANSLATE_NOOP("sentences", "%1: this price expired on %2 and does nothing"),
    QT_TRANSLATE_NOOP("sentences", "%1: this price expired on %2 and does nothing (%3)"),
    QT_TRANSLATE_NOOP("sentences", "%1: this add-on expired on %2 and does nothing (%3)"),
    QT_TRANSLATE_NOOP("sentences", "the price book is another one than that of the result"),
    QT_TRANSLATE_NOOP("sentences", "estimate all cells again"),
    QT_TRANSLATE_NOOP("sentences", "caps on node prices go by list prices, which is what the autoscaler compares, not "
                                   "by your price book"),
    // Spot nodes that are reclaimed too often (domain/reclaim.cpp, domain/clusterorder.cpp).
    QT_TRANSLATE_NOOP("sentences", "%1 of the spot nodes of type %2 are reclaimed in a month"),
    QT_TRANSLATE_NOOP("sentences", "how often spot nodes of type %1 are reclaimed is not known"),
    QT_TRANSLATE_NOOP("sentences", "reclaimed too often: %1 of the spot nodes of type %2 are reclaimed in a month"),
    QT_TRANSLATE_NOOP("sentences", "reclaimed too often: how often spot nodes of type %1 are reclaimed is not known"),
    QT_TRANSLATE_NOOP("sentences", "clusters whose spot nodes are reclaimed more often than %1 % in a month are "
                                   "without price and rank here, and those where it is not known"),
    QT_TRANSLATE_NOOP("sentences", "clusters whose spot nodes are reclaimed more often than %1 % in a month are "
                                   "without price and rank here"),
    // Where a packet cannot go (session/packetfolder.cpp).
    QT_TRANSLATE_NOOP("sentences", "holds other files: %1"),
    QT_TRANSLATE_NOOP("sentences", "holds files that this program did not write"),
    QT_TRANSLATE_NOOP("sentences", "is a file, not a folder"),
    QT_TRANSLATE_NOOP("sentences", "Choose a new or an empty folder: what lies in it would be applied with it."),
    QT_TRANSLATE_NOOP("sentences", "cannot make the folder: %1"),
    // Orders without any cluster (domain/clusterorder.cpp).
    QT_TRANSLATE_NOOP("sentences", "Estimate again, exclude fewer clusters, or take back what you noted about them."),
    QT_TRANSLATE_NOOP("sentences", "no cluster is left for the policy"),
    QT_TRANSLATE_NOOP("sentences", "copies could not be removed: %1"),
    QT_TRANSLATE_NOOP("sentences", "kept until the copies are gone"),
    QT_TRANSLATE_NOOP("sentences", "%1 gated pods of run %2 are still there"),
    // Why a cell has no price, and warnings (session/clustertriage.cpp, session/estimate*.cpp, session/capshutout.cpp,
    // session/preparedapply.cpp), and what clusters that do not answer have to say (kube/).
    QT_TRANSLATE_NOOP("sentences", "in standby; an estimate would wake it and its nodes would cost money"),
    QT_TRANSLATE_NOOP("sentences", "no kubeconfig context is mapped to it; use --map %1=CONTEXT"),
    QT_TRANSLATE_NOOP("sentences", "no kubeconfig context is mapped to it"),
    QT_TRANSLATE_NOOP("sentences", "may not read %1"),
    QT_TRANSLATE_NOOP("sentences", "autoscaled, but %1 does not run there"),
    QT_TRANSLATE_NOOP("sentences", "namespace %1 does not exist there"),
    QT_TRANSLATE_NOOP("sentences", "its free capacity is not reported"),
    QT_TRANSLATE_NOOP("sentences", "enough is free, but whether on the nodes that the pods ask for is not known"),
    QT_TRANSLATE_NOOP("sentences", "the cluster does not know %1 (%2); install its operator there"),
    QT_TRANSLATE_NOOP("sentences", "its operator decides what the pods ask for, and the manifest does not say"),
    QT_TRANSLATE_NOOP("sentences", "no pods in %1; does the operator of %2 run there?"),
    QT_TRANSLATE_NOOP("sentences", "no pods in %1"),
    QT_TRANSLATE_NOOP("sentences", "only %1 of %2 pods in %3"),
    QT_TRANSLATE_NOOP("sentences", "only %1 of %2 pods"),
    QT_TRANSLATE_NOOP("sentences", "%1 of %2 pods have an event in %3"),
    QT_TRANSLATE_NOOP("sentences", "%1 of %2 pods have an event"),
    QT_TRANSLATE_NOOP("sentences", "the event's text was not understood"),
    QT_TRANSLATE_NOOP("sentences", "other gated pods on the cluster may be in the node count"),
    QT_TRANSLATE_NOOP("sentences", "the node count of %1 is above the %2 pods of this run"),
    QT_TRANSLATE_NOOP("sentences", "the event says no node count"),
    QT_TRANSLATE_NOOP("sentences", "the total is too large"),
    QT_TRANSLATE_NOOP("sentences", "what the price book makes of it is more money than can be counted"),
    QT_TRANSLATE_NOOP("sentences", "PodDisruptionBudget %1 selects every pod, so while the estimate runs it counts the "
                                   "gated ones and may hold up drains on %2"),
    QT_TRANSLATE_NOOP("sentences", "the cap of %1 $/hr for %2 shuts out %3 of %4 clusters of the order: %5"),
    QT_TRANSLATE_NOOP("sentences", "%1 changes and cannot be put back by withdraw: the content of Secrets is not kept"),
    QT_TRANSLATE_NOOP("sentences", "%1 gets the label %2, by which the policy selects it"),
    QT_TRANSLATE_NOOP("sentences", "%1 is not applied: %2"),
    QT_TRANSLATE_NOOP("sentences", "the server says: %1"),
    QT_TRANSLATE_NOOP("sentences", "watching %1: %2"),
    QT_TRANSLATE_NOOP("sentences", "after: %1"),
    QT_TRANSLATE_NOOP("sentences", "Log in to this cluster again"),
    QT_TRANSLATE_NOOP("sentences", "log in again, then repeat"),
    QT_TRANSLATE_NOOP("sentences", "The list is read again every now and then instead"),
    QT_TRANSLATE_NOOP("sentences", "the server refused the client certificate"),
    QT_TRANSLATE_NOOP("sentences", "Get a new client certificate for this cluster"),
    QT_TRANSLATE_NOOP("sentences", "the host name cannot be resolved"),
    QT_TRANSLATE_NOOP("sentences", "no answer within %1 s"),
    QT_TRANSLATE_NOOP("sentences", "the server's certificate is not valid yet"),
    QT_TRANSLATE_NOOP("sentences", "Check this machine's clock"),
    QT_TRANSLATE_NOOP("sentences", "the server's certificate is not for %1"),
    QT_TRANSLATE_NOOP("sentences", "the server's certificate is signed by an unknown authority (%1)"),
    QT_TRANSLATE_NOOP("sentences", "the exec plugin %1 failed with exit code %2"),
    QT_TRANSLATE_NOOP("sentences", "Run it yourself to see what it says"),
    QT_TRANSLATE_NOOP("sentences", "the free capacity does not hold the workload"),
    QT_TRANSLATE_NOOP("sentences", "the run was aborted: pod %1 on %2 has no gate %3"),
    QT_TRANSLATE_NOOP("sentences", "ResourceQuota %1 has room for %2, the copies need %3"),
    // Errors that people meet.
    QT_TRANSLATE_NOOP("sentences", "no context serves %1"),
    QT_TRANSLATE_NOOP("sentences", "more than one context serves %1"),
    QT_TRANSLATE_NOOP("sentences", "choose the control plane"),
    QT_TRANSLATE_NOOP("sentences", "no kubeconfig context is called %1"),
    QT_TRANSLATE_NOOP("sentences", "this is not a kubeconfig"),
    QT_TRANSLATE_NOOP("sentences", "this is not a plan"),
    QT_TRANSLATE_NOOP("sentences", "no object makes pods that could be priced"),
    QT_TRANSLATE_NOOP("sentences", "marked as production in the settings, so nothing is written"),
    QT_TRANSLATE_NOOP("sentences", "a check failed, so nothing is applied"),
    QT_TRANSLATE_NOOP("sentences", "this changed since it was shown: %1"),
    QT_TRANSLATE_NOOP("sentences", "the TLS handshake did not come to its end in time"),
    QT_TRANSLATE_NOOP("sentences", "the history was written by a newer version of this program (tables %1, known up "
                                   "to %2)"),
    QT_TRANSLATE_NOOP("sentences", "Open it with that version."),
    QT_TRANSLATE_NOOP("sentences", "cancelled"),
    QT_TRANSLATE_NOOP("sentences", "no answer while the control plane was looked for"),
    QT_TRANSLATE_NOOP("sentences", "the server's certificate has expired"),
    QT_TRANSLATE_NOOP("sentences", "no connection: %1"),
    QT_TRANSLATE_NOOP("sentences", "the connection was lost"),
    QT_TRANSLATE_NOOP("sentences", "the connection was lost: %1"),
    QT_TRANSLATE_NOOP("sentences", "no connection in time"),
    QT_TRANSLATE_NOOP("sentences", "no connection to the proxy %1"),
    QT_TRANSLATE_NOOP("sentences", "no answer within %1 s"),
    QT_TRANSLATE_NOOP("sentences", "the host name cannot be resolved"),
    QT_TRANSLATE_NOOP("sentences", "the connection was closed in the TLS handshake"),
    QT_TRANSLATE_NOOP("sentences", "the TLS handshake failed"),
    QT_TRANSLATE_NOOP("sentences", "the server does not speak TLS"),
    QT_TRANSLATE_NOOP("sentences", "the server does not speak HTTP"),
    QT_TRANSLATE_NOOP("sentences", "the server's certificate is not valid yet"),
    QT_TRANSLATE_NOOP("sentences", "the server's certificate is not for %1"),
    QT_TRANSLATE_NOOP("sentences", "the server's certificate is signed by an unknown authority (%1)"),
    // Files (manifest/filereader.cpp, kube/files.cpp, session/privatefile.cpp, store/).
    QT_TRANSLATE_NOOP("sentences", "cannot be read: %1"),
    QT_TRANSLATE_NOOP("sentences", "cannot be opened: %1"),
    QT_TRANSLATE_NOOP("sentences", "the file cannot be read: %1"),
    QT_TRANSLATE_NOOP("sentences", "cannot read: %1"),
    QT_TRANSLATE_NOOP("sentences", "cannot write: %1"),
    QT_TRANSLATE_NOOP("sentences", "cannot make the folder: %1"),
    QT_TRANSLATE_NOOP("sentences", "cannot open the history: %1"),
    QT_TRANSLATE_NOOP("sentences", "The history could not be read. It was set aside as %1 and a new one was begun."),
    // What a variant could not change by itself.
    QT_TRANSLATE_NOOP("sentences", "GKE itself labels its nodes with 40 GB A100s nvidia-tesla-a100; add that by hand "
                                   "where a cluster without an autoscaler has them"),
    QT_TRANSLATE_NOOP("sentences", "%1 stays %2: any GPU will do now, so take it away by hand"),
    QT_TRANSLATE_NOOP("sentences", "%1 stays %2: no node carries a value for %3; change it by hand"),
    QT_TRANSLATE_NOOP("sentences", "%1 stays %2: it can name one model only, not %3; change it by hand"),
    // Manifests that cannot be read.
    QT_TRANSLATE_NOOP("sentences", "a tab is used for indentation"),
    QT_TRANSLATE_NOOP("sentences", "YAML indents with spaces only."),
    QT_TRANSLATE_NOOP("sentences", "the text is not UTF-8"),
    QT_TRANSLATE_NOOP("sentences", "Save it as UTF-8."),
};

/// What the system says in place of a reason (strerror), where it does not speak the language on screen itself.
constexpr std::array systemWords{
    QT_TRANSLATE_NOOP("sentences", "Connection refused"),
    QT_TRANSLATE_NOOP("sentences", "Connection reset by peer"),
    QT_TRANSLATE_NOOP("sentences", "Connection timed out"),
    QT_TRANSLATE_NOOP("sentences", "No route to host"),
    QT_TRANSLATE_NOOP("sentences", "Network is unreachable"),
    QT_TRANSLATE_NOOP("sentences", "Broken pipe"),
    QT_TRANSLATE_NOOP("sentences", "Permission denied"),
    QT_TRANSLATE_NOOP("sentences", "No such file or directory"),
    QT_TRANSLATE_NOOP("sentences", "Is a directory"),
    QT_TRANSLATE_NOOP("sentences", "Not a directory"),
    QT_TRANSLATE_NOOP("sentences", "No space left on device"),
    QT_TRANSLATE_NOOP("sentences", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("sentences", "Read-only file system"),
    QT_TRANSLATE_NOOP("sentences", "Too many open files"),
    QT_TRANSLATE_NOOP("sentences", "Input/output error"),
};

/// What varies in a sentence, as it came unless the system said it.
QString filled(const QString& words) {
    const auto found = std::find_if(systemWords.begin(), systemWords.end(),
                                    [&](const char* each) { return words == QLatin1String(each); });
    return found == systemWords.end() ? words : QCoreApplication::translate(context, *found);
}

struct Pattern {
    QRegularExpression shape;
    const char* source;
    bool endsInSentence; ///< its last place stands behind a colon
    qsizetype fixed;     ///< letters that are not filled in: the most of them fits best
};

const std::vector<Pattern>& patterns() {
    static const std::vector<Pattern> all = [] {
        static const QRegularExpression place(QStringLiteral("%\\d"));
        std::vector<Pattern> made;
        for (const char* source : known) {
            QString shape;
            const QStringList parts = QString::fromUtf8(source).split(place);
            qsizetype fixed = 0;
            for (const QString& part : parts) {
                shape += (shape.isEmpty() && &part == &parts.constFirst() ? QString() : QStringLiteral("(.+)")) +
                         QRegularExpression::escape(part);
                fixed += part.size();
            }
            made.push_back({QRegularExpression(QRegularExpression::anchoredPattern(shape)), source,
                            parts.last().isEmpty() && parts.value(parts.size() - 2).endsWith(QStringLiteral(": ")),
                            fixed});
        }
        std::stable_sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.fixed > b.fixed; });
        return made;
    }();
    return all;
}

/// What happened, by its code: stands before a message that has no translation.
QString codeText(domain::ErrorCode code) {
    switch (code) {
    case domain::ErrorCode::Parse:
        return tr("It cannot be read");
    case domain::ErrorCode::NotFound:
        return tr("It is not there");
    case domain::ErrorCode::AlreadyExists:
        return tr("It is there already");
    case domain::ErrorCode::Conflict:
        return tr("It was changed meanwhile, or belongs to others");
    case domain::ErrorCode::Unauthorized:
        return tr("Log in again");
    case domain::ErrorCode::Forbidden:
        return tr("You may not do that");
    case domain::ErrorCode::Unreachable:
        return tr("It cannot be reached");
    case domain::ErrorCode::Certificate:
        return tr("Its certificate is not trusted");
    case domain::ErrorCode::Throttled:
        return tr("The server has too much to do");
    case domain::ErrorCode::Timeout:
        return tr("It took too long");
    case domain::ErrorCode::Rejected:
        return tr("The server refused it");
    case domain::ErrorCode::Refused:
        return tr("This program refuses it");
    case domain::ErrorCode::Io:
        return tr("The file or folder cannot be used");
    case domain::ErrorCode::Limit:
        return tr("It is too large");
    case domain::ErrorCode::InvalidArgument:
    case domain::ErrorCode::Expired:
    case domain::ErrorCode::Cancelled:
    case domain::ErrorCode::Internal:
        break;
    }
    return {};
}

bool isEnglish() {
    return QLocale().language() == QLocale::English || QLocale().language() == QLocale::C;
}

} // namespace

namespace {

QString told(const QString& text);

/// None: nobody has translated it.
std::optional<QString> translated(const QString& text) {
    for (const Pattern& pattern : patterns()) {
        const auto match = pattern.shape.match(text);
        if (!match.hasMatch())
            continue;
        const QString wanted = QCoreApplication::translate(context, pattern.source);
        // What stands behind a colon is the sentence of somebody else.
        const int other = pattern.endsInSentence ? match.lastCapturedIndex() : 0;
        // Places are filled at once: what is filled in may hold a "%1" of its own.
        static const QRegularExpression place(QStringLiteral("%(\\d)"));
        QString all;
        qsizetype from = 0;
        for (auto at = place.globalMatch(wanted); at.hasNext();) {
            const auto found = at.next();
            const int number = found.captured(1).toInt();
            all += wanted.mid(from, found.capturedStart() - from) +
                   (number == other ? told(match.captured(number)) : filled(match.captured(number)));
            from = found.capturedEnd();
        }
        return all + wanted.mid(from);
    }
    return std::nullopt;
}

/// The sentence, or the parts of it that somebody has translated: "gpu-group: why", "what happened. What to do", "what
/// happened (what else)".
QString told(const QString& text) {
    // First, because the end of most sentences may be anything: what went wrong before (session/estimatelistening.cpp).
    if (const qsizetype after = text.indexOf(QStringLiteral(" (after: ")); after > 0 && text.endsWith(u')'))
        return told(text.left(after)) + QStringLiteral(" (") + told(text.mid(after + 2).chopped(1)) + u')';
    if (const auto whole = translated(text))
        return *whole;
    for (const auto& [joint, end] :
         {std::pair(QStringLiteral(". "), QString()), std::pair(QStringLiteral(" ("), QStringLiteral(")")),
          std::pair(QStringLiteral(": "), QString())}) {
        const qsizetype at = text.indexOf(joint), behind = at + joint.size();
        if (at <= 0 || !text.endsWith(end))
            continue;
        const QString head = text.left(at), tail = text.mid(behind, text.size() - behind - end.size());
        const QString toldHead = told(head), toldTail = told(tail);
        if (toldHead != head || toldTail != tail)
            return toldHead + joint + toldTail + end;
    }
    return filled(text);
}

} // namespace

QString sentence(const std::string& english) {
    return told(oneLine(toQt(english)));
}

QString startingLarge(const QString& sentence) {
    static const QRegularExpression name(QStringLiteral("[./=:_\\d-]"));
    if (sentence.isEmpty() || sentence.section(u' ', 0, 0).contains(name))
        return sentence;
    QString large = sentence;
    large[0] = large[0].toUpper();
    return large;
}

QString problemText(const domain::Error& error) {
    QString message = sentence(error.message);
    if (const QString code = codeText(error.code);
        !isEnglish() && !code.isEmpty() && message == oneLine(toQt(error.message)))
        message = tr("%1 (%2)").arg(code, message);
    const QString place = oneLine(toQt(error.place));
    QString text = place.isEmpty() ? message : tr("%1: %2").arg(place, message);
    if (!error.hint.empty())
        text = tr("%1. %2").arg(text, startingLarge(sentence(error.hint)));
    return text;
}

QStringList knownSentences() {
    QStringList all;
    for (const char* source : known)
        all << QString::fromUtf8(source);
    return all;
}

} // namespace thrifty::app
