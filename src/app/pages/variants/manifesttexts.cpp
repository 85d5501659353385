// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/variants/manifesttexts.h"

#include "app/format/secretplaces.h"
#include "app/format/secretvalues.h"
#include "app/format/text.h"
#include "app/pages/variants/variantform.h"
#include "session/variants.h"

#include <algorithm>
#include <cstdlib>

namespace thrifty::app {

namespace {

constexpr int besideLines = 12; // what still stands in one hunk, or next to it

/// Where each pod group of a file begins, so that hunks can be named.
QList<DiffSection> sectionsOf(const std::vector<manifest::GroupValues>& groups, const std::string& file) {
    QList<DiffSection> sections;
    for (const manifest::GroupValues& group : groups) {
        if (group.file == file)
            sections.append({group.line, oneLine(toQt(group.group.name))});
    }
    return sections;
}

/// Why lines of a file changed.
QList<DiffCause> causesIn(const std::vector<manifest::VariantEdit>& edits, std::size_t file) {
    QList<DiffCause> causes;
    for (const manifest::VariantEdit& edit : edits) {
        if (edit.file != file)
            continue;
        // Beside the field that it follows, its name says enough.
        const bool beside = std::any_of(edits.begin(), edits.end(), [&](const auto& other) {
            return other.file == file && other.follower.empty() && other.field == edit.field &&
                   std::abs(other.line - edit.line) < besideLines;
        });
        causes.append({edit.line, causeText(edit, beside)});
    }
    return causes;
}

void nameHeads(LineDiff& diff, const QString& file) {
    for (DiffLine& line : diff.lines) {
        if (line.kind == DiffLine::Kind::Head)
            line.text.prepend(file + (line.text.isEmpty() ? QString() : QStringLiteral(": ")));
    }
}

} // namespace

ManifestTexts manifestTexts(const std::vector<manifest::File>& base, const manifest::VariantText& variant,
                            const QStringList& secrets) {
    ManifestTexts result;
    const auto gated = session::gateVariant(variant);
    const auto files = gated ? manifest::parseVariant(*gated) : domain::Expected<std::vector<manifest::File>>();
    if (!gated || !files)
        return result;
    const auto groups = manifest::groupValues(*files, session::selectionAnnotations());
    const auto shown = [&](const std::string& of) { return withoutValues(withoutSecrets(toQt(of)), secrets); };
    QStringList texts;
    for (std::size_t i = 0; i < gated->files.size() && i < base.size(); ++i) {
        QString text = shown(gated->files[i].text);
        LineDiff diff =
            lineDiff(shown(base[i].text), text, groups ? sectionsOf(*groups, (*files)[i].name) : QList<DiffSection>(),
                     causesIn(gated->edits, i));
        if (gated->files.size() > 1) {
            const QString name = oneLine(toQt(gated->files[i].name));
            nameHeads(diff, name);
            text.prepend(QStringLiteral("# %1\n").arg(name));
        }
        texts << text;
        result.difference.lines << diff.lines;
        result.difference.added += diff.added;
        result.difference.removed += diff.removed;
    }
    result.gated = texts.join(QStringLiteral("---\n"));
    return result;
}

} // namespace thrifty::app
