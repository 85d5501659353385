// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/policychecks.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace thrifty::app {

class TextLabel;

/// Checks below each other: those to be decided first and on their own ground.
class CheckList : public QWidget {
    Q_OBJECT

  public:
    explicit CheckList(QWidget* parent = nullptr);
    void setRows(std::vector<CheckRow> rows);
    [[nodiscard]] const std::vector<CheckRow>& rows() const { return m_rows; }
    [[nodiscard]] int count(CheckRow::State state) const;

  signals:
    void actionAsked(const QString& id);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void rebuild();
    std::vector<CheckRow> m_rows;
    std::vector<TextLabel*> m_texts; ///< of the rows
    QVBoxLayout* m_layout;
    bool m_building = false;
};

} // namespace thrifty::app
