// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/explanationpanel.h"

#include "app/theme/elidedname.h"
#include "app/theme/paint.h"
#include "app/widgets/buttons.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace thrifty::app {

namespace {

/// A number in a column, digits of one width.
class NumberLabel : public QWidget {
  public:
    NumberLabel(QString text, TextRole role)
        : m_text(std::move(text))
        , m_role(role) {
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred); // as high as the name beside it: one base line
        setAccessibleName(m_text);
    }
    QSize sizeHint() const override {
        const QFont font = fontFor(m_role);
        return {qCeil(numberWidth(font, m_text)) + 1, QFontMetrics(font).height()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setFont(fontFor(m_role));
        painter.setPen(currentTheme().text);
        drawNumber(&painter, rect(), m_text);
    }

  private:
    QString m_text;
    TextRole m_role;
};

class Rule : public QWidget {
  public:
    explicit Rule(bool strong = false)
        : m_strong(strong) {
        setFixedHeight(1);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter(this).fillRect(rect(), m_strong ? currentTheme().line : currentTheme().hair);
    }

  private:
    bool m_strong;
};

/// An event's own words, as they came.
class EventBox : public QFrame {
  public:
    explicit EventBox(const QString& text)
        : m_label(new QLabel(text, this)) {
        m_label->setTextFormat(Qt::PlainText);
        m_label->setWordWrap(true);
        m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_label->setFont(fixedFont(0.85));
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(space::s, 6, space::s, 6);
        layout->addWidget(m_label);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = currentTheme();
        QPainter painter(this);
        drawBox(&painter, rect(), size::radius, theme.surface2, theme.hair, 1);
    }

  private:
    QLabel* m_label;
};

TextLabel* words(const QString& text, TextRole role = TextRole::Body, TextLabel::Ink ink = TextLabel::Ink::Text) {
    auto* label = new TextLabel(text, role, ink);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long name breaks anywhere rather than widen the panel.
    label->setMinimumWidth(10);
    return label;
}

QString eventsText(const Explanation& shown) {
    QString text;
    for (const Explanation::Event& event : shown.events)
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + event.caption + QStringLiteral(": ") + event.text;
    return text;
}

} // namespace

/// "2 workers × 2 GPUs on autoscale-eks": where it is too long the variant is shortened, which the row of the matrix
/// says as well, and the cluster stays.
class CellTitle : public TextLabel {
  public:
    CellTitle()
        : TextLabel({}, TextRole::Strong) {
        setElided(true);
    }
    void setTitle(const QString& title, const QString& variant = {}) {
        m_variant = variant;
        setText(title);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        const QString shown = elidedPart(fontMetrics(), text(), m_variant, contentsRect().width());
        setToolTip(shown == text() ? QString() : text());
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(contentsRect(), static_cast<int>(alignment()), shown);
    }

  private:
    QString m_variant;
};

ExplanationPanel::ExplanationPanel(QWidget* parent)
    : QFrame(parent)
    , m_header(new QWidget)
    , m_title(new CellTitle)
    , m_scroll(new QScrollArea) {
    setAccessibleName(tr("Explanation"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_header->setFixedHeight(std::max(size::panelHeader, fontMetrics().height() + 16));
    auto* row = new QHBoxLayout(m_header);
    row->setContentsMargins(space::m, 0, space::xs, 0);
    row->addWidget(m_title, 1);
    auto* close = makeIconButton(QStringLiteral("x"), tr("Close the explanation"));
    connect(close, &QToolButton::clicked, this, &ExplanationPanel::closed);
    row->addWidget(close);
    column->addWidget(m_header);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(tr("Explanation"));
    m_scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);
    setFocusProxy(m_scroll);
    put(words(tr("Choose a cell to see where its price comes from."), TextRole::Body, TextLabel::Ink::Text3));
}

QString ExplanationPanel::title() const {
    return m_title->text();
}

void ExplanationPanel::setCompact(bool compact) {
    m_compact = compact;
    m_header->setVisible(!compact);
    update();
}

void ExplanationPanel::setWide(bool wide) {
    if (m_wide == wide)
        return;
    m_wide = wide;
    if (!m_shown.title.isEmpty())
        showExplanation(m_shown);
}

void ExplanationPanel::put(QWidget* content) {
    auto* holder = new QWidget;
    holder->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(space::m, 10, space::m, space::m);
    layout->setSpacing(0);
    layout->addWidget(content);
    layout->addStretch(1);
    m_scroll->setWidget(holder);
    holder->setAutoFillBackground(false);
}

void ExplanationPanel::showExplanation(const Explanation& explanation) {
    if (explanation.title != m_shown.title)
        m_allEvents = false;
    m_shown = explanation;
    m_title->setTitle(explanation.title, explanation.variant);
    const int scrolled = m_scroll->verticalScrollBar()->value();
    QStringList said{explanation.title};
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);

    if (!explanation.figure.isEmpty()) {
        auto* line = new QHBoxLayout;
        line->setSpacing(6);
        auto* figure = new TextLabel(explanation.figure, TextRole::Figure);
        figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
        line->addWidget(figure, 0, Qt::AlignBottom);
        auto* unit = new TextLabel(explanation.unit, TextRole::Body, TextLabel::Ink::Text2);
        unit->setContentsMargins(0, 0, 0, 4);
        line->addWidget(unit, 0, Qt::AlignBottom);
        line->addStretch(1);
        column->addLayout(line);
        said << explanation.figure + u' ' + explanation.unit;
    } else if (!explanation.words.isEmpty()) {
        auto* label = words(explanation.words, TextRole::Title, TextLabel::Ink::Text2);
        QFont italic = label->font();
        italic.setItalic(true);
        label->setFont(italic);
        column->addWidget(label);
        said << explanation.words;
    }
    for (const QString& sentence : {explanation.standing, explanation.reason}) {
        if (sentence.isEmpty())
            continue;
        column->addWidget(words(sentence, TextRole::Body, TextLabel::Ink::Text2));
        said << sentence;
    }
    if (!explanation.again.isEmpty()) {
        auto* again = makeButton(explanation.again, ButtonLook::Outlined, QStringLiteral("refresh"));
        connect(again, &QPushButton::clicked, this, &ExplanationPanel::againAsked);
        column->addSpacing(space::xs);
        column->addWidget(again, 0, Qt::AlignLeft);
    }
    for (const QString& warning : {explanation.since, explanation.risk}) {
        if (warning.isEmpty())
            continue;
        column->addWidget(words(warning, TextRole::Body, TextLabel::Ink::Warn));
        said << warning;
    }

    if (!explanation.known.isEmpty()) {
        column->addWidget(words(explanation.known, TextRole::Body, TextLabel::Ink::Warn));
        said << explanation.known;
        if (m_notes) {
            auto* forget = makeButton(tr("Forget"));
            connect(forget, &QPushButton::clicked, this, &ExplanationPanel::forgetAsked);
            column->addWidget(forget, 0, Qt::AlignLeft);
        }
    }

    if (!explanation.groups.empty()) {
        column->addSpacing(space::s);
        auto* grid = new QGridLayout;
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(space::m);
        grid->setVerticalSpacing(3);
        grid->setColumnStretch(0, 1);
        int at = 0;
        const QStringList heads{tr("Pod group"), tr("$/node"), tr("nodes"), explanation.unitShort};
        for (int c = 0; c < heads.size(); ++c)
            grid->addWidget(new TextLabel(heads[c], TextRole::Caption, TextLabel::Ink::Text2), at, c,
                            c == 0 ? Qt::AlignLeft : Qt::AlignRight);
        grid->addWidget(new Rule(true), ++at, 0, 1, 4);
        bool first = true;
        for (const Explanation::Group& group : explanation.groups) {
            if (!first)
                grid->addWidget(new Rule, ++at, 0, 1, 4);
            first = false;
            ++at;
            auto* name = new TextLabel(group.name);
            name->setElided(true);
            name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
            grid->addWidget(name, at, 0);
            grid->addWidget(new NumberLabel(group.perNode, TextRole::Body), at, 1, Qt::AlignRight);
            grid->addWidget(new NumberLabel(group.nodes, TextRole::Body), at, 2, Qt::AlignRight);
            grid->addWidget(new NumberLabel(group.perTime, TextRole::Body), at, 3, Qt::AlignRight);
            grid->addWidget(words(group.note, TextRole::Caption, TextLabel::Ink::Text3), ++at, 0, 1, 4);
            said << QStringList{group.name, group.perNode, group.nodes, group.perTime, group.note}.join(u' ');
        }
        if (!explanation.total.isEmpty()) {
            grid->addWidget(new Rule(true), ++at, 0, 1, 4);
            ++at;
            grid->addWidget(new TextLabel(explanation.totalLabel, TextRole::Strong), at, 0, 1, 2);
            grid->addWidget(new NumberLabel(explanation.total, TextRole::Strong), at, 2, 1, 2, Qt::AlignRight);
            said << explanation.totalLabel + u' ' + explanation.total;
        }
        column->addLayout(grid);
    }

    if (!explanation.facts.empty()) {
        column->addSpacing(space::s);
        auto* grid = new QGridLayout;
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(space::m);
        grid->setVerticalSpacing(3);
        grid->setColumnStretch(1, 1);
        int at = 0;
        for (const Explanation::Fact& fact : explanation.facts) {
            grid->addWidget(new TextLabel(fact.label, TextRole::Body, TextLabel::Ink::Text3), at, 0, Qt::AlignTop);
            grid->addWidget(words(fact.text), at++, 1);
            said << fact.label + u' ' + fact.text;
        }
        column->addLayout(grid);
    }

    if (!explanation.events.empty()) {
        column->addSpacing(space::s);
        const bool all = m_allEvents || m_wide;
        for (std::size_t e = 0; e < (all ? explanation.events.size() : 1); ++e) {
            if (all)
                column->addWidget(words(explanation.events[e].caption, TextRole::Caption, TextLabel::Ink::Text3));
            column->addWidget(new EventBox(explanation.events[e].text));
        }
        said << eventsText(explanation);
        auto* actions = new QHBoxLayout;
        actions->setSpacing(0);
        const bool one = explanation.events.size() == 1;
        auto* copy = makeButton(all && !one ? tr("Copy events") : tr("Copy event"), ButtonLook::Flat);
        connect(copy, &QPushButton::clicked, this, [this, all] {
            QApplication::clipboard()->setText(all ? eventsText(m_shown) : m_shown.events.front().text);
        });
        actions->addWidget(copy);
        if (!all && !one) {
            auto* more = makeButton(tr("%n more event(s)", nullptr, static_cast<int>(explanation.events.size()) - 1),
                                    ButtonLook::Flat);
            connect(more, &QPushButton::clicked, this, [this] {
                m_allEvents = true;
                showExplanation(m_shown);
            });
            actions->addWidget(more);
        }
        actions->addStretch(1);
        column->addLayout(actions);
    }

    const auto section = [&](const QString& title) {
        column->addSpacing(space::xs);
        column->addWidget(new Rule(true));
        column->addSpacing(space::xs);
        if (!title.isEmpty())
            column->addWidget(words(title, TextRole::Strong));
    };
    const auto amountLine = [&](const QString& text, const QString& amount) {
        auto* line = new QHBoxLayout;
        auto* name = new TextLabel(text);
        name->setElided(true);
        line->addWidget(name, 1);
        line->addWidget(new NumberLabel(amount, TextRole::Body));
        column->addLayout(line);
        said << text + u' ' + amount;
    };
    if (!explanation.differenceTitle.isEmpty()) {
        section(explanation.differenceTitle);
        said << explanation.differenceTitle;
        for (const Explanation::Difference& difference : explanation.differences) {
            amountLine(difference.group, difference.amount);
            column->addWidget(words(difference.note, TextRole::Caption, TextLabel::Ink::Text3));
            said << difference.note;
        }
        if (m_wide)
            column->addWidget(
                words(tr("Ctrl+click compares any two cells."), TextRole::Caption, TextLabel::Ink::Text3));
    }
    if (!explanation.nextTitle.isEmpty() && m_wide) {
        section(explanation.nextTitle);
        said << explanation.nextTitle;
        amountLine(explanation.nextText, explanation.nextAmount);
    }
    if (!explanation.rounded.isEmpty()) {
        column->addSpacing(space::xs);
        column->addWidget(words(explanation.rounded, TextRole::Caption, TextLabel::Ink::Text3));
        said << explanation.rounded;
    }
    if (!explanation.notCounted.isEmpty() && !explanation.figure.isEmpty()) {
        section({});
        column->addWidget(words(explanation.notCounted, TextRole::Caption, TextLabel::Ink::Text3));
        said << explanation.notCounted;
    }
    if (m_notes && explanation.known.isEmpty() && !explanation.groups.empty()) {
        column->addSpacing(space::s);
        auto* note = makeButton(tr("Remember a fact…"), ButtonLook::Flat);
        note->setToolTip(tr("That a quota is 0 here, that something is sold out: orders then leave the cluster out"));
        connect(note, &QPushButton::clicked, this, &ExplanationPanel::noteAsked);
        column->addWidget(note, 0, Qt::AlignLeft);
    }
    m_text = said.join(u'\n');
    put(content);
    m_scroll->verticalScrollBar()->setValue(scrolled);
    setAccessibleDescription(m_text);
}

void ExplanationPanel::showCauses(const std::vector<Cause>& list) {
    m_shown = {};
    m_title->setTitle(tr("No answer"));
    QStringList said;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    for (const Cause& cause : list) {
        auto* open = makeButton(cause.title, ButtonLook::Flat);
        open->setMinimumWidth(10);
        open->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(open, &QPushButton::clicked, this, [this, cell = cause.cell] { emit cellChosen(cell); });
        column->addWidget(open);
        column->addWidget(words(cause.sentence, TextRole::Caption, TextLabel::Ink::Text2));
        column->addWidget(new Rule);
        said << cause.title + QStringLiteral(": ") + cause.sentence;
    }
    m_text = said.join(u'\n');
    put(content);
    m_scroll->verticalScrollBar()->setValue(0);
    setAccessibleDescription(m_text);
}

bool ExplanationPanel::event(QEvent* event) {
    // Here Esc goes back; elsewhere it cancels what runs.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        !m_compact) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void ExplanationPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !m_compact) {
        emit closed();
        return;
    }
    QFrame::keyPressEvent(event);
}

void ExplanationPanel::paintEvent(QPaintEvent*) {
    if (m_compact)
        return;
    QPainter painter(this);
    drawPanel(&painter, rect(), m_header->geometry().bottom(), currentTheme());
}

} // namespace thrifty::app
