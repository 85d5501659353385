// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace thrifty::app {

class TextLabel;

/// What a page shows before it has anything: a drawing, what is needed, the way on. At most 600 px wide.
class EmptyState : public QWidget {
    Q_OBJECT

  public:
    EmptyState(const QString& iconName, const QString& title, const QString& sentence, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setSentence(const QString& sentence);
    /// The next step; the first is primary.
    QPushButton* addAction(const QString& text, const QString& iconName = {});
    /// Below the buttons: a list, a hint.
    void addBelow(QWidget* widget);
    void setDropTarget(bool on); ///< dashed frame: files may be dropped here

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_icon;
    TextLabel *m_title, *m_sentence;
    QVBoxLayout* m_block;
    QHBoxLayout* m_actions;
    bool m_drop = false;
};

} // namespace thrifty::app
