// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/keysmodel.h"

#include <QDialog>

class QPushButton;

namespace thrifty::app {

class FindField;
class RowTable;
class TextLabel;

/// All commands and their keys: to look one up, and to give it others.
class KeysDialog : public QDialog {
    Q_OBJECT

  public:
    explicit KeysDialog(CommandKeys& keys, QWidget* parent = nullptr);

    [[nodiscard]] FindField& find() const { return *m_find; }
    [[nodiscard]] RowTable& table() const { return *m_table; }
    [[nodiscard]] TextLabel& problem() const { return *m_problem; }
    [[nodiscard]] QPushButton& resetAllButton() const { return *m_resetAll; }

  private:
    void edit(const QModelIndex& index);
    void selectFirst();
    void tell(const QString& why);

    KeysModel m_model;
    FindField* m_find;
    RowTable* m_table;
    TextLabel* m_problem;
    QPushButton* m_resetAll;
};

} // namespace thrifty::app
