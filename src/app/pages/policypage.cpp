// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/policypage.h"

#include "app/dialogs/unlockdialog.h"
#include "app/dialogs/writedialog.h"
#include "app/format/objectdiff.h"
#include "app/format/sentences.h"
#include "app/models/policyrows.h"
#include "app/theme/icons.h"
#include "app/widgets/buttons.h"
#include "app/widgets/capscale.h"
#include "app/widgets/checklist.h"
#include "app/widgets/diffview.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/orderview.h"
#include "app/widgets/panel.h"
#include "app/widgets/tabstrip.h"
#include "app/widgets/yamlview.h"
#include "domain/orderediting.h"

#include <QComboBox>
#include <QDateTime>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace thrifty::app {

namespace {

constexpr int leftWidth = 508;

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
    field->setPlaceholderText(placeholder);
    field->setFixedWidth(std::max(76, field->fontMetrics().horizontalAdvance(placeholder) + 24));
    field->setAlignment(Qt::AlignRight);
    return field;
}

} // namespace

PolicyPage::PolicyPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::Policy, tr("Policy"), workbench, parent)
    , m_stack(new QStackedWidget)
    , m_splitter(new QSplitter) {
    buildHeader();
    m_empty =
        new EmptyState(QStringLiteral("list-ordered"), tr("No order yet"), tr("Estimate first, or order by hand."));
    connect(m_empty->addAction(tr("Go to Variants"), QStringLiteral("sliders")), &QPushButton::clicked, this,
            [this] { emit pageRequested(PageId::Variants); });
    m_stack->addWidget(m_empty);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_side = new SegmentedControl(tr("Part of the page"));
    m_side->setChoices({tr("Order and checks"), tr("Text")});
    connect(m_side, &SegmentedControl::chosen, this, [this](int) { setSizeClass(sizeClass()); });
    column->addWidget(m_side, 0, Qt::AlignLeft);
    m_left = buildLeft();
    m_right = buildTexts();
    m_splitter->setHandleWidth(space::m);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_right);
    m_splitter->addWidget(m_secondPanel);
    m_splitter->setSizes({500, 600, 600}); // or the first takes more than it may have
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 1);
    column->addWidget(m_splitter, 1);
    m_stack->addWidget(body);
    content()->addWidget(m_stack, 1);

    m_reviewTimer.setSingleShot(true);
    m_reviewTimer.setInterval(700);
    connect(&m_reviewTimer, &QTimer::timeout, this, [this] {
        if (isVisible() && this->workbench().fleet().snapshot() && !this->workbench().planner().busy())
            this->workbench().policy().review();
    });
    PolicyController& policy = workbench.policy();
    connect(&policy, &PolicyController::changed, this, [this] {
        refresh();
        reviewSoon();
    });
    connect(&policy, &PolicyController::reviewed, this, [this] {
        refreshChecks();
        refreshTexts();
        refreshActions();
        if (std::exchange(m_wantsDialog, false))
            openReview();
    });
    connect(&policy, &PolicyController::applied, this, [this] {
        const auto& error = this->workbench().policy().applyError();
        if (error) {
            messages().show(
                {QStringLiteral("applied"), Severity::Error, tr("Not applied."), problemText(*error), {}, {}, true});
        } else {
            messages().remove(QStringLiteral("applied"));
            emit pageRequested(PageId::Placement);
        }
        refreshActions();
    });
    connect(&workbench.lock(), &WriteLock::changed, this, &PolicyPage::refreshActions);
    connect(&workbench.fleet(), &FleetController::changed, this, [this] {
        refresh();
        reviewSoon();
    });
    connect(&workbench, &Workbench::unitChanged, this, &PolicyPage::refresh);
    connect(&workbench.variants(), &VariantController::changed, this, &PolicyPage::refreshTexts);
    watchDrift();
    refresh();
}

void PolicyPage::buildHeader() {
    m_variant = new QComboBox;
    m_variant->setAccessibleName(tr("Variant that the policy is for"));
    m_variant->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_variant, &QComboBox::activated, this, [this](int index) {
        const domain::VariantName name(m_variant->itemData(index).toString().toStdString());
        workbench().document().edit(tr("Policy for another variant"),
                                    [&](PlanState& state) { state.plan.chosen = name; });
    });
    m_export = makeButton(tr("Export…"), ButtonLook::Outlined, QStringLiteral("export"));
    m_export->setShortcut(QKeySequence(QStringLiteral("Ctrl+E")));
    connect(m_export, &QPushButton::clicked, this, &PolicyPage::askToExport);
    m_apply = makeButton(tr("Review and apply…"), ButtonLook::Primary, QStringLiteral("route"));
    connect(m_apply, &QPushButton::clicked, this, &PolicyPage::reviewAndApply);
    addHeaderWidget(m_variant);
    addHeaderWidget(m_export);
    addHeaderWidget(m_apply);
}

QWidget* PolicyPage::buildLeft() {
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);

    m_orderPanel = new Panel(tr("Order"));
    m_orderPanel->setMeta(tr("after the last, Nova starts again at 1"));
    m_back = makeButton(tr("Back to cost order"), ButtonLook::Flat);
    connect(m_back, &QPushButton::clicked, this, [this] {
        edit(tr("Back to cost order"), [](const auto&, domain::OrderEdits edits) {
            edits.move.clear();
            edits.pin.clear();
            edits.exclude.clear();
            return edits;
        });
    });
    m_orderPanel->headerEnd()->addWidget(m_back);
    m_order = new OrderView;
    m_orderPanel->body()->addWidget(m_order);
    connect(m_order, &OrderView::placeAsked, this, [this](const domain::ClusterName& cluster, int place) {
        edit(tr("Move %1").arg(toQt(cluster)), [&](const auto& estimate, const auto& edits) {
            return domain::placedAt(estimate, edits, cluster, place);
        });
    });
    connect(m_order, &OrderView::pinAsked, this, [this](const domain::ClusterName& cluster) {
        edit(tr("Pin %1").arg(toQt(cluster)),
             [&](const auto& estimate, const auto& edits) { return domain::pinToggled(estimate, edits, cluster); });
    });
    connect(m_order, &OrderView::outAsked, this, [this](const domain::ClusterName& cluster) {
        edit(tr("Leave out %1").arg(toQt(cluster)),
             [&](const auto& estimate, const auto& edits) { return domain::excluded(estimate, edits, cluster); });
    });
    connect(m_order, &OrderView::inAsked, this, [this](const domain::ClusterName& cluster) {
        edit(tr("Put in %1").arg(toQt(cluster)),
             [&](const auto& estimate, const auto& edits) { return domain::included(estimate, edits, cluster); });
    });
    connect(m_order, &OrderView::clusterSelected, this, [this] { refreshTexts(); });
    column->addWidget(m_orderPanel);

    auto* options = new Panel;
    auto* form = new QGridLayout;
    form->setContentsMargins(space::m, space::s, space::m, space::s);
    form->setHorizontalSpacing(space::m);
    form->setVerticalSpacing(space::s);
    m_unpriced = new SegmentedControl(tr("Clusters without a price"));
    m_unpriced->setChoices({tr("Leave out"), tr("Keep at the end")});
    connect(m_unpriced, &SegmentedControl::chosen, this, [this](int choice) {
        edit(tr("Clusters without a price"), [&](const auto& estimate, const auto& edits) {
            return domain::unpricedKept(estimate, edits, choice == 1);
        });
    });
    form->addWidget(new TextLabel(tr("Clusters without a price"), TextRole::Body, TextLabel::Ink::Text2), 0, 0);
    form->addWidget(m_unpriced, 0, 1, Qt::AlignLeft);
    m_limit = moneyField(tr("Leave out above, dollars per hour"), tr("no limit"));
    m_scale = new CapScale;
    auto* limitRow = new QHBoxLayout;
    limitRow->setSpacing(space::s);
    limitRow->addWidget(m_limit, 0, Qt::AlignTop);
    limitRow->addWidget(new TextLabel(unitShort(PriceUnit::Hour), TextRole::Body, TextLabel::Ink::Text3), 0,
                        Qt::AlignTop);
    limitRow->addWidget(m_scale, 1, Qt::AlignTop);
    connect(m_limit, &QLineEdit::editingFinished, this, [this] {
        capEdited(m_limit, tr("Leave out above"),
                  [](session::Plan& plan, std::optional<domain::Money> cap) { plan.order.maxTotalPerHour = cap; });
    });
    form->addWidget(new TextLabel(tr("Leave out above"), TextRole::Body, TextLabel::Ink::Text2), 1, 0, Qt::AlignTop);
    form->addLayout(limitRow, 1, 1);
    m_capRow = new QHBoxLayout;
    m_capRow->setSpacing(space::s);
    form->addWidget(new TextLabel(tr("Cap on each node"), TextRole::Body, TextLabel::Ink::Text2), 2, 0);
    form->addLayout(m_capRow, 2, 1);
    m_capWarning = new TextLabel({}, TextRole::Body, TextLabel::Ink::Warn);
    m_capWarning->setWordWrap(true);
    form->addWidget(m_capWarning, 3, 1);
    m_limitProblem = new TextLabel({}, TextRole::Body, TextLabel::Ink::Bad);
    m_limitProblem->setWordWrap(true);
    form->addWidget(m_limitProblem, 4, 1);
    form->setColumnStretch(1, 1);
    options->body()->addLayout(form);
    column->addWidget(options);

    m_checksPanel = new Panel(tr("Checks"));
    m_decide = new TextLabel({}, TextRole::Body, TextLabel::Ink::Warn);
    m_passed = new TextLabel({}, TextRole::Body, TextLabel::Ink::Ok);
    m_checksPanel->headerEnd()->addWidget(m_decide);
    m_checksPanel->headerEnd()->addWidget(m_passed);
    m_checks = new CheckList;
    connect(m_checks, &CheckList::actionAsked, this, [this](const QString& id) {
        if (id == QStringLiteral("estimate")) {
            emit pageRequested(PageId::Estimates);
            return;
        }
        const auto review = workbench().policy().lastReview();
        for (const session::Check& check : review ? review->checks : std::vector<session::Check>{}) {
            if (check.needsOwnConfirmation && !check.runsOn.empty()) {
                const domain::ClusterName where = check.runsOn;
                edit(tr("Keep it on %1").arg(toQt(where)), [where](const auto& estimate, const auto& edits) {
                    return domain::pinnedFirst(estimate, edits, where);
                });
                return;
            }
        }
    });
    auto* scroll = new QScrollArea;
    scroll->setAccessibleName(tr("Checks"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(30); // a row at least, where there is little room
    scroll->setWidget(m_checks);
    m_checks->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_checksPanel->body()->addWidget(scroll, 1);
    column->addWidget(m_checksPanel, 1);
    return left;
}

QWidget* PolicyPage::buildTexts() {
    m_textPanel = new Panel;
    m_secondPanel = new Panel;
    m_tabs = new TabStrip(tr("Text"));
    m_tabs->setTabs({QStringLiteral("SchedulePolicy"), tr("Difference"), tr("Manifest")});
    m_textPanel->addAfterTitle(m_tabs);
    auto* copy = makeButton(tr("Copy for pull request"), ButtonLook::Flat, QStringLiteral("copy"));
    connect(copy, &QPushButton::clicked, this, &PolicyPage::copyForPullRequest);
    m_textPanel->headerEnd()->addWidget(copy);
    m_texts = new QStackedWidget;
    m_policyText = new YamlView;
    m_difference = new DiffView;
    m_manifest = new YamlView;
    m_policyText->setAccessibleName(tr("The policy"));
    m_difference->setAccessibleName(tr("Difference from the policy that is there"));
    m_manifest->setAccessibleName(tr("The manifest that is applied"));
    m_texts->addWidget(m_policyText);
    m_texts->addWidget(m_difference);
    m_texts->addWidget(m_manifest);
    m_textPanel->body()->addWidget(m_texts, 1);
    m_note = new TextLabel({}, TextRole::Body, TextLabel::Ink::Text2);
    m_note->setContentsMargins(space::m, space::s, space::m, space::s);
    m_note->setWordWrap(true);
    m_textPanel->body()->addWidget(m_note);
    connect(m_tabs, &TabStrip::chosen, this, &PolicyPage::showTab);
    return m_textPanel;
}

QString PolicyPage::priceSource() const {
    const auto result = workbench().estimates().result();
    return result ? tr("Prices: Luna, %1").arg(momentText(toQt(result->finishedAt))) : QString();
}

void PolicyPage::setSizeClass(SizeClass size) {
    Page::setSizeClass(size);
    m_side->setVisible(size == SizeClass::S);
    const bool texts = size != SizeClass::S || m_side->current() == 1;
    const bool order = size != SizeClass::S || m_side->current() == 0;
    m_left->setVisible(order);
    m_right->setVisible(texts);
    m_secondPanel->setVisible(size == SizeClass::L);
    m_left->setMaximumWidth(size == SizeClass::S ? QWIDGETSIZE_MAX : size == SizeClass::L ? 640 : leftWidth);
    m_left->setMinimumWidth(size == SizeClass::M ? leftWidth : 0);
    // Much room: the difference stands beside the policy instead of behind it.
    QWidget* home = size == SizeClass::L ? static_cast<QWidget*>(m_secondPanel) : m_texts;
    if (size == SizeClass::L && m_difference->parentWidget() == m_texts) {
        m_secondPanel->setTitle(tr("Difference"));
        m_texts->removeWidget(m_difference);
        m_secondPanel->body()->addWidget(m_difference, 1);
        m_difference->show();
        m_tabs->setTabs({QStringLiteral("SchedulePolicy"), tr("Manifest")});
    } else if (size != SizeClass::L && home == m_texts && m_difference->parentWidget() != m_texts) {
        m_texts->insertWidget(1, m_difference);
    }
    if (workbench().policy().variant() != nullptr)
        refreshOrder(); // how many rows stand there whole
    refreshTexts();
    showTab(m_tabs->current());
}

void PolicyPage::edit(
    const QString& text,
    const std::function<domain::OrderEdits(const domain::VariantEstimate&, const domain::OrderEdits&)>& change) {
    const domain::VariantEstimate* estimate = workbench().policy().variant();
    if (estimate == nullptr)
        return;
    workbench().document().edit(text,
                                [&](PlanState& state) { state.plan.order = change(*estimate, state.plan.order); });
}

void PolicyPage::refresh() {
    if (m_refreshing)
        return;
    m_refreshing = true;
    const auto result = workbench().estimates().result();
    const domain::VariantEstimate* estimate = workbench().policy().variant();
    m_stack->setCurrentIndex(estimate == nullptr ? 0 : 1);
    m_variant->setVisible(estimate != nullptr);
    m_export->setVisible(estimate != nullptr);
    m_apply->setVisible(estimate != nullptr);
    if (estimate == nullptr) {
        setStatus({});
    } else {
        m_variant->clear();
        for (const domain::VariantEstimate& each : result->variants) {
            m_variant->addItem(oneLine(toQt(each.name)), toQt(each.name));
            if (each.name == estimate->name)
                m_variant->setCurrentIndex(m_variant->count() - 1);
        }
        refreshOrder();
        refreshOptions();
        refreshChecks();
        refreshTexts();
    }
    refreshActions();
    m_refreshing = false;
    emit statusBarChanged();
}

void PolicyPage::refreshOrder() {
    PolicyController& policy = workbench().policy();
    const domain::VariantEstimate* estimate = policy.variant();
    const auto result = workbench().estimates().result();
    if (policy.plan()) {
        const PriceUnit unit = workbench().unit();
        m_order->setRows(policyRows(*estimate, policy.plan()->order, unit, workbench().estimates().list()), unit,
                         [this](const domain::ClusterName& name) { return workbench().fleet().colorIndex(name); });
        const auto left = static_cast<int>(policy.plan()->order.leftOut.size());
        const auto all = left + static_cast<int>(policy.plan()->order.entries.size());
        setStatus(tr("Cost order of the run of %1; %2 of %3 left out")
                      .arg(momentText(toQt(result->finishedAt)))
                      .arg(left)
                      .arg(all));
        messages().remove(QStringLiteral("order"));
    } else if (policy.error()) {
        setStatus(tr("No order"));
        messages().show({QStringLiteral("order"),
                         Severity::Error,
                         tr("No policy."),
                         problemText(*policy.error()),
                         {{tr("Back to cost order"), [this] { m_back->click(); }}},
                         {},
                         false});
    }
    // Up to eight rows stand there whole, four where there is little room; more are scrolled to.
    const int header = size::panelHeader + 4;
    m_orderPanel->setMaximumHeight(m_order->wantedHeight() + header);
    m_orderPanel->setMinimumHeight(
        std::min(m_order->wantedHeight(), size::tableHeader + (sizeClass() == SizeClass::S ? 4 : 8) * 34 + 2) + header);
    const domain::OrderEdits& edits = workbench().document().plan().order;
    m_back->setVisible(!edits.move.empty() || !edits.pin.empty() || !edits.exclude.empty());
}

void PolicyPage::refreshOptions() {
    const session::Plan& plan = workbench().document().plan();
    const domain::VariantEstimate* estimate = workbench().policy().variant();
    m_unpriced->setCurrent(plan.order.keepUnpriced ? 1 : 0);
    const auto shown = [](const std::optional<domain::Money>& money) {
        return money ? toQt(money->text(4)) : QString();
    };
    if (!m_limit->hasFocus())
        m_limit->setText(shown(plan.order.maxTotalPerHour));
    std::vector<CapScale::Tick> ticks;
    std::vector<domain::GroupName> groups;
    for (const domain::ClusterEstimate& cluster : estimate->clusters) {
        if (cluster.totalPerHour && cluster.totalPerHour->micros() > 0)
            ticks.push_back({toQt(cluster.name), *cluster.totalPerHour, workbench().fleet().colorIndex(cluster.name)});
        for (const domain::GroupEstimate& group : cluster.groups) {
            if (std::find(groups.begin(), groups.end(), group.group) == groups.end())
                groups.push_back(group.group);
        }
    }
    m_scale->set(std::move(ticks), plan.order.maxTotalPerHour);
    std::vector<domain::GroupName> known;
    for (const auto& [group, field] : m_caps)
        known.push_back(group);
    std::vector<domain::GroupName> wanted = groups;
    std::sort(wanted.begin(), wanted.end());
    if (known != wanted) {
        m_caps.clear();
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
    for (const auto& [group, field] : m_caps) {
        const auto cap = plan.nodeCaps.find(group);
        if (!field->hasFocus())
            field->setText(cap == plan.nodeCaps.end() ? QString() : shown(cap->second));
    }
    const auto& policy = workbench().policy().plan();
    const QString warnings = policy ? problemsOf(policy->warnings) : QString();
    m_capWarning->setText(warnings);
    m_capWarning->setVisible(!warnings.isEmpty());
    m_limitProblem->setVisible(!m_limitProblem->text().isEmpty());
}

void PolicyPage::capEdited(QLineEdit* field, const QString& what,
                           const std::function<void(session::Plan&, std::optional<domain::Money>)>& put) {
    const QString text = field->text().trimmed();
    std::optional<domain::Money> cap;
    if (!text.isEmpty()) {
        const auto money = domain::Money::parse(text.toStdString());
        if (!money || money->micros() < 0) {
            setInvalid(field, true);
            m_limitProblem->setText(tr("%1: dollars per hour, for example 4.75").arg(what));
            m_limitProblem->show();
            return;
        }
        cap = *money;
    }
    setInvalid(field, false);
    m_limitProblem->clear();
    m_limitProblem->hide();
    workbench().document().edit(what, [&](PlanState& state) { put(state.plan, cap); });
}

void PolicyPage::refreshChecks() {
    m_checks->setRows(policyChecks(workbench()));
    const int decide = m_checks->count(CheckRow::State::Decide), failed = m_checks->count(CheckRow::State::Failed);
    const int passed = m_checks->count(CheckRow::State::Passed);
    m_decide->setInk(failed > 0 ? TextLabel::Ink::Bad : TextLabel::Ink::Warn);
    m_decide->setText(failed > 0   ? tr("%n failed", nullptr, failed)
                      : decide > 0 ? tr("%n to decide", nullptr, decide)
                                   : QString());
    m_decide->setVisible(failed + decide > 0);
    m_passed->setText(tr("%n passed", nullptr, passed));
    m_passed->setVisible(passed > 0);
}

void PolicyPage::refreshTexts() {
    PolicyController& policy = workbench().policy();
    if (!policy.plan())
        return;
    const QString yaml = toQt(policy.plan()->yaml);
    m_policyText->setYaml(yaml);
    // The cluster that is selected in the order is marked in the text as well.
    const domain::ClusterName current = m_order->currentCluster();
    QList<int> marked;
    if (!current.empty()) {
        const QStringList lines = yaml.split(u'\n');
        for (int i = 0; i < lines.size(); ++i) {
            const QStringList words = lines[i].split(u' ', Qt::SkipEmptyParts);
            if (words.contains(toQt(current)) &&
                (words.constFirst() == QStringLiteral("-") || words.constFirst().endsWith(u'.')))
                marked << i + 1;
        }
    }
    m_policyText->setMarkedLines(marked);
    const auto review = policy.lastReview();
    LineDiff difference;
    QString title = tr("Difference");
    if (review) {
        bool isNew = false;
        const auto request = policy.request();
        for (const session::PlannedWrite& write : review->plan.writes) {
            const bool order = write.object.kind == "SchedulePolicy";
            isNew = isNew || (order && write.verb == "create");
            addObject(difference, write,
                      order     ? yaml
                      : request ? objectText(request->manifest, write.object)
                                : QString());
        }
        title =
            isNew ? tr("Difference: new") : tr("Difference: %n lines", nullptr, difference.added + difference.removed);
    }
    m_difference->setDiff(difference);
    const bool beside = m_difference->parentWidget() != m_texts;
    if (beside)
        m_secondPanel->setTitle(title);
    const int tab = m_tabs->current();
    m_tabs->setTabs(beside ? QStringList{QStringLiteral("SchedulePolicy"), tr("Manifest")}
                           : QStringList{QStringLiteral("SchedulePolicy"), title, tr("Manifest")});
    m_tabs->setCurrent(std::min(tab, beside ? 1 : 2));
    QString manifest;
    if (const auto request = policy.request()) {
        for (const manifest::File& file : request->manifest.files)
            manifest += (manifest.isEmpty() ? QString() : QStringLiteral("---\n")) + toQt(file.text);
    }
    m_manifest->setYaml(manifest);
    int writes = 0;
    if (review)
        writes = static_cast<int>(review->plan.writes.size());
    m_note->setText(review ? tr("Applying writes %n objects, the policy first.", nullptr, writes)
                           : tr("Nothing is written before you have seen it."));
}

void PolicyPage::showTab(int tab) {
    const bool beside = m_difference->parentWidget() != m_texts;
    QWidget* shown = m_difference;
    if (tab == 0)
        shown = m_policyText;
    else if (beside || tab == 2)
        shown = m_manifest;
    m_texts->setCurrentWidget(shown);
}

void PolicyPage::refreshActions() {
    const bool open = workbench().lock().access() == WriteAccess::ForApply;
    const bool has = workbench().policy().plan().has_value();
    m_apply->setEnabled(has && open && !workbench().planner().busy());
    m_apply->setIcon(icon(open ? QStringLiteral("route") : QStringLiteral("lock")));
    m_apply->setToolTip(open ? QString() : tr("Read-only. Unlock for this apply first."));
    setLook(m_apply, open ? ButtonLook::Primary : ButtonLook::Outlined);
    setLook(m_export, open ? ButtonLook::Outlined : ButtonLook::Primary);
    m_export->setIcon(icon(QStringLiteral("export")));
    m_export->setEnabled(has);
    const auto fleet = workbench().fleet().snapshot();
    if (has && !open && fleet) {
        const auto review = workbench().policy().lastReview();
        messages().show(
            {QStringLiteral("locked"),
             Severity::Info,
             tr("%1 is read-only.").arg(toQt(fleet->novaContext)),
             review ? tr("Order, caps and export work; applying would write %n objects.", nullptr,
                         static_cast<int>(review->plan.writes.size()))
                    : tr("Order, caps and export work."),
             {{tr("Unlock for this apply"), [this] { (void)unlock(this, workbench(), WriteAccess::ForApply); }}},
             QStringLiteral("lock"),
             false});
    } else {
        messages().remove(QStringLiteral("locked"));
    }
}

void PolicyPage::reviewSoon() {
    const PolicyController& policy = workbench().policy();
    if (isVisible() && policy.plan() && !policy.lastReview() && workbench().fleet().snapshot())
        m_reviewTimer.start();
}

void PolicyPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    reviewSoon();
}

void PolicyPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->accept(); // Enter never writes
        return;
    }
    Page::keyPressEvent(event);
}

/// A very old estimate is made again first; only an order that held goes on to the review.
void PolicyPage::watchDrift() {
    const DriftGuard& guard = workbench().driftGuard();
    connect(&guard, &DriftGuard::held, this, [this] {
        messages().remove(QStringLiteral("drift"));
        reviewAndApply();
    });
    connect(&guard, &DriftGuard::orderChanged, this, [this](const QStringList& moves) {
        messages().remove(QStringLiteral("drift"));
        messages().show({QStringLiteral("drift"),
                         Severity::Error,
                         tr("The order changed, nothing was applied."),
                         moves.join(QStringLiteral("; ")),
                         {},
                         {},
                         true});
    });
    connect(&guard, &DriftGuard::failed, this, [this] {
        messages().remove(QStringLiteral("drift"));
        messages().show({QStringLiteral("drift"),
                         Severity::Error,
                         tr("Nothing was applied."),
                         tr("Estimating again gave no order; see Estimates."),
                         {},
                         {},
                         true});
    });
}

void PolicyPage::reviewAndApply() {
    DriftGuard& guard = workbench().driftGuard();
    if (guard.age() == DriftGuard::Age::Old) {
        messages().remove(QStringLiteral("drift"));
        messages().show({QStringLiteral("drift"),
                         Severity::Warning,
                         tr("This estimate is %1 old.").arg(ageText(guard.seconds())),
                         tr("Applying estimates again first; if the order changed, nothing is applied."),
                         {{tr("Estimate again, then review"),
                           [this] {
                               messages().remove(QStringLiteral("drift"));
                               workbench().driftGuard().estimateAgain();
                           }}},
                         QStringLiteral("clock"),
                         true});
        return;
    }
    m_wantsDialog = true;
    m_reviewTimer.stop();
    workbench().policy().review();
    if (!workbench().policy().request())
        m_wantsDialog = false;
}

void PolicyPage::openReview() {
    PolicyController& policy = workbench().policy();
    const auto review = policy.lastReview();
    if (!review) {
        if (policy.applyError())
            messages().show({QStringLiteral("applied"),
                             Severity::Error,
                             tr("Cannot be applied."),
                             problemText(*policy.applyError()),
                             {},
                             {},
                             true});
        return;
    }
    if (review->blocked()) {
        messages().show({QStringLiteral("applied"),
                         Severity::Error,
                         tr("Cannot be applied."),
                         tr("A check failed; it says what to do."),
                         {},
                         {},
                         true});
        return;
    }
    const auto whole = [request = policy.request(), &policy](const domain::ObjectId& object) {
        if (object.kind == "SchedulePolicy" && policy.plan())
            return toQt(policy.plan()->yaml);
        return request ? objectText(request->manifest, object) : QString();
    };
    WriteDialog dialog(tr("Review and apply"),
                       tr("Apply %n objects", nullptr, static_cast<int>(review->plan.writes.size())),
                       ButtonLook::Primary, workbench(), review->plan, this, whole);
    dialog.setObjectName(QStringLiteral("reviewDialog"));
    dialog.addSentence(tr("The server tried it (dry run) and would take it."));
    for (const session::Check& check : review->checks) {
        if (!check.needsOwnConfirmation)
            continue;
        QPushButton* remedy =
            dialog.addOwnTick(startingLarge(sentence(check.text)), tr("Go on with that"),
                              check.runsOn.empty() ? QString() : tr("Keep it where it is (pin first)"));
        if (remedy != nullptr)
            connect(remedy, &QPushButton::clicked, this,
                    [this] { emit m_checks->actionAsked(QStringLiteral("pin-first")); });
    }
    if (dialog.exec() == QDialog::Accepted)
        policy.apply();
    else
        workbench().lock().set(WriteAccess::ReadOnly);
}

} // namespace thrifty::app
