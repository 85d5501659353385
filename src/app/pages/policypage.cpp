// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/policypage.h"

#include "app/dialogs/factdialog.h"
#include "app/dialogs/unlockdialog.h"
#include "app/format/factwords.h"
#include "app/format/sentences.h"
#include "app/models/orderprices.h"
#include "app/models/policyrows.h"
#include "app/pages/policy/guardrailwatch.h"
#include "app/pages/policy/orderedit.h"
#include "app/pages/policy/orderoptions.h"
#include "app/pages/policy/policytexts.h"
#include "app/theme/icons.h"
#include "app/widgets/buttons.h"
#include "app/widgets/checklist.h"
#include "app/widgets/emptystate.h"
#include "app/widgets/orderview.h"
#include "app/widgets/panel.h"
#include "domain/orderediting.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace thrifty::app {

namespace {

/// Order, options and checks keep their width where the text stands beside them; in some languages they need more.
void fitLeft(QWidget& left, SizeClass size) {
    left.setMinimumWidth(0);
    const int wide = std::max(508, left.minimumSizeHint().width());
    left.setMaximumWidth(size == SizeClass::S ? QWIDGETSIZE_MAX : size == SizeClass::L ? 640 : wide);
    left.setMinimumWidth(size == SizeClass::M ? wide : 0);
}

} // namespace

PolicyPage::PolicyPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::Policy, tr("Policy"), workbench, parent)
    , m_stack(new QStackedWidget)
    , m_splitter(new QSplitter)
    , m_ageTimer(new QTimer(this))
    , m_guardrails(new GuardrailWatch(workbench, this)) {
    buildHeader();
    m_empty = new EmptyState(QStringLiteral("list-ordered"), tr("No order yet"),
                             tr("Estimate first: the clusters then stand in the order of their prices."));
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
    m_texts = new PolicyTexts(workbench, this);
    connect(m_texts, &PolicyTexts::copyAsked, this, &PolicyPage::copyForPullRequest);
    m_splitter->setHandleWidth(space::m);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(&m_texts->panel());
    m_splitter->addWidget(&m_texts->beside());
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
        if (this->workbench().planner().busy())
            reviewSoon(); // or a job that runs just now would leave it unchecked for good
        else if (isVisible() && this->workbench().fleet().snapshot())
            this->workbench().policy().review();
    });
    // The estimate grows old while the page is looked at; what else was checked stays as it was found.
    m_ageTimer->setObjectName(QStringLiteral("ageTimer"));
    m_ageTimer->setInterval(std::chrono::minutes(1));
    connect(m_ageTimer, &QTimer::timeout, this, &PolicyPage::refreshChecks);
    PolicyController& policy = workbench.policy();
    connect(m_guardrails, &GuardrailWatch::changed, this, &PolicyPage::refreshChecks);
    connect(&policy, &PolicyController::changed, this, [this] {
        refresh();
        reviewSoon();
        if (isVisible())
            m_guardrails->look();
    });
    connect(&policy, &PolicyController::reviewed, this, [this] {
        m_guardrails->look();
        refreshChecks();
        refreshTexts();
        refreshActions();
        if (std::exchange(m_wantsDialog, false))
            openReview();
    });
    connect(&policy, &PolicyController::applied, this, [this] {
        const auto& error = this->workbench().policy().applyError();
        if (error) {
            messages().answer(
                {QStringLiteral("applied"), Severity::Error, tr("Not applied."), problemText(*error), {}, {}, true});
        } else {
            messages().remove(QStringLiteral("applied"));
            emit pageRequested(PageId::Placement);
        }
        refreshActions();
    });
    connect(&workbench.facts(), &FactsController::kept, this, [this](const domain::KnownFact& fact) {
        if (!isVisible())
            return; // it was noted on another page, which shows it
        messages().answer({QStringLiteral("fact"),
                           Severity::Info,
                           tr("Remembered about %1.").arg(oneLine(toQt(fact.cluster))),
                           startingLarge(claimWords(fact.nodes)),
                           {{tr("Forget"),
                             [this, fact] {
                                 messages().remove(QStringLiteral("fact"));
                                 this->workbench().facts().forget(fact);
                             }}},
                           {},
                           true});
    });
    connect(&workbench.lock(), &WriteLock::changed, this, &PolicyPage::refreshActions);
    connect(&workbench.planner(), &Planner::statusChanged, this, &PolicyPage::refreshApply);
    connect(&workbench.fleet(), &FleetController::changed, this, [this] {
        refresh();
        reviewSoon();
        if (isVisible())
            m_guardrails->look();
    });
    connect(&workbench.fleet().looks(), &FleetLooks::changed, this, &PolicyPage::refresh);
    connect(&workbench, &Workbench::unitChanged, this, &PolicyPage::refresh);
    connect(&workbench.variants(), &VariantController::changed, this, [this] {
        refreshSince();
        if (this->workbench().policy().variant() == nullptr)
            return;
        refreshTexts();
        refreshChecks();
        reviewSoon(); // what was changed may be as it was again
        if (isVisible())
            m_guardrails->look();
    });
    watchDrift();
    refresh();
    watchOpenedRun();
}

void PolicyPage::buildHeader() {
    m_variant = new QComboBox;
    nameChoice(m_variant, tr("Variant that the policy is for"));
    m_variant->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_variant->setMaximumWidth(320);
    m_variant->setMinimumWidth(120); // long names give way before buttons do; the tooltip has the whole
    connect(m_variant, &QComboBox::activated, this, [this](int index) {
        const domain::VariantName name(m_variant->itemData(index).toString().toStdString());
        workbench().policy().choose(name, tr("Policy for another variant"));
    });
    m_export = makeButton(tr("Export…"), ButtonLook::Outlined, QStringLiteral("export"));
    connect(m_export, &QPushButton::clicked, this, &PolicyPage::askToExport);
    m_apply = makeButton(tr("Review and apply…"), ButtonLook::Primary, QStringLiteral("route"));
    m_apply->setObjectName(QStringLiteral("applyPolicy"));
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (mayUnlock())
            (void)unlock(this, this->workbench(), WriteAccess::ForApply);
        else
            reviewAndApply();
    });
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
    m_back = makeButton(tr("Back to cost order"), ButtonLook::Flat);
    connect(m_back, &QPushButton::clicked, this, [this] {
        editOrder(workbench(), tr("Back to cost order"), [](const auto&, domain::OrderEdits edits) {
            edits.move.clear();
            edits.pin.clear();
            edits.exclude.clear();
            return edits;
        });
    });
    m_orderPanel->headerEnd()->addWidget(m_back);
    m_order = new OrderView;
    m_orderPanel->body()->addWidget(m_order, 1);
    m_shaky = new TextLabel({}, TextRole::Body, TextLabel::Ink::Warn);
    m_shaky->setContentsMargins(space::m, space::xs, space::m, space::s);
    m_shaky->setWordWrap(true);
    m_shaky->hide();
    m_orderPanel->body()->addWidget(m_shaky);
    m_worst = new TextLabel({}, TextRole::Caption, TextLabel::Ink::Text2);
    m_worst->setObjectName(QStringLiteral("worstCase"));
    m_worst->setContentsMargins(space::m, space::xs, space::m, space::xs);
    m_worst->setWordWrap(true);
    m_orderPanel->body()->addWidget(m_worst);
    connect(m_order, &OrderView::placeAsked, this, [this](const domain::ClusterName& cluster, int place) {
        editOrder(workbench(), tr("Move %1").arg(toQt(cluster)),
                  [&](const auto& basis, const auto& edits) { return domain::placedAt(basis, edits, cluster, place); });
    });
    connect(m_order, &OrderView::pinAsked, this, [this](const domain::ClusterName& cluster) {
        editOrder(workbench(), tr("Pin %1").arg(toQt(cluster)),
                  [&](const auto& basis, const auto& edits) { return domain::pinToggled(basis, edits, cluster); });
    });
    connect(m_order, &OrderView::outAsked, this, [this](const domain::ClusterName& cluster) {
        editOrder(workbench(), tr("Leave out %1").arg(toQt(cluster)),
                  [&](const auto& basis, const auto& edits) { return domain::excluded(basis, edits, cluster); });
    });
    connect(m_order, &OrderView::inAsked, this, [this](const domain::ClusterName& cluster) {
        editOrder(workbench(), tr("Put in %1").arg(toQt(cluster)),
                  [&](const auto& basis, const auto& edits) { return domain::included(basis, edits, cluster); });
    });
    connect(m_order, &OrderView::noteAsked, this, [this](const domain::ClusterName& cluster) {
        if (const domain::VariantEstimate* estimate = workbench().policy().variant())
            askForFact(this, workbench().facts(), cluster, estimate->find(cluster));
    });
    connect(m_order, &OrderView::forgetAsked, &workbench().facts(), &FactsController::forget);
    connect(m_order, &OrderView::clusterSelected, this, [this] { refreshTexts(); });
    column->addWidget(m_orderPanel);

    m_options = new OrderOptions(workbench());
    connect(m_options, &OrderOptions::judged, this, [this] {
        refreshChecks();
        refreshActions();
    });
    column->addWidget(m_options);

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
                editOrder(
                    workbench(), tr("Keep it on %1").arg(toQt(where)),
                    [where](const auto& basis, const auto& edits) { return domain::pinnedFirst(basis, edits, where); });
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

QString PolicyPage::priceSource() const {
    const auto result = workbench().estimates().result();
    if (!result)
        return {};
    const QString source = tr("Prices: Luna, %1").arg(momentText(toQt(result->finishedAt)));
    const QString ranked = rankedByText(result->priceBook);
    return ranked.isEmpty() ? source : source + QStringLiteral("; ") + ranked;
}

void PolicyPage::setSizeClass(SizeClass size) {
    Page::setSizeClass(size);
    m_side->setVisible(size == SizeClass::S);
    const bool texts = size != SizeClass::S || m_side->current() == 1;
    const bool order = size != SizeClass::S || m_side->current() == 0;
    m_left->setVisible(order);
    m_texts->panel().setVisible(texts);
    fitLeft(*m_left, size);
    if (workbench().policy().variant() != nullptr)
        refreshOrder(); // how many rows stand there whole
    m_texts->setSizeClass(size, m_order->currentCluster());
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
    refreshSince();
    if (estimate == nullptr) {
        setStatus({});
        messages().remove(QStringLiteral("order"));
    } else {
        m_variant->clear();
        for (const domain::VariantEstimate& each : result->variants) {
            m_variant->addItem(oneLine(toQt(each.name)), toQt(each.name));
            if (each.name == estimate->name)
                m_variant->setCurrentIndex(m_variant->count() - 1);
        }
        m_variant->setToolTip(m_variant->currentText().toHtmlEscaped());
        refreshOrder();
        m_options->refresh();
        refreshChecks();
        refreshTexts();
        fitLeft(*m_left, sizeClass());
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
        std::vector<PolicyRow> rows = policyRows(*estimate, policy.plan()->order, unit, policy.plan()->nodeCaps);
        for (PolicyRow& row : rows)
            row.alias = workbench().fleet().looks().alias(row.cluster);
        m_order->setRows(std::move(rows), unit,
                         [this](const domain::ClusterName& name) { return workbench().fleet().colorIndex(name); });
        const auto left = static_cast<int>(policy.plan()->order.leftOut.size());
        const auto all = left + static_cast<int>(policy.plan()->order.entries.size());
        const auto& entries = policy.plan()->order.entries;
        const bool byHand = std::any_of(entries.begin(), entries.end(),
                                        [](const domain::OrderEntry& entry) { return entry.moved || entry.pinned; });
        setStatus((byHand ? tr("Your order, from the run of %1; %2 of %3 left out")
                          : tr("Cost order of the run of %1; %2 of %3 left out"))
                      .arg(momentText(toQt(result->finishedAt)))
                      .arg(left)
                      .arg(all));
        messages().remove(QStringLiteral("order"));
    } else if (policy.error() && policy.error() == workbench().facts().error()) {
        setStatus(tr("No order"));
        messages().show({QStringLiteral("order"),
                         Severity::Error,
                         tr("What is known about clusters cannot be read."),
                         problemText(*policy.error()),
                         {{tr("Read again"), [this] { workbench().facts().read(); }},
                          {tr("Order without it"), [this] { workbench().facts().setIgnored(true); }}},
                         {},
                         false});
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
    refreshShaky();
    // Up to seven rows stand there whole at least, three where there is little room, one less over a sentence that
    // warns or, there, over any; more are scrolled to.
    const int header =
        size::panelHeader + 4 + (m_shaky->isHidden() ? 0 : m_shaky->heightForWidth(m_left->width())) + refreshWorst();
    m_orderPanel->setMaximumHeight(m_order->wantedHeight() + header);
    const bool little = sizeClass() == SizeClass::S;
    const bool sentence = !m_shaky->isHidden() || (little && !m_worst->isHidden());
    const int whole = (little ? 3 : 7) - (sentence ? 1 : 0);
    m_orderPanel->setMinimumHeight(std::min(m_order->wantedHeight(), size::tableHeader + whole * 34 + 2) + header);
    const domain::OrderEdits& edits = workbench().document().plan().order;
    const bool edited = !edits.move.empty() || !edits.pin.empty() || !edits.exclude.empty();
    m_back->setVisible(edited);
}

/// What the order leads to when every cluster but the last turns it away; how high the sentence stands. Where there is
/// little room a warning goes first.
int PolicyPage::refreshWorst() {
    const auto& plan = workbench().policy().plan();
    m_worst->setText(plan ? worstText(*workbench().policy().variant(), plan->order, workbench().unit()) : QString());
    m_worst->setVisible(!m_worst->text().isEmpty() && (sizeClass() != SizeClass::S || m_shaky->isHidden()));
    return m_worst->isHidden() ? 0 : m_worst->heightForWidth(m_left->width());
}

void PolicyPage::refreshSince() {
    const domain::VariantEstimate* estimate = workbench().policy().variant();
    const bool changed = estimate != nullptr && workbench().estimates().sinceRun(estimate->name) == SinceRun::Changed;
    setAge(changed ? sinceText(SinceRun::Changed) : QString());
}

/// Where it starts hangs on a small difference: that must not be found in a tooltip only.
void PolicyPage::refreshShaky() {
    const auto& rows = m_order->rows();
    const auto start = std::find_if(rows.begin(), rows.end(), [](const PolicyRow& row) { return row.startsHere; });
    const bool shaky = workbench().policy().plan() && start != rows.end() && start->shaky;
    m_shaky->setText(shaky ? start->holds : QString());
    m_shaky->setVisible(shaky);
}

void PolicyPage::refreshChecks() {
    std::vector<CheckRow> rows = policyChecks(workbench(), m_guardrails->checks());
    for (const OrderOptions::Refused& each : m_options->refused())
        rows.push_back({CheckRow::State::Failed,
                        each.kept.isEmpty()
                            ? tr("%1: “%2” is no amount; the plan has none").arg(each.field, each.text)
                            : tr("%1: “%2” is no amount; the plan keeps %3").arg(each.field, each.text, each.kept),
                        {},
                        {}});
    m_checks->setRows(std::move(rows));
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
    m_texts->refresh(m_order->currentCluster());
}

QString PolicyPage::refusedFields() const {
    QStringList names;
    for (const OrderOptions::Refused& each : m_options->refused())
        names << each.field;
    return names.isEmpty() ? QString() : tr("Correct first: %1").arg(names.join(QStringLiteral(", ")));
}

bool PolicyPage::mayHandOn(const QString& otherwise) {
    m_options->enter(); // a key may have come while the field had the focus
    const QString refused = refusedFields();
    if (!refused.isEmpty())
        messages().answer({QStringLiteral("refused"), Severity::Error, otherwise, refused, {}, {}, true});
    return refused.isEmpty();
}

/// An old run may be looked at; what is applied comes from the newest.
bool PolicyPage::mayApply() const {
    return refusedFields().isEmpty() && workbench().policy().plan() &&
           workbench().lock().access() == WriteAccess::ForApply && workbench().estimates().openedRun() == 0;
}

/// What is to be applied is read-only until the user unlocks it; a run that goes on has the lock for itself.
bool PolicyPage::mayUnlock() const {
    return refusedFields().isEmpty() && workbench().policy().plan() &&
           workbench().lock().access() == WriteAccess::ReadOnly && workbench().estimates().openedRun() == 0 &&
           workbench().fleet().snapshot();
}

/// The button is the next step: first to unlock, then to review.
void PolicyPage::refreshApply() {
    m_apply->setText(mayUnlock() ? tr("Unlock for this apply") : tr("Review and apply…"));
    m_apply->setEnabled(mayUnlock() || (mayApply() && !workbench().planner().busy()));
}

void PolicyPage::refreshActions() {
    const bool old = workbench().estimates().openedRun() != 0;
    const bool open = !old && workbench().lock().access() == WriteAccess::ForApply;
    const bool has = workbench().policy().plan().has_value();
    refreshApply();
    m_apply->setIcon(icon(open ? QStringLiteral("route") : QStringLiteral("lock")));
    const QString refused = refusedFields();
    if (refused.isEmpty())
        messages().remove(QStringLiteral("refused"));
    m_apply->setToolTip(!refused.isEmpty() ? refused
                        : old  ? tr("This run was opened from the history. Go back to the newest, or estimate again.")
                        : open ? QString()
                        : mayUnlock()
                            ? tr("Read-only now. Unlocked, the review comes next; before that nothing is written.")
                            : tr("Read-only. Unlock for this apply first."));
    setLook(m_apply, open ? ButtonLook::Primary : ButtonLook::Outlined);
    setLook(m_export, open ? ButtonLook::Outlined : ButtonLook::Primary);
    m_export->setIcon(icon(QStringLiteral("export")));
    m_export->setEnabled(has && refused.isEmpty());
    m_export->setToolTip(refused);
    const auto fleet = workbench().fleet().snapshot();
    if (has && !open && !old && fleet) {
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
    if (isVisible() && policy.plan() && !policy.lastReview() && workbench().fleet().snapshot() && policy.request())
        m_reviewTimer.start();
}

void PolicyPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    workbench().facts().read(); // it may have been edited by hand, or the day is another
    refreshChecks();
    m_guardrails->look();
    m_ageTimer->start();
    reviewSoon();
}

void PolicyPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_ageTimer->stop();
}

void PolicyPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->accept(); // Enter never writes
        return;
    }
    Page::keyPressEvent(event);
}

} // namespace thrifty::app
