// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace thrifty::domain {

/// What kind of failure this is: something to branch on, never to show.
enum class ErrorCode {
    InvalidArgument, ///< the caller's input is wrong (usage, bad value)
    Parse,           ///< foreign text could not be read
    NotFound,
    AlreadyExists,
    Conflict,     ///< changed meanwhile, or another field manager owns it
    Unauthorized, ///< credentials missing, expired or refused: log in
    Forbidden,    ///< known, but may not
    Unreachable,  ///< no connection
    Certificate,  ///< TLS trust could not be established
    Throttled,
    Expired, ///< a resource version or continue token is too old (HTTP 410)
    Timeout,
    Cancelled, ///< the user's stop token; an outcome of its own, never shown as failure
    Rejected,  ///< the server understood and refused (validation, admission, quota)
    Refused,   ///< we refuse: a safety rule forbids it
    Io,
    Limit, ///< an input is larger than we accept
    Internal,
};

[[nodiscard]] std::string_view toString(ErrorCode code);

/// A failure with a code to branch on, a sentence to show, where it happened and what to do next.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message; ///< one sentence, no trailing full stop needed, already free of secrets
    std::string place;   ///< "file.yaml:12:3", "autoscale-eks", "serving/RayService/llm"; empty when it has none
    std::string hint;    ///< what the user can do next; empty when there is nothing to say

    /// "place: message. hint" in one line, for a terminal.
    [[nodiscard]] std::string text() const;
    /// The same error, seen from further up: `where` is put before the place it already has.
    [[nodiscard]] Error at(std::string_view where) &&;
    /// Keeps this first cause visible behind a later one: "timed out (after: 429 from cluster-b)".
    [[nodiscard]] Error after(const Error& earlier) &&;

    bool operator==(const Error&) const = default;
};

using Errors = std::vector<Error>;

} // namespace thrifty::domain
