// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/explanation.h"
#include "app/widgets/panel.h"

class QScrollArea;

namespace thrifty::app {

class CellTitle;

/// Why a cell costs what it costs, or has no price; or the list of causes. Scrolls; everything in it can be selected
/// and copied.
class ExplanationPanel : public QFrame {
    Q_OBJECT

  public:
    explicit ExplanationPanel(QWidget* parent = nullptr);

    void showExplanation(const Explanation& explanation);
    void showCauses(const std::vector<Cause>& causes);
    void setCompact(bool compact); ///< inside a tab: no frame, no title
    void setWide(bool wide);       ///< room for all events at once
    /// Whether facts about clusters can be kept: then it offers to note one, or to forget the one that holds.
    void setNotes(bool notes) { m_notes = notes; }
    [[nodiscard]] QString title() const;
    /// Everything that is shown, for tests and the clipboard.
    [[nodiscard]] QString asText() const { return m_text; }

  signals:
    void closed();
    void cellChosen(thrifty::app::CellId cell);
    void noteAsked();
    void againAsked();
    void forgetAsked();

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void put(QWidget* content);
    QWidget* m_header;
    CellTitle* m_title;
    QScrollArea* m_scroll;
    QString m_text;
    bool m_compact = false, m_wide = false, m_allEvents = false, m_notes = false;
    Explanation m_shown;
};

} // namespace thrifty::app
