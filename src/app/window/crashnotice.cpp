// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/crashnotice.h"

#include "app/dialogs/crashreportdialog.h"
#include "app/widgets/messagebar.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QLocale>

namespace thrifty::app {

namespace {

struct CrashWords {
    Q_DECLARE_TR_FUNCTIONS(CrashWords)
};

QString textOf(const QFileInfoList& reports) {
    QStringList texts;
    for (const QFileInfo& report : reports) {
        QFile file(report.filePath());
        if (file.open(QIODevice::ReadOnly))
            texts << QString::fromUtf8(file.readAll());
    }
    return texts.join(u'\n');
}

} // namespace

void offerCrashReports(const QString& folder, MessageBar& bar) {
    const QFileInfoList reports =
        QDir(folder).entryInfoList({QStringLiteral("crash-*.txt")}, QDir::Files, QDir::Time); // the newest first
    if (reports.isEmpty())
        return;
    const QString id = QStringLiteral("crash");
    const auto remove = [reports, id, &bar] {
        for (const QFileInfo& report : reports)
            QFile::remove(report.filePath());
        bar.remove(id);
    };
    const auto show = [reports, remove, &bar] {
        CrashReportDialog dialog(textOf(reports), bar.window());
        if (dialog.exec() == QDialog::Accepted)
            remove();
    };
    //: A day without its year and the time, as QDateTime::toString() reads it.
    const QString when = QLocale().toString(reports.constFirst().lastModified(), CrashWords::tr("d MMM, HH:mm"));
    bar.show({id,
              Severity::Warning,
              CrashWords::tr("Thrifty Nova stopped unexpectedly on %1.").arg(when),
              CrashWords::tr("The report stays on this machine."),
              {{CrashWords::tr("Show report"), show}, {CrashWords::tr("Delete"), remove}},
              {},
              true});
}

} // namespace thrifty::app
