// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"
#include "sim/kinds/apierror.h"
#include "sim/kinds/kindregistry.h"

#include <string_view>

namespace thrifty::sim {

/// What a kind does to an object that is about to be stored. The server itself sets name, namespace, uid,
/// creationTimestamp and resourceVersion.

/// New object: status emptied (or its initial value) where the kind has a status subresource, generation 1 where the
/// kind counts generations, pods get phase and QoS class.
void prepareForCreate(const KindInfo& kind, manifest::Value& object);
/// Update of the object (subresource "") keeps the old status; update of "status" keeps everything else. The server's
/// own metadata (uid, creationTimestamp, deletionTimestamp, deletionGracePeriodSeconds, generation) is carried over,
/// and generation grows when the spec changed. managedFields are left as `after` has them.
void prepareForUpdate(const KindInfo& kind, const manifest::Value& before, manifest::Value& after,
                      std::string_view subresource = {});

/// autoscaling/v1 Scale of an object of a kind with hasScale.
[[nodiscard]] manifest::Value scaleOf(const KindInfo& kind, const manifest::Value& object);
/// Writes a Scale's spec.replicas into the object; 400 or 422 when it is not a number or negative.
[[nodiscard]] ApiResult<void> applyScale(const KindInfo& kind, manifest::Value& object, const manifest::Value& scale);

/// The object as it reads through another version or group of the same storage (core and events.k8s.io events, CRD
/// versions with the None strategy): apiVersion is replaced and event fields are renamed.
[[nodiscard]] manifest::Value convertTo(const KindInfo& kind, manifest::Value object);
/// From what the client wrote to what is stored (events are stored in core/v1).
[[nodiscard]] manifest::Value convertToStorage(const KindInfo& kind, manifest::Value object);

} // namespace thrifty::sim
