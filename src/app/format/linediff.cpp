// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/linediff.h"

#include <algorithm>
#include <vector>

namespace thrifty::app {

namespace {

using Kind = DiffLine::Kind;

/// Lines without their ends; a text that ends in a line end has no empty line behind it.
QStringList linesOf(const QString& text) {
    QStringList lines = text.split(u'\n');
    if (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    for (QString& line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
    }
    return lines;
}

/// Myers' greedy walk over edit paths of growing length; the paths are kept to be walked back.
class Walk {
  public:
    Walk(const QStringList& a, const QStringList& b)
        : m_a(a)
        , m_b(b) {}

    /// Marks of lines that stay, for a and b; false when more than `limit` lines differ.
    bool run(std::vector<bool>& keepA, std::vector<bool>& keepB, int limit) {
        const int n = static_cast<int>(m_a.size());
        const int m = static_cast<int>(m_b.size());
        const int most = std::min(n + m, limit);
        std::vector<int> far(static_cast<std::size_t>(2 * most + 3), 0);
        const auto at = [&](int k) -> int& { return far[static_cast<std::size_t>(k + most + 1)]; };
        std::vector<std::vector<int>> history;
        for (int d = 0; d <= most; ++d) {
            history.push_back(far);
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
                int y = x - k;
                while (x < n && y < m && m_a[x] == m_b[y])
                    ++x, ++y;
                at(k) = x;
                if (x >= n && y >= m) {
                    back(history, d, most, keepA, keepB);
                    return true;
                }
            }
        }
        return false;
    }

  private:
    void back(const std::vector<std::vector<int>>& history, int d, int most, std::vector<bool>& keepA,
              std::vector<bool>& keepB) const {
        int x = static_cast<int>(m_a.size());
        int y = static_cast<int>(m_b.size());
        for (; d >= 0; --d) {
            const auto at = [&](int k) {
                return history[static_cast<std::size_t>(d)][static_cast<std::size_t>(k + most + 1)];
            };
            const int k = x - y;
            const int from = k == -d || (k != d && at(k - 1) < at(k + 1)) ? k + 1 : k - 1;
            const int startX = d == 0 ? 0 : at(from);
            const int startY = d == 0 ? 0 : startX - from;
            while (x > startX && y > startY && (d == 0 || x - 1 >= startX) && m_a[x - 1] == m_b[y - 1]) {
                --x, --y;
                keepA[static_cast<std::size_t>(x)] = keepB[static_cast<std::size_t>(y)] = true;
            }
            x = startX;
            y = startY;
        }
    }

    const QStringList& m_a;
    const QStringList& m_b;
};

QString sectionOf(const QList<DiffSection>& sections, int line) {
    QString name;
    int best = 0;
    for (const DiffSection& section : sections) {
        if (section.line <= line && section.line >= best) {
            best = section.line;
            name = section.name;
        }
    }
    return name;
}

/// All lines of both texts in order, without heads.
QList<DiffLine> aligned(const QStringList& a, const QStringList& b) {
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const QStringList middleA = a.mid(head, a.size() - head - tail);
    const QStringList middleB = b.mid(head, b.size() - head - tail);
    std::vector<bool> keepA(static_cast<std::size_t>(middleA.size()), false);
    std::vector<bool> keepB(static_cast<std::size_t>(middleB.size()), false);
    constexpr int limit = 1000; // lines that differ; beyond that nobody reads them one by one
    if (!Walk(middleA, middleB).run(keepA, keepB, limit)) {
        std::fill(keepA.begin(), keepA.end(), false);
        std::fill(keepB.begin(), keepB.end(), false);
    }
    QList<DiffLine> lines;
    const auto both = [&](qsizetype i, qsizetype j) {
        lines.append({Kind::Same, static_cast<int>(i) + 1, static_cast<int>(j) + 1, b[j]});
    };
    for (qsizetype i = 0; i < head; ++i)
        both(i, i);
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < middleA.size() || j < middleB.size()) {
        if (i < middleA.size() && !keepA[static_cast<std::size_t>(i)]) {
            lines.append({Kind::Removed, static_cast<int>(head + i) + 1, 0, middleA[i]});
            ++i;
        } else if (j < middleB.size() && !keepB[static_cast<std::size_t>(j)]) {
            lines.append({Kind::Added, 0, static_cast<int>(head + j) + 1, middleB[j]});
            ++j;
        } else {
            both(head + i, head + j);
            ++i;
            ++j;
        }
    }
    for (qsizetype k = tail; k > 0; --k)
        both(a.size() - k, b.size() - k);
    return lines;
}

} // namespace

LineDiff lineDiff(const QString& oldText, const QString& newText, const QList<DiffSection>& sections,
                  const QList<DiffCause>& causes, int before, int after) {
    LineDiff diff;
    const QList<DiffLine> all = aligned(linesOf(oldText), linesOf(newText));
    std::vector<bool> shown(static_cast<std::size_t>(all.size()), false);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].kind == Kind::Same)
            continue;
        (all[i].kind == Kind::Added ? diff.added : diff.removed) += 1;
        for (qsizetype k = std::max<qsizetype>(0, i - before); k <= std::min(all.size() - 1, i + after); ++k)
            shown[static_cast<std::size_t>(k)] = true;
    }
    // A single line between two hunks is shorter than the head that would part them.
    for (std::size_t i = 1; i + 1 < shown.size(); ++i)
        shown[i] = shown[i] || (shown[i - 1] && shown[i + 1]);
    for (qsizetype i = 0; i < all.size();) {
        if (!shown[static_cast<std::size_t>(i)]) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < all.size() && shown[static_cast<std::size_t>(end)])
            ++end;
        int change = 0; // the new line at which the first change of the hunk stands
        int last = all[i].newLine;
        QStringList reasons;
        for (qsizetype k = i; k < end; ++k) {
            const int line = all[k].newLine;
            if (all[k].kind != Kind::Same && change == 0)
                change = line > 0 ? line : last + 1;
            last = std::max(last, line);
            if (all[k].kind != Kind::Added)
                continue;
            for (const DiffCause& cause : causes) {
                if (cause.line == line && !reasons.contains(cause.text))
                    reasons.append(cause.text);
            }
        }
        if (reasons.isEmpty()) { // what was taken away leaves no line: the nearest cause
            for (const DiffCause& cause : causes) {
                if (cause.line >= change - 1 && cause.line <= last && !reasons.contains(cause.text))
                    reasons.append(cause.text);
            }
        }
        QString head = sectionOf(sections, change);
        if (!reasons.isEmpty())
            head += (head.isEmpty() ? QString() : QStringLiteral(": ")) + reasons.join(QStringLiteral(", "));
        diff.lines.append({Kind::Head, 0, all[i].newLine, head});
        diff.lines.append(all.mid(i, end - i));
        i = end;
    }
    return diff;
}

} // namespace thrifty::app
