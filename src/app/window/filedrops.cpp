// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/filedrops.h"

#include "app/format/text.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace thrifty::app {

FileDrops::FileDrops(QWidget& window)
    : QObject(&window)
    , m_window(window) {
    window.setAcceptDrops(true);
    // The widget under the pointer is asked first: only the application is asked before it.
    qApp->installEventFilter(this);
}

bool FileDrops::eventFilter(QObject* target, QEvent* event) {
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove && event->type() != QEvent::Drop)
        return false;
    const auto* widget = qobject_cast<QWidget*>(target);
    auto* drag = static_cast<QDropEvent*>(event);
    if (widget == nullptr || widget == &m_window || widget->window() != &m_window ||
        localFiles(*drag->mimeData()).isEmpty())
        return false;
    return static_cast<QObject&>(m_window).event(event);
}

QStringList localFiles(const QMimeData& dragged) {
    QStringList paths;
    for (const QUrl& url : dragged.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

QStringList otherAddresses(const QMimeData& dragged) {
    QStringList addresses;
    for (const QUrl& url : dragged.urls()) {
        if (!url.isLocalFile())
            addresses << oneLine(url.toDisplayString());
    }
    return addresses;
}

} // namespace thrifty::app
