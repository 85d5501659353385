// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace thrifty::app {

/// Whether this program may write to a cluster now.
enum class WriteAccess { ReadOnly, ForRun, ForApply };

/// Every context is locked until the user unlocks for one run or one apply, and the lock closes by itself when that has
/// ended. The transports ask mayWrite() before each request that writes, on threads of their own.
class WriteLock : public QObject {
    Q_OBJECT

  public:
    explicit WriteLock(QObject* parent = nullptr)
        : QObject(parent) {}

    [[nodiscard]] WriteAccess access() const { return m_access; }
    [[nodiscard]] bool open() const { return m_access != WriteAccess::ReadOnly; }
    /// `production`: the contexts marked as production that the user named for this; forgotten when it locks.
    void set(WriteAccess access, std::vector<domain::ContextName> production = {}) {
        m_production = access == WriteAccess::ReadOnly ? std::vector<domain::ContextName>{} : std::move(production);
        if (access == m_access)
            return;
        m_access = access;
        m_open->store(access != WriteAccess::ReadOnly);
        emit changed();
    }
    [[nodiscard]] const std::vector<domain::ContextName>& production() const { return m_production; }
    /// What a connection is given; outlives this object.
    [[nodiscard]] std::function<bool()> mayWrite() const {
        return [open = m_open] { return open->load(); };
    }

  signals:
    void changed();

  private:
    WriteAccess m_access = WriteAccess::ReadOnly;
    std::vector<domain::ContextName> m_production;
    const std::shared_ptr<std::atomic<bool>> m_open = std::make_shared<std::atomic<bool>>(false);
};

} // namespace thrifty::app
