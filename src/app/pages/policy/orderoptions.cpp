// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/policy/orderoptions.h"

#include "app/pages/policy/capwarnings.h"
#include "app/pages/policy/moneyfield.h"
#include "app/pages/policy/orderedit.h"
#include "app/widgets/buttons.h"
#include "app/widgets/capslider.h"
#include "app/widgets/flowlayout.h"
#include "domain/orderediting.h"
#include "session/totallimit.h"

#include <QGridLayout>
#include <QPainter>

#include <algorithm>

namespace thrifty::app {

namespace {

/// Gives way in its middle when it is too long even for a line of its own.
class GroupLabel : public TextLabel {
  public:
    explicit GroupLabel(const QString& name)
        : TextLabel(name) {
        setElided(true);
    }

  protected:
    void paintEvent(QPaintEvent* event) override {
        if (fontMetrics().horizontalAdvance(text()) <= contentsRect().width())
            return TextLabel::paintEvent(event);
        setToolTip(text().toHtmlEscaped());
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideMiddle, contentsRect().width()));
    }
};

/// A name beside its field, which stands below those of other names.
QWidget* named(const QString& name, MoneyField* field, int nameWidth) {
    auto* pair = new QWidget;
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto* label = new GroupLabel(name);
    label->setMinimumWidth(nameWidth);
    row->addWidget(label);
    row->addWidget(field);
    return pair;
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
    auto* capName = new TextLabel(tr("Cap on each node, %1").arg(unitShort(PriceUnit::Hour)), TextRole::Body,
                                  TextLabel::Ink::Text2);
    capName->setMinimumHeight(m_limit->sizeHint().height());
    m_capRow = new FlowLayout(space::l, space::s);
    form->addWidget(capName, 3, 0, Qt::AlignTop);
    form->addLayout(m_capRow, 3, 1);
    m_warnings = new CapWarnings(m_workbench);
    form->addWidget(m_warnings, 4, 0, 1, 2);
    m_problem = new TextLabel({}, TextRole::Body, TextLabel::Ink::Bad);
    m_problem->setWordWrap(true);
    form->addWidget(m_problem, 5, 0, 1, 2);
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

MoneyField* OrderOptions::makeField(const QString& what, const QString& accessibleName) {
    auto* field = new MoneyField(what, accessibleName);
    connect(field, &MoneyField::judged, this, [this] {
        refreshProblems();
        emit judged();
    });
    return field;
}

std::vector<MoneyField*> OrderOptions::fields() const {
    std::vector<MoneyField*> all{m_limit};
    for (const auto& [group, field] : m_caps)
        all.push_back(field);
    return all;
}

void OrderOptions::enter() {
    for (MoneyField* field : fields())
        field->enter();
}

std::vector<OrderOptions::Refused> OrderOptions::refused() const {
    const session::Plan& plan = m_workbench.document().plan();
    const auto kept = [](const std::optional<domain::Money>& amount) {
        return amount ? price(*amount, PriceUnit::Hour) + u' ' + unitShort(PriceUnit::Hour) : QString();
    };
    std::vector<Refused> all;
    if (m_limit->isInvalid())
        all.push_back({m_limit->what(), m_limit->text(), kept(plan.order.maxTotalPerHour)});
    for (const auto& [group, field] : m_caps) {
        const auto cap = plan.nodeCaps.find(group);
        if (field->isInvalid())
            all.push_back(
                {field->what(), field->text(), kept(cap == plan.nodeCaps.end() ? plan.nodeCap : cap->second)});
    }
    return all;
}

QLayout* OrderOptions::buildLimit() {
    m_limit = makeField(tr("Leave out above"), tr("Leave out above, dollars per hour"));
    m_limit->setWhenEmpty(tr("no limit"));
    m_slider = new CapSlider;
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_limit, 0, Qt::AlignTop);
    auto* unit = new TextLabel(unitShort(PriceUnit::Hour), TextRole::Body, TextLabel::Ink::Text3);
    unit->setMinimumHeight(m_limit->sizeHint().height());
    row->addWidget(unit, 0, Qt::AlignTop);
    row->addWidget(m_slider, 1, Qt::AlignTop);
    connect(m_limit, &MoneyField::entered, this, [this](const std::optional<domain::Money>& limit) {
        m_workbench.document().edit(m_limit->what(), [&](PlanState& state) { limitTo(state.plan, limit); });
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
    m_warnings->refresh();
    refreshProblems();
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
    m_limit->put(limit);
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
    for (const auto& [group, field] : m_caps) {
        const auto cap = plan.nodeCaps.find(group);
        // The limit on the whole caps each node as well, where no other cap was given.
        field->setWhenEmpty(plan.nodeCap ? price(*plan.nodeCap, PriceUnit::Hour) : tr("no cap"));
        field->put(cap == plan.nodeCaps.end() ? std::nullopt : std::optional(cap->second));
    }
}

void OrderOptions::buildCaps(const std::vector<domain::GroupName>& groups) {
    const bool marked = !refused().empty();
    for (const auto& [group, field] : m_caps)
        field->disconnect(this); // it goes, and with it what was being typed about a pod group that is not there
    m_caps.clear();
    while (QLayoutItem* item = m_capRow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    constexpr int widest = 160; // longer names give way, or stand alone
    int nameWidth = 0;
    for (const domain::GroupName& group : groups)
        nameWidth = std::max(nameWidth, std::min(widest, GroupLabel(oneLine(toQt(group))).sizeHint().width()));
    for (const domain::GroupName& group : groups)
        addCap(group, nameWidth);
    if (marked) {
        refreshProblems();
        emit judged();
    }
}

void OrderOptions::addCap(const domain::GroupName& group, int nameWidth) {
    const QString what = tr("Cap on each node of %1").arg(oneLine(toQt(group)));
    MoneyField* field = makeField(what, tr("Cap on each node of %1, dollars per hour").arg(toQt(group)));
    connect(field, &MoneyField::entered, this, [this, group, what](const std::optional<domain::Money>& cap) {
        m_workbench.document().edit(what, [&](PlanState& state) {
            if (cap)
                state.plan.nodeCaps[group] = *cap;
            else
                state.plan.nodeCaps.erase(group);
        });
    });
    m_caps[group] = field;
    m_capRow->addWidget(named(oneLine(toQt(group)), field, nameWidth));
}

void OrderOptions::refreshProblems() {
    QStringList lines;
    for (const Refused& each : refused())
        lines << tr("%1: dollars per hour, for example 4.75").arg(each.field);
    m_problem->setText(lines.join(u'\n'));
    m_problem->setVisible(!lines.isEmpty());
}

} // namespace thrifty::app
