// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/writedialog.h"

#include "app/format/objectdiff.h"
#include "app/format/secretvalues.h"
#include "app/format/sentences.h"
#include "app/widgets/buttons.h"
#include "app/widgets/contextchip.h"
#include "app/widgets/diffview.h"
#include "app/widgets/iconlabel.h"
#include "app/widgets/panel.h"
#include "app/widgets/plaintable.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace thrifty::app {

namespace {

constexpr int longestReason = 500; ///< letters: they stay below the bytes that an apply takes, in every language

QString verbText(const std::string& verb) {
    if (verb == "create")
        return WriteDialog::tr("is made");
    if (verb == "delete")
        return WriteDialog::tr("is deleted");
    return verb == "apply" ? WriteDialog::tr("is changed") : toQt(verb);
}

/// An icon and a sentence that may take several lines.
QWidget* iconLine(const QString& iconName, Tone tone, const QString& sentence, TextLabel::Ink ink) {
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(new IconLabel(iconName, {}, tone), 0, Qt::AlignTop);
    auto* label = new TextLabel(sentence, TextRole::Body, ink);
    label->setWordWrap(true);
    layout->addWidget(label, 1);
    return line;
}

} // namespace

WriteDialog::WriteDialog(const QString& title, const QString& action, ButtonLook look, Workbench& workbench,
                         const session::WritePlan& plan, QWidget* parent, const TextOf& whole)
    : QDialog(parent)
    , m_decisions(new QVBoxLayout)
    , m_write(makeButton(action, look)) {
    setWindowTitle(title);
    resize(1000, 640);
    for (const session::PlannedWrite& write : plan.writes) {
        if (workbench.isProduction(write.context) &&
            std::find(m_production.begin(), m_production.end(), write.context) == m_production.end())
            m_production.push_back(write.context);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::m);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(new TextLabel(title, TextRole::Title), 1);
    auto* chip = ContextChip::forDialog(workbench);
    // What it writes it may write when this is confirmed: "Read-only" would contradict the sentence below.
    if (!workbench.lock().open())
        chip->setAccess(WriteAccess::ForApply, tr("once you confirm"));
    head->addWidget(chip);
    layout->addLayout(head);

    // Target: context and address, never only one of them.
    QStringList targets;
    for (const session::PlannedWrite& write : plan.writes) {
        const QString target =
            toQt(write.context) + (write.server.empty() ? QString() : QStringLiteral(", ") + toQt(write.server));
        if (!targets.contains(target))
            targets << target;
    }
    for (const QString& target : targets)
        layout->addWidget(
            iconLine(QStringLiteral("nodes"), Tone::Second, tr("Writes to %1").arg(target), TextLabel::Ink::Text));

    auto* splitter = new QSplitter;
    splitter->setHandleWidth(space::m);
    splitter->setChildrenCollapsible(false);
    auto* objects = new PlainTable(tr("Objects"));
    objects->setColumns({{tr("Object"), false, 1}, {tr("What happens")}});
    std::vector<std::vector<PlainTable::Cell>> rows;
    QList<LineDiff> differences;
    const QStringList secrets = secretValues(workbench.workload().variables());
    for (const session::PlannedWrite& write : plan.writes) {
        PlainTable::Cell name, verb;
        name.text = toQt(write.object.text());
        name.second = write.object.ns.empty() ? QString() : tr("in %1").arg(toQt(write.object.ns));
        verb.text = verbText(write.verb);
        verb.ink = write.verb == "delete" ? PlainTable::Cell::Ink::Bad : PlainTable::Cell::Ink::Text2;
        rows.push_back({name, verb});
        LineDiff difference;
        addObject(difference, write, whole && write.verb == "create" ? whole(write.object) : QString(), secrets);
        differences << difference;
    }
    objects->setCells(rows);
    auto* text = new DiffView;
    text->setAccessibleName(tr("Difference"));
    connect(objects, &QTableWidget::currentCellChanged, text, [text, differences](int row) {
        if (row >= 0 && row < differences.size())
            text->setDiff(differences[row]);
    });
    objects->setCurrentCell(0, 0);
    auto* list = new Panel;
    list->body()->addWidget(objects);
    auto* difference = new Panel;
    difference->body()->addWidget(text);
    splitter->addWidget(list);
    splitter->addWidget(difference);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({460, 540}); // the names are read whole
    layout->addWidget(splitter, 1);

    for (const std::string& warning : plan.warnings)
        layout->addWidget(
            iconLine(QStringLiteral("warning"), Tone::Warn, startingLarge(sentence(warning)), TextLabel::Ink::Text));
    m_decisions->setSpacing(space::s);
    layout->addLayout(m_decisions);
    if (!m_production.empty()) {
        QStringList names;
        for (const domain::ContextName& context : m_production)
            names << toQt(context);
        layout->addWidget(
            iconLine(QStringLiteral("warning"), Tone::Bad,
                     tr("%1 is marked as production. Type its name to go on.").arg(names.join(QStringLiteral(", "))),
                     TextLabel::Ink::Bad));
        m_typed = new QLineEdit;
        m_typed->setAccessibleName(tr("Name of the context"));
        m_typed->setPlaceholderText(names.constFirst());
        m_typed->setMaximumWidth(360);
        layout->addWidget(m_typed);
        connect(m_typed, &QLineEdit::textChanged, this, &WriteDialog::refresh);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    auto* cancel = makeButton(tr("Cancel"));
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_write);
    layout->addLayout(buttons);
    for (QPushButton* button : {cancel, m_write}) {
        button->setAutoDefault(false);
        button->setDefault(false);
    }
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_write, &QPushButton::clicked, this, &QDialog::accept);
    refresh();
}

QPushButton* WriteDialog::addOwnTick(const QString& sentence, const QString& tick, const QString& remedy) {
    m_decisions->addWidget(iconLine(QStringLiteral("warning"), Tone::Warn, sentence, TextLabel::Ink::Text));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::xl, 0, 0, 0);
    row->setSpacing(space::m);
    auto* box = new QCheckBox(tick);
    m_ticks.push_back(box);
    connect(box, &QCheckBox::toggled, this, &WriteDialog::refresh);
    row->addWidget(box);
    QPushButton* button = nullptr;
    if (!remedy.isEmpty()) {
        button = makeButton(remedy, ButtonLook::Outlined, QStringLiteral("pin"));
        button->setAutoDefault(false);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, &QDialog::reject);
    }
    row->addStretch(1);
    m_decisions->addLayout(row);
    refresh();
    return button;
}

void WriteDialog::addSentence(const QString& sentence) {
    auto* label = new TextLabel(sentence, TextRole::Body, TextLabel::Ink::Text2);
    label->setWordWrap(true);
    m_decisions->addWidget(label);
}

void WriteDialog::addReason(const QStringList& sentences, const QString& label, const QString& hint) {
    for (const QString& sentence : sentences)
        m_decisions->addWidget(iconLine(QStringLiteral("circle-x"), Tone::Bad, sentence, TextLabel::Ink::Text));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::xl, 0, 0, 0);
    row->setSpacing(space::m);
    auto* name = new TextLabel(label, TextRole::Body, TextLabel::Ink::Text);
    row->addWidget(name);
    m_reason = new QLineEdit;
    m_reason->setAccessibleName(label);
    m_reason->setPlaceholderText(hint);
    m_reason->setMaxLength(longestReason);
    name->setBuddy(m_reason);
    connect(m_reason, &QLineEdit::textChanged, this, &WriteDialog::refresh);
    row->addWidget(m_reason, 1);
    m_decisions->addLayout(row);
    refresh();
}

QString WriteDialog::reason() const {
    return m_reason == nullptr ? QString() : m_reason->text().trimmed();
}

void WriteDialog::refresh() {
    const bool ticked =
        std::all_of(m_ticks.begin(), m_ticks.end(), [](const QCheckBox* box) { return box->isChecked(); });
    const bool typed = m_typed == nullptr || m_typed->text() == m_typed->placeholderText();
    m_write->setEnabled(ticked && typed && (m_reason == nullptr || !reason().isEmpty()));
}

} // namespace thrifty::app
