// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/timestamp.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace thrifty::kube {

/// What the program looks at in an event, whichever of the two APIs it came by.
struct EventView {
    std::string name, ns, uid, resourceVersion;
    std::string kind, objectName, objectNs, objectUid; ///< the object that it is about
    std::string reason, message, type;
    std::int64_t count = 1;
    std::optional<domain::Timestamp> time; ///< the newest of its times, else when it was made; none: no readable one
};

/// Reads core/v1 and events.k8s.io events straight from JSON. One thread at a time; keep it for many events.
class EventReader {
  public:
    EventReader();
    ~EventReader();
    /// Errors (Parse): not a JSON object with metadata.uid.
    [[nodiscard]] domain::Expected<EventView> read(std::string_view json);

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace thrifty::kube
