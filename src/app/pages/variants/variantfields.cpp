// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/variants/variantfields.h"

#include "app/format/sentences.h"
#include "app/format/text.h"
#include "app/format/typednumber.h"
#include "app/models/variantlist.h"
#include "app/pages/variants/fieldrow.h"
#include "app/pages/variants/numberbox.h"
#include "app/widgets/buttons.h"
#include "app/widgets/chipedit.h"
#include "domain/groupfields.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <cmath>
#include <limits>
#include <utility>

namespace thrifty::app {

using domain::GroupEdit;
using domain::PlanField;
using domain::PriceChoice;
using domain::Quantity;

namespace {

constexpr int textInset = 4; // so that the words of all fields begin below each other
constexpr std::int64_t mebibyte = std::int64_t{1} << 20;

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

/// An amount that is being typed: "1." is on its way to "1.5".
std::optional<domain::Money> typedCap(const QString& text) {
    const QString point = QLocale().decimalPoint();
    return typedMoney(text.endsWith(point) ? text.chopped(point.size()) : text);
}

/// Text of a field that must not jump while it is typed in.
void setText(QLineEdit* line, const QString& text) {
    if (line->text() != text)
        line->setText(text);
}

} // namespace

VariantFields::VariantFields(VariantController& variants, const ListedNames& names, QWidget* parent)
    : QWidget(parent)
    , m_variants(variants)
    , m_names(names) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    buildSizes(column);
    buildNodes(column);
    takeNames();
}

void VariantFields::takeNames() {
    QList<ChipEdit::Choice> models, families;
    for (const session::GpuModel& model : m_names.names().gpus) {
        QStringList sizes;
        for (const std::int64_t memory : model.memories)
            sizes << QString::number(memory);
        models.append({toQt(model.sku), sizes.isEmpty() ? QString() : tr("%1 GB").arg(sizes.join(tr(" and ")))});
    }
    for (const std::string& family : m_names.names().families)
        families.append({toQt(family), {}});
    m_skus->setChoices(models);
    m_in->setChoices(families);
    m_out->setChoices(families);
}

void VariantFields::addRow(QVBoxLayout* column, PlanField field, FieldRow* row) {
    column->addWidget(row);
    m_rows[field] = row;
    connect(row, &FieldRow::resetRequested, this, [this, field] { reset(field); });
}

void VariantFields::buildSizes(QVBoxLayout* column) {
    const auto whole = [](std::int64_t most) {
        return tr("Write a whole number from 0 to %1.").arg(QLocale().toString(static_cast<qlonglong>(most)));
    };
    m_pods = new CountBox(domain::mostPods);
    addRow(column, PlanField::Pods, new FieldRow(fieldText(PlanField::Pods), m_pods, FieldRow::NoteAt::Beside));
    connect(m_pods, &QSpinBox::valueChanged, this,
            [this](int value) { change(PlanField::Pods, [&](GroupEdit& edit) { edit.pods = value; }); });
    addBox(PlanField::Pods, m_pods, whole(domain::mostPods));

    m_cpu = new AmountBox(tr("CPU"), tr("not said"));
    m_memory = new AmountBox(tr("GiB"), tr("not said"));
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
    const QString amount =
        tr("Write a number from 0 to %1 with at most three decimals, like %2.")
            .arg(QLocale().toString(static_cast<qlonglong>(m_cpu->most())), QLocale().toString(1.5, 'f', 1));
    addBox(PlanField::Cpu, m_cpu, amount);
    addBox(PlanField::Memory, m_memory, amount);

    m_gpus = new CountBox(domain::mostGpusPerPod);
    addRow(column, PlanField::GpusPerPod,
           new FieldRow(fieldText(PlanField::GpusPerPod), m_gpus, FieldRow::NoteAt::Beside));
    connect(m_gpus, &QSpinBox::valueChanged, this,
            [this](int value) { change(PlanField::GpusPerPod, [&](GroupEdit& edit) { edit.gpusPerPod = value; }); });
    addBox(PlanField::GpusPerPod, m_gpus, whole(domain::mostGpusPerPod));
}

void VariantFields::addBox(PlanField field, auto* box, const QString& reason) {
    box->setMinimumWidth(60); // the range would ask for much more
    box->line()->setTextMargins(textInset / 2, 0, 0, 0);
    watchTyping(field, box, box->line(),
                [box, reason](const QString&) { return box->hasAcceptableInput() ? QString() : reason; });
    connect(box->line(), &QLineEdit::textEdited, this, [this, field, box] {
        if (box->hasAcceptableInput())
            m_variants.takeBack(m_row, m_base.group.name, field); // its number is told by valueChanged(), if another
    });
    connect(box, &QAbstractSpinBox::editingFinished, this, &VariantFields::endTyping);
}

void VariantFields::watchTyping(PlanField field, QWidget* widget, QLineEdit* line,
                                const std::function<QString(const QString&)>& reason) {
    m_typed[widget] = field;
    widget->installEventFilter(this);
    connect(line, &QLineEdit::textEdited, this, [this, field, reason](const QString& text) {
        if (!m_beforeTyping)
            m_beforeTyping = m_edit;
        if (const QString why = reason(text); !why.isEmpty())
            m_variants.refuse(m_row, {m_base.group.name, field, text, why, *m_beforeTyping});
    });
}

/// What is typed from now on is a step of its own.
void VariantFields::endTyping() {
    m_variants.seal();
    const bool typed = std::exchange(m_beforeTyping, std::nullopt).has_value();
    if (typed && m_row < static_cast<int>(m_variants.variants().size()))
        setTarget(m_row, m_base); // what was kept from jumping
}

void VariantFields::buildNodes(QVBoxLayout* column) {
    const auto addChips = [&](PlanField field, const QString& empty, const QString& more) {
        auto* chips = new ChipEdit(fieldText(field));
        chips->setPlaceholders(empty, more);
        addRow(column, field, new FieldRow(fieldText(field), chips, FieldRow::NoteAt::Below));
        return chips;
    };
    m_skus = addChips(PlanField::GpuSkus, tr("any"), tr("Add SKU"));
    m_skus->setChipIcon(QStringLiteral("chip"));
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
        connect(line, &QLineEdit::editingFinished, this, &VariantFields::endTyping);
        return line;
    };
    m_maxGpus = addLine(PlanField::MaxGpusPerNode, tr("no limit"));
    watchTyping(PlanField::MaxGpusPerNode, m_maxGpus, m_maxGpus, [](const QString& text) {
        const auto number = typedWhole(text);
        return text.isEmpty() || (number && *number > 0 && *number <= domain::mostGpusPerNode)
                   ? QString()
                   : tr("Write a whole number from 1 to %1, or nothing for no limit.")
                         .arg(QLocale().toString(static_cast<qlonglong>(domain::mostGpusPerNode)));
    });
    connect(m_maxGpus, &QLineEdit::textEdited, this, [this](const QString& text) {
        const RefusedText* wrong = refused(PlanField::MaxGpusPerNode);
        if (wrong == nullptr || wrong->text != text)
            change(PlanField::MaxGpusPerNode,
                   [&](GroupEdit& edit) { edit.maxGpusPerNode = typedWhole(text).value_or(0); });
    });
    m_maxPrice = addLine(PlanField::MaxPricePerNodeHour, tr("no cap"));
    watchTyping(PlanField::MaxPricePerNodeHour, m_maxPrice, m_maxPrice, [](const QString& text) {
        const auto money = typedCap(text);
        return text.isEmpty() || (money && *money != domain::Money())
                   ? QString()
                   : tr("“%1” is no amount above 0: like %2, or empty for no cap.")
                         .arg(text, QLocale().toString(1.5, 'f', 2));
    });
    connect(m_maxPrice, &QLineEdit::textEdited, this, [this](const QString& text) {
        const RefusedText* wrong = refused(PlanField::MaxPricePerNodeHour);
        if (wrong == nullptr || wrong->text != text)
            change(PlanField::MaxPricePerNodeHour,
                   [&](GroupEdit& edit) { edit.maxPricePerNodeHour = typedCap(text).value_or(domain::Money()); });
    });

    m_in = addChips(PlanField::FamiliesIn, tr("any"), tr("Add"));
    m_out = addChips(PlanField::FamiliesOut, tr("none"), tr("Add"));
    for (ChipEdit* chips : {m_in, m_out}) {
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
    watchTyping(PlanField::TypeExpression, m_type, m_type, [](const QString&) { return QString(); });
}

void VariantFields::setLabelWidth(int width) {
    for (const auto& [field, row] : m_rows)
        row->setLabelWidth(width);
}

bool VariantFields::focusFirst() {
    for (QWidget* widget : std::initializer_list<QWidget*>{m_pods, m_cpu, m_gpus}) {
        if (widget->isEnabled()) {
            widget->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return false;
}

void VariantFields::change(PlanField field, const std::function<void(GroupEdit&)>& edit) {
    if (!m_refreshing)
        m_variants.edit(m_row, m_base.group.name, field, edit);
}

const RefusedText* VariantFields::refused(PlanField field) const {
    const auto& all = m_variants.variants();
    const bool known = m_row >= 0 && m_row < static_cast<int>(all.size());
    return known ? all[static_cast<std::size_t>(m_row)].refusedIn(m_base.group.name, field) : nullptr;
}

void VariantFields::reset(PlanField field) {
    endTyping();
    change(field, [&](GroupEdit& edit) { takeField(field, edit, m_base.values); });
    m_variants.seal();
}

/// A field whose own text has nothing to take back leaves undo and redo to the plan; what it refused goes first.
bool VariantFields::eventFilter(QObject* watched, QEvent* event) {
    const auto typed = m_typed.find(watched);
    if (typed == m_typed.end() || (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    auto* line = qobject_cast<QLineEdit*>(watched);
    if (line == nullptr)
        line = watched->findChild<QLineEdit*>();
    const bool undo = key->matches(QKeySequence::Undo) && !line->isUndoAvailable();
    if (!undo && !(key->matches(QKeySequence::Redo) && !line->isRedoAvailable()))
        return QWidget::eventFilter(watched, event);
    endTyping();
    const bool takes = undo && refused(typed->second) != nullptr;
    event->setAccepted(takes);
    if (takes && event->type() == QEvent::KeyPress)
        m_variants.takeBack(m_row, m_base.group.name, typed->second);
    return true;
}

void VariantFields::mark(PlanField field, bool changed, const QString& was) {
    m_rows.at(field)->setChanged(changed ? tr("base %1").arg(was) : QString());
}

void VariantFields::setTarget(int row, const manifest::GroupValues& base) {
    const BuiltVariant& variant = m_variants.variants().at(static_cast<std::size_t>(row));
    const auto found = variant.plan.groups.find(base.group.name);
    const GroupEdit edit = found == variant.plan.groups.end() ? GroupEdit{} : found->second;
    if (row != m_row || base.group.name != m_base.group.name) { // letters of another's fields
        m_beforeTyping.reset();
        for (ChipEdit* chips : {m_skus, m_in, m_out})
            chips->dropTyped();
    }
    m_row = row;
    m_base = base;
    m_edit = edit;
    const GroupEdit now = manifest::edited(base.values, edit);
    m_refreshing = true;
    const bool maySelect = m_row > 0 && m_base.unselected.empty();
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_skus, m_price, m_maxGpus, m_maxPrice, m_in, m_out, m_type}) {
        widget->setEnabled(maySelect);
        widget->setToolTip(toQt(m_base.unselected));
    }
    refreshSizes(now, edit);
    refreshSkus(now, edit);
    refreshNodes(now, edit);
    refreshProblems(variant);
    m_refreshing = false;
}

void VariantFields::refreshSizes(const GroupEdit& now, const GroupEdit& edit) {
    const auto show = [this](auto* box, PlanField field, auto value) {
        const RefusedText* wrong = refused(field);
        if (wrong == nullptr && m_beforeTyping && box->hasFocus() && box->hasAcceptableInput())
            return; // "0" is the base's, and on its way to "0.5"
        box->show(value, wrong == nullptr ? nullptr : &wrong->text);
    };
    const auto count = [](const std::optional<std::int64_t>& number) {
        return static_cast<int>(std::min<std::int64_t>(number.value_or(0), std::numeric_limits<int>::max()));
    };
    show(m_pods, PlanField::Pods, count(now.pods));
    m_pods->setEnabled(m_row > 0 && m_base.podsFixed.empty());
    m_pods->setToolTip(toQt(m_base.podsFixed));
    mark(PlanField::Pods, edit.pods.has_value(), QString::number(m_base.values.pods.value_or(0)));
    m_rows.at(PlanField::Pods)->setWarning(edit.pods == 0 ? tr("Without pods nothing works.") : QString());

    show(m_cpu, PlanField::Cpu, now.cpu ? static_cast<double>(now.cpu->milli()) / 1000 : 0);
    m_cpu->setEnabled(m_row > 0);
    show(m_memory, PlanField::Memory, now.memory ? static_cast<double>(now.memory->units()) / (1 << 30) : 0);
    m_memory->setEnabled(m_row > 0);
    QStringList before;
    if (edit.cpu)
        before << (m_base.values.cpu ? cpuText(*m_base.values.cpu) : tr("no CPU"));
    if (edit.memory)
        before << (m_base.values.memory ? memoryText(*m_base.values.memory) : tr("no memory"));
    mark(PlanField::Cpu, !before.isEmpty(), before.join(QStringLiteral(", ")));

    show(m_gpus, PlanField::GpusPerPod, count(now.gpusPerPod));
    m_gpus->setEnabled(m_row > 0);
    mark(PlanField::GpusPerPod, edit.gpusPerPod.has_value(), QString::number(m_base.values.gpusPerPod.value_or(0)));
}

void VariantFields::refreshSkus(const GroupEdit& now, const GroupEdit& edit) {
    m_skus->setChips(toQtList(now.gpuSkus.value_or(std::vector<std::string>{})));
    const auto baseSkus = m_base.values.gpuSkus.value_or(std::vector<std::string>{});
    mark(PlanField::GpuSkus, edit.gpuSkus.has_value(),
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
    for (const session::GpuModel& model : m_names.names().gpus) {
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
}

void VariantFields::refreshNodes(const GroupEdit& now, const GroupEdit& edit) {
    const auto priceText = [](const std::optional<PriceChoice>& price) {
        return !price                            ? tr("something else")
               : *price == PriceChoice::OnDemand ? tr("on-demand")
               : *price == PriceChoice::Spot     ? tr("spot")
                                                 : tr("either");
    };
    if (now.price)
        m_price->setCurrent(static_cast<int>(*now.price));
    mark(PlanField::Price, edit.price.has_value(), priceText(m_base.values.price));
    m_rows.at(PlanField::Price)
        ->setRemark(now.price && *now.price != PriceChoice::OnDemand ? tr("may be reclaimed") : QString());

    const auto limit = [&](std::int64_t value) { return value == 0 ? QString() : QString::number(value); };
    if (const RefusedText* text = refused(PlanField::MaxGpusPerNode))
        setText(m_maxGpus, text->text);
    else
        setText(m_maxGpus, limit(now.maxGpusPerNode.value_or(0)));
    mark(PlanField::MaxGpusPerNode, edit.maxGpusPerNode.has_value(),
         m_base.values.maxGpusPerNode.value_or(0) == 0 ? tr("no limit") : limit(*m_base.values.maxGpusPerNode));
    const domain::Money cap = now.maxPricePerNodeHour.value_or(domain::Money());
    if (const RefusedText* text = refused(PlanField::MaxPricePerNodeHour))
        setText(m_maxPrice, text->text);
    else if (typedCap(m_maxPrice->text()) != cap)
        setText(m_maxPrice, cap == domain::Money() ? QString() : moneyText(cap));
    const domain::Money baseCap = m_base.values.maxPricePerNodeHour.value_or(domain::Money());
    mark(PlanField::MaxPricePerNodeHour, edit.maxPricePerNodeHour.has_value(),
         baseCap == domain::Money() ? tr("no cap") : moneyText(baseCap));

    const auto families = [&](ChipEdit* chips, PlanField field, const auto& values, const auto& was, bool changed,
                              const QString& none) {
        chips->setChips(toQtList(values.value_or(std::vector<std::string>{})));
        mark(field, changed, was && !was->empty() ? wordsOf(*was) : none);
    };
    families(m_in, PlanField::FamiliesIn, now.familiesIn, m_base.values.familiesIn, edit.familiesIn.has_value(),
             tr("any"));
    families(m_out, PlanField::FamiliesOut, now.familiesOut, m_base.values.familiesOut, edit.familiesOut.has_value(),
             tr("none"));
    setText(m_type, toQt(now.typeExpression.value_or(std::string())));
    const std::string baseType = m_base.values.typeExpression.value_or(std::string());
    mark(PlanField::TypeExpression, edit.typeExpression.has_value(),
         baseType.empty() ? tr("any") : oneLine(toQt(baseType)));
    const QFont wanted = m_type->text().isEmpty() ? fontFor(TextRole::Body) : fixedFont();
    if (m_type->font() != wanted)
        m_type->setFont(wanted);
}

void VariantFields::refreshProblems(const BuiltVariant& variant) {
    std::map<FieldRow*, QStringList> problems;
    for (const manifest::VariantIssue& issue : variant.text.issues) {
        if (!issue.blocks || issue.group != m_base.group.name || issue.file.empty())
            continue;
        const QString reason = sentence(issue.message);
        problems[m_rows.at(issue.field)] << (issue.column > 0 ? tr("%1, column %2.").arg(reason).arg(issue.column)
                                                              : reason + u'.');
    }
    for (const auto& [widget, field] : m_typed) {
        const RefusedText* wrong = refused(field);
        if (wrong != nullptr && !problems[m_rows.at(field)].contains(wrong->reason)) // of CPU and memory once
            problems[m_rows.at(field)].prepend(wrong->reason);
    }
    for (AmountBox* box : {m_cpu, m_memory}) {
        const RefusedText* wrong = refused(m_typed.at(box));
        setInvalid(box, wrong != nullptr);
        box->setAccessibleDescription(wrong == nullptr ? QString() : wrong->reason);
    }
    for (const auto& [field, row] : m_rows)
        row->setProblem(problems[row].join(QStringLiteral("\n")));
}

} // namespace thrifty::app
