// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/variantspage.h"

#include "app/dialogs/unlockdialog.h"
#include "app/dialogs/writtendialog.h"
#include "app/format/sentences.h"
#include "app/format/text.h"
#include "app/pages/variants/manifestpanel.h"
#include "app/pages/variants/variantcards.h"
#include "app/pages/variants/variantform.h"
#include "app/theme/icons.h"
#include "app/widgets/buttons.h"
#include "app/widgets/diffview.h"
#include "app/widgets/emptystate.h"
#include "session/estimateobjects.h"

#include <QAction>
#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QUndoStack>

#include <algorithm>

namespace thrifty::app {

using manifest::VariantTemplate;

namespace {

constexpr int formsAtL = 4;
constexpr int cardsWidth = 216, formWidth = 376;
const QString lockMessage = QStringLiteral("variants-lock");
const QString obstacleMessage = QStringLiteral("variants-obstacle");

} // namespace

VariantsPage::VariantsPage(Workbench& workbench, QWidget* parent)
    : Page(PageId::Variants, tr("Variants"), workbench, parent)
    , m_stack(new QStackedWidget)
    , m_builder(new QWidget)
    , m_list(new VariantList(workbench.variants(), this))
    , m_cards(new VariantCards(*m_list)) {
    auto* empty = new EmptyState(QStringLiteral("sliders"), tr("No variants yet"),
                                 tr("Variants are made from a workload with pods. Open one first."));
    connect(empty->addAction(tr("Go to Workload"), QStringLiteral("layers")), &QPushButton::clicked, this,
            [this] { emit pageRequested(PageId::Workload); });
    for (int i = 0; i < formsAtL; ++i) {
        auto* form = new VariantForm(workbench.variants(), m_names, m_builder);
        form->hide();
        connect(form, &VariantForm::copyRequested, this, [this](int row) { setRow(variants().duplicate(row)); });
        connect(form, &VariantForm::menuRequested, this, &VariantsPage::showMenu);
        connect(form, &VariantForm::activated, this, &VariantsPage::setRow);
        connect(form, &VariantForm::issueChosen, this, [this](int line) { m_manifest->goTo(line); });
        connect(form, &VariantForm::termRequested, this, &VariantsPage::addTerm);
        m_forms.push_back(form);
    }
    m_manifest = new ManifestPanel(workbench.variants());
    buildHeader();
    buildKeys();
    m_stack->addWidget(empty);
    m_stack->addWidget(m_builder);
    content()->addWidget(m_stack, 1);
    arrange();

    connect(m_cards, &VariantCards::rowChosen, this, &VariantsPage::setRow);
    connect(m_cards, &VariantCards::templatesRequested, this, [this](const QPoint& position) {
        QMenu menu;
        fillTemplates(&menu);
        menu.exec(position);
    });
    m_cards->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_cards, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        const QModelIndex index = m_cards->indexAt(at);
        if (index.isValid() && !index.data(VariantList::TemplateRole).toBool())
            showMenu(index.row(), m_cards->viewport()->mapToGlobal(at));
    });
    connect(&workbench.variants(), &VariantController::changed, this, &VariantsPage::refresh);
    connect(&workbench.lock(), &WriteLock::changed, this, &VariantsPage::refreshLock);
    connect(&workbench.fleet(), &FleetController::changed, this, [this] {
        refreshLock();
        refresh();
    });
    connect(&workbench.estimates(), &EstimateController::started, this, &VariantsPage::refresh);
    connect(&workbench.estimates(), &EstimateController::ended, this, &VariantsPage::refresh);
    connect(&workbench.document(), &PlanDocument::changed, this, &VariantsPage::refresh);
    refresh();
    refreshLock();
}

void VariantsPage::buildHeader() {
    QUndoStack& undo = workbench().document().undoStack();
    m_undo = makeButton(tr("Undo"), ButtonLook::Outlined, QStringLiteral("undo"));
    const auto refreshUndo = [this, &undo] {
        m_undo->setText(undo.canUndo() ? tr("Undo: %1").arg(undo.undoText()) : tr("Undo"));
        m_undo->setVisible(undo.canUndo() && sizeClass() != SizeClass::S);
    };
    connect(&undo, &QUndoStack::indexChanged, this, refreshUndo);
    connect(m_undo, &QPushButton::clicked, &undo, &QUndoStack::undo);
    refreshUndo();
    m_add = makeButton(tr("Add variant"), ButtonLook::Outlined, QStringLiteral("plus"));
    auto* menu = new QMenu(m_add);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillTemplates(menu);
    });
    m_add->setMenu(menu);
    m_estimate = makeButton(tr("Estimate"), ButtonLook::Primary, QStringLiteral("play"));
    connect(m_estimate, &QPushButton::clicked, this, &VariantsPage::estimate);
    addHeaderWidget(m_undo);
    addHeaderWidget(m_add);
    addHeaderWidget(m_estimate);
}

void VariantsPage::buildKeys() {
    addCommand("duplicateVariant", tr("Duplicate the variant"), {QKeySequence(Qt::CTRL | Qt::Key_D)},
               [this] { setRow(variants().duplicate(m_row)); });
    for (VariantForm* form : m_forms)
        form->setCopyCommand(*command("duplicateVariant"));
    addCommand("renameVariant", tr("Rename the variant"), {Qt::Key_F2}, [this] {
        m_cards->setFocus();
        m_cards->edit(m_list->index(m_row));
    });
    const auto move = [this](int by) {
        const int to = m_row + by;
        if (m_row < 1 || to < 1 || to >= static_cast<int>(variants().variants().size()))
            return;
        variants().move(m_row, to);
        setRow(to);
    };
    addCommand("variantUp", tr("Move the variant up"), {QKeySequence(Qt::ALT | Qt::Key_Up)}, [move] { move(-1); });
    addCommand("variantDown", tr("Move the variant down"), {QKeySequence(Qt::ALT | Qt::Key_Down)}, [move] { move(1); });
    addCommand("nextChange", tr("Next change in the manifest"), {Qt::Key_F7},
               [this] { m_manifest->difference().nextHunk(); });
    addCommand("previousChange", tr("Previous change in the manifest"), {QKeySequence(Qt::SHIFT | Qt::Key_F7)},
               [this] { m_manifest->difference().previousHunk(); });
    const auto panel = [this](int by) {
        const std::vector<QWidget*> panels{m_cards, m_forms.front(), m_manifest};
        int now = 0;
        for (std::size_t i = 0; i < panels.size(); ++i) {
            if (panels[i]->isAncestorOf(QApplication::focusWidget()) || panels[i]->hasFocus())
                now = static_cast<int>(i);
        }
        const int count = static_cast<int>(panels.size());
        QWidget* next = panels[static_cast<std::size_t>((now + by + count) % count)];
        if (next == m_cards) {
            m_cards->setFocus(Qt::ShortcutFocusReason);
        } else if (next == m_manifest) {
            m_manifest->focusText();
        } else {
            m_forms.front()->focusFirst();
        }
    };
    addCommand("nextVariantPanel", tr("Next panel"), {Qt::Key_F6}, [panel] { panel(1); });
    addCommand("previousVariantPanel", tr("Previous panel"), {QKeySequence(Qt::SHIFT | Qt::Key_F6)},
               [panel] { panel(-1); });
    // In the fields these keys type.
    const auto onCards = [this](Qt::Key key, auto&& run) {
        auto* action = new QAction(m_cards);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, run);
        m_cards->addAction(action);
    };
    onCards(Qt::Key_Delete, [this] { variants().remove(m_row); });
    onCards(Qt::Key_Space, [this] {
        const auto& all = variants().variants();
        if (m_row < static_cast<int>(all.size()))
            variants().setEnabled(m_row, !all[static_cast<std::size_t>(m_row)].plan.enabled);
    });
}

void VariantsPage::setSizeClass(SizeClass size) {
    const bool same = size == sizeClass();
    Page::setSizeClass(size);
    if (same)
        return;
    arrange();
    m_undo->setVisible(workbench().document().undoStack().canUndo() && size != SizeClass::S);
}

void VariantsPage::arrange() {
    delete m_builder->layout();
    auto* grid = new QGridLayout(m_builder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::m);
    const SizeClass size = sizeClass();
    m_cards->setStrip(size == SizeClass::S);
    m_cards->setMinimumSize(0, 0);
    m_cards->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    VariantForm* form = m_forms.front();
    for (VariantForm* one : m_forms) {
        one->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    if (size == SizeClass::S) {
        m_cards->setFixedHeight(100);
        grid->addWidget(m_cards, 0, 0, 1, 2);
        form->setPreferredWidth(formWidth - space::l, true, false);
        grid->addWidget(form, 1, 0);
        grid->addWidget(m_manifest, 1, 1);
        grid->setColumnStretch(1, 1);
        grid->setRowStretch(1, 1);
    } else if (size == SizeClass::M) {
        m_cards->setFixedWidth(cardsWidth);
        form->setPreferredWidth(formWidth, false, false);
        grid->addWidget(m_cards, 0, 0);
        grid->addWidget(form, 0, 1);
        grid->addWidget(m_manifest, 0, 2);
        grid->setColumnStretch(2, 1);
    } else {
        m_cards->setFixedWidth(cardsWidth);
        grid->addWidget(m_cards, 0, 0, 2, 1);
        for (int i = 0; i < formsAtL; ++i) {
            m_forms[static_cast<std::size_t>(i)]->setPreferredWidth(320, true, true);
            m_forms[static_cast<std::size_t>(i)]->setMaximumWidth(640);
            grid->addWidget(m_forms[static_cast<std::size_t>(i)], 0, i + 1);
            grid->setColumnStretch(i + 1, 1);
        }
        grid->addWidget(m_manifest, 1, 1, 1, formsAtL);
        grid->setRowStretch(0, 5);
        grid->setRowStretch(1, 2);
    }
    place();
}

void VariantsPage::place() {
    const int rows = static_cast<int>(variants().variants().size());
    if (sizeClass() != SizeClass::L) {
        for (std::size_t i = 0; i < m_forms.size(); ++i) {
            m_forms[i]->setVisible(i == 0);
            if (i > 0)
                m_forms[i]->setRow(-1);
            m_forms[i]->setMarked(false);
        }
        m_forms.front()->setRow(m_row);
    } else {
        // Side by side, in the order of the cards, so that the chosen one is among them.
        const int shown = std::min(formsAtL, rows);
        int first = m_forms.front()->row();
        first = std::clamp(first, std::max(0, m_row - shown + 1), m_row);
        first = std::clamp(first, 0, std::max(0, rows - shown));
        for (int i = 0; i < formsAtL; ++i) {
            VariantForm* form = m_forms[static_cast<std::size_t>(i)];
            form->setRow(i < shown ? first + i : -1);
            form->setVisible(i < shown);
            form->setMarked(first + i == m_row);
        }
    }
    m_manifest->setRow(m_row);
}

void VariantsPage::setRow(int row) {
    if (row < 0 || row >= static_cast<int>(variants().variants().size()))
        return;
    m_row = row;
    m_cards->setRow(row);
    place();
}

void VariantsPage::refresh() {
    const auto& all = variants().variants();
    const int rows = static_cast<int>(all.size());
    m_stack->setCurrentIndex(all.empty() ? 0 : 1);
    m_add->setVisible(!all.empty());
    m_estimate->setVisible(!all.empty());
    if (all.empty()) {
        setStatus({});
        refreshLock();
        return;
    }
    followChange();
    m_row = std::clamp(m_row, 0, rows - 1);
    m_cards->setRow(m_row);
    place();
    QString name;
    for (const domain::WorkloadObject& object : variants().base()->workload.objects) {
        if (object.role == domain::ObjectRole::Priced && name.isEmpty())
            name = oneLine(toQt(object.id.name));
    }
    QString status = tr("%n variant(s) of %1", nullptr, rows).arg(name);
    const int ready = variants().ready();
    const auto broken =
        std::find_if(all.begin(), all.end(), [](const BuiltVariant& variant) { return variant.toFix() > 0; });
    if (broken != all.end())
        status += QStringLiteral("; ") +
                  tr("%1 has %n field(s) to fix", nullptr, broken->toFix()).arg(oneLine(toQt(broken->plan.name)));
    const QString obstacle = workbench().estimates().obstacle();
    if (variants().waitsLong())
        setStatus(tr("Reading the text…; what is shown is of the one before"));
    else
        setStatus(variants().waits() || obstacle.isEmpty() || ready == 0 || workbench().estimates().running()
                      ? status
                      : tr("%1. Next step: %2.").arg(status, obstacle));
    m_estimate->setText(ready == rows ? tr("Estimate %n variant(s)", nullptr, rows)
                                      : tr("Estimate %1 of %n variant(s)", nullptr, rows).arg(ready));
    m_estimate->setEnabled(obstacle.isEmpty());
    m_estimate->setToolTip(obstacle);
    refreshLock();
    emit statusBarChanged();
}

/// What was undone, or made again, is what is shown: the variant that changed or came.
void VariantsPage::followChange() {
    std::vector<domain::VariantPlan> plans;
    for (const BuiltVariant& variant : variants().variants())
        plans.push_back(variant.plan);
    const auto first = std::mismatch(m_shown.begin(), m_shown.end(), plans.begin(), plans.end());
    if (!m_shown.empty() && first.second != plans.end()) {
        const int row = static_cast<int>(first.second - plans.begin());
        const bool one = plans.size() != m_shown.size() || std::equal(first.first + 1, m_shown.end(), first.second + 1);
        if (one && plans.size() >= m_shown.size())
            m_row = row;
    }
    m_shown = std::move(plans);
}

/// Why the primary button is grey, and the way to what is missing; false: nothing is that is found elsewhere.
bool VariantsPage::tellObstacle() {
    const EstimateController& estimates = workbench().estimates();
    const FleetController::State fleet = workbench().fleet().state();
    const bool connected = fleet == FleetController::State::Connected;
    // The form says what a variant lacks, the status bar what goes on.
    if (variants().variants().empty() || estimates.obstacle().isEmpty() || estimates.running() || variants().waits() ||
        fleet == FleetController::State::Connecting || (connected && variants().ready() == 0)) {
        messages().remove(obstacleMessage);
        return false;
    }
    Message message;
    message.id = obstacleMessage;
    message.closable = false;
    message.fact = tr("Nothing can be estimated yet.");
    message.sentence = tr("Next step: %1.").arg(estimates.obstacle());
    const PageId where = connected ? PageId::Workload : PageId::Fleet;
    message.actions = {
        {connected ? tr("Go to Workload") : tr("Connect a fleet"), [this, where] { emit pageRequested(where); }}};
    const auto& queue = messages().messages();
    if (std::none_of(queue.begin(), queue.end(), [&](const Message& shown) {
            return shown.id == obstacleMessage && shown.sentence == message.sentence;
        }))
        messages().show(message);
    return true;
}

void VariantsPage::refreshLock() {
    const auto fleet = workbench().fleet().snapshot();
    const bool missing = tellObstacle() && !workbench().lock().open();
    if (!fleet || variants().variants().empty() || missing) {
        messages().remove(lockMessage);
        return;
    }
    const QString nova = oneLine(toQt(fleet->novaContext));
    Message message;
    message.id = lockMessage;
    message.closable = false;
    if (workbench().lock().access() == WriteAccess::ReadOnly) {
        int copies = 0;
        for (const BuiltVariant& variant : variants().variants()) {
            if (!variant.plan.enabled || !variant.manifest)
                continue;
            for (const domain::WorkloadObject& object : variant.manifest->workload.objects)
                copies += object.role == domain::ObjectRole::Priced;
        }
        message.icon = QStringLiteral("lock");
        message.fact = tr("%1 is read-only.").arg(nova);
        message.sentence = tr("Estimating writes %n gated copies and a spread policy, removes them and locks %1 again.",
                              nullptr, copies)
                               .arg(nova);
        message.actions = {
            {tr("Show what is written"), [this] { showWritten(); }},
            {tr("Unlock for this run"), [this] { (void)unlock(this, workbench(), WriteAccess::ForRun); }},
        };
    } else {
        message.severity = Severity::Warning;
        message.icon = QStringLiteral("lock-open");
        message.fact = tr("%1 may be written to.").arg(nova);
        message.sentence = tr("It locks itself when the run and its clean-up have ended.");
        if (!workbench().estimates().running())
            message.actions = {{tr("Lock again"), [this] { workbench().lock().set(WriteAccess::ReadOnly); }}};
    }
    const auto& queue = messages().messages();
    const auto shown = std::find_if(queue.begin(), queue.end(), [](const Message& m) { return m.id == lockMessage; });
    if (shown == queue.end() || shown->fact != message.fact || shown->sentence != message.sentence ||
        shown->actions.size() != message.actions.size())
        messages().show(message);
}

void VariantsPage::showWritten() {
    m_manifest->showManifest();
    std::vector<session::VariantInput> inputs;
    for (const BuiltVariant& variant : variants().variants()) {
        if (variant.plan.enabled && variant.manifest)
            inputs.push_back({variant.plan.name, *variant.manifest});
    }
    const QString digits = QStringLiteral("xxxxxxxx");
    const auto objects = session::estimateObjects(inputs, workbench().document().plan().ns, digits.toStdString());
    if (!objects) {
        messages().answer(
            {QStringLiteral("written"), Severity::Error, tr("Not known."), problemText(objects.error()), {}, {}, true});
        return;
    }
    WrittenDialog(workbench(), *objects, digits, this).exec();
}

void VariantsPage::addTerm() {
    if (const auto added = variants().workload().addModelTerms(); !added)
        messages().answer({QStringLiteral("term"),
                           Severity::Error,
                           tr("The term was not added."),
                           oneLine(toQt(added.error().text())),
                           {},
                           {}});
}

QString VariantsPage::idleText() const {
    for (const BuiltVariant& variant : variants().variants()) {
        if (const int fix = variant.toFix(); fix > 0)
            return tr("%1 has %n field(s) to fix before it can be estimated", nullptr, fix)
                .arg(oneLine(toQt(variant.plan.name)));
    }
    return {};
}

void VariantsPage::estimate() {
    if (!workbench().lock().open()) {
        // Nothing is unlocked in passing: the bar says what would be written, and its button is where to go.
        const auto& queue = messages().messages();
        const auto asked =
            std::find_if(queue.begin(), queue.end(), [](const Message& m) { return m.id == lockMessage; });
        if (asked != queue.end() && asked != queue.begin()) {
            Message first = *asked;
            first.closable = true; // it may go back to where it was
            messages().answer(std::move(first));
        }
        for (QPushButton* button : messages().findChildren<QPushButton*>()) {
            if (button->text() == tr("Unlock for this run"))
                button->setFocus(Qt::ShortcutFocusReason);
        }
        return;
    }
    workbench().estimates().start();
    emit pageRequested(PageId::Estimates);
}

void VariantsPage::fillTemplates(QMenu* menu) {
    const auto& groups = variants().groups();
    const auto add = [&](QMenu* to, VariantTemplate which, const QString& text, const std::string& sku = {}) {
        auto plan = manifest::planFrom(which, groups, sku);
        QAction* action =
            to->addAction(plan ? QStringLiteral("%1: %2").arg(text, oneLine(toQt(variants().madeName(*plan)))) : text);
        action->setEnabled(plan.has_value());
        connect(action, &QAction::triggered, this, [this, plan] { setRow(variants().add(*plan)); });
    };
    add(menu, VariantTemplate::MoreWorkers, tr("More workers"));
    add(menu, VariantTemplate::MoreGpusPerWorker, tr("More GPUs per worker"));
    QMenu* models = menu->addMenu(tr("Another SKU"));
    bool any = false;
    for (const session::GpuModel& model : m_names.names().gpus) {
        auto plan = manifest::planFrom(VariantTemplate::AnotherSku, groups, model.sku);
        if (!plan)
            continue;
        any = true;
        connect(models->addAction(toQt(model.sku)), &QAction::triggered, this,
                [this, plan] { setRow(variants().add(*plan)); });
    }
    models->setEnabled(any);
    add(menu, VariantTemplate::Spot, tr("Spot"));
    menu->addSeparator();
    connect(menu->addAction(tr("A copy of the base")), &QAction::triggered, this,
            [this] { setRow(variants().duplicate(0)); });
}

void VariantsPage::showMenu(int row, const QPoint& position) {
    setRow(row);
    const auto& all = variants().variants();
    if (row < 0 || row >= static_cast<int>(all.size()))
        return;
    const bool enabled = all[static_cast<std::size_t>(row)].plan.enabled;
    QMenu menu;
    const auto add = [&](const QString& text, const QKeySequence& keys, bool possible, auto&& run) {
        QAction* action = menu.addAction(text);
        action->setShortcut(keys);
        action->setEnabled(possible);
        connect(action, &QAction::triggered, this, run);
    };
    const int last = static_cast<int>(all.size()) - 1;
    add(tr("Rename"), command("renameVariant")->shortcut(), true, [this, row] { m_cards->edit(m_list->index(row)); });
    add(tr("Duplicate"), command("duplicateVariant")->shortcut(), true,
        [this, row] { setRow(variants().duplicate(row)); });
    add(tr("Move up"), command("variantUp")->shortcut(), row > 1, [this, row] {
        variants().move(row, row - 1);
        setRow(row - 1);
    });
    add(tr("Move down"), command("variantDown")->shortcut(), row > 0 && row < last, [this, row] {
        variants().move(row, row + 1);
        setRow(row + 1);
    });
    add(enabled ? tr("Leave out of estimates") : tr("Estimate it again"), {}, true,
        [this, row, enabled] { variants().setEnabled(row, !enabled); });
    menu.addSeparator();
    add(tr("Delete"), QKeySequence(Qt::Key_Delete), row > 0, [this, row] { variants().remove(row); });
    menu.exec(position);
}

} // namespace thrifty::app
