// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/error.h"

namespace thrifty::domain {

std::string_view toString(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidArgument:
        return "invalid-argument";
    case ErrorCode::Parse:
        return "parse";
    case ErrorCode::NotFound:
        return "not-found";
    case ErrorCode::AlreadyExists:
        return "already-exists";
    case ErrorCode::Conflict:
        return "conflict";
    case ErrorCode::Unauthorized:
        return "unauthorized";
    case ErrorCode::Forbidden:
        return "forbidden";
    case ErrorCode::Unreachable:
        return "unreachable";
    case ErrorCode::Certificate:
        return "certificate";
    case ErrorCode::Throttled:
        return "throttled";
    case ErrorCode::Expired:
        return "expired";
    case ErrorCode::Timeout:
        return "timeout";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::Rejected:
        return "rejected";
    case ErrorCode::Refused:
        return "refused";
    case ErrorCode::Io:
        return "io";
    case ErrorCode::Limit:
        return "limit";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

std::string Error::text() const {
    std::string out;
    if (!place.empty())
        out = place + ": ";
    out += message;
    if (!hint.empty()) {
        if (!out.empty() && out.back() != '.' && out.back() != '?')
            out += '.';
        out += ' ';
        out += hint;
    }
    return out;
}

Error Error::at(std::string_view where) && {
    place = place.empty() ? std::string(where) : std::string(where) + ": " + place;
    return std::move(*this);
}

Error Error::after(const Error& earlier) && {
    message += " (after: " + earlier.message + ")";
    return std::move(*this);
}

} // namespace thrifty::domain
