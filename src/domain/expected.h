// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <tl/expected.hpp>

namespace thrifty::domain {

/// A value or the reason why there is none. std::expected's shape, until the compilers we support have it.
template <class T>
using Expected = tl::expected<T, Error>;

/// `return fail(ErrorCode::NotFound, "no context \"x\"", "kubeconfig");`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string place = {},
                                                std::string hint = {}) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(place), std::move(hint)});
}
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}

} // namespace thrifty::domain
