// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/variants/variantform.h"

#include "app/format/sentences.h"
#include "app/format/text.h"
#include "app/pages/variants/fieldrow.h"
#include "app/pages/variants/issuerow.h"
#include "app/pages/variants/variantfields.h"
#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/theme/thriftystyle.h"
#include "app/widgets/buttons.h"
#include "app/widgets/keytip.h"
#include "domain/groupfields.h"
#include "manifest/gpulabels.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace thrifty::app {

using domain::PlanField;

namespace {

/// One pixel between parts of a panel.
class Hair : public QWidget {
  public:
    Hair() { setFixedHeight(1); }

  protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), currentTheme().hair); }
};

} // namespace

VariantForm::VariantForm(VariantController& variants, const ListedNames& names, QWidget* parent)
    : Panel(QStringLiteral(" "), parent)
    , m_variants(variants)
    , m_copy(makeIconButton(QStringLiteral("copy"), tr("Duplicate")))
    , m_menu(makeIconButton(QStringLiteral("dots"), tr("More for this variant")))
    , m_groups(new SegmentedControl(tr("Pod group")))
    , m_manyGroups(new QComboBox)
    , m_differs(new TextLabel({}, TextRole::Caption, TextLabel::Ink::Text2))
    , m_scroll(new QScrollArea)
    , m_fields(new VariantFields(variants, names))
    , m_issues(new QWidget)
    , m_hint(new TextLabel({}, TextRole::Caption, TextLabel::Ink::Text2))
    , m_together(new TextLabel({}, TextRole::Caption))
    , m_follows(new TextLabel({}, TextRole::Caption)) {
    headerEnd()->addWidget(m_copy);
    headerEnd()->addWidget(m_menu);
    connect(m_copy, &QToolButton::clicked, this, [this] { emit copyRequested(m_row); });
    connect(m_menu, &QToolButton::clicked, this,
            [this] { emit menuRequested(m_row, m_menu->mapToGlobal(m_menu->rect().bottomLeft())); });

    auto* top = new QWidget;
    top->setFixedHeight(std::max(size::panelHeader, fontMetrics().height() + 18));
    auto* topLine = new QHBoxLayout(top);
    topLine->setContentsMargins(space::m, 0, space::m, 0);
    topLine->setSpacing(space::m);
    topLine->addWidget(m_groups);
    topLine->addWidget(m_manyGroups, 1);
    nameChoice(m_manyGroups, tr("Pod group"));
    m_manyGroups->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_manyGroups->setMinimumContentsLength(8);
    m_differs->setElided(true);
    m_differs->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    topLine->addWidget(m_differs, 1);
    body()->addWidget(top);
    body()->addWidget(new Hair);
    connect(m_groups, &SegmentedControl::chosen, this, [this](int index) {
        m_group = index;
        refresh();
    });
    connect(m_manyGroups, &QComboBox::activated, this, [this](int index) {
        m_group = index;
        refresh();
    });

    auto* fields = new QWidget;
    auto* column = new QVBoxLayout(fields);
    column->setSpacing(space::s);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    column->addWidget(m_fields);
    column->addStretch(1);
    m_issueLines = new QVBoxLayout(m_issues);
    m_issueLines->setContentsMargins(0, space::xs, 0, 0);
    m_issueLines->setSpacing(0);
    column->addWidget(m_issues);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(fields);
    fields->setAutoFillBackground(false); // the scroll area has just set it
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    body()->addWidget(m_scroll, 1);
    fitScroll();

    body()->addWidget(new Hair);
    auto* sums = new QWidget;
    auto* lines = new QVBoxLayout(sums);
    lines->setContentsMargins(space::m, space::s, space::m, space::s);
    lines->setSpacing(space::xs);
    for (const auto& [name, label] : {std::pair(tr("Together"), m_together), std::pair(tr("Follows"), m_follows)}) {
        auto* line = new QHBoxLayout;
        line->setSpacing(space::m);
        auto* head = new TextLabel(name, TextRole::Caption, TextLabel::Ink::Text3);
        head->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        head->setFixedWidth(std::max(72, head->sizeHint().width()));
        line->addWidget(head);
        label->setWordWrap(true);
        line->addWidget(label, 1);
        lines->addLayout(line);
    }
    body()->addWidget(sums);

    connect(&variants, &VariantController::changed, this, &VariantForm::refresh);
    connect(&names, &ListedNames::came, this, [this] {
        m_fields->takeNames();
        refresh(); // what is not in the price list is known only now
    });
    for (QWidget* child : findChildren<QWidget*>())
        child->installEventFilter(this);
    refresh();
}

FieldRow* VariantForm::fieldRow(PlanField field) const {
    return m_fields->fieldRow(field);
}

const manifest::GroupValues* VariantForm::base() const {
    const auto& groups = m_variants.groups();
    return m_group >= 0 && m_group < static_cast<int>(groups.size()) ? &groups[static_cast<std::size_t>(m_group)]
                                                                     : nullptr;
}

domain::GroupName VariantForm::group() const {
    return base() != nullptr ? base()->group.name : domain::GroupName();
}

void VariantForm::setGroup(const domain::GroupName& group) {
    const auto& groups = m_variants.groups();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (groups[i].group.name == group)
            m_group = static_cast<int>(i);
    }
    refresh();
}

void VariantForm::focusFirst() {
    if (!m_fields->focusFirst() && m_copy->isEnabled())
        m_copy->setFocus(Qt::ShortcutFocusReason);
}

void VariantForm::setCopyCommand(const QAction& command) {
    setTip(m_copy, m_copy->accessibleName(), command);
}

void VariantForm::setRow(int row) {
    if (row == m_row)
        return;
    m_row = row;
    m_variants.seal();
    refresh();
}

void VariantForm::setPreferredWidth(int width, bool narrowLabels, bool mayGrow) {
    m_width = width;
    m_fields->setLabelWidth(narrowLabels ? FieldRow::narrowLabelWidth : FieldRow::labelWidth);
    setSizePolicy(mayGrow ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Expanding);
    updateGeometry();
}

QSize VariantForm::sizeHint() const {
    return {std::max(m_width, minimumSizeHint().width()), 600};
}

void VariantForm::setMarked(bool marked) {
    m_marked = marked;
    update();
}

void VariantForm::refreshGroups() {
    QStringList names;
    for (const manifest::GroupValues& one : m_variants.groups())
        names << oneLine(toQt(one.group.name));
    if (m_group < 0 || m_group >= names.size())
        m_group = names.isEmpty() ? -1 : static_cast<int>(manifest::mainGroup(m_variants.groups()));
    if (names != m_groupNames) {
        m_groupNames = names;
        int letters = 0;
        for (const QString& name : names)
            letters += QFontMetrics(fontFor(TextRole::Strong)).horizontalAdvance(name) + 16;
        const bool few = names.size() <= 4 && letters <= 210;
        m_groups->setChoices(few ? names : QStringList());
        m_groups->setVisible(few);
        m_manyGroups->clear();
        m_manyGroups->addItems(names);
        m_manyGroups->setVisible(!few && !names.isEmpty());
    }
    m_groups->setCurrent(m_group);
    m_manyGroups->setCurrentIndex(m_group);
}

void VariantForm::refresh() {
    const auto& variants = m_variants.variants();
    const bool known = m_row >= 0 && m_row < static_cast<int>(variants.size());
    setEnabled(known);
    if (!known) {
        setTitle(QStringLiteral(" "));
        return;
    }
    refreshGroups();
    const BuiltVariant& variant = variants[static_cast<std::size_t>(m_row)];
    setTitle(oneLine(toQt(variant.plan.name)));
    m_hint->setText(m_row == 0 ? tr("The base is the manifest as it is. Duplicate it to change something.")
                               : QString());
    m_hint->setVisible(m_row == 0);

    int differ = 0;
    for (const auto& [name, edit] : variant.plan.groups)
        differ += domain::saidFields(edit);
    const int fix = variant.toFix();
    const int blocking = fix - static_cast<int>(variant.refused.size());
    differ = std::max(0, differ - blocking);
    QStringList words;
    if (differ > 0)
        words << tr("%n field(s) differ", nullptr, differ);
    if (fix > 0)
        words << tr("%n to fix", nullptr, fix);
    if (const int notes = static_cast<int>(variant.text.issues.size()) - blocking; notes > 0)
        words << tr("%n note(s)", nullptr, notes);
    m_differs->setText(m_row == 0 ? QString() : words.isEmpty() ? tr("as the base") : words.join(QStringLiteral(", ")));

    if (const manifest::GroupValues* values = base())
        m_fields->setTarget(m_row, *values);
    refreshIssues(variant);
    refreshSums(variant);
}

/// Whether GKE has no label for a model that the variant wants, and the affinity no term that could follow it.
bool VariantForm::termHelps(const BuiltVariant& variant, const domain::GroupName& group) const {
    const auto edit = variant.plan.groups.find(group);
    if (edit == variant.plan.groups.end() || !edit->second.gpuSkus || !m_variants.workload().lacksModelTerm(group))
        return false;
    const std::vector<std::string>& skus = *edit->second.gpuSkus;
    return std::any_of(skus.begin(), skus.end(), [](const std::string& sku) {
        return manifest::gpuModelValues(manifest::gkeLabel, sku).empty();
    });
}

void VariantForm::refreshIssues(const BuiltVariant& variant) {
    while (QLayoutItem* item = m_issueLines->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    int shown = 0;
    constexpr int most = 4;
    int more = 0;
    const auto add = [&](bool blocks, const QString& text) -> IssueRow* {
        if (shown == most) {
            ++more;
            return nullptr;
        }
        ++shown;
        auto* row = new IssueRow(blocks, text, m_issues);
        m_issueLines->addWidget(row);
        return row;
    };
    for (const RefusedText& refused : variant.refused) {
        if (base() != nullptr && refused.group == base()->group.name)
            continue; // at its field
        if (IssueRow* row = add(true, QStringLiteral("%1: %2").arg(oneLine(toQt(refused.group)), refused.reason)))
            connect(row, &IssueRow::chosen, this, [this, group = refused.group] { setGroup(group); });
    }
    if (variant.error && variant.text.issues.empty() && variant.refused.empty())
        add(true, oneLine(toQt(variant.error->text())));
    for (const manifest::VariantIssue& issue : variant.text.issues) {
        const bool here = base() != nullptr && issue.group == base()->group.name;
        if (issue.blocks && here && !issue.file.empty())
            continue; // at its field
        QString text = sentence(issue.message);
        if (!here && !issue.group.empty() && !issue.file.empty())
            text.prepend(oneLine(toQt(issue.group)) + QStringLiteral(": "));
        if (issue.line > 0)
            text += tr(" (line %1)").arg(issue.line);
        IssueRow* row = add(issue.blocks, text);
        if (row == nullptr)
            continue;
        connect(row, &IssueRow::chosen, this, [this, issue] {
            if (issue.blocks)
                setGroup(issue.group);
            else
                emit issueChosen(issue.line);
        });
        if (!issue.blocks && issue.field == PlanField::GpuSkus && termHelps(variant, issue.group))
            connect(row->setAction(tr("Add that term")), &QPushButton::clicked, this, &VariantForm::termRequested);
    }
    if (more > 0)
        m_issueLines->addWidget(
            new TextLabel(tr("and %n more", nullptr, more), TextRole::Caption, TextLabel::Ink::Text2));
    m_issues->setVisible(shown > 0);
}

void VariantForm::refreshSums(const BuiltVariant& variant) {
    const auto base = m_variants.base();
    std::int64_t gpus = 0;
    if (variant.read) {
        for (const domain::PodGroup& group : variant.read->workload.groups)
            gpus += group.pods * domain::gpuCount(group.requests);
    }
    m_together->setText(variant.read && base ? togetherText(variant.read->workload, base->workload)
                                             : tr("not known until it can be read"));
    const QString follows = followsText(variant.text.edits, gpus);
    m_follows->setText(follows.isEmpty() ? tr("nothing") : follows);
}

void VariantForm::paintEvent(QPaintEvent* event) {
    Panel::paintEvent(event);
    if (!m_marked)
        return;
    QPainter painter(this);
    drawBox(&painter, rect(), size::radiusPanel, Qt::transparent, currentTheme().accent, 2);
}

void VariantForm::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

/// The scroll bar stands in the margin: fields keep their edges when it comes, and no room is kept free for it.
void VariantForm::fitScroll() {
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    const bool shown = bar->isVisibleTo(m_scroll);
    const int extent = bar->sizeHint().width();
    const int right = std::max<int>(space::m, extent + 2);
    m_scroll->widget()->layout()->setContentsMargins(space::m, space::m, shown ? right - extent : right, space::m);
    m_scroll->setMinimumWidth(m_scroll->widget()->minimumSizeHint().width() + (shown ? extent : 0));
}

bool VariantForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress)
        emit activated(m_row);
    if ((event->type() == QEvent::LayoutRequest && watched == m_scroll->widget()) ||
        ((event->type() == QEvent::Show || event->type() == QEvent::Hide) && watched == m_scroll->verticalScrollBar()))
        fitScroll();
    // The wheel scrolls the form; it does not change numbers on its way.
    if (event->type() == QEvent::Wheel && qobject_cast<QAbstractSpinBox*>(watched) != nullptr &&
        !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return Panel::eventFilter(watched, event);
}

} // namespace thrifty::app
