// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/workloadchoices.h"

#include "app/format/words.h"
#include "domain/grouplabel.h"

#include <QRegularExpression>

namespace thrifty::app {

QString namespaceProblem(const QString& name) {
    static const QRegularExpression label(QStringLiteral("\\A[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\\z"));
    return name.isEmpty() || label.match(name).hasMatch() ? QString()
                                                          : tr("Only a–z, 0–9 and “-”, at most 63 characters");
}

QString labelProblem(const domain::GroupLabel& label) {
    if (label == domain::GroupLabel{})
        return {};
    switch (domain::faultOf(label)) {
    case domain::LabelFault::None:
        return {};
    case domain::LabelFault::PrefixTooLong:
        return tr("Before “/” at most 253 characters");
    case domain::LabelFault::Prefix:
        return tr("Before “/” a DNS name: a–z, 0–9, “-” and “.”");
    case domain::LabelFault::NameTooLong:
        return label.key.find('/') == std::string::npos ? tr("The key has more than 63 characters")
                                                        : tr("Behind “/” at most 63 characters");
    case domain::LabelFault::Name:
        return tr("In the key only letters, digits, “-”, “_”, “.”; a letter or digit at both ends");
    case domain::LabelFault::ValueTooLong:
        return tr("The value has more than 63 characters");
    case domain::LabelFault::Value:
        return tr("In the value only letters, digits, “-”, “_”, “.”; a letter or digit at both ends");
    }
    return {};
}

std::optional<domain::GroupLabel> labelFrom(const QString& text) {
    const qsizetype sign = text.indexOf(u'=');
    if (text.trimmed().isEmpty())
        return domain::GroupLabel{};
    if (sign < 0 || text.left(sign).trimmed().isEmpty())
        return std::nullopt;
    return domain::GroupLabel{text.left(sign).trimmed().toStdString(), text.mid(sign + 1).trimmed().toStdString()};
}

} // namespace thrifty::app
