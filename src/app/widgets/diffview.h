// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/format/linediff.h"

#include <Qsci/qsciscintilla.h>

namespace thrifty::app {

/// A difference of YAML texts, to read and to copy: line numbers of both texts, a sign, added and removed lines on
/// their soft ground over the full width, heads between the hunks. F7 and Shift+F7 go from hunk to hunk.
class DiffView : public QsciScintilla {
    Q_OBJECT

  public:
    explicit DiffView(QWidget* parent = nullptr);
    ~DiffView() override;

    /// Shows it and keeps the place where the reader was.
    void setDiff(const LineDiff& diff);
    [[nodiscard]] const LineDiff& diff() const { return m_diff; }
    void nextHunk();
    void previousHunk();
    /// Scrolls to the line of the old text, or to what comes nearest.
    void goToOldLine(int line);

  protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void applyTheme();
    void numberLines();
    void goToHunk(int direction);

    class Colours;
    Colours* m_colours;
    LineDiff m_diff;
};

} // namespace thrifty::app
