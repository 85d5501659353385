// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/reviewpacket.h"

#include "fleet/products.h"
#include "manifest/gating.h"
#include "manifest/podtemplates.h"
#include "session/gatefiles.h"
#include "session/packetfolder.h"
#include "session/privatefile.h"
#include "session/variants.h"
#include "session/ziparchive.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string_view>

namespace thrifty::session {

namespace fs = std::filesystem;
using domain::ErrorCode;
using domain::fail;
using domain::NamedText;

namespace {

constexpr std::size_t maxFiles = 64;
constexpr std::size_t maxBytes = 256u << 20u;

/// Several manifests as one stream of documents.
void join(std::string& stream, const std::string& text) {
    if (!stream.empty()) {
        if (stream.back() != '\n')
            stream += '\n';
        if (text.rfind("---", 0) != 0)
            stream += "---\n";
    }
    stream += text;
}

/// The manifests with the plan's caps on their templates, as an apply would put them there.
domain::Expected<std::vector<manifest::File>> cappedFiles(const PacketRequest& request, Packet& packet) {
    if (request.policy.nodeCaps.empty())
        return request.manifests;
    domain::VariantPlan caps;
    for (const auto& [group, cap] : request.policy.nodeCaps)
        caps.groups[group].maxPricePerNodeHour = cap;
    const auto built = buildVariant(request.manifests, caps);
    if (!built)
        return fail(built.error());
    for (const manifest::VariantIssue& issue : built->issues) {
        if (issue.blocks)
            return fail(ErrorCode::Refused, "the cap cannot be written: " + issue.message, issue.place());
        packet.warnings.push_back(issue.place() + ": " + issue.message);
    }
    return manifest::parseVariant(*built);
}

domain::Expected<void> addWorkload(const PacketRequest& request, Packet& packet) {
    const auto estimator = fleet::makeEstimator();
    const std::string gate = estimator->traits().gate;
    std::string plain;
    std::string probe =
        "# For reading only: the gates keep these pods from ever running, and the objects have the names of\n"
        "# the real ones. Applying or deleting with this file would change the workload itself.\n";
    const std::size_t head = probe.size();
    auto files = cappedFiles(request, packet);
    if (!files)
        return fail(std::move(files).error());
    for (const manifest::File& given : *files) {
        const auto ungated = manifest::ungate(given, gate);
        if (!ungated)
            return fail(ungated.error());
        for (const std::string& note : ungated->reformatted)
            packet.warnings.push_back(given.name + ": " + note);
        join(plain, ungated->text);
        const auto file = manifest::parseFile(given.name, ungated->text);
        if (!file)
            return fail(file.error());
        const auto gated = manifest::gate(*file, gate);
        if (!gated)
            return fail(gated.error());
        if (probe.size() == head)
            probe += gated->text;
        else
            join(probe, gated->text);
    }
    const auto objects = manifest::objectsOf(request.manifests);
    if (!objects)
        return fail(objects.error());
    for (const manifest::ManifestObject& object : *objects) {
        if (object.value["kind"].str() == "Secret")
            packet.warnings.push_back(std::string(workloadFile) + " holds the values of " +
                                      manifest::idOf(object.value).text() + ": mind who gets it");
    }
    packet.files.push_back({workloadFile, std::move(plain)});
    packet.files.push_back({probeFile, std::move(probe)});
    return {};
}

} // namespace

bool isPacketFile(const std::string& name) {
    return name == policyFile || name == workloadFile || name == probeFile || name.rfind("estimate.", 0) == 0;
}

domain::Expected<Packet> reviewPacket(const PacketRequest& request) {
    Packet packet;
    packet.warnings = request.policy.warnings;
    packet.files.push_back({policyFile, request.policy.yaml});
    if (!request.manifests.empty()) {
        if (auto added = addWorkload(request, packet); !added)
            return fail(std::move(added).error());
    } else if (request.tellMissing) {
        packet.warnings.push_back(std::string(workloadFile) + " is missing, because no manifest was given");
    }
    packet.files.insert(packet.files.end(), request.estimates.begin(), request.estimates.end());
    return packet;
}

bool isPacketArchive(const std::string& path) {
    constexpr std::string_view suffix = ".zip";
    return path.size() >= suffix.size() &&
           std::equal(suffix.rbegin(), suffix.rend(), path.rbegin(),
                      [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
}

domain::Expected<void> writePacket(const Packet& packet, const std::string& path, domain::Timestamp time) {
    if (!isPacketArchive(path))
        return writePacketFolder(packet.files, path);
    auto bytes = zipOf(packet.files, time);
    return bytes ? replaceFile(path, *bytes) : fail(std::move(bytes).error());
}

domain::Expected<std::vector<NamedText>> readPacket(const std::string& path) {
    std::error_code code;
    if (!fs::is_directory(path, code)) {
        const auto bytes = readWholeFile(path);
        return bytes ? filesOfZip(*bytes, path, maxFiles, maxBytes) : fail(bytes.error());
    }
    std::vector<NamedText> files;
    std::size_t total = 0;
    for (const auto& entry : fs::recursive_directory_iterator(path, code)) {
        if (!entry.is_regular_file(code))
            continue;
        total += entry.file_size(code);
        if (files.size() >= maxFiles || total > maxBytes)
            return fail(ErrorCode::Limit, "is too large for a packet", path);
        auto text = readWholeFile(entry.path().string());
        if (!text)
            return fail(std::move(text).error());
        files.push_back({fs::relative(entry.path(), path, code).string(), std::move(*text)});
    }
    if (code)
        return fail(ErrorCode::Io, "cannot read: " + code.message(), path);
    std::sort(files.begin(), files.end(), [](const NamedText& a, const NamedText& b) { return a.name < b.name; });
    return files;
}

} // namespace thrifty::session
