// SPDX-License-Identifier: GPL-3.0-or-later
// What the Policy page hands out: the packet for a review, the policy alone, text for a pull request.
#include "app/control/outgoing.h"
#include "app/control/sincerun.h"
#include "app/dialogs/questiondialog.h"
#include "app/dialogs/savefile.h"
#include "app/format/sentences.h"
#include "app/pages/policypage.h"
#include "app/print/estimateexport.h"
#include "app/print/pdfreport.h"
#include "app/theme/icons.h"
#include "app/worker/deliver.h"
#include "report/estimatefiles.h"
#include "report/markdownreport.h"
#include "session/guardrailpreview.h"
#include "session/planbuilder.h"
#include "session/reviewpacket.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>

namespace thrifty::app {

/// "serving-ray-serve-llm-review-14": the run by its number in the history, by its name while it is not kept yet.
QString PolicyPage::packetName() const {
    const auto result = workbench().estimates().result();
    if (!result)
        return {};
    QString run = toQt(result->run);
    for (const store::RunSummary& each : workbench().history().runs()) {
        if (each.run.run == result->run)
            run = QString::number(each.number);
    }
    QString name = QStringList{toQt(result->ns), toQt(result->workloadName), QStringLiteral("review"), run}.join(u'-');
    static const QRegularExpression other(QStringLiteral("[^A-Za-z0-9._-]+"));
    return name.replace(other, QStringLiteral("-"));
}

/// Where the user wants a file of this name. The folder is that of the last time.
std::optional<SavePlace> PolicyPage::askWhere(const QString& title, const QString& name, const FileKind& kind) {
    if (m_exportFolder.isEmpty())
        m_exportFolder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto place = askWhereToSave(this, title, m_exportFolder + u'/' + name, {kind});
    if (place)
        m_exportFolder = QFileInfo(place->path).absolutePath();
    return place;
}

void PolicyPage::askToExport() {
    if (!mayHandOn(tr("Not exported.")))
        return;
    QMenu menu(this);
    menu.addAction(icon(QStringLiteral("folder")), tr("As a folder…"), this, [this] {
        // A name, as for a file: the folder is made.
        if (const auto place = askWhere(tr("Export as a new folder"), packetName(), {tr("Folders"), {}}))
            exportTo(place->path);
    });
    menu.addAction(icon(QStringLiteral("folder")), tr("Into a folder that is there…"), this,
                   &PolicyPage::exportToExisting);
    menu.addAction(icon(QStringLiteral("export")), tr("As a zip archive…"), this, [this] {
        const QString suffix = QStringLiteral("zip");
        if (const auto place = askWhere(tr("Export"), packetName() + u'.' + suffix, {tr("Zip archives"), {suffix}}))
            exportTo(place->path);
    });
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("file")), tr("Only the policy…"), this, [this] {
        const auto place = askWhere(tr("Export the policy"), QString::fromLatin1(session::policyFile),
                                    {tr("YAML"), {QStringLiteral("yaml"), QStringLiteral("yml")}});
        if (place)
            savePolicy(place->path);
    });
    menu.exec(m_export->mapToGlobal(QPoint(0, m_export->height())));
}

void PolicyPage::exportToExisting() {
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Export into an empty folder, or over an earlier export"),
        m_exportFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                 : m_exportFolder);
    if (folder.isEmpty())
        return;
    m_exportFolder = QFileInfo(folder).absolutePath();
    exportTo(folder);
}

void PolicyPage::askToReplace(const QString& folder) {
    QuestionDialog question(tr("Replace the earlier export?"),
                            tr("The folder holds an export of this program. All of it is replaced, and edits made in "
                               "it since are lost."),
                            {oneLine(QDir::toNativeSeparators(folder))}, this);
    question.addAnswer(tr("Cancel"))->setDefault(true);
    QPushButton* replace = question.addAnswer(tr("Replace"), ButtonLook::Destructive);
    replace->setObjectName(QStringLiteral("replaceExport"));
    if (question.ask() == replace)
        exportTo(folder, Replace::Agreed);
    else
        emit exported(folder, false);
}

void PolicyPage::savePolicy(const QString& path) {
    const auto& plan = workbench().policy().plan();
    if (!plan)
        return;
    const auto saved = saveBytes(QByteArray::fromStdString(plan->yaml), path);
    tellExported(path, saved);
    emit exported(path, saved.has_value());
}

void PolicyPage::exportTo(const QString& path, Replace replace) {
    workbench().workload().flush(); // what was typed just now counts
    const auto& plan = workbench().policy().plan();
    const auto result = workbench().estimates().result();
    if (!plan || !result)
        return;
    session::PacketRequest wanted;
    wanted.policy = *plan;
    const domain::VariantName chosen = workbench().policy().variant()->name;
    std::optional<domain::VariantPlan> variant; // with the manifests of another one the policy would be a lie
    if (const BuiltVariant* same = asEstimated(workbench().variants(), *result, chosen))
        variant = same->plan;
    const bool changed = changedSince(workbench().variants(), *result, chosen);
    wanted.tellMissing = false; // the message does
    BoardView view = workbench().estimates().view(workbench().unit());
    view.known = workbench().facts().considered();
    const auto noted = std::make_shared<const domain::EstimateResult>(domain::withNoted(*result, view.known.get()));
    const report::HtmlOptions options = reportOptions(view);
    // Painted here: fonts and charts belong to the window's thread.
    // It shows what the page shows; the other files are of the whole result, which the packet can be checked with.
    const std::string pdf =
        pdfReport(view, view.reclaim ? domain::seenWith(*view.reclaim, *noted) : *noted).toStdString();
    workbench().planner().run(tr("Exporting"), [this, wanted = std::move(wanted), result = noted, options, pdf, path,
                                                variant, chosen, name = oneLine(toQt(chosen)), changed, replace,
                                                plan = workbench().document().state(),
                                                fleet = workbench().fleet().snapshot(),
                                                review = workbench().policy().lastReview(),
                                                settings = workbench().service()](session::PlannerService&,
                                                                                  std::stop_token) mutable {
        const auto place = session::isPacketArchive(path.toStdString()) ? domain::Expected<session::PacketPlace>()
                                                                        : session::packetPlace(path.toStdString());
        if (replace == Replace::Ask && place && *place == session::PacketPlace::EarlierPacket) {
            deliver(this, [this, path] { askToReplace(path); });
            return;
        }
        QStringList warnings;
        if (changed) {
            warnings << tr("Without the workload: %1 was changed since this run").arg(name);
        } else if (!variant) {
            warnings << tr("Without the workload: the plan has no variant %1 that is ready").arg(name);
        } else if (auto manifests = outgoing(plan, *variant)) {
            wanted.manifests = std::move(manifests->files);
            QStringList open;
            for (const std::string& variable : manifests->open)
                open << QStringLiteral("${%1}").arg(toQt(variable));
            if (!open.isEmpty())
                warnings << tr("Values that look like secrets stay out of it: %1").arg(open.join(QStringLiteral(", ")));
        } else {
            warnings << tr("Without the workload: it cannot be read while its secrets stay out (%1)")
                            .arg(problemText(manifests.error()));
        }
        wanted.estimates = report::estimateFiles(*result, options);
        wanted.estimates.push_back({"estimate.pdf", pdf});
        auto packet = session::reviewPacket(wanted);
        domain::Expected<void> written;
        if (packet)
            written = session::writePacket(*packet, path.toStdString(), result->finishedAt);
        else
            written = domain::fail(packet.error());
        // Who applies it does not have these limits.
        const domain::VariantEstimate* estimate = session::chosenVariant(*result, chosen);
        for (const session::Check& check :
             review ? review->checks
                    : session::guardrailPreview(settings, *estimate, wanted.policy.order, fleet.get())) {
            if (check.state == session::CheckState::Failed && check.id.starts_with("guardrail"))
                warnings << startingLarge(sentence(check.text));
        }
        for (const std::string& warning : packet ? packet->warnings : std::vector<std::string>{})
            warnings << startingLarge(sentence(warning));
        deliver(this, [this, written, warnings, path] {
            const QString done = tr("Exported to %1.").arg(path);
            if (written && warnings.isEmpty())
                messages().note({QStringLiteral("export"), Severity::Info, done, {}, {}, {}, true});
            else if (written)
                messages().answer({QStringLiteral("export"),
                                   Severity::Warning,
                                   done,
                                   warnings.join(QStringLiteral("; ")),
                                   {},
                                   {},
                                   true});
            else
                messages().answer({QStringLiteral("export"),
                                   Severity::Error,
                                   tr("Not exported."),
                                   problemText(written.error()),
                                   {},
                                   {},
                                   true});
            emit exported(path, written.has_value());
        });
    });
}

void PolicyPage::copyForPullRequest() {
    const auto& plan = workbench().policy().plan();
    const auto result = workbench().estimates().result();
    if (!plan || !result || !mayHandOn(tr("Not copied.")))
        return;
    const report::ShownUnit unit = reportOptions(workbench().estimates().view(workbench().unit())).unit;
    const domain::EstimateResult noted = domain::withNoted(*result, workbench().facts().considered().get());
    const std::string text = report::markdown(noted, unit) + "\n```yaml\n" + plan->yaml + "```\n";
    QApplication::clipboard()->setText(toQt(text));
    messages().note({QStringLiteral("copied"),
                     Severity::Info,
                     tr("Copied."),
                     tr("The estimate and the policy as Markdown, for a pull request."),
                     {},
                     {},
                     true});
}

} // namespace thrifty::app
