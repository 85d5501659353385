// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/namedtext.h"
#include "session/plannerservice.h"

#include <string>
#include <vector>

namespace thrifty::session {

// What a packet holds, for a review and for a repository.
inline constexpr const char* policyFile = "10-policy.yaml";
inline constexpr const char* workloadFile = "20-workload.yaml";
inline constexpr const char* probeFile = "probe-do-not-apply/20-workload.yaml";
inline constexpr const char* estimateFile = "estimate.json";

/// Whether a packet can hold a file of this name, relative to its folder.
[[nodiscard]] bool isPacketFile(const std::string& name);

struct PacketRequest {
    PolicyPlan policy;
    std::vector<manifest::File> manifests; ///< of the variant that the policy is for; empty: no workload in it
    bool tellMissing = true;               ///< a warning where there are none; false: the caller knows why and says it
    std::vector<domain::NamedText> estimates; ///< the result in its forms, as report makes them
};

struct Packet {
    std::vector<domain::NamedText> files; ///< in the order in which they are applied and read
    std::vector<std::string> warnings;    ///< "20-workload.yaml holds the values of Secret/x"
};

/// The policy, the workload without gates and with the caps of the plan, the gated copies apart, and the estimate.
/// Writes nothing.
[[nodiscard]] domain::Expected<Packet> reviewPacket(const PacketRequest& request);

/// Whether a packet goes to this path as a zip archive; otherwise as a folder.
[[nodiscard]] bool isPacketArchive(const std::string& path);

/// What lies where a packet is to go as a folder. Anything but these is refused: nothing else may lie where
/// `kubectl apply -f` is pointed at. An earlier packet is known by the names in it and by its policy, which says that
/// this program wrote it.
enum class PacketPlace { New, Empty, EarlierPacket };
[[nodiscard]] domain::Expected<PacketPlace> packetPlace(const std::string& path);

/// Writes the files as a folder, where packetPlace() refuses nothing, or as a zip archive. A folder is there whole or
/// not at all, also where it takes the place of an earlier packet; file by file only where a folder cannot be renamed,
/// as a mounted one. Archives are the same bytes for the same packet: `time` is that of their files.
[[nodiscard]] domain::Expected<void> writePacket(const Packet& packet, const std::string& path, domain::Timestamp time);

/// Reads a packet back, folder or archive. Limits: 64 files, 256 MB unpacked.
[[nodiscard]] domain::Expected<std::vector<domain::NamedText>> readPacket(const std::string& path);

} // namespace thrifty::session
