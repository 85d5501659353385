// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/appliedwords.h"

#include "app/format/text.h"

namespace thrifty::app {

QString appliedName(const session::AppliedWorkload& applied) {
    for (const domain::WorkloadObject& object : applied.follow.manifest.workload.objects) {
        if (object.role == domain::ObjectRole::Priced)
            return oneLine(toQt(object.id.name));
    }
    return oneLine(toQt(applied.follow.group.value));
}

} // namespace thrifty::app
