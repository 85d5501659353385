// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/policy/capwarnings.h"

#include "app/format/sentences.h"
#include "app/format/text.h"
#include "app/widgets/panel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace thrifty::app {

namespace {

constexpr std::size_t mostNames = 6; // the tooltip has the rest

QString amount(domain::Money perHour) {
    return price(perHour, PriceUnit::Hour) + u' ' + unitShort(PriceUnit::Hour);
}

} // namespace

CapWarnings::CapWarnings(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_lines(new QVBoxLayout(this)) {
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(space::xs);
    hide();
}

CapWarnings::Row CapWarnings::rowOf(const session::CapShutOut& shutOut) const {
    const FleetLooks& looks = m_workbench.fleet().looks();
    QStringList names, all;
    for (const session::CapShutOut::Cluster& cluster : shutOut.clusters) {
        if (names.size() < static_cast<qsizetype>(mostNames))
            names << oneLine(looks.shownName(cluster.name));
        all << (cluster.nodeType.empty()
                    ? tr("%1: %2").arg(oneLine(looks.fullName(cluster.name)), amount(cluster.pricePerNodeHour))
                    : tr("%1: %2 at %3")
                          .arg(oneLine(looks.fullName(cluster.name)), oneLine(toQt(cluster.nodeType)),
                               amount(cluster.pricePerNodeHour)));
    }
    if (const auto more = static_cast<int>(shutOut.clusters.size() - static_cast<std::size_t>(names.size())); more > 0)
        names << tr("%n more", nullptr, more);
    const QString text = tr("The cap of %1 for %2 shuts out %3 of %n clusters of the order: %4", nullptr,
                            static_cast<int>(shutOut.ordered))
                             .arg(amount(shutOut.cap), oneLine(toQt(shutOut.group)),
                                  QString::number(shutOut.clusters.size()), names.join(QStringLiteral(", ")));
    return {text, all.join(u'\n')};
}

void CapWarnings::refresh() {
    std::vector<Row> rows;
    if (const auto& policy = m_workbench.policy().plan()) {
        const auto caps = session::shutOutByCaps(*m_workbench.policy().variant(), policy->order, policy->nodeCaps);
        for (const session::CapShutOut& shutOut : caps)
            rows.push_back(rowOf(shutOut));
        for (const std::string& warning : policy->warnings) {
            const bool said = std::any_of(caps.begin(), caps.end(), [&](const session::CapShutOut& shutOut) {
                return session::warningText(shutOut) == warning;
            });
            if (!said)
                rows.push_back({startingLarge(sentence(warning)), {}});
        }
    }
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    rebuild();
}

void CapWarnings::rebuild() {
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Row& row : m_rows) {
        auto* line = new TextLabel(row.text, TextRole::Body, TextLabel::Ink::Warn);
        line->setWordWrap(true);
        line->setAccessibleDescription(row.tip);
        line->setToolTip(row.tip.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
        m_lines->addWidget(line);
    }
    setVisible(!m_rows.empty());
}

} // namespace thrifty::app
