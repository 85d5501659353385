// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdftext.h"

#include <QHash>
#include <QRegularExpression>
#include <QtEndian>

namespace thrifty::tests {

namespace {

/// What stands between "stream" and its end, unpacked where it is packed.
QByteArray streamOf(const QByteArray& object) {
    const qsizetype begin = object.indexOf("stream\n");
    if (begin < 0)
        return {};
    const QByteArray raw = object.mid(begin + 7, object.lastIndexOf("endstream") - begin - 7);
    if (!object.left(begin).contains("FlateDecode"))
        return raw;
    QByteArray sized(4, '\0'); // qUncompress wants a guess of the size
    qToBigEndian<quint32>(static_cast<quint32>(raw.size() * 8), sized.data());
    return qUncompress(sized + raw);
}

/// "<0001> <000A> [<006E> <006F>]": from the first glyph on, a character each.
QHash<int, QString> charactersOf(const QByteArray& map) {
    QHash<int, QString> characters;
    static const QRegularExpression range(QStringLiteral("<([0-9A-F]{4})> <[0-9A-F]{4}> (\\[[^\\]]*\\]|<[0-9A-F]+>)"));
    static const QRegularExpression code(QStringLiteral("<([0-9A-F]{4})>"));
    for (auto each = range.globalMatch(QString::fromLatin1(map)); each.hasNext();) {
        const QRegularExpressionMatch found = each.next();
        int glyph = found.captured(1).toInt(nullptr, 16);
        for (auto one = code.globalMatch(found.captured(2)); one.hasNext();)
            characters.insert(glyph++, QString(QChar(one.next().captured(1).toUShort(nullptr, 16))));
    }
    return characters;
}

} // namespace

QStringList pdfLines(const QByteArray& pdf) {
    QHash<int, QByteArray> objects;
    QList<int> order;
    static const QRegularExpression begin(QStringLiteral("(?<=\\n)(\\d+) 0 obj\\n"));
    const QString text = QString::fromLatin1(pdf);
    for (auto each = begin.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch found = each.next();
        const int number = found.captured(1).toInt();
        objects.insert(number,
                       pdf.mid(found.capturedEnd(), pdf.indexOf("endobj", found.capturedEnd()) - found.capturedEnd()));
        order << number;
    }
    QHash<int, QHash<int, QString>> fonts;
    static const QRegularExpression toUnicode(QStringLiteral("/ToUnicode (\\d+) 0 R"));
    for (const int number : order) {
        const auto found = toUnicode.match(QString::fromLatin1(objects[number]));
        if (found.hasMatch())
            fonts.insert(number, charactersOf(streamOf(objects[found.captured(1).toInt()])));
    }
    QStringList lines;
    static const QRegularExpression mark(QStringLiteral("/F(\\d+) [0-9.]+ Tf|<([0-9a-fA-F]+)> Tj|\\bET\\b"));
    for (const int number : order) {
        const QString page = QString::fromLatin1(streamOf(objects[number]));
        if (!page.contains(QStringLiteral(" Tj")))
            continue;
        QString line;
        int font = 0;
        for (auto each = mark.globalMatch(page); each.hasNext();) {
            const QRegularExpressionMatch found = each.next();
            if (!found.captured(1).isEmpty()) {
                font = found.captured(1).toInt();
            } else if (!found.captured(2).isEmpty()) {
                for (qsizetype at = 0; at + 4 <= found.capturedLength(2); at += 4)
                    line += fonts[font].value(found.captured(2).mid(at, 4).toInt(nullptr, 16));
            } else if (!line.isEmpty()) {
                // A blank and a tab are one glyph, and two letters may be.
                line.replace(u'\t', u' ').replace(QChar(0xfb01), QStringLiteral("fi"));
                lines << line.replace(QChar(0xfb02), QStringLiteral("fl"));
                line.clear();
            }
        }
    }
    return lines;
}

} // namespace thrifty::tests
