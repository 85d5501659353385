// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace thrifty::app {

/// Brings local files that are dragged over a text or a field to the window, which opens them; the field would take
/// them for words. What is dragged without files stays with what is under the pointer.
class FileDrops : public QObject {
    Q_OBJECT

  public:
    explicit FileDrops(QWidget& window);

  protected:
    bool eventFilter(QObject* target, QEvent* event) override;

  private:
    QWidget& m_window;
};

/// Files of this machine among what is dragged.
[[nodiscard]] QStringList localFiles(const QMimeData& dragged);
/// What is not: addresses on the web and the like.
[[nodiscard]] QStringList otherAddresses(const QMimeData& dragged);

} // namespace thrifty::app
