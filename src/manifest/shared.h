// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <utility>

namespace thrifty::manifest {

/// A container that copies share until one of them is written to; an empty one costs nothing. As safe between threads
/// as an int: different copies may be used by different threads, one copy by one thread at a time. A moved-from one is
/// empty.
template <class Container>
class Shared {
  public:
    Shared() = default;
    explicit Shared(Container content)
        : m_box(content.empty() ? nullptr : new Box{std::move(content)}) {}
    Shared(const Shared& other) noexcept
        : m_box(other.m_box) {
        if (m_box != nullptr)
            m_box->owners.fetch_add(1, std::memory_order_relaxed);
    }
    Shared(Shared&& other) noexcept
        : m_box(std::exchange(other.m_box, nullptr)) {}
    Shared& operator=(Shared other) noexcept {
        std::swap(m_box, other.m_box);
        return *this;
    }
    ~Shared() {
        if (m_box != nullptr && m_box->owners.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete m_box;
    }

    [[nodiscard]] const Container& read() const {
        static const Container empty;
        return m_box != nullptr ? m_box->content : empty;
    }
    /// The content for this copy alone.
    [[nodiscard]] Container& write() {
        if (m_box == nullptr || m_box->owners.load(std::memory_order_acquire) != 1) {
            Shared own;
            own.m_box = new Box{read()};
            std::swap(m_box, own.m_box);
        }
        return m_box->content;
    }
    [[nodiscard]] bool sameAs(const Shared& other) const { return m_box == other.m_box; }
    friend bool operator==(const Shared& a, const Shared& b) { return a.sameAs(b) || a.read() == b.read(); }

  private:
    struct Box {
        Container content;
        std::atomic<std::uint32_t> owners{1};
    };
    Box* m_box = nullptr;
};

} // namespace thrifty::manifest
