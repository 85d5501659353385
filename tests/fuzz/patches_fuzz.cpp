// SPDX-License-Identifier: GPL-3.0-or-later
// JSON [object, patch]: no patch crashes, and what is applied twice by one manager is the same as once.
#include "manifest/json.h"
#include "sim/kinds/fieldmanager.h"
#include "sim/kinds/patches.h"
#include "sim/kinds/validation.h"

#include <cstdlib>

using namespace thrifty;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const sim::KindRegistry kinds;
    static const sim::KindInfo& kind = *kinds.findKind("apps/v1", "Deployment");
    const auto input = manifest::parseJson({reinterpret_cast<const char*>(data), size});
    if (!input || !input->isArray())
        return 0;
    const manifest::Value &object = (*input)[0], &patch = (*input)[1];
    (void)sim::jsonPatch(object, patch);
    const manifest::Value merged = sim::mergePatch(object, patch);
    if (!(sim::mergePatch(merged, patch) == merged))
        std::abort();
    (void)sim::strategicMergePatch(kind, object, patch);

    manifest::Value live = object, applied = patch;
    if (!sim::decodeFields(kind, live, sim::FieldValidation::Ignore) ||
        !sim::decodeFields(kind, applied, sim::FieldValidation::Ignore))
        return 0;
    const sim::FieldWriter writer{"fuzz", "", "2026-01-01T00:00:00Z"};
    const auto once = sim::serverSideApply(kind, &live, applied, writer, true);
    if (!once)
        return 0;
    const auto twice = sim::serverSideApply(kind, &*once, applied, writer, false);
    if (!twice || !sim::sameContent(*once, *twice))
        std::abort();
    manifest::Value updated = live;
    sim::trackUpdate(kind, &*once, updated, writer);
    return 0;
}
