// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/diffview.h"

#include "app/format/text.h"
#include "app/theme/paint.h"
#include "app/widgets/textmenu.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>

#include <Qsci/qscilexercustom.h>
#include <Qsci/qscistyle.h>
#include <Qsci/qscistyledtext.h>

#include <algorithm>
#include <array>

namespace thrifty::app {

using Kind = DiffLine::Kind;

namespace {

constexpr int firstMarginStyle = 40;

/// Markers by kind; 0 is left to Scintilla.
int markerOf(Kind kind) {
    return static_cast<int>(kind) + 1;
}

QColor groundOf(Kind kind, const Theme& theme) {
    switch (kind) {
    case Kind::Head:
        return theme.surface2;
    case Kind::Added:
        return theme.okSoft;
    case Kind::Removed:
        return theme.badSoft;
    case Kind::Same:
        break;
    }
    return theme.surface;
}

} // namespace

/// YAML in the theme's colours, line by line: a hunk is not a whole text, so what stands above it does not count.
class DiffView::Colours : public QsciLexerCustom {
  public:
    enum Style { Plain, Key, String, Number, Comment, Head, Styles };

    Colours(DiffView* view, const LineDiff& diff)
        : QsciLexerCustom(view)
        , m_diff(diff) {}

    const char* language() const override { return "YAML difference"; }
    QString description(int style) const override { return style < Styles ? QStringLiteral("style") : QString(); }

    void styleText(int start, int end) override {
        auto* view = static_cast<DiffView*>(editor());
        int line = 0;
        int index = 0;
        view->lineIndexFromPosition(start, &line, &index);
        startStyling(static_cast<int>(view->SendScintilla(SCI_POSITIONFROMLINE, line)));
        for (; line < view->lines(); ++line) {
            if (view->SendScintilla(SCI_POSITIONFROMLINE, line) >= end)
                break;
            styleLine(view->text(line), line < m_diff.lines.size() && m_diff.lines[line].kind == Kind::Head);
        }
    }

  private:
    static constexpr int SCI_POSITIONFROMLINE = QsciScintillaBase::SCI_POSITIONFROMLINE;

    void styleLine(const QString& text, bool head) {
        std::vector<char> styles(static_cast<std::size_t>(text.size()), head ? Head : Plain);
        if (!head) {
            static const QRegularExpression key(QStringLiteral(R"re(^\s*(?:- )*"?([^\s#:"'{\[][^:#"]*)"?:(?=\s|$))re"));
            static const QRegularExpression quoted(QStringLiteral(R"re("(?:[^"\\]|\\.)*"|'[^']*')re"));
            static const QRegularExpression number(
                QStringLiteral(R"re((?:^\s*- |: |, |\[)([0-9][0-9.]*)(?=\s*(?:$|#|,|\])))re"));
            static const QRegularExpression comment(QStringLiteral(R"re((?:^|\s)#[^"']*$)re"));
            const auto all = [&](const QRegularExpression& expression, int group, Style style) {
                for (auto it = expression.globalMatch(text); it.hasNext();) {
                    const auto match = it.next();
                    for (auto i = match.capturedStart(group); i < match.capturedEnd(group); ++i)
                        styles[static_cast<std::size_t>(i)] = static_cast<char>(style);
                }
            };
            all(key, 1, Key);
            all(number, 1, Number);
            all(quoted, 0, String);
            all(comment, 0, Comment);
        }
        for (qsizetype i = 0; i < text.size();) {
            qsizetype last = i + 1;
            while (last < text.size() && styles[static_cast<std::size_t>(last)] == styles[static_cast<std::size_t>(i)])
                ++last;
            setStyling(static_cast<int>(QStringView(text).mid(i, last - i).toUtf8().size()),
                       styles[static_cast<std::size_t>(i)]);
            i = last;
        }
    }

    const LineDiff& m_diff;
};

DiffView::DiffView(QWidget* parent)
    : QsciScintilla(parent)
    , m_colours(new Colours(this, m_diff)) {
    setUtf8(true);
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setWrapMode(WrapNone);
    setAccessibleName(tr("Difference"));
    setLexer(m_colours);
    setMarginType(0, TextMargin);
    setMarginSensitivity(0, false);
    setMarginWidth(1, 0);
    SendScintilla(SCI_SETCARETSTYLE, static_cast<unsigned long>(CARETSTYLE_INVISIBLE));
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1L);
    SendScintilla(SCI_SETSCROLLWIDTH, 1L);
    SendScintilla(SCI_SETEXTRAASCENT, 2L);
    SendScintilla(SCI_SETEXTRADESCENT, 2L);
    SendScintilla(SCI_CLEARCMDKEY, static_cast<unsigned long>(SCK_ESCAPE));
    for (const Kind kind : {Kind::Head, Kind::Added, Kind::Removed})
        markerDefine(Background, markerOf(kind));
    setMarginMarkerMask(0, 0);
    SendScintilla(SCI_SETMARGINLEFT, 0UL, 0L);
    applyTheme();
}

DiffView::~DiffView() {
    setLexer(nullptr); // it reads m_diff
}

void DiffView::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    fillTextMenu(menu, *this);
    menu.exec(event->globalPos());
}

void DiffView::setDiff(const LineDiff& diff) {
    if (diff.lines == m_diff.lines)
        return;
    const int first = firstVisibleLine();
    m_diff = diff;
    QStringList texts;
    for (const DiffLine& line : diff.lines)
        texts << (line.kind == Kind::Head ? oneLine(line.text) : line.text);
    setReadOnly(false);
    setText(texts.join(u'\n'));
    setReadOnly(true);
    numberLines();
    setFirstVisibleLine(first);
    setAccessibleDescription(tr("%n line(s) added", nullptr, diff.added) + QStringLiteral(", ") +
                             tr("%n line(s) removed", nullptr, diff.removed));
}

void DiffView::numberLines() {
    const Theme& theme = currentTheme();
    const QFont font = fixedFont(0.85);
    int most = 99;
    for (const DiffLine& line : m_diff.lines)
        most = std::max({most, line.oldLine, line.newLine});
    const int digits = static_cast<int>(QString::number(most).size());
    clearMarginText();
    markerDeleteAll();
    // Each kind has two styles behind those of the text and those that Scintilla has for itself. Set once: each time
    // all that is shown is laid out anew.
    const auto styleOf = [](Kind kind) { return firstMarginStyle + 2 * static_cast<int>(kind); };
    for (const Kind kind : {Kind::Head, Kind::Same, Kind::Removed, Kind::Added}) {
        const QColor ground = groundOf(kind, theme);
        const QColor ink = kind == Kind::Added ? theme.ok : theme.bad;
        QsciStyle(styleOf(kind), QStringLiteral("numbers"), theme.text3, ground, font).apply(this);
        QsciStyle(styleOf(kind) + 1, QStringLiteral("sign"), ink, ground, font).apply(this);
    }
    for (int i = 0; i < m_diff.lines.size(); ++i) {
        const DiffLine& line = m_diff.lines[i];
        if (line.kind != Kind::Same)
            markerAdd(i, markerOf(line.kind));
        const auto number = [&](int value) {
            return (value > 0 ? QString::number(value) : QString()).rightJustified(digits);
        };
        const QString sign = line.kind == Kind::Added     ? QStringLiteral("+")
                             : line.kind == Kind::Removed ? QStringLiteral("-")
                                                          : QStringLiteral(" ");
        const bool head = line.kind == Kind::Head;
        const int style = styleOf(line.kind);
        setMarginText(i, QList<QsciStyledText>{{u' ' + number(head ? 0 : line.oldLine) + QStringLiteral("  ") +
                                                    number(head ? 0 : line.newLine) + QStringLiteral("  "),
                                                style},
                                               {sign + u' ', style + 1}});
    }
    setMarginWidth(0, QString(2 * digits + 7, u'8'));
}

void DiffView::applyTheme() {
    const Theme& theme = currentTheme();
    const QFont font = fixedFont(0.85);
    setFont(font);
    setPaper(theme.surface);
    setColor(theme.text);
    const std::array<QColor, Colours::Styles> inks{theme.text,       theme.yamlKey, theme.yamlString,
                                                   theme.yamlNumber, theme.text3,   theme.text2};
    m_colours->setDefaultFont(font);
    m_colours->setDefaultPaper(theme.surface);
    m_colours->setDefaultColor(theme.text);
    for (int style = 0; style < Colours::Styles; ++style) {
        m_colours->setFont(font, style);
        m_colours->setPaper(theme.surface, style);
        m_colours->setColor(inks[static_cast<std::size_t>(style)], style);
    }
    setMarginsFont(font);
    setMarginsBackgroundColor(theme.surface);
    setMarginsForegroundColor(theme.text3);
    setSelectionBackgroundColor(theme.accentSoft);
    setSelectionForegroundColor(theme.text);
    for (const Kind kind : {Kind::Head, Kind::Added, Kind::Removed})
        setMarkerBackgroundColor(groundOf(kind, theme), markerOf(kind));
    numberLines();
}

void DiffView::goToHunk(int direction) {
    int now = 0;
    int column = 0;
    getCursorPosition(&now, &column);
    int found = -1;
    for (int i = 0; i < m_diff.lines.size(); ++i) {
        if (m_diff.lines[i].kind != Kind::Head)
            continue;
        if (direction > 0 && i > now) {
            found = i;
            break;
        }
        if (direction < 0 && i < now)
            found = i;
    }
    if (found < 0)
        return;
    setCursorPosition(found, 0);
    setFirstVisibleLine(found);
}

void DiffView::nextHunk() {
    goToHunk(1);
}

void DiffView::previousHunk() {
    goToHunk(-1);
}

void DiffView::goToOldLine(int line) {
    int best = -1;
    for (int i = 0; i < m_diff.lines.size(); ++i) {
        const int at = m_diff.lines[i].oldLine;
        if (m_diff.lines[i].kind != Kind::Head && at > 0 && at <= line)
            best = i;
    }
    if (best < 0)
        return;
    setCursorPosition(best, 0);
    setFirstVisibleLine(std::max(0, best - static_cast<int>(SendScintilla(SCI_LINESONSCREEN)) / 2));
}

void DiffView::changeEvent(QEvent* event) {
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationFontChange)
        applyTheme();
}

void DiffView::paintEvent(QPaintEvent* event) {
    QsciScintilla::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    drawFocusRing(&painter, viewport()->rect(), 0, currentTheme());
}

void DiffView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F7)
        goToHunk(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    else
        QsciScintilla::keyPressEvent(event);
}

} // namespace thrifty::app
