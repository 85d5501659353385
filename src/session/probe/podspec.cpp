// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/probe/podspec.h"

#include <algorithm>
#include <set>
#include <string>

namespace thrifty::session {

using manifest::Value;

namespace {

/// Volumes that stand for a claim: one that exists, or one that the pod would bring into being.
std::set<std::string> dropClaimVolumes(Value& spec) {
    std::set<std::string> dropped;
    Value* volumes = spec.find("volumes");
    if (volumes == nullptr || !volumes->isArray())
        return dropped;
    std::erase_if(volumes->mutableItems(), [&](const Value& volume) {
        const bool claim = volume.has("persistentVolumeClaim") || volume.has("ephemeral");
        if (claim)
            dropped.insert(volume["name"].str());
        return claim;
    });
    if (volumes->size() == 0)
        spec.erase("volumes");
    return dropped;
}

/// A mount needs its volume, and a StatefulSet's mounts may name a claim template that is gone.
void dropMounts(Value& container, const std::set<std::string>& volumes) {
    for (const char* list : {"volumeMounts", "volumeDevices"}) {
        Value* mounts = container.find(list);
        if (mounts == nullptr || !mounts->isArray())
            continue;
        std::erase_if(mounts->mutableItems(),
                      [&](const Value& mount) { return !volumes.contains(mount["name"].str()); });
        if (mounts->size() == 0)
            container.erase(list);
    }
}

} // namespace

void stripPodSpec(Value& spec) {
    for (const char* key : {"serviceAccountName", "serviceAccount", "nodeName", "resourceClaims"})
        spec.erase(key);
    (void)dropClaimVolumes(spec);
    std::set<std::string> left;
    for (const Value& volume : spec["volumes"].items())
        left.insert(volume["name"].str());
    for (const char* list : {"containers", "initContainers"}) {
        Value* containers = spec.find(list);
        if (containers == nullptr || !containers->isArray())
            continue;
        for (Value& container : containers->mutableItems()) {
            dropMounts(container, left);
            if (Value* resources = container.find("resources"))
                resources->erase("claims");
        }
    }
}

bool isPodAnnotation(std::string_view key) {
    return !key.starts_with("kueue.x-k8s.io/") && !key.ends_with("/exclusive-topology") &&
           !key.starts_with("scheduling.k8s.io/group-name") && !key.starts_with("kubectl.kubernetes.io/");
}

} // namespace thrifty::session
