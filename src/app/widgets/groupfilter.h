// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QStringList>

namespace thrifty::app {

/// Which group of clusters is looked at: all, one of the user's, or those in none. It is hidden while there are no
/// groups, and then lets everything through.
class GroupFilter : public QComboBox {
    Q_OBJECT

  public:
    explicit GroupFilter(QWidget* parent = nullptr);
    /// What is chosen stays, as long as it is there.
    void setGroups(const QStringList& groups);
    [[nodiscard]] bool accepts(const QString& group) const;
    void showAll() { setCurrentIndex(0); }

  signals:
    void filterChanged();
};

} // namespace thrifty::app
