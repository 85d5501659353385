// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/secretplaces.h"

#include <QRegularExpression>
#include <QStringList>

namespace thrifty::app {

namespace {

const QLatin1String secretKind("Secret");

/// The lines of a text, with the column at which each begins to say something.
struct Lines {
    QStringList texts;
    [[nodiscard]] int count() const { return static_cast<int>(texts.size()); }
    /// Columns before the first word; a dash before it counts as one, for it stands for the item's indentation. -1:
    /// empty.
    [[nodiscard]] int indent(int line) const {
        const QString& text = texts.at(line);
        for (int at = 0; at < text.size(); ++at) {
            const QChar c = text.at(at);
            if (c != u' ' && !(c == u'-' && at + 1 < text.size() && text.at(at + 1) == u' '))
                return c == u'\r' ? -1 : at;
        }
        return -1;
    }
    [[nodiscard]] bool beginsItem(int line) const { return texts.at(line).trimmed().startsWith(QStringLiteral("- ")); }
    [[nodiscard]] bool isSeparator(int line) const { return texts.at(line).startsWith(QStringLiteral("---")); }
};

class Finder {
  public:
    explicit Finder(const QString& text)
        : m_lines{text.split(u'\n')} {}

    QList<SecretPlace> find() {
        static const QRegularExpression kind(QStringLiteral(R"re(["']?kind["']?\s*:\s*["']?Secret\b)re"));
        for (int line = 0; line < m_lines.count(); ++line) {
            const QString& text = m_lines.texts.at(line);
            if (text.contains(secretKind) && text.contains(kind)) // a chart has a hundred thousand others
                object(line, m_lines.indent(line));
        }
        return m_places;
    }

  private:
    /// The Secret of which this line says the kind: what stands at the same indentation around it is the same object.
    void object(int kindLine, int indent) {
        int first = kindLine, last = kindLine;
        while (first > 0 && !m_lines.beginsItem(first) && belongs(first - 1, indent))
            --first;
        while (last + 1 < m_lines.count() && belongs(last + 1, indent) &&
               !(m_lines.beginsItem(last + 1) && m_lines.indent(last + 1) == indent))
            ++last;
        static const QRegularExpression data(QStringLiteral(R"re((?:^|[\s,{-])["']?(?:data|stringData)["']?\s*:)re"));
        for (int line = first; line <= last; ++line) {
            const auto found = data.match(m_lines.texts.at(line));
            // An object on one line has its data there; else only its own keys count.
            if (!found.hasMatch() || (m_lines.indent(line) != indent && line != kindLine))
                continue;
            cover(line, static_cast<int>(found.capturedEnd()));
            values(line, last, indent);
        }
    }
    [[nodiscard]] bool belongs(int line, int indent) const {
        return !m_lines.isSeparator(line) && (m_lines.indent(line) < 0 || m_lines.indent(line) >= indent);
    }
    /// What stands deeper below a `data:`; keys stay to be read.
    void values(int dataLine, int last, int indent) {
        static const QRegularExpression key(QStringLiteral(R"re(^\s*(?:"[^"]*"|'[^']*'|[^\s"':{][^:]*):(?=\s|$))re"));
        int keys = -1;
        for (int line = dataLine + 1; line <= last; ++line) {
            const int here = m_lines.indent(line);
            if (here < 0)
                continue;
            if (here <= indent)
                return;
            if (keys < 0)
                keys = here;
            const auto found = key.match(m_lines.texts.at(line));
            cover(line, here == keys && found.hasMatch() ? static_cast<int>(found.capturedEnd()) : here);
        }
    }
    void cover(int line, int from) {
        const QString& text = m_lines.texts.at(line);
        int end = static_cast<int>(text.size());
        while (end > from && text.at(end - 1).isSpace())
            --end;
        while (from < end && text.at(from).isSpace())
            ++from;
        if (from < end && text.mid(from, end - from) != u"{")
            m_places.append({line, from, end - from});
    }

    Lines m_lines;
    QList<SecretPlace> m_places;
};

} // namespace

QList<SecretPlace> secretPlaces(const QString& text) {
    return text.contains(QStringLiteral("Secret")) ? Finder(text).find() : QList<SecretPlace>();
}

QString withoutSecrets(const QString& text) {
    const QList<SecretPlace> places = secretPlaces(text);
    if (places.isEmpty())
        return text;
    QStringList lines = text.split(u'\n');
    for (const SecretPlace& place : places)
        lines[place.line].replace(place.column, place.length, QStringLiteral("••••••"));
    return lines.join(u'\n');
}

} // namespace thrifty::app
