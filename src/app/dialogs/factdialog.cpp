// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/factdialog.h"

#include "app/control/factscontroller.h"
#include "app/dialogs/fitheight.h"
#include "app/format/factwords.h"
#include "app/format/sentences.h"
#include "app/format/text.h"
#include "app/theme/thriftystyle.h"
#include "app/widgets/buttons.h"
#include "app/widgets/panel.h"
#include "session/now.h"
#include "session/rulefields.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace thrifty::app {

namespace {

std::vector<domain::NodeCondition> offersOf(const domain::ClusterEstimate* answer) {
    return answer == nullptr ? std::vector<domain::NodeCondition>(1) : domain::claimsAbout(*answer);
}

/// Longer reasons would not be read back.
QString shortened(const QString& reason) {
    QString text = oneLine(reason).simplified();
    while (text.toUtf8().size() > int(session::longestNote))
        text.chop(1);
    return text;
}

} // namespace

FactDialog::FactDialog(const domain::ClusterName& cluster, const domain::ClusterEstimate* answer, const QString& reason,
                       QWidget* parent)
    : QDialog(parent)
    , m_cluster(cluster)
    , m_offers(offersOf(answer))
    , m_claims(new QButtonGroup(this))
    , m_reason(new QLineEdit)
    , m_until(new QLineEdit)
    , m_problem(new TextLabel({}, TextRole::Body, TextLabel::Ink::Bad))
    , m_remember(makeButton(tr("Remember"), ButtonLook::Primary)) {
    setObjectName(QStringLiteral("factDialog"));
    setWindowTitle(tr("Remember a fact about %1").arg(oneLine(toQt(cluster))));
    setMinimumWidth(540);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    auto* title = new TextLabel(windowTitle(), TextRole::Title);
    title->setWordWrap(true);
    column->addWidget(title);
    auto* sentence = new TextLabel(
        tr("Orders leave the cluster out wherever the workload would buy this. Estimates and their prices stay as "
           "they are."),
        TextRole::Body, TextLabel::Ink::Text2);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    auto* claims = new QVBoxLayout;
    claims->setSpacing(space::xs);
    for (std::size_t i = 0; i < m_offers.size(); ++i) {
        // Foreign names may hold an ampersand, which would be taken for a mnemonic.
        auto* claim = new QRadioButton(startingLarge(claimWords(m_offers[i])).replace(u'&', QStringLiteral("&&")));
        claim->setChecked(i == 0);
        m_claims->addButton(claim, static_cast<int>(i));
        claims->addWidget(claim);
    }
    column->addLayout(claims);

    auto* form = new QGridLayout;
    form->setHorizontalSpacing(space::m);
    form->setVerticalSpacing(space::s);
    form->setColumnStretch(1, 1);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("for example: quota 0 in westus2, ticket 123"));
    m_reason->setText(shortened(reason));
    m_reason->setCursorPosition(0);
    m_until->setAccessibleName(tr("Last day on which it holds"));
    m_until->setPlaceholderText(tr("until it is taken back; or 2026-12-31"));
    form->addWidget(new TextLabel(tr("Reason"), TextRole::Body, TextLabel::Ink::Text2), 0, 0);
    form->addWidget(m_reason, 0, 1);
    form->addWidget(new TextLabel(tr("Until"), TextRole::Body, TextLabel::Ink::Text2), 1, 0);
    form->addWidget(m_until, 1, 1);
    m_problem->setWordWrap(true);
    m_problem->hide();
    form->addWidget(m_problem, 2, 1);
    column->addLayout(form);

    column->addStretch(1); // sentences that wrap ask for more height than they take
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    auto* cancel = makeButton(tr("Cancel"));
    buttons->addWidget(cancel);
    buttons->addWidget(m_remember);
    column->addLayout(buttons);
    m_remember->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_remember, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_reason, &QLineEdit::textChanged, this, &FactDialog::check);
    connect(m_until, &QLineEdit::textChanged, this, &FactDialog::check);
    check();
    m_claims->button(0)->setFocus();
}

std::optional<domain::KnownFact> FactDialog::fact() const {
    domain::KnownFact fact;
    fact.cluster = m_cluster;
    fact.nodes = m_offers[static_cast<std::size_t>(std::max(0, m_claims->checkedId()))];
    fact.note = oneLine(m_reason->text()).simplified().toStdString();
    fact.noted = session::dayOf(session::currentTime());
    fact.until = m_until->text().trimmed().toStdString();
    const bool until = fact.until.empty() || (session::isDay(fact.until) && fact.until >= fact.noted);
    return until && fact.note.size() <= session::longestNote ? std::optional(fact) : std::nullopt;
}

void FactDialog::check() {
    const std::string until = m_until->text().trimmed().toStdString();
    const bool day = until.empty() || session::isDay(until);
    const bool later = until.empty() || until >= session::dayOf(session::currentTime());
    const bool tooLong = oneLine(m_reason->text()).simplified().toUtf8().size() > int(session::longestNote);
    m_problem->setText(!day      ? tr("Write the day as 2026-12-31.")
                       : !later  ? tr("This day has passed.")
                       : tooLong ? tr("The reason is too long.")
                                 : QString());
    m_problem->setVisible(!m_problem->text().isEmpty());
    setInvalid(m_until, !day || !later);
    setInvalid(m_reason, tooLong);
    m_remember->setEnabled(day && later && !tooLong);
}

void askForFact(QWidget* parent, FactsController& facts, const domain::ClusterName& cluster,
                const domain::ClusterEstimate* answer, const QString& reason) {
    if (!facts.canRemember())
        return;
    FactDialog dialog(cluster, answer, reason, parent);
    fitHeight(dialog);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto fact = dialog.fact())
        facts.remember(*fact);
}

} // namespace thrifty::app
