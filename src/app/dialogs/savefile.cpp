// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/savefile.h"

#include "app/dialogs/questiondialog.h"
#include "app/format/text.h"
#include "app/format/words.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

#include <algorithm>

namespace thrifty::app {

namespace {

QString filterOf(const FileKind& kind) {
    QStringList patterns;
    for (const QString& suffix : kind.suffixes)
        patterns << QStringLiteral("*.") + suffix;
    return QStringLiteral("%1 (%2)").arg(kind.name, patterns.isEmpty() ? QStringLiteral("*") : patterns.join(u' '));
}

bool mayBeReplaced(const QString& path, QWidget* parent) {
    const QFileInfo there(path);
    if (!there.exists() || there.isDir()) // nothing is written over a folder: whoever writes says so
        return true;
    QuestionDialog question(tr("Replace the file?"), tr("It is there already; what is in it now is lost."),
                            {oneLine(QDir::toNativeSeparators(path))}, parent);
    question.addAnswer(tr("Cancel"))->setDefault(true);
    QPushButton* replace = question.addAnswer(tr("Replace"), ButtonLook::Destructive);
    replace->setObjectName(QStringLiteral("replaceFile"));
    return question.ask() == replace;
}

} // namespace

QString SavePlace::told() const {
    const QString where = oneLine(path);
    return otherKind.isEmpty() ? where : tr("%1, as the name says: %2").arg(otherKind, where);
}

SavePlace placeFor(const QString& typed, const std::vector<FileKind>& kinds, std::size_t chosen) {
    const QFileInfo info(typed);
    const QString suffix = info.completeBaseName().isEmpty() ? QString() : info.suffix().toLower();
    const FileKind& wanted = kinds.at(chosen);
    if (wanted.suffixes.isEmpty() || wanted.suffixes.contains(suffix))
        return {typed};
    const auto other =
        std::find_if(kinds.begin(), kinds.end(), [&](const FileKind& kind) { return kind.suffixes.contains(suffix); });
    if (other != kinds.end())
        return {typed, other->name};
    return {typed + (typed.endsWith(u'.') ? QString() : QStringLiteral(".")) + wanted.suffixes.first()};
}

std::optional<SavePlace> askWhereToSave(QWidget* parent, const QString& title, const QString& suggested,
                                        const std::vector<FileKind>& kinds, std::size_t chosen) {
    QStringList filters;
    for (const FileKind& kind : kinds)
        filters << filterOf(kind);
    QString filter = filters.at(static_cast<qsizetype>(chosen)), wanted = suggested;
    // It would ask about the name as it was typed, so the question is ours.
    for (;;) {
        wanted = QFileDialog::getSaveFileName(parent, title, wanted, filters.join(QStringLiteral(";;")), &filter,
                                              QFileDialog::DontConfirmOverwrite);
        if (wanted.isEmpty())
            return std::nullopt;
        const auto kind = static_cast<std::size_t>(std::max<qsizetype>(0, filters.indexOf(filter)));
        SavePlace place = placeFor(wanted, kinds, kind);
        if (mayBeReplaced(place.path, parent))
            return place;
        wanted = place.path;
    }
}

} // namespace thrifty::app
