// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/transport.h"

#include <memory>
#include <utility>

namespace thrifty::tests {

/// A real transport whose requests a test may change on their way, or hold up.
class Bent : public kube::Transport {
  public:
    using Bend = std::function<void(kube::Request&)>;
    Bent(std::shared_ptr<kube::Transport> via, Bend bend)
        : m_via(std::move(via))
        , m_bend(std::move(bend)) {}
    Id start(kube::Request request, kube::Callbacks callbacks) override {
        m_bend(request);
        return m_via->start(std::move(request), std::move(callbacks));
    }
    void cancel(Id id) override { m_via->cancel(id); }
    std::string server() const override { return m_via->server(); }
    TimerId after(std::chrono::milliseconds delay, std::function<void()> run) override {
        return m_via->after(delay, std::move(run));
    }
    void cancelTimer(TimerId id) override { m_via->cancelTimer(id); }

  private:
    const std::shared_ptr<kube::Transport> m_via;
    const Bend m_bend;
};

} // namespace thrifty::tests
