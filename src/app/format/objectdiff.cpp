// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/objectdiff.h"

#include "app/format/secretvalues.h"
#include "app/format/text.h"
#include "app/format/words.h"

#include <QRegularExpression>

namespace thrifty::app {

void addObject(LineDiff& diff, const session::PlannedWrite& write, const QString& whole, const QStringList& secrets) {
    diff.lines << DiffLine{DiffLine::Kind::Head, 0, 0, toQt(write.object.text())};
    int oldLine = 1, newLine = 1;
    if (write.diff.empty()) {
        const QStringList lines = withoutValues(whole, secrets).split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : lines)
            diff.lines << DiffLine{DiffLine::Kind::Added, 0, newLine++, line};
        diff.added += static_cast<int>(lines.size());
        if (lines.isEmpty())
            diff.lines << DiffLine{DiffLine::Kind::Same, 0, 0,
                                   write.verb == "create"   ? tr("new; its text is not shown")
                                   : write.verb == "delete" ? tr("deleted")
                                                            : tr("no difference")};
        return;
    }
    static const QRegularExpression hunk(QStringLiteral("^@@ -(\\d+)(?:,\\d+)? \\+(\\d+)"));
    for (const QString& line : withoutValues(toQt(write.diff), secrets).split(u'\n')) {
        if (line.startsWith(QStringLiteral("---")) || line.startsWith(QStringLiteral("+++")) || line.isEmpty())
            continue;
        if (const auto at = hunk.match(line); at.hasMatch()) {
            oldLine = at.captured(1).toInt();
            newLine = at.captured(2).toInt();
        } else if (line.startsWith(u'-')) {
            diff.lines << DiffLine{DiffLine::Kind::Removed, oldLine++, 0, line.mid(1)};
            ++diff.removed;
        } else if (line.startsWith(u'+')) {
            diff.lines << DiffLine{DiffLine::Kind::Added, 0, newLine++, line.mid(1)};
            ++diff.added;
        } else {
            diff.lines << DiffLine{DiffLine::Kind::Same, oldLine++, newLine++, line.mid(1)};
        }
    }
}

QString objectText(const session::Manifest& manifest, const domain::ObjectId& object) {
    if (object.kind == "Secret")
        return {};
    for (const domain::WorkloadObject& known : manifest.workload.objects) {
        if (known.id.kind != object.kind || known.id.name != object.name)
            continue;
        for (const manifest::File& file : manifest.files) {
            if (file.name != known.file)
                continue;
            const QStringList lines = toQt(file.text).split(u'\n');
            QStringList document;
            for (qsizetype i = std::max(0, known.line - 1); i < lines.size(); ++i) {
                if (lines[i].startsWith(QStringLiteral("---")))
                    break;
                document << lines[i];
            }
            return document.join(u'\n');
        }
    }
    return {};
}

} // namespace thrifty::app
