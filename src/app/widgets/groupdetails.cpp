// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/groupdetails.h"

#include "app/format/text.h"
#include "app/models/structuremodel.h"
#include "app/theme/paint.h"
#include "app/widgets/panel.h"
#include "session/workloadcheck.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace thrifty::app {

namespace {

/// A word in a thin frame.
class Chip : public QWidget {
  public:
    explicit Chip(QString text)
        : m_text(std::move(text)) {
        setAccessibleName(m_text);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override {
        const QFontMetrics metrics(fontFor(TextRole::Caption));
        return {metrics.horizontalAdvance(m_text) + 12, metrics.height() + 5};
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = currentTheme();
        QPainter painter(this);
        drawBox(&painter, rect(), size::radius, theme.surface2, theme.line, 1);
        painter.setFont(fontFor(TextRole::Caption));
        painter.setPen(theme.text);
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

  private:
    QString m_text;
};

QString gateText(domain::GateBehaviour gate) {
    switch (gate) {
    case domain::GateBehaviour::Passes:
        return GroupDetails::tr("added when an estimate runs");
    case domain::GateBehaviour::FewerPods:
        return GroupDetails::tr("fewer pods exist under a gate; plain pods stand in for the rest");
    case domain::GateBehaviour::NoPodsYet:
        return GroupDetails::tr("its pods come only when something runs; plain pods stand in for them");
    case domain::GateBehaviour::DropsGate:
        return GroupDetails::tr("its operator drops the gate; plain pods stand in for it, it is never sent");
    case domain::GateBehaviour::PerNode:
        return GroupDetails::tr("follows nodes, not priced");
    }
    return {};
}

} // namespace

GroupDetails::GroupDetails(QWidget* parent)
    : QWidget(parent)
    , m_title(new TextLabel({}, TextRole::Strong))
    , m_grid(new QGridLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(space::xs);
    m_title->setElided(true);
    column->addWidget(m_title);
    m_grid->setHorizontalSpacing(space::s);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnMinimumWidth(0, 88);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
}

void GroupDetails::row(const QString& label, const QString& text) {
    const int at = m_grid->rowCount();
    m_grid->addWidget(new TextLabel(label, TextRole::Caption, TextLabel::Ink::Text2), at, 0, Qt::AlignTop);
    auto* value = new TextLabel(text, TextRole::Caption);
    value->setWordWrap(true);
    m_grid->addWidget(value, at, 1);
    m_lines << label + QStringLiteral(": ") + text;
}

void GroupDetails::setGroup(const domain::PodGroup* group) {
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines.clear();
    setVisible(group != nullptr);
    if (group == nullptr)
        return;
    const QLocale locale;
    m_title->setText(oneLine(toQt(group->name)));
    QString pods = locale.toString(static_cast<qlonglong>(group->pods));
    if (group->maxPods)
        pods += QStringLiteral(" ") + tr("(minimum %1, maximum %2)")
                                          .arg(locale.toString(static_cast<qlonglong>(group->minPods)),
                                               locale.toString(static_cast<qlonglong>(*group->maxPods)));
    row(tr("Pods"), pods);
    const session::GroupFacts facts = session::factsOf(*group);
    QStringList asks;
    if (const auto cpu = domain::amountOf(group->requests, "cpu"); !cpu.isZero())
        asks << tr("%1 CPU").arg(cpuText(cpu.milli()));
    if (const auto memory = domain::amountOf(group->requests, "memory"); !memory.isZero())
        asks << tr("%1 GiB").arg(gibText(memory.units()));
    if (const auto gpus = domain::gpuCount(group->requests); gpus > 0)
        asks << tr("%n GPU(s)", nullptr, static_cast<int>(gpus));
    QString each = asks.isEmpty() ? tr("nothing") : asks.join(QStringLiteral(", "));
    each += QStringLiteral("; ") + (facts.onDemand && facts.spot ? tr("on-demand or spot")
                                    : facts.spot                 ? tr("spot, may be reclaimed")
                                                                 : tr("on-demand"));
    if (!facts.priceSaid)
        each += QStringLiteral(" ") + tr("(not set)");
    row(tr("Each requests"), each);
    if (!facts.problem.empty())
        row(tr("Not understood"), oneLine(toQt(facts.problem)));
    if (domain::gpuCount(group->requests) > 0) {
        if (facts.gpuSkus.empty()) {
            row(tr("GPU SKUs"), tr("any"));
        } else {
            auto* chips = new QWidget;
            auto* line = new QHBoxLayout(chips);
            line->setContentsMargins(0, 0, 0, 0);
            line->setSpacing(space::xs);
            QStringList names;
            for (const std::string& sku : facts.gpuSkus) {
                names << oneLine(toQt(sku));
                if (names.size() <= 6)
                    line->addWidget(new Chip(names.back()));
            }
            if (names.size() > 6)
                line->addWidget(new TextLabel(tr("and %n more", nullptr, static_cast<int>(names.size()) - 6),
                                              TextRole::Caption, TextLabel::Ink::Text2));
            line->addStretch(1);
            chips->setToolTip(names.join(QStringLiteral(", ")).toHtmlEscaped());
            const int at = m_grid->rowCount();
            m_grid->addWidget(new TextLabel(tr("GPU SKUs"), TextRole::Caption, TextLabel::Ink::Text2), at, 0);
            m_grid->addWidget(chips, at, 1);
            m_lines << tr("GPU SKUs") + QStringLiteral(": ") + names.join(QStringLiteral(", "));
        }
    }
    for (const std::string& limit : facts.limits)
        row(tr("Limit"), oneLine(toQt(limit)));
    if (facts.problem.empty() && group->gate != domain::GateBehaviour::PerNode)
        row(tr("Choice rule"), facts.packed ? tr("small: packed with other small pods on shared nodes (bin-packing)")
                               : group->pods > 1
                                   ? tr("node chosen for its own request (bin-select); pods of the group may share")
                                   : tr("node chosen for its own request (bin-select)"));
    row(tr("Gate"), gateText(group->gate));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_lines.join(QStringLiteral("; ")));
}

QString GroupDetails::summary() const {
    return m_lines.join(u'\n');
}

} // namespace thrifty::app
