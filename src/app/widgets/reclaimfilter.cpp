// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/reclaimfilter.h"

#include "app/widgets/buttons.h"

#include <QSignalBlocker>

namespace thrifty::app {

namespace {

/// One number for each limit, as an item's data; 0: none.
int keyOf(const domain::ReclaimLimit& limit) {
    return 1 + limit.percent * 2 + (limit.needsRate ? 1 : 0);
}

domain::ReclaimLimit limitOf(int key) {
    return {(key - 1) / 2, (key - 1) % 2 != 0};
}

} // namespace

ReclaimFilter::ReclaimFilter(QWidget* parent)
    : QComboBox(parent) {
    nameChoice(this, tr("How often spot nodes may be reclaimed"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addItem(tr("spot: any rate"), 0);
    for (const bool needsRate : {false, true}) {
        for (const int percent : {20, 15, 10, 5})
            addLimit({percent, needsRate});
    }
    connect(this, &QComboBox::activated, this, [this](int at) {
        const int key = itemData(at).toInt();
        emit chosen(key == 0 ? std::nullopt : std::optional(limitOf(key)));
    });
}

void ReclaimFilter::addLimit(const domain::ReclaimLimit& limit) {
    //: spot nodes that are reclaimed at most this often
    addItem(limit.needsRate ? tr("spot: up to %1 %, rate known").arg(limit.percent)
                            : tr("spot: up to %1 %").arg(limit.percent),
            keyOf(limit));
}

void ReclaimFilter::setLimit(const std::optional<domain::ReclaimLimit>& limit) {
    const QSignalBlocker quiet(this);
    const int key = limit ? keyOf(*limit) : 0;
    if (findData(key) < 0)
        addLimit(*limit);
    setCurrentIndex(findData(key));
}

} // namespace thrifty::app
