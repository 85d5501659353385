// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QFrame>
#include <QLabel>

class QHBoxLayout;
class QVBoxLayout;

namespace thrifty::app {

/// A framed surface with a header line (title, meta, widgets at the right end) over a body.
class Panel : public QFrame {
    Q_OBJECT

  public:
    explicit Panel(const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setMeta(const QString& meta); ///< grey words after the title
    /// The header's layout after title and meta: what stands at its right end. Empty title: no header until used.
    [[nodiscard]] QHBoxLayout* headerEnd();
    /// Puts a widget between title and right end (tabs, a switch).
    void addAfterTitle(QWidget* widget);
    [[nodiscard]] QVBoxLayout* body() { return m_body; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QWidget* m_header;
    QLabel* m_title;
    QLabel* m_meta;
    QHBoxLayout* m_headerLayout;
    QHBoxLayout* m_end;
    QVBoxLayout* m_body;
};

/// A label in a text role and a colour of the theme, that follows both. Plain text always: it may be foreign.
class TextLabel : public QLabel {
    Q_OBJECT

  public:
    enum class Ink { Text, Text2, Text3, Accent, Ok, Warn, Bad };
    explicit TextLabel(const QString& text = {}, TextRole role = TextRole::Body, Ink ink = Ink::Text,
                       QWidget* parent = nullptr);
    explicit TextLabel(QWidget* parent); ///< for forms: body text
    void setInk(Ink ink);
    /// One line that ends in "…" when there is no room; the tooltip has the whole.
    void setElided(bool elided);
    [[nodiscard]] bool elided() const { return m_elided; }
    QSize minimumSizeHint() const override;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void refresh();
    TextRole m_role;
    Ink m_ink;
    bool m_elided = false;
    bool m_refreshing = false;
};

} // namespace thrifty::app
