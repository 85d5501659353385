// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace thrifty::app {

/// One thing that was looked at, or is to be decided.
struct CheckRow {
    enum class State { Passed, Decide, Failed, Info };
    State state = State::Info;
    QString text;
    QString action; ///< of the button in the row; empty: none
    QString id;     ///< told when the button is pressed
    bool operator==(const CheckRow&) const = default;
};

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
    QVBoxLayout* m_layout;
    bool m_building = false;
};

} // namespace thrifty::app
