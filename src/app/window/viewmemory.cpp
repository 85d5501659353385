// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/viewmemory.h"

#include "app/widgets/keptswitch.h"
#include "app/widgets/tablearrangement.h"

#include <QAbstractButton>
#include <QSplitter>

#include <cstddef>

namespace thrifty::app {

namespace {

// As they stand in the file, in the order of the enumerations.
constexpr const char* pageNames[] = {"fleet", "workload", "variants", "estimates", "policy", "placement", "history"};
constexpr const char* unitNames[] = {"hour", "day", "week", "month", "year"};

template <class Enum, std::size_t count>
std::optional<Enum> valueOf(const QString& name, const char* const (&names)[count]) {
    for (std::size_t at = 0; at < count; ++at) {
        if (name == QLatin1String(names[at]))
            return static_cast<Enum>(at);
    }
    return std::nullopt;
}

template <class Visit>
void eachSplitter(const Page& page, SizeClass size, const Visit& visit) {
    const QLatin1Char letters[] = {QLatin1Char('S'), QLatin1Char('M'), QLatin1Char('L')};
    int number = 0;
    for (QSplitter* splitter : page.findChildren<QSplitter*>())
        visit(QStringLiteral("%1-%2-%3")
                  .arg(QLatin1String(pageNames[static_cast<int>(page.id())]))
                  .arg(letters[static_cast<int>(size)])
                  .arg(number++),
              *splitter);
}

QString keyOf(const Page& page, const QObject& part) {
    return QLatin1String(pageNames[static_cast<int>(page.id())]) + u'-' + part.objectName();
}

template <class Visit>
void eachKeptSwitch(const Page& page, const Visit& visit) {
    for (QAbstractButton* button : page.findChildren<QAbstractButton*>()) {
        if (button->isCheckable() && button->property(keptProperty).toBool())
            visit(keyOf(page, *button), *button);
    }
}

} // namespace

ViewMemory::ViewMemory(AppSettings& settings)
    : m_settings(settings)
    , m_panels(settings.panels()) {}

void ViewMemory::restore(Page& page, SizeClass size) const {
    eachSplitter(page, size, [this](const QString& key, QSplitter& splitter) {
        // What a splitter of another shape left is refused by Qt and changes nothing.
        if (const auto kept = m_panels.constFind(key); kept != m_panels.constEnd())
            splitter.restoreState(*kept);
    });
    for (TableArrangement* table : page.findChildren<TableArrangement*>()) {
        if (const auto kept = m_panels.constFind(keyOf(page, *table)); kept != m_panels.constEnd())
            table->restore(*kept);
    }
    eachKeptSwitch(page, [this](const QString& key, QAbstractButton& button) {
        if (const auto kept = m_panels.constFind(key); kept != m_panels.constEnd())
            button.setChecked(*kept == "on");
    });
}

void ViewMemory::keep(const Page& page, SizeClass size) {
    eachSplitter(page, size, [this](const QString& key, QSplitter& splitter) { m_panels[key] = splitter.saveState(); });
    for (const TableArrangement* table : page.findChildren<TableArrangement*>()) {
        if (const QByteArray state = table->state(); state.isEmpty())
            m_panels.remove(keyOf(page, *table));
        else
            m_panels[keyOf(page, *table)] = state;
    }
    eachKeptSwitch(page, [this](const QString& key, const QAbstractButton& button) {
        m_panels[key] = button.isChecked() ? "on" : "off";
    });
}

std::optional<PriceUnit> ViewMemory::unit() const {
    return valueOf<PriceUnit>(m_settings.unit(), unitNames);
}

std::optional<PageId> ViewMemory::page() const {
    return valueOf<PageId>(m_settings.lastPage(), pageNames);
}

void ViewMemory::save(PriceUnit unit, PageId page) {
    m_settings.setPanels(m_panels);
    m_settings.setUnit(QLatin1String(unitNames[static_cast<int>(unit)]));
    m_settings.setLastPage(QLatin1String(pageNames[static_cast<int>(page)]));
}

} // namespace thrifty::app
