// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/singleinstance.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace thrifty::app {

namespace {

// A line of JSON, an array of paths; the answer is one byte, sent when it was understood.
constexpr qsizetype longest = 1 << 20;
constexpr timeval patience{2, 0};

/// Paths of sockets are short; a longer one gives none.
bool addressOf(const QString& path, sockaddr_un& address) {
    const QByteArray name = QFile::encodeName(path);
    std::memset(&address, 0, sizeof address);
    address.sun_family = AF_UNIX;
    if (name.isEmpty() || static_cast<std::size_t>(name.size()) >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    return true;
}

const sockaddr* plain(const sockaddr_un& address) {
    return reinterpret_cast<const sockaddr*>(&address);
}

} // namespace

SingleInstance::SingleInstance(QString socket, QObject* parent)
    : QObject(parent)
    , m_socket(std::move(socket)) {}

SingleInstance::~SingleInstance() {
    for (const auto& [connection, guest] : m_guests)
        ::close(connection);
    if (m_listening < 0)
        return;
    ::close(m_listening);
    QFile::remove(m_socket);
}

QString SingleInstance::defaultSocket() {
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return folder.startsWith(u'/') ? folder + QStringLiteral("/thrifty-nova.socket") : QString();
}

bool SingleInstance::handOver(const QString& socket, const QStringList& files) {
    sockaddr_un address;
    if (!addressOf(socket, address))
        return false;
    const int other = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (other < 0)
        return false;
    ::setsockopt(other, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(other, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    const QByteArray line = QJsonDocument(QJsonArray::fromStringList(files)).toJson(QJsonDocument::Compact) + '\n';
    bool taken = ::connect(other, plain(address), sizeof address) == 0;
    for (qsizetype sent = 0; taken && sent < line.size();) {
        const auto some =
            ::send(other, line.constData() + sent, static_cast<std::size_t>(line.size() - sent), MSG_NOSIGNAL);
        taken = some > 0;
        sent += taken ? some : 0;
    }
    char answer = 0;
    taken = taken && ::recv(other, &answer, 1, 0) == 1;
    ::close(other);
    return taken;
}

bool SingleInstance::listen() {
    sockaddr_un address;
    if (m_listening >= 0 || !addressOf(m_socket, address))
        return false;
    const int listening = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (listening < 0)
        return false;
    const mode_t before = ::umask(0077);
    bool bound = ::bind(listening, plain(address), sizeof address) == 0;
    if (!bound) {
        // Nobody answered there (the caller tried), so what lies there is of a program that did not end properly.
        QFile::remove(m_socket);
        bound = ::bind(listening, plain(address), sizeof address) == 0;
    }
    ::umask(before);
    if (!bound || ::listen(listening, 8) != 0) {
        ::close(listening);
        return false;
    }
    m_listening = listening;
    auto* notifier = new QSocketNotifier(m_listening, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &SingleInstance::accept);
    return true;
}

void SingleInstance::accept() {
    const int connection = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (connection < 0)
        return;
    auto* notifier = new QSocketNotifier(connection, QSocketNotifier::Read, this);
    m_guests[connection].notifier = notifier;
    connect(notifier, &QSocketNotifier::activated, this, [this, connection] { read(connection); });
}

void SingleInstance::read(int connection) {
    Guest& guest = m_guests.at(connection);
    char some[4096];
    const auto got = ::recv(connection, some, sizeof some, 0);
    if (got > 0)
        guest.said.append(some, static_cast<qsizetype>(got));
    const qsizetype end = guest.said.indexOf('\n');
    if (got > 0 && end < 0 && guest.said.size() < longest)
        return; // more is to come
    const QJsonDocument said = QJsonDocument::fromJson(guest.said.left(std::max<qsizetype>(0, end)));
    if (said.isArray())
        (void)::send(connection, "1", 1, MSG_NOSIGNAL);
    guest.notifier->setEnabled(false);
    guest.notifier->deleteLater();
    m_guests.erase(connection);
    ::close(connection);
    if (!said.isArray())
        return;
    QStringList files;
    for (const QJsonValue& file : said.array()) {
        if (file.isString())
            files << file.toString();
    }
    emit asked(files);
}

} // namespace thrifty::app
