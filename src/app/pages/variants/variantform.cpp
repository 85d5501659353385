// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/variants/variantform.h"

#include "app/format/text.h"
#include "app/models/variantlist.h"
#include "app/pages/variants/fieldrow.h"
#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/theme/thriftystyle.h"
#include "app/widgets/buttons.h"
#include "app/widgets/chipedit.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpressionValidator>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <cmath>
#include <limits>

namespace thrifty::app {

using domain::GroupEdit;
using domain::PlanField;
using domain::PriceChoice;
using domain::Quantity;

namespace {

constexpr int textInset = 4; // so that the words of all fields begin below each other
constexpr std::int64_t mebibyte = std::int64_t{1} << 20;

/// A number of at most three decimals, without the zeros behind them.
class AmountBox : public QDoubleSpinBox {
  public:
    explicit AmountBox(const QString& unit) {
        setDecimals(3);
        setRange(0, 1'000'000);
        setSuffix(u' ' + unit);
        setSpecialValueText(VariantForm::tr("not said"));
        setAccelerated(true);
        setStepType(AdaptiveDecimalStepType);
    }
    QString textFromValue(double value) const override {
        QString text = locale().toString(value, 'f', 3);
        const QString point = locale().decimalPoint();
        while (text.contains(point) && (text.endsWith(u'0') || text.endsWith(point)))
            text.chop(text.endsWith(point) ? static_cast<int>(point.size()) : 1);
        return text;
    }
    void stepBy(int steps) override {
        setSingleStep(value() >= 4 || steps > 0 ? 1 : 0.5);
        QDoubleSpinBox::stepBy(steps);
    }
};

QString wordsOf(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words)
        list << oneLine(toQt(word));
    return list.join(QStringLiteral(", "));
}

QStringList toQtList(const std::vector<std::string>& words) {
    QStringList list;
    for (const std::string& word : words)
        list << toQt(word);
    return list;
}

std::vector<std::string> fromQtList(const QStringList& words) {
    std::vector<std::string> list;
    for (const QString& word : words)
        list.push_back(word.toStdString());
    return list;
}

/// "4.75": no more decimals than it has.
QString moneyText(domain::Money money) {
    QString text = toQt(money.text());
    while (text.contains(u'.') && (text.endsWith(u'0') || text.endsWith(u'.')))
        text.chop(1);
    return QLocale().decimalPoint() == QStringLiteral(",") ? text.replace(u'.', u',') : text;
}

/// Text of a field that must not jump while it is typed in.
void setText(QLineEdit* line, const QString& text) {
    if (line->text() != text)
        line->setText(text);
}

/// Something to look at; Enter and a click go there.
class IssueRow : public QWidget {
  public:
    IssueRow(bool blocks, const QString& text, std::function<void()> go, QWidget* parent)
        : QWidget(parent)
        , m_blocks(blocks)
        , m_text(text)
        , m_go(std::move(go)) {
        setFocusPolicy(Qt::StrongFocus);
        setAccessibleName(text);
        setToolTip(text);
        setCursor(Qt::PointingHandCursor);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize sizeHint() const override { return {200, heightForWidth(350)}; }
    int heightForWidth(int width) const override {
        return QFontMetrics(fontFor(TextRole::Caption))
                   .boundingRect(QRect(0, 0, width - 24, 10'000), Qt::TextWordWrap, m_text)
                   .height() +
               space::s;
    }
    bool hasHeightForWidth() const override { return true; }

  protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = currentTheme();
        QPainter painter(this);
        painter.drawPixmap(0, space::xs,
                           iconPixmap(m_blocks ? QStringLiteral("circle-x") : QStringLiteral("warning"),
                                      m_blocks ? theme.bad : theme.warn, 16, devicePixelRatioF()));
        painter.setFont(fontFor(TextRole::Caption));
        painter.setPen(underMouse() ? theme.accent : theme.text);
        painter.drawText(rect().adjusted(24, space::xs, 0, 0), Qt::TextWordWrap | Qt::AlignTop, m_text);
        if (hasFocus())
            drawFocusRing(&painter, rect(), size::radius, theme);
    }
    void mouseReleaseEvent(QMouseEvent*) override { m_go(); }
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
            m_go();
        else
            QWidget::keyPressEvent(event);
    }
    void enterEvent(QEnterEvent* event) override {
        QWidget::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent* event) override {
        QWidget::leaveEvent(event);
        update();
    }

  private:
    bool m_blocks;
    QString m_text;
    std::function<void()> m_go;
};

/// One pixel between parts of a panel.
class Hair : public QWidget {
  public:
    Hair() { setFixedHeight(1); }

  protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), currentTheme().hair); }
};

} // namespace

VariantForm::VariantForm(VariantController& variants, const session::CatalogNames& names, QWidget* parent)
    : Panel(QStringLiteral(" "), parent)
    , m_variants(variants)
    , m_names(names)
    , m_copy(makeIconButton(QStringLiteral("copy"), tr("Duplicate (Ctrl+D)")))
    , m_menu(makeIconButton(QStringLiteral("dots"), tr("More for this variant")))
    , m_groups(new SegmentedControl(tr("Pod group")))
    , m_manyGroups(new QComboBox)
    , m_differs(new TextLabel({}, TextRole::Caption, TextLabel::Ink::Text2))
    , m_scroll(new QScrollArea)
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
    m_manyGroups->setAccessibleName(tr("Pod group"));
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
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    column->setSpacing(space::s);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    buildFields(column);
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
    for (QWidget* child : findChildren<QWidget*>())
        child->installEventFilter(this);
    refresh();
}

void VariantForm::addRow(QVBoxLayout* column, PlanField field, FieldRow* row) {
    column->addWidget(row);
    m_rows[field] = row;
    connect(row, &FieldRow::resetRequested, this, [this, field] { reset(field); });
}

void VariantForm::buildFields(QVBoxLayout* column) {
    m_pods = new QSpinBox;
    m_pods->setRange(0, std::numeric_limits<int>::max());
    m_pods->setAccelerated(true);
    addRow(column, PlanField::Pods, new FieldRow(fieldText(PlanField::Pods), m_pods, FieldRow::NoteAt::Beside));
    connect(m_pods, &QSpinBox::valueChanged, this,
            [this](int value) { change(PlanField::Pods, [&](GroupEdit& edit) { edit.pods = value; }); });

    m_cpu = new AmountBox(tr("CPU"));
    m_memory = new AmountBox(tr("GiB"));
    m_cpu->setAccessibleName(fieldText(PlanField::Cpu));
    m_memory->setAccessibleName(fieldText(PlanField::Memory));
    auto* pair = new QWidget;
    auto* both = new QHBoxLayout(pair);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(space::s);
    both->addWidget(m_cpu, 1);
    both->addWidget(m_memory, 1);
    pair->setAccessibleName(tr("CPU, memory"));
    auto* row = new FieldRow(tr("CPU, memory"), pair, FieldRow::NoteAt::Below);
    column->addWidget(row);
    m_rows[PlanField::Cpu] = m_rows[PlanField::Memory] = row;
    connect(row, &FieldRow::resetRequested, this, [this] {
        reset(PlanField::Cpu);
        reset(PlanField::Memory);
    });
    connect(m_cpu, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        change(PlanField::Cpu, [&](GroupEdit& edit) {
            edit.cpu.reset();
            if (value > 0)
                edit.cpu = Quantity::fromMilli(std::llround(value * 1000));
        });
    });
    connect(m_memory, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        change(PlanField::Memory, [&](GroupEdit& edit) {
            edit.memory.reset();
            if (value > 0)
                edit.memory = Quantity::fromUnits(std::llround(value * 1024) * mebibyte);
        });
    });

    m_gpus = new QSpinBox;
    m_gpus->setRange(0, 1024);
    addRow(column, PlanField::GpusPerPod,
           new FieldRow(fieldText(PlanField::GpusPerPod), m_gpus, FieldRow::NoteAt::Beside));
    connect(m_gpus, &QSpinBox::valueChanged, this,
            [this](int value) { change(PlanField::GpusPerPod, [&](GroupEdit& edit) { edit.gpusPerPod = value; }); });

    const auto addChips = [&](PlanField field, const QString& empty, const QString& more) {
        auto* chips = new ChipEdit(fieldText(field));
        chips->setPlaceholders(empty, more);
        addRow(column, field, new FieldRow(fieldText(field), chips, FieldRow::NoteAt::Below));
        return chips;
    };
    m_skus = addChips(PlanField::GpuSkus, tr("any"), tr("Add SKU"));
    m_skus->setChipIcon(QStringLiteral("chip"));
    QList<ChipEdit::Choice> models;
    for (const session::GpuModel& model : m_names.gpus) {
        QStringList sizes;
        for (const std::int64_t memory : model.memories)
            sizes << QString::number(memory);
        models.append({toQt(model.sku), sizes.isEmpty() ? QString() : tr("%1 GB").arg(sizes.join(tr(" and ")))});
    }
    m_skus->setChoices(models);
    m_skus->setMarkUnknown(true);
    connect(m_skus, &ChipEdit::edited, this, [this](const QStringList& chips) {
        change(PlanField::GpuSkus, [&](GroupEdit& edit) { edit.gpuSkus = fromQtList(chips); });
        m_variants.seal();
    });

    m_price = new SegmentedControl(fieldText(PlanField::Price));
    m_price->setChoices({tr("On-demand"), tr("Spot"), tr("Either")});
    addRow(column, PlanField::Price, new FieldRow(fieldText(PlanField::Price), m_price, FieldRow::NoteAt::Below));
    connect(m_price, &SegmentedControl::chosen, this, [this](int index) {
        change(PlanField::Price, [&](GroupEdit& edit) { edit.price = static_cast<PriceChoice>(index); });
        m_variants.seal();
    });

    const auto addLine = [&](PlanField field, const QString& placeholder) {
        auto* line = new QLineEdit;
        line->setPlaceholderText(placeholder);
        line->setMinimumHeight(size::control);
        line->setTextMargins(textInset, 0, textInset, 0);
        addRow(column, field, new FieldRow(fieldText(field), line, FieldRow::NoteAt::Below));
        connect(line, &QLineEdit::editingFinished, this, [this] { m_variants.seal(); });
        return line;
    };
    m_maxGpus = addLine(PlanField::MaxGpusPerNode, tr("no limit"));
    m_maxGpus->setValidator(new QIntValidator(0, 100'000, m_maxGpus));
    connect(m_maxGpus, &QLineEdit::textEdited, this, [this](const QString& text) {
        change(PlanField::MaxGpusPerNode, [&](GroupEdit& edit) { edit.maxGpusPerNode = text.toLongLong(); });
    });
    m_maxPrice = addLine(PlanField::MaxPricePerNodeHour, tr("no cap"));
    m_maxPrice->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral(R"(\d{0,7}([.,]\d{0,6})?)")), m_maxPrice));
    connect(m_maxPrice, &QLineEdit::textEdited, this, [this](const QString& text) {
        const auto money = domain::Money::parse(QString(text).replace(u',', u'.').toStdString());
        change(PlanField::MaxPricePerNodeHour,
               [&](GroupEdit& edit) { edit.maxPricePerNodeHour = money ? *money : domain::Money(); });
    });

    QList<ChipEdit::Choice> families;
    for (const std::string& family : m_names.families)
        families.append({toQt(family), {}});
    m_in = addChips(PlanField::FamiliesIn, tr("any"), tr("Add"));
    m_out = addChips(PlanField::FamiliesOut, tr("none"), tr("Add"));
    for (ChipEdit* chips : {m_in, m_out}) {
        chips->setChoices(families);
        const PlanField field = chips == m_in ? PlanField::FamiliesIn : PlanField::FamiliesOut;
        connect(chips, &ChipEdit::edited, this, [this, field](const QStringList& words) {
            change(field, [&](GroupEdit& edit) {
                (field == PlanField::FamiliesIn ? edit.familiesIn : edit.familiesOut) = fromQtList(words);
            });
            m_variants.seal();
        });
    }
    m_type = addLine(PlanField::TypeExpression, tr("any (regexp)"));
    connect(m_type, &QLineEdit::textEdited, this, [this](const QString& text) {
        change(PlanField::TypeExpression, [&](GroupEdit& edit) { edit.typeExpression = text.toStdString(); });
    });
    for (QAbstractSpinBox* box : std::initializer_list<QAbstractSpinBox*>{m_pods, m_cpu, m_memory, m_gpus}) {
        box->setMinimumWidth(60); // the range would ask for much more
        if (auto* line = box->findChild<QLineEdit*>())
            line->setTextMargins(textInset / 2, 0, 0, 0);
        connect(box, &QAbstractSpinBox::editingFinished, this, [this] { m_variants.seal(); });
    }
}

FieldRow* VariantForm::fieldRow(PlanField field) const {
    return m_rows.at(field);
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
    for (QWidget* widget : std::initializer_list<QWidget*>{m_pods, m_cpu, m_gpus, m_copy}) {
        if (widget->isEnabled()) {
            widget->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
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
    for (const auto& [field, row] : m_rows)
        row->setLabelWidth(narrowLabels ? FieldRow::narrowLabelWidth : FieldRow::labelWidth);
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

void VariantForm::change(PlanField field, const std::function<void(GroupEdit&)>& edit) {
    if (m_refreshing || base() == nullptr)
        return;
    m_variants.edit(m_row, base()->group.name, field, edit);
}

void VariantForm::reset(PlanField field) {
    m_variants.seal();
    change(field, [&](GroupEdit& edit) {
        const GroupEdit& values = base()->values;
        switch (field) { // what the base says is dropped from the edit
        case PlanField::Pods:
            edit.pods = values.pods;
            break;
        case PlanField::Cpu:
            edit.cpu = values.cpu;
            break;
        case PlanField::Memory:
            edit.memory = values.memory;
            break;
        case PlanField::GpusPerPod:
            edit.gpusPerPod = values.gpusPerPod;
            break;
        case PlanField::GpuSkus:
            edit.gpuSkus = values.gpuSkus;
            break;
        case PlanField::Price:
            edit.price = values.price;
            break;
        case PlanField::MaxGpusPerNode:
            edit.maxGpusPerNode = values.maxGpusPerNode;
            break;
        case PlanField::MaxPricePerNodeHour:
            edit.maxPricePerNodeHour = values.maxPricePerNodeHour;
            break;
        case PlanField::FamiliesIn:
            edit.familiesIn = values.familiesIn;
            break;
        case PlanField::FamiliesOut:
            edit.familiesOut = values.familiesOut;
            break;
        case PlanField::TypeExpression:
            edit.typeExpression = values.typeExpression;
            break;
        }
    });
    m_variants.seal();
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
    m_refreshing = true;
    refreshGroups();
    const BuiltVariant& variant = variants[static_cast<std::size_t>(m_row)];
    setTitle(oneLine(toQt(variant.plan.name)));
    m_hint->setText(m_row == 0 ? tr("The base is the manifest as it is. Duplicate it to change something.")
                               : QString());
    m_hint->setVisible(m_row == 0);

    int differ = 0;
    for (const auto& [name, edit] : variant.plan.groups) {
        for (const bool set :
             {edit.pods.has_value(), edit.cpu.has_value(), edit.memory.has_value(), edit.gpusPerPod.has_value(),
              edit.gpuSkus.has_value(), edit.price.has_value(), edit.maxGpusPerNode.has_value(),
              edit.maxPricePerNodeHour.has_value(), edit.familiesIn.has_value(), edit.familiesOut.has_value(),
              edit.typeExpression.has_value()})
            differ += set;
    }
    const int fix = variant.toFix();
    differ = std::max(0, differ - fix);
    QStringList words;
    if (differ > 0)
        words << tr("%n field(s) differ", nullptr, differ);
    if (fix > 0)
        words << tr("%n to fix", nullptr, fix);
    if (const int notes = static_cast<int>(variant.text.issues.size()) - fix; notes > 0)
        words << tr("%n note(s)", nullptr, notes);
    m_differs->setText(m_row == 0 ? QString() : words.isEmpty() ? tr("as the base") : words.join(QStringLiteral(", ")));

    if (const manifest::GroupValues* values = base()) {
        const auto edit = variant.plan.groups.find(values->group.name);
        refreshFields(*values, edit == variant.plan.groups.end() ? GroupEdit{} : edit->second, variant);
    }
    refreshIssues(variant);
    refreshSums(variant);
    m_refreshing = false;
}

void VariantForm::refreshFields(const manifest::GroupValues& base, const GroupEdit& edit, const BuiltVariant& variant) {
    const GroupEdit now = manifest::edited(base.values, edit);
    const bool mayEdit = m_row > 0;
    const auto set = [&](PlanField field, bool changed, const QString& was) {
        m_rows.at(field)->setChanged(changed ? tr("base %1").arg(was) : QString());
    };
    m_pods->setValue(static_cast<int>(std::min<std::int64_t>(now.pods.value_or(0), std::numeric_limits<int>::max())));
    m_pods->setEnabled(mayEdit && base.podsFixed.empty());
    m_pods->setToolTip(toQt(base.podsFixed));
    set(PlanField::Pods, edit.pods.has_value(), QString::number(base.values.pods.value_or(0)));

    const auto amount = [&](QDoubleSpinBox* box, const std::optional<Quantity>& quantity, double scale) {
        const double value = quantity ? static_cast<double>(quantity->milli()) / 1000 / scale : 0;
        if (std::abs(box->value() - value) > 0.0005)
            box->setValue(value);
        box->setEnabled(mayEdit);
    };
    amount(m_cpu, now.cpu, 1);
    const auto gib = [](const std::optional<Quantity>& quantity) {
        return quantity ? static_cast<double>(quantity->units()) / (1 << 30) : 0;
    };
    if (std::abs(m_memory->value() - gib(now.memory)) > 0.0005)
        m_memory->setValue(gib(now.memory));
    m_memory->setEnabled(mayEdit);
    QStringList before;
    if (edit.cpu)
        before << (base.values.cpu ? cpuText(*base.values.cpu) : tr("no CPU"));
    if (edit.memory)
        before << (base.values.memory ? memoryText(*base.values.memory) : tr("no memory"));
    set(PlanField::Cpu, !before.isEmpty(), before.join(QStringLiteral(", ")));

    m_gpus->setValue(static_cast<int>(std::min<std::int64_t>(now.gpusPerPod.value_or(0), 1024)));
    m_gpus->setEnabled(mayEdit);
    set(PlanField::GpusPerPod, edit.gpusPerPod.has_value(), QString::number(base.values.gpusPerPod.value_or(0)));

    const bool maySelect = mayEdit && base.unselected.empty();
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_skus, m_price, m_maxGpus, m_maxPrice, m_in, m_out, m_type}) {
        widget->setEnabled(maySelect);
        widget->setToolTip(toQt(base.unselected));
    }
    m_skus->setChips(toQtList(now.gpuSkus.value_or(std::vector<std::string>{})));
    const auto baseSkus = base.values.gpuSkus.value_or(std::vector<std::string>{});
    set(PlanField::GpuSkus, edit.gpuSkus.has_value(),
        baseSkus.empty()       ? tr("any SKU")
        : baseSkus.size() == 1 ? oneLine(toQt(baseSkus.front()))
                               : tr("%n SKU(s)", nullptr, static_cast<int>(baseSkus.size())));
    QStringList strange;
    for (const QString& word : m_skus->unknown())
        strange << oneLine(word);
    m_rows.at(PlanField::GpuSkus)
        ->setWarning(strange.isEmpty() ? QString()
                                       : tr("%1: not in the price list").arg(strange.join(QStringLiteral(", "))));
    QStringList remarks;
    for (const session::GpuModel& model : m_names.gpus) {
        if (model.memories.size() < 2 || !m_skus->chips().contains(toQt(model.sku), Qt::CaseInsensitive))
            continue;
        QStringList sizes;
        for (const std::int64_t memory : model.memories)
            sizes << QString::number(memory);
        const QString last = sizes.takeLast();
        const QString text = tr("%1 and %2 GB").arg(sizes.join(QStringLiteral(", ")), last);
        remarks << (m_skus->chips().size() == 1 ? text : toQt(model.sku) + u' ' + text);
    }
    m_rows.at(PlanField::GpuSkus)->setRemark(remarks.join(QStringLiteral("; ")));

    const auto priceText = [](const std::optional<PriceChoice>& price) {
        return !price                            ? tr("something else")
               : *price == PriceChoice::OnDemand ? tr("on-demand")
               : *price == PriceChoice::Spot     ? tr("spot")
                                                 : tr("either");
    };
    if (now.price)
        m_price->setCurrent(static_cast<int>(*now.price));
    set(PlanField::Price, edit.price.has_value(), priceText(base.values.price));
    m_rows.at(PlanField::Price)
        ->setRemark(now.price && *now.price != PriceChoice::OnDemand ? tr("may be reclaimed") : QString());

    const auto limit = [&](std::int64_t value) { return value == 0 ? QString() : QString::number(value); };
    setText(m_maxGpus, limit(now.maxGpusPerNode.value_or(0)));
    set(PlanField::MaxGpusPerNode, edit.maxGpusPerNode.has_value(),
        base.values.maxGpusPerNode.value_or(0) == 0 ? tr("no limit") : limit(*base.values.maxGpusPerNode));
    const domain::Money cap = now.maxPricePerNodeHour.value_or(domain::Money());
    const auto typed = domain::Money::parse(m_maxPrice->text().replace(u',', u'.').toStdString());
    if (!(typed && *typed == cap) && !(m_maxPrice->hasFocus() && cap == domain::Money() && !typed))
        setText(m_maxPrice, cap == domain::Money() ? QString() : moneyText(cap));
    const domain::Money baseCap = base.values.maxPricePerNodeHour.value_or(domain::Money());
    set(PlanField::MaxPricePerNodeHour, edit.maxPricePerNodeHour.has_value(),
        baseCap == domain::Money() ? tr("no cap") : moneyText(baseCap));

    const auto families = [&](ChipEdit* chips, PlanField field, const auto& values, const auto& was, bool changed,
                              const QString& none) {
        chips->setChips(toQtList(values.value_or(std::vector<std::string>{})));
        set(field, changed, was && !was->empty() ? wordsOf(*was) : none);
    };
    families(m_in, PlanField::FamiliesIn, now.familiesIn, base.values.familiesIn, edit.familiesIn.has_value(),
             tr("any"));
    families(m_out, PlanField::FamiliesOut, now.familiesOut, base.values.familiesOut, edit.familiesOut.has_value(),
             tr("none"));
    setText(m_type, toQt(now.typeExpression.value_or(std::string())));
    const std::string baseType = base.values.typeExpression.value_or(std::string());
    set(PlanField::TypeExpression, edit.typeExpression.has_value(),
        baseType.empty() ? tr("any") : oneLine(toQt(baseType)));
    const QFont wanted = m_type->text().isEmpty() ? fontFor(TextRole::Body) : fixedFont();
    if (m_type->font() != wanted)
        m_type->setFont(wanted);

    std::map<FieldRow*, QStringList> problems;
    for (const manifest::VariantIssue& issue : variant.text.issues) {
        if (!issue.blocks || issue.group != base.group.name || issue.file.empty())
            continue;
        const QString reason = oneLine(toQt(issue.message));
        problems[m_rows.at(issue.field)] << (issue.column > 0 ? tr("%1, column %2.").arg(reason).arg(issue.column)
                                                              : reason + u'.');
    }
    for (const auto& [field, row] : m_rows)
        row->setProblem(problems[row].join(QStringLiteral("\n")));
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
    const auto add = [&](bool blocks, const QString& text, const std::function<void()>& go) {
        if (shown == most) {
            ++more;
            return;
        }
        ++shown;
        m_issueLines->addWidget(new IssueRow(blocks, text, go, m_issues));
    };
    if (variant.error && variant.text.issues.empty())
        add(true, oneLine(toQt(variant.error->text())), [] {});
    for (const manifest::VariantIssue& issue : variant.text.issues) {
        const bool here = base() != nullptr && issue.group == base()->group.name;
        if (issue.blocks && here && !issue.file.empty())
            continue; // at its field
        QString text = oneLine(toQt(issue.message));
        if (!here && !issue.group.empty() && !issue.file.empty())
            text.prepend(oneLine(toQt(issue.group)) + QStringLiteral(": "));
        if (issue.line > 0)
            text += tr(" (line %1)").arg(issue.line);
        add(issue.blocks, text, [this, issue] {
            if (issue.blocks)
                setGroup(issue.group);
            else
                emit issueChosen(issue.line);
        });
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

bool VariantForm::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress)
        emit activated(m_row);
    if (event->type() == QEvent::LayoutRequest && watched == m_scroll->widget())
        m_scroll->setMinimumWidth(m_scroll->widget()->minimumSizeHint().width() +
                                  m_scroll->verticalScrollBar()->sizeHint().width());
    // The wheel scrolls the form; it does not change numbers on its way.
    if (event->type() == QEvent::Wheel && qobject_cast<QAbstractSpinBox*>(watched) != nullptr &&
        !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return Panel::eventFilter(watched, event);
}

} // namespace thrifty::app
