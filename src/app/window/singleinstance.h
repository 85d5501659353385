// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include <map>

class QSocketNotifier;

namespace thrifty::app {

/// One window a user: a second start hands its files to the first and ends. The socket lies in the user's runtime
/// folder and only that user may open it; what a crash left of it is taken over.
class SingleInstance : public QObject {
    Q_OBJECT

  public:
    explicit SingleInstance(QString socket, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// In $XDG_RUNTIME_DIR; empty: there is no such folder, and every start is one of its own.
    [[nodiscard]] static QString defaultSocket();
    /// Gives the files (absolute paths; may be none) to the program that listens; false: nobody does. Blocks for two
    /// seconds at most.
    [[nodiscard]] static bool handOver(const QString& socket, const QStringList& files);
    /// Listens from now on; false: it cannot, and nothing is lost but the convenience.
    bool listen();

  signals:
    /// Somebody started the program again: to be raised, with files to open or none.
    void asked(const QStringList& files);

  private:
    void accept();
    void read(int connection);

    const QString m_socket;
    int m_listening = -1;
    struct Guest {
        QByteArray said;
        QSocketNotifier* notifier = nullptr;
    };
    std::map<int, Guest> m_guests; ///< by file descriptor
};

} // namespace thrifty::app
