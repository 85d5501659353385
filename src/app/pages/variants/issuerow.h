// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace thrifty::app {

/// Something to look at in a narrow column, as many lines as it takes; Enter and a click go there, a button mends it.
class IssueRow : public QWidget {
    Q_OBJECT

  public:
    IssueRow(bool blocks, const QString& text, QWidget* parent = nullptr);
    /// A way to mend it, below the words.
    QPushButton* setAction(const QString& text);

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

  signals:
    void chosen();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    [[nodiscard]] int textHeight(int width) const;
    const bool m_blocks;
    const QString m_text;
    QPushButton* m_action = nullptr;
};

} // namespace thrifty::app
