// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/faults.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>

namespace thrifty::sim {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using manifest::Value;

namespace {

constexpr std::array<std::pair<std::string_view, FaultKind>, 8> kinds{{{"latency", FaultKind::Latency},
                                                                       {"status", FaultKind::Status},
                                                                       {"expired", FaultKind::Expired},
                                                                       {"drop", FaultKind::Drop},
                                                                       {"half", FaultKind::Half},
                                                                       {"silent", FaultKind::Silent},
                                                                       {"unreachable", FaultKind::Unreachable},
                                                                       {"certificate", FaultKind::Certificate}}};
constexpr std::array<std::pair<std::string_view, BadCertificate>, 3> certificates{
    {{"expired", BadCertificate::Expired}, {"name", BadCertificate::Name}, {"authority", BadCertificate::Authority}}};

/// "250ms", "2s", "1m30s", "1h" as the rest of a scenario has them.
std::optional<std::chrono::milliseconds> duration(std::string_view text) {
    std::chrono::milliseconds total{0};
    while (!text.empty()) {
        std::int64_t amount = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
        if (error != std::errc() || amount < 0)
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        constexpr std::array<std::pair<std::string_view, std::int64_t>, 4> units{
            {{"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}}};
        const auto unit =
            std::find_if(units.begin(), units.end(), [&](const auto& entry) { return text.starts_with(entry.first); });
        if (unit == units.end())
            return std::nullopt;
        total += std::chrono::milliseconds(amount * unit->second);
        text.remove_prefix(unit->first.size());
    }
    return total;
}

bool fits(const std::string& wanted, std::string_view have) {
    return wanted.empty() || wanted == "*" || wanted == have;
}

template <class Table, class Kind>
std::string_view nameOf(const Table& table, Kind kind) {
    for (const auto& [name, value] : table) {
        if (value == kind)
            return name;
    }
    return {};
}

} // namespace

Expected<Fault> Fault::fromValue(const Value& value) {
    Fault fault;
    const std::string& kind = value["kind"].str();
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& entry) { return entry.first == kind; });
    if (found == kinds.end())
        return fail(ErrorCode::InvalidArgument, fmt::format("\"{}\" is no kind of fault", kind), "faults.kind",
                    "latency, status, expired, drop, half, silent, unreachable or certificate");
    fault.kind = found->second;
    for (const auto& [key, given] : value.members()) {
        if (key == "kind" || key == "cluster") {
            continue;
        } else if (key == "verb") {
            fault.verb = given.str();
        } else if (key == "resource") {
            fault.resource = given.str();
        } else if (key == "namespace") {
            fault.ns = given.str();
        } else if (key == "user") {
            fault.user = given.str();
        } else if (key == "message") {
            fault.message = given.str();
        } else if (key == "delay") {
            const auto delay = duration(given.scalarText());
            if (!delay)
                return fail(ErrorCode::InvalidArgument, fmt::format("\"{}\" is no duration", given.scalarText()),
                            "faults.delay", "for example 250ms or 1m30s");
            fault.delay = *delay;
        } else if (key == "status") {
            fault.status = static_cast<int>(given.intOr(0));
            if (fault.status < 400 || fault.status > 599)
                return fail(ErrorCode::InvalidArgument, "a fault's status is between 400 and 599", "faults.status");
        } else if (key == "retryAfter") {
            fault.retryAfter = static_cast<int>(given.intOr(0));
        } else if (key == "after") {
            fault.after = given.intOr(0);
        } else if (key == "skip") {
            fault.skip = given.intOr(0);
        } else if (key == "count") {
            fault.count = given.intOr(-1);
        } else if (key == "probability") {
            fault.probability = given.doubleOr(1);
        } else if (key == "certificate") {
            const auto bad = std::find_if(certificates.begin(), certificates.end(),
                                          [&](const auto& entry) { return entry.first == given.str(); });
            if (bad == certificates.end())
                return fail(ErrorCode::InvalidArgument, fmt::format("\"{}\" is no kind of certificate", given.str()),
                            "faults.certificate", "expired, name or authority");
            fault.certificate = bad->second;
        } else {
            return fail(ErrorCode::InvalidArgument, "faults have no such key", "faults." + key);
        }
    }
    return fault;
}

Value Fault::toValue() const {
    Value value = Value::object({{"kind", nameOf(kinds, kind)}});
    const auto text = [&](std::string_view key, const std::string& content) {
        if (!content.empty())
            value.set(key, content);
    };
    text("verb", verb);
    text("resource", resource);
    text("namespace", ns);
    text("user", user);
    text("message", message);
    if (delay.count() > 0)
        value.set("delay", fmt::format("{}ms", delay.count()));
    if (kind == FaultKind::Status)
        value.set("status", status);
    if (retryAfter > 0)
        value.set("retryAfter", retryAfter);
    if (after > 0)
        value.set("after", after);
    if (skip > 0)
        value.set("skip", skip);
    if (count >= 0)
        value.set("count", count);
    if (probability < 1)
        value.set("probability", probability);
    if (kind == FaultKind::Certificate)
        value.set("certificate", nameOf(certificates, certificate));
    value.set("hits", hits);
    return value;
}

FaultSet::FaultSet(std::uint64_t seed)
    : m_random(seed) {}

void FaultSet::add(Fault fault) {
    const std::lock_guard lock(m_mutex);
    m_faults.push_back(std::move(fault));
}

void FaultSet::replace(std::vector<Fault> faults) {
    const std::lock_guard lock(m_mutex);
    m_faults = std::move(faults);
}

void FaultSet::clear() {
    replace({});
}

Value FaultSet::list() const {
    const std::lock_guard lock(m_mutex);
    Value list = Value::array();
    for (const Fault& fault : m_faults)
        list.append(fault.toValue());
    return list;
}

bool FaultSet::strikes(Fault& fault) {
    if (fault.count == 0)
        return false;
    if (fault.skip > 0) {
        --fault.skip;
        return false;
    }
    if (fault.probability < 1 && std::uniform_real_distribution<double>()(m_random) >= fault.probability)
        return false;
    if (fault.count > 0)
        --fault.count;
    ++fault.hits;
    return true;
}

FaultEffects FaultSet::strike(std::string_view verb, std::string_view resource, std::string_view ns,
                              std::string_view user) {
    FaultEffects effects;
    const std::lock_guard lock(m_mutex);
    for (Fault& fault : m_faults) {
        if (fault.kind == FaultKind::Unreachable || fault.kind == FaultKind::Certificate)
            continue;
        if (!fits(fault.verb, verb) || !fits(fault.resource, resource) || !fits(fault.ns, ns) ||
            !fits(fault.user, user))
            continue;
        if (fault.kind == FaultKind::Expired && verb != "watch")
            continue;
        if (fault.kind == FaultKind::Status && effects.status)
            continue;
        if (!strikes(fault))
            continue;
        effects.delay += fault.delay;
        switch (fault.kind) {
        case FaultKind::Status:
            effects.status = fault;
            break;
        case FaultKind::Expired:
        case FaultKind::Drop:
        case FaultKind::Half:
            effects.stream = fault;
            break;
        case FaultKind::Silent:
            effects.silent = true;
            break;
        default:
            break;
        }
    }
    return effects;
}

bool FaultSet::unreachable() const {
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_faults.begin(), m_faults.end(),
                       [](const Fault& fault) { return fault.kind == FaultKind::Unreachable; });
}

std::optional<BadCertificate> FaultSet::certificate() {
    const std::lock_guard lock(m_mutex);
    for (Fault& fault : m_faults) {
        if (fault.kind == FaultKind::Certificate && strikes(fault))
            return fault.certificate;
    }
    return std::nullopt;
}

} // namespace thrifty::sim
