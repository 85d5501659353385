// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace thrifty::domain {

/// A Kubernetes resource quantity ("500m", "16Gi", "1e3", "0.5"), exact to one billionth as the API server keeps it
/// (finer values are rounded up, as it does).
class Quantity {
  public:
    constexpr Quantity() = default;
    [[nodiscard]] static Expected<Quantity> parse(std::string_view text);
    [[nodiscard]] static Quantity fromMilli(std::int64_t milli);
    [[nodiscard]] static Quantity fromUnits(std::int64_t units);

    /// Whole thousandths, rounded up: CPU. Saturates at the limits of int64.
    [[nodiscard]] std::int64_t milli() const;
    /// Whole units, rounded up: bytes, pods, GPUs. Saturates at the limits of int64.
    [[nodiscard]] std::int64_t units() const;
    /// "2", "500m", "16Gi": the largest suffix that loses nothing; binary suffixes when `binary`.
    [[nodiscard]] std::string text(bool binary = false) const;
    [[nodiscard]] bool isZero() const { return m_nano == 0; }

    /// Saturating; quantities come from foreign text and must not be able to wrap.
    Quantity& operator+=(const Quantity& other);
    Quantity& operator-=(const Quantity& other);
    [[nodiscard]] friend Quantity operator+(Quantity a, const Quantity& b) { return a += b; }
    [[nodiscard]] friend Quantity operator-(Quantity a, const Quantity& b) { return a -= b; }
    [[nodiscard]] Quantity times(std::int64_t n) const;
    /// How many `other` fit into this one (floor); other must not be zero.
    [[nodiscard]] std::int64_t fits(const Quantity& other) const;

    friend constexpr bool operator==(const Quantity& a, const Quantity& b) { return a.m_nano == b.m_nano; }
    friend constexpr std::strong_ordering operator<=>(const Quantity& a, const Quantity& b) {
        return a.m_nano < b.m_nano   ? std::strong_ordering::less
               : a.m_nano > b.m_nano ? std::strong_ordering::greater
                                     : std::strong_ordering::equal;
    }

  private:
    __extension__ using Wide = __int128;
    explicit constexpr Quantity(Wide nano)
        : m_nano(nano) {}
    Wide m_nano = 0;
};

/// Resource name ("cpu", "memory", "nvidia.com/gpu") -> amount.
using ResourceList = std::map<std::string, Quantity, std::less<>>;

/// The amount of `name`, zero when the list does not have it.
[[nodiscard]] Quantity amountOf(const ResourceList& list, std::string_view name);
/// a += b, name by name.
void addTo(ResourceList& a, const ResourceList& b);
/// a = max(a, b), name by name.
void raiseTo(ResourceList& a, const ResourceList& b);
/// The whole-GPU resources ("nvidia.com/gpu", "amd.com/gpu", ...) summed; time slices and MIG profiles are not GPUs.
[[nodiscard]] std::int64_t gpuCount(const ResourceList& list);

} // namespace thrifty::domain
