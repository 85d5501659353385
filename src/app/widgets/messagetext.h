// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QTextLayout;

namespace thrifty::app {

/// A fact in bold and the sentence after it, in one flow: as many lines as it takes, three at most. What is longer ends
/// in "…" and the tooltip has the whole. Plain text: it may be foreign.
class MessageText : public QLabel {
    Q_OBJECT

  public:
    MessageText(const QString& fact, const QString& sentence, QWidget* parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    /// Breaks the text into lines of this width; returns how many of its characters fit into the lines allowed.
    int breakLines(QTextLayout& layout, int width) const;

    const int m_factLength;
};

} // namespace thrifty::app
