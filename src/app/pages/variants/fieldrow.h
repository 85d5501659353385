// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace thrifty::app {

class TextLabel;

/// A line of a form: label, control, and below or beside it what the base has with a way back, or why the value cannot
/// be used. The label is in accent while the value differs from the base.
class FieldRow : public QWidget {
    Q_OBJECT

  public:
    enum class NoteAt { Below, Beside };
    /// Takes `control`, whose accessible name is the label unless it has one.
    FieldRow(const QString& label, QWidget* control, NoteAt noteAt, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* control() { return m_control; }
    /// `base` is what the base says ("base 1"); empty: the value is that of the base.
    void setChanged(const QString& base);
    /// A remark that is no problem ("40 and 80 GB").
    void setRemark(const QString& remark);
    void setWarning(const QString& warning); ///< of a value that may be used ("X: not in the price list")
    void setProblem(const QString& reason);  ///< empty: none
    [[nodiscard]] QString warning() const { return m_warning; }
    [[nodiscard]] QString problem() const { return m_reason; }
    [[nodiscard]] bool differs() const { return !m_base.isEmpty(); }
    /// The width of the label's column, so that rows stand under each other.
    void setLabelWidth(int width);
    static constexpr int labelWidth = 144, narrowLabelWidth = 112;

  signals:
    void resetRequested();

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void refresh();
    void fitNote(); ///< on one line with the way back where there is room

    const NoteAt m_noteAt;
    QWidget* m_control;
    TextLabel* m_label;
    TextLabel* m_note;
    TextLabel* m_warned;
    TextLabel* m_problem;
    QPushButton* m_reset;
    QWidget* m_line;
    QHBoxLayout* m_noteLine;
    QString m_base, m_remark, m_warning, m_reason;
};

} // namespace thrifty::app
