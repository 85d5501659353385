// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "manifest/value.h"

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::sim {

/// What is wrong with an API server, or with its network.
enum class FaultKind {
    Latency,     ///< answers late
    Status,      ///< answers an HTTP error instead
    Expired,     ///< a watch says 410 in its stream
    Drop,        ///< the connection closes: a watch after some events, another answer before its first byte
    Half,        ///< the connection closes in the middle of an event or body
    Silent,      ///< never answers
    Unreachable, ///< nobody listens, open connections are reset
    Certificate, ///< the server shows a certificate that must not be trusted
};
enum class BadCertificate { Expired, Name, Authority };

/// One fault of one API server. Texts that are empty fit everything.
struct Fault {
    FaultKind kind = FaultKind::Status;
    std::string verb, resource, ns, user;
    std::chrono::milliseconds delay{0};
    int status = 500;
    int retryAfter = 0;      ///< seconds; 0: no header
    std::string message;     ///< of a Status fault; empty: the usual one
    std::int64_t after = 0;  ///< events that a stream still gets
    std::int64_t skip = 0;   ///< matching requests that are let through first
    std::int64_t count = -1; ///< how often it strikes; -1: until it is reset
    double probability = 1;
    BadCertificate certificate = BadCertificate::Expired;
    std::int64_t hits = 0;

    /// {kind, verb, resource, namespace, user, delay, status, retryAfter, message, after, skip, count, probability,
    /// certificate}; errors name the key.
    [[nodiscard]] static domain::Expected<Fault> fromValue(const manifest::Value& value);
    [[nodiscard]] manifest::Value toValue() const;
};

/// What happens to one request.
struct FaultEffects {
    std::chrono::milliseconds delay{0};
    std::optional<Fault> status, stream; ///< stream: Expired, Drop or Half
    bool silent = false;
};

/// The faults of one API server; set and reset while it runs. Thread-safe.
class FaultSet {
  public:
    explicit FaultSet(std::uint64_t seed = 1);
    void add(Fault fault);
    void replace(std::vector<Fault> faults);
    void clear();
    [[nodiscard]] manifest::Value list() const;

    /// Counts as a hit of every fault that strikes.
    [[nodiscard]] FaultEffects strike(std::string_view verb, std::string_view resource, std::string_view ns,
                                      std::string_view user);
    [[nodiscard]] bool unreachable() const;
    /// The bad certificate for a new connection.
    [[nodiscard]] std::optional<BadCertificate> certificate();

  private:
    [[nodiscard]] bool strikes(Fault& fault);
    mutable std::mutex m_mutex;
    std::vector<Fault> m_faults;
    std::mt19937_64 m_random;
};

} // namespace thrifty::sim
