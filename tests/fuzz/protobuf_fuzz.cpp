// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the body of a request: no crash, and what is read goes through everything that a write does.
#include "sim/kinds/fieldmanager.h"
#include "sim/kinds/protobuf.h"
#include "sim/kinds/strategy.h"
#include "sim/kinds/table.h"
#include "sim/kinds/validation.h"

#include <cstdlib>

using namespace thrifty;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const sim::KindRegistry kinds;
    const auto body = sim::decodeProtobuf(kinds, {reinterpret_cast<const char*>(data), size});
    if (!body)
        return 0;
    const sim::KindInfo* kind = kinds.findKind((*body)["apiVersion"].str(), (*body)["kind"].str());
    manifest::Value object = *body;
    if (!kind || !sim::decodeFields(*kind, object, sim::FieldValidation::Ignore))
        return 0;
    sim::applyDefaults(*kind, object);
    const manifest::Value once = object;
    sim::applyDefaults(*kind, object);
    if (!(object == once))
        std::abort(); // defaults must be stable, else applying the same twice changes something
    sim::prepareForCreate(*kind, object);
    (void)sim::validateCreate(*kind, object);
    sim::trackUpdate(*kind, nullptr, object, {"fuzz", "", "2026-01-01T00:00:00Z"});
    (void)sim::tableOf(*kind, {&object}, {}, sim::IncludeObject::Metadata, 0);
    return 0;
}
