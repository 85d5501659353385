// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/yamlview.h"

#include "app/format/flowparts.h"
#include "app/format/secretplaces.h"
#include "app/theme/theme.h"
#include "app/widgets/textmenu.h"

#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QMenu>

#include <Qsci/qscilexeryaml.h>

namespace thrifty::app {

namespace {
constexpr int problemMarker = 1, markedMarker = 2;
constexpr int secretCover = 8;
constexpr int flowKey = 9, flowNumber = 10, flowMark = 11;
constexpr long undoCollectionOff = 0;
} // namespace

YamlView::YamlView(qreal fontFactor, QWidget* parent)
    : QsciScintilla(parent)
    , m_fontFactor(fontFactor) {
    setUtf8(true);
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setWrapMode(WrapNone);
    setFolding(NoFoldStyle);
    setIndentationsUseTabs(false);
    setTabWidth(2);
    setAutoIndent(true);
    setLexer(new QsciLexerYAML(this));
    setMarginType(0, NumberMargin);
    setMarginWidth(1, 0);
    setMarginSensitivity(0, false);
    SendScintilla(SCI_SETUNDOCOLLECTION, undoCollectionOff);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1L);
    SendScintilla(SCI_SETSCROLLWIDTH, 1L);
    SendScintilla(SCI_SETEXTRAASCENT, 2L);
    SendScintilla(SCI_SETEXTRADESCENT, 2L);
    // Escape and Tab move on, they do not stay in the text: nobody is trapped.
    SendScintilla(SCI_CLEARCMDKEY, static_cast<unsigned long>(SCK_ESCAPE));
    markerDefine(Background, problemMarker);
    markerDefine(Background, markedMarker);
    indicatorDefine(FullBoxIndicator, secretCover);
    setIndicatorDrawUnder(false, secretCover);
    for (const int indicator : {flowKey, flowNumber, flowMark})
        indicatorDefine(TextColorIndicator, indicator);
    connect(this, &QsciScintilla::textChanged, this, &YamlView::colourFlow);
    connect(this, &QsciScintilla::textChanged, this, &YamlView::coverSecrets);
    applyTheme();
}

void YamlView::setYaml(const QString& text) {
    if (text == this->text())
        return;
    const int first = firstVisibleLine();
    const bool locked = isReadOnly();
    setReadOnly(false);
    setText(text);
    setReadOnly(locked);
    setFirstVisibleLine(first);
    const int digits = std::max(2, static_cast<int>(QString::number(lines()).size()));
    setMarginWidth(0, QString(digits + 2, u'8'));
}

void YamlView::setSecretsShown(bool shown) {
    m_secretsShown = shown;
    coverSecrets();
}

void YamlView::coverSecrets() {
    const QList<SecretPlace> places = secretPlaces(text());
    m_hasSecrets = !places.isEmpty();
    clearIndicatorRange(0, 0, std::max(0, lines() - 1), static_cast<int>(lineLength(std::max(0, lines() - 1))),
                        secretCover);
    for (const SecretPlace& place : m_secretsShown ? QList<SecretPlace>() : places)
        fillIndicatorRange(place.line, place.column, place.line, place.column + place.length, secretCover);
}

/// The lexer reads line by line and gives what stands in {} and [] no colours.
void YamlView::colourFlow() {
    const auto size = static_cast<unsigned long>(length());
    for (const int indicator : {flowKey, flowNumber, flowMark}) {
        SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicator));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(size));
    }
    // Marks of a rendered chart are many; of one that large nobody sees all, and each key that is typed asks again.
    constexpr unsigned long most = 1 << 20;
    for (const FlowPart& part : size > most ? QList<FlowPart>() : flowParts(text().toUtf8())) {
        const int indicator = part.kind == FlowPart::Kind::Key      ? flowKey
                              : part.kind == FlowPart::Kind::Number ? flowNumber
                                                                    : flowMark;
        SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(indicator));
        SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(part.at), static_cast<long>(part.length));
    }
}

void YamlView::setProblemLines(const QList<int>& lines) {
    markerDeleteAll(problemMarker);
    for (const int line : lines)
        markerAdd(line - 1, problemMarker);
}

void YamlView::setMarkedLines(const QList<int>& lines) {
    markerDeleteAll(markedMarker);
    for (const int line : lines)
        markerAdd(line - 1, markedMarker);
}

void YamlView::goTo(int line, int column) {
    setCursorPosition(std::max(0, line - 1), std::max(0, column - 1));
    ensureLineVisible(std::max(0, line - 1));
    setFirstVisibleLine(std::max(0, line - 1 - static_cast<int>(SendScintilla(SCI_LINESONSCREEN)) / 2));
}

void YamlView::changeEvent(QEvent* event) {
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::ApplicationFontChange)
        applyTheme();
}

void YamlView::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    fillTextMenu(menu, *this, m_steps);
    menu.exec(event->globalPos());
}

void YamlView::applyTheme() {
    const Theme& theme = currentTheme();
    const QFont font = fixedFont(m_fontFactor);
    setPaper(theme.surface);
    setColor(theme.text);
    setFont(font);
    if (QsciLexer* yaml = lexer()) {
        yaml->setDefaultFont(font);
        yaml->setDefaultPaper(theme.surface);
        yaml->setDefaultColor(theme.text);
        for (int style = 0; style < 128; ++style) {
            yaml->setFont(font, style);
            yaml->setPaper(theme.surface, style);
            yaml->setColor(theme.text, style);
        }
        yaml->setColor(theme.text3, QsciLexerYAML::Comment);
        yaml->setColor(theme.yamlKey, QsciLexerYAML::Identifier);
        yaml->setColor(theme.yamlKey, QsciLexerYAML::Keyword);
        yaml->setColor(theme.yamlNumber, QsciLexerYAML::Number);
        yaml->setColor(theme.yamlKey, QsciLexerYAML::Reference);
        yaml->setColor(theme.text3, QsciLexerYAML::DocumentDelimiter);
        yaml->setColor(theme.yamlString, QsciLexerYAML::TextBlockMarker);
        yaml->setColor(theme.text, QsciLexerYAML::Default);
        yaml->setColor(theme.bad, QsciLexerYAML::SyntaxErrorMarker);
        yaml->setColor(theme.text2, QsciLexerYAML::Operator);
    }
    setMarginsFont(font);
    setMarginsBackgroundColor(theme.surface);
    setMarginsForegroundColor(theme.text3);
    setCaretForegroundColor(theme.text);
    setSelectionBackgroundColor(theme.accentSoft);
    setSelectionForegroundColor(theme.text);
    setMarkerBackgroundColor(theme.warnSoft, problemMarker);
    setMarkerBackgroundColor(theme.accentSoft, markedMarker);
    setFoldMarginColors(theme.surface, theme.surface);
    for (int marker = int(SC_MARKNUM_FOLDEREND); marker <= int(SC_MARKNUM_FOLDEROPEN); ++marker) {
        setMarkerForegroundColor(theme.text3, marker);
        setMarkerBackgroundColor(theme.text3, marker);
    }
    setIndicatorForegroundColor(theme.control, secretCover); // opaque: nothing of the text shows through
    setIndicatorOutlineColor(theme.control, secretCover);
    setIndicatorForegroundColor(theme.yamlKey, flowKey);
    setIndicatorForegroundColor(theme.yamlNumber, flowNumber);
    setIndicatorForegroundColor(theme.text2, flowMark);
    setMarginWidth(0, QString(std::max(4, static_cast<int>(QString::number(lines()).size()) + 2), u'8'));
}

} // namespace thrifty::app
