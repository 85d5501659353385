// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/groupfilter.h"

#include "app/widgets/buttons.h"

#include <QSignalBlocker>

#include <algorithm>

namespace thrifty::app {

GroupFilter::GroupFilter(QWidget* parent)
    : QComboBox(parent) {
    nameChoice(this, tr("Group of clusters that is shown"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    hide();
    connect(this, &QComboBox::currentIndexChanged, this, &GroupFilter::filterChanged);
    addItem(tr("all groups"));
}

void GroupFilter::setGroups(const QStringList& groups) {
    setVisible(!groups.isEmpty());
    // First all, last those in none; between them the groups, each with its word.
    QStringList there;
    for (int at = 1; at < count() - 1; ++at)
        there << itemData(at).toString();
    if (there == groups)
        return;
    const bool none = currentIndex() > 0 && currentIndex() == count() - 1;
    const QString held = currentData().toString();
    {
        const QSignalBlocker quiet(this);
        clear();
        addItem(tr("all groups"));
        for (const QString& group : groups)
            addItem(group, group);
        if (!groups.isEmpty())
            addItem(tr("no group"));
        setCurrentIndex(none && !groups.isEmpty() ? count() - 1 : held.isEmpty() ? 0 : std::max(0, findData(held)));
    }
    emit filterChanged();
}

bool GroupFilter::accepts(const QString& group) const {
    if (currentIndex() <= 0)
        return true;
    return currentIndex() == count() - 1 ? group.isEmpty() : group == currentData().toString();
}

} // namespace thrifty::app
