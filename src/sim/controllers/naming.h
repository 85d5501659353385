// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace thrifty::sim::control {

/// FNV-1a over the texts, each ended by a zero byte, so that ("ab","c") and ("a","bc") differ.
[[nodiscard]] std::uint64_t hashOf(std::initializer_list<std::string_view> texts, std::uint64_t seed = 0);
/// `length` characters of the alphabet that Kubernetes uses for generated names (no vowels, no look-alikes).
[[nodiscard]] std::string suffixFrom(std::uint64_t hash, std::size_t length = 5);
/// Lower-case hexadecimal digits, the lowest bits.
[[nodiscard]] std::string hexFrom(std::uint64_t hash, std::size_t length);

/// Makes the random-looking parts of names, the same ones for the same seed and history.
class NameSource {
  public:
    explicit NameSource(std::uint64_t seed)
        : m_state(seed) {}
    [[nodiscard]] std::string suffix(std::size_t length = 5);
    [[nodiscard]] std::string hex(std::size_t length);
    /// "name" cut so that "name-" and `suffix` fit into 63 characters, as generateName does.
    [[nodiscard]] std::string generate(std::string_view prefix);

  private:
    std::uint64_t next();
    std::uint64_t m_state;
};

} // namespace thrifty::sim::control
