// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/policy/orderoptions.h"

#include "app/format/sentences.h"
#include "app/pages/policy/orderedit.h"
#include "app/widgets/buttons.h"
#include "app/widgets/capslider.h"
#include "domain/orderediting.h"
#include "session/totallimit.h"

#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

namespace thrifty::app {

namespace {

QString problemsOf(const std::vector<std::string>& warnings) {
    QStringList lines;
    for (const std::string& warning : warnings)
        lines << startingLarge(sentence(warning));
    return lines.join(u'\n');
}

/// A field with its unit at the right end.
QLineEdit* moneyField(const QString& name, const QString& placeholder) {
    auto* field = new QLineEdit;
    field->setAccessibleName(name);
    field->setAccessibleDescription(
        OrderOptions::tr("In dollars per hour, for example 4.75; empty: %1").arg(placeholder));
    field->setPlaceholderText(placeholder);
    field->setFixedWidth(std::max(76, field->fontMetrics().horizontalAdvance(placeholder) + 24));
    field->setAlignment(Qt::AlignRight);
    return field;
}

QString shown(const std::optional<domain::Money>& money) {
    return money ? toQt(money->text(4)) : QString();
}

/// What the plan says, but not over what is being typed. What was no amount is not in the plan and gives way.
void putText(QLineEdit* field, const QString& text) {
    if (!field->hasFocus() || field->property("invalid").toBool())
        field->setText(text);
}

} // namespace

OrderOptions::OrderOptions(Workbench& workbench, QWidget* parent)
    : Panel({}, parent)
    , m_workbench(workbench) {
    auto* form = new QGridLayout;
    form->setContentsMargins(space::m, space::s, space::m, space::s);
    form->setHorizontalSpacing(space::m);
    form->setVerticalSpacing(space::s);
    m_unpriced = new SegmentedControl(tr("Clusters without a price"));
    m_unpriced->setChoices({tr("Leave out"), tr("Keep at the end")});
    connect(m_unpriced, &SegmentedControl::chosen, this, [this](int choice) {
        editOrder(m_workbench, tr("Clusters without a price"), [&](const auto& basis, const auto& edits) {
            return domain::unpricedKept(basis, edits, choice == 1);
        });
    });
    form->addWidget(new TextLabel(tr("Clusters without a price"), TextRole::Body, TextLabel::Ink::Text2), 0, 0);
    form->addWidget(m_unpriced, 0, 1, Qt::AlignLeft);
    m_listName = new TextLabel(tr("List prices"), TextRole::Body, TextLabel::Ink::Text2);
    m_list = new SegmentedControl(tr("List prices of clusters that named none"));
    m_list->setObjectName(QStringLiteral("rankListPrices"));
    m_list->setChoices({tr("Only beside"), tr("Rank by them")});
    m_list->setToolTip(tr("Whether a cluster that named no price stands where its public list price belongs"));
    connect(m_list, &SegmentedControl::chosen, this, [this](int choice) {
        editOrder(m_workbench, tr("Rank by list prices"), [&](const auto& basis, const auto& edits) {
            return domain::listPricesRanked(basis, edits, choice == 1);
        });
    });
    form->addWidget(m_listName, 1, 0);
    form->addWidget(m_list, 1, 1, Qt::AlignLeft);
    QLayout* limit = buildLimit();
    auto* limitName = new TextLabel(tr("Leave out above"), TextRole::Body, TextLabel::Ink::Text2);
    limitName->setMinimumHeight(m_limit->sizeHint().height()); // its middle is the field's
    form->addWidget(limitName, 2, 0, Qt::AlignTop);
    form->addLayout(limit, 2, 1);
    m_capRow = new QHBoxLayout;
    m_capRow->setSpacing(space::s);
    form->addWidget(new TextLabel(tr("Cap on each node, %1").arg(unitShort(PriceUnit::Hour)), TextRole::Body,
                                  TextLabel::Ink::Text2),
                    3, 0);
    form->addLayout(m_capRow, 3, 1);
    m_capWarning = new TextLabel({}, TextRole::Body, TextLabel::Ink::Warn);
    m_capWarning->setWordWrap(true);
    form->addWidget(m_capWarning, 4, 1);
    m_limitProblem = new TextLabel({}, TextRole::Body, TextLabel::Ink::Bad);
    m_limitProblem->setWordWrap(true);
    form->addWidget(m_limitProblem, 5, 1);
    m_factsName = new TextLabel(tr("What you noted"), TextRole::Body, TextLabel::Ink::Text2);
    m_facts = new SegmentedControl(tr("What you noted about clusters"));
    m_facts->setChoices({tr("Leave out"), tr("Ignore")});
    m_facts->setToolTip(tr("What the order would be without what you know; until the window closes"));
    connect(m_facts, &SegmentedControl::chosen, this,
            [this](int choice) { m_workbench.facts().setIgnored(choice == 1); });
    form->addWidget(m_factsName, 6, 0);
    form->addWidget(m_facts, 6, 1, Qt::AlignLeft);
    form->setColumnStretch(1, 1);
    body()->addLayout(form);
}

QLayout* OrderOptions::buildLimit() {
    m_limit = moneyField(tr("Leave out above, dollars per hour"), tr("no limit"));
    m_slider = new CapSlider;
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    unmarkOnChange(m_limit);
    row->addWidget(m_limit, 0, Qt::AlignTop);
    auto* unit = new TextLabel(unitShort(PriceUnit::Hour), TextRole::Body, TextLabel::Ink::Text3);
    unit->setMinimumHeight(m_limit->sizeHint().height());
    row->addWidget(unit, 0, Qt::AlignTop);
    row->addWidget(m_slider, 1, Qt::AlignTop);
    connect(m_limit, &QLineEdit::editingFinished, this, [this] {
        capEdited(m_limit, tr("Leave out above"),
                  [this](session::Plan& plan, std::optional<domain::Money> cap) { limitTo(plan, cap); });
    });
    // A drag is one step to undo, however many clusters came and went on the way.
    connect(m_slider, &CapSlider::limitChosen, this, [this](const std::optional<domain::Money>& limit) {
        m_workbench.document().edit(
            tr("Leave out above"), [&](PlanState& state) { limitTo(state.plan, limit); }, QStringLiteral("limit"));
    });
    connect(m_slider, &CapSlider::settled, this, [this] { m_workbench.document().seal(); });
    return row;
}

void OrderOptions::limitTo(session::Plan& plan, const std::optional<domain::Money>& limit) const {
    const auto result = m_workbench.estimates().result();
    session::limitTotal(plan, limit, !result || !result->priceBook);
}

void OrderOptions::refresh() {
    const session::Plan& plan = m_workbench.document().plan();
    const domain::VariantEstimate& estimate = *m_workbench.policy().variant();
    m_unpriced->setCurrent(plan.order.keepUnpriced ? 1 : 0);
    // Only where there is one: most orders have none.
    const bool listed = std::any_of(estimate.clusters.begin(), estimate.clusters.end(),
                                    [](const domain::ClusterEstimate& each) { return each.listPrice.has_value(); });
    m_list->setCurrent(plan.order.rankListPrices ? 1 : 0);
    m_listName->setVisible(listed || plan.order.rankListPrices);
    m_list->setVisible(listed || plan.order.rankListPrices);
    refreshLimit(estimate);
    refreshCaps(estimate);
    const auto& policy = m_workbench.policy().plan();
    const QString warnings = policy ? problemsOf(policy->warnings) : QString();
    m_capWarning->setText(warnings);
    m_capWarning->setVisible(!warnings.isEmpty());
    m_limitProblem->setVisible(!m_limitProblem->text().isEmpty());
    refreshFacts(estimate);
}

/// Only where there is something to leave out: most orders have nothing of it.
void OrderOptions::refreshFacts(const domain::VariantEstimate& estimate) {
    const FactsController& facts = m_workbench.facts();
    const bool any = facts.ignored() || (facts.known() && !domain::factsAgainst(*facts.known(), estimate).empty());
    m_factsName->setVisible(any);
    m_facts->setVisible(any);
    m_facts->setCurrent(facts.ignored() ? 1 : 0);
}

void OrderOptions::refreshLimit(const domain::VariantEstimate& estimate) {
    const std::optional<domain::Money>& limit = m_workbench.document().plan().order.maxTotalPerHour;
    putText(m_limit, shown(limit));
    std::vector<CapSlider::Tick> ticks;
    std::optional<domain::Money> least;
    for (const domain::ClusterEstimate& cluster : estimate.clusters) {
        const std::optional<domain::Money> paid = cluster.payPerHour();
        if (!paid)
            continue;
        least = std::min(least.value_or(*paid), *paid);
        if (paid->micros() > 0)
            ticks.push_back({toQt(cluster.name), *paid, m_workbench.fleet().colorIndex(cluster.name)});
    }
    m_slider->set(std::move(ticks), least.value_or(domain::Money()), limit);
}

void OrderOptions::refreshCaps(const domain::VariantEstimate& estimate) {
    std::vector<domain::GroupName> groups;
    for (const domain::ClusterEstimate& cluster : estimate.clusters) {
        for (const domain::GroupEstimate& group : cluster.groups) {
            if (std::find(groups.begin(), groups.end(), group.group) == groups.end())
                groups.push_back(group.group);
        }
    }
    std::vector<domain::GroupName> known;
    for (const auto& [group, field] : m_caps)
        known.push_back(group);
    std::vector<domain::GroupName> wanted = groups;
    std::sort(wanted.begin(), wanted.end());
    if (known != wanted)
        buildCaps(groups);
    const session::Plan& plan = m_workbench.document().plan();
    const auto& caps = plan.nodeCaps;
    for (const auto& [group, field] : m_caps) {
        const auto cap = caps.find(group);
        // The limit on the whole caps each node as well, where no other cap was given.
        field->setPlaceholderText(plan.nodeCap ? shown(plan.nodeCap) : tr("no cap"));
        putText(field, cap == caps.end() ? QString() : shown(cap->second));
    }
}

void OrderOptions::buildCaps(const std::vector<domain::GroupName>& groups) {
    m_caps.clear();
    if (m_problemOf != m_limit)
        m_limitProblem->clear();
    while (QLayoutItem* item = m_capRow->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    for (const domain::GroupName& group : groups) {
        auto* label = new TextLabel(oneLine(toQt(group)));
        label->setElided(true);
        m_capRow->addWidget(label);
        auto* field = moneyField(tr("Cap on each node of %1, dollars per hour").arg(toQt(group)), tr("no cap"));
        m_capRow->addWidget(field);
        m_caps[group] = field;
        unmarkOnChange(field);
        connect(field, &QLineEdit::editingFinished, this, [this, group, field] {
            capEdited(field, tr("Cap on each node of %1").arg(toQt(group)),
                      [group](session::Plan& changed, std::optional<domain::Money> cap) {
                          if (cap)
                              changed.nodeCaps[group] = *cap;
                          else
                              changed.nodeCaps.erase(group);
                      });
        });
    }
    m_capRow->addStretch(1);
}

/// The mark and its sentence are about the text that stands in the field: another text is judged when it is entered.
void OrderOptions::unmarkOnChange(QLineEdit* field) {
    connect(field, &QLineEdit::textChanged, this, [this, field] {
        setInvalid(field, false);
        if (m_problemOf != field)
            return;
        m_limitProblem->clear();
        m_limitProblem->hide();
    });
}

void OrderOptions::capEdited(QLineEdit* field, const QString& what, const Put& put) {
    const QString text = field->text().trimmed();
    std::optional<domain::Money> cap;
    if (!text.isEmpty()) {
        const auto money = typedMoney(text);
        if (!money) {
            setInvalid(field, true);
            m_problemOf = field;
            m_limitProblem->setText(tr("%1: dollars per hour, for example 4.75").arg(what));
            m_limitProblem->show();
            return;
        }
        cap = *money;
    }
    m_workbench.document().edit(what, [&](PlanState& state) { put(state.plan, cap); });
}

} // namespace thrifty::app
