// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/listednames.h"

#include "app/worker/deliver.h"

#include <utility>

namespace thrifty::app {

ListedNames::ListedNames(QObject* parent)
    : QObject(parent)
    , m_thread("price list") {
    m_thread.post([this](const std::stop_token&) {
        auto names = session::catalogNames({});
        if (!names)
            return; // nothing completes, and nothing is called unknown
        deliver(this, [this, names = std::move(*names)]() mutable {
            m_names = std::move(names);
            emit came();
        });
    });
}

} // namespace thrifty::app
