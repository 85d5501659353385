// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>

#include <utility>

namespace thrifty::app {

/// Runs `function` on the thread of `context`, later; not at all when `context` is gone by then. The way back from a
/// job to the window. `context` must outlive the call itself: jobs end before their owner does.
template <class Function>
void deliver(QObject* context, Function&& function) {
    QMetaObject::invokeMethod(context, std::forward<Function>(function), Qt::QueuedConnection);
}

} // namespace thrifty::app
