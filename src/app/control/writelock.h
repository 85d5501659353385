// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

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
    void set(WriteAccess access) {
        if (access == m_access)
            return;
        m_access = access;
        m_open->store(access != WriteAccess::ReadOnly);
        emit changed();
    }
    /// What a connection is given; outlives this object.
    [[nodiscard]] std::function<bool()> mayWrite() const {
        return [open = m_open] { return open->load(); };
    }

  signals:
    void changed();

  private:
    WriteAccess m_access = WriteAccess::ReadOnly;
    const std::shared_ptr<std::atomic<bool>> m_open = std::make_shared<std::atomic<bool>>(false);
};

} // namespace thrifty::app
