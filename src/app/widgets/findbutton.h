// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace thrifty::app {

/// Opens the command palette: a lens, what it finds, and the keys in a key cap. Short: without the words.
class FindButton : public QToolButton {
    Q_OBJECT

  public:
    explicit FindButton(const QString& text, QWidget* parent = nullptr);
    void setKeys(const QString& keys); ///< empty: no key cap
    void setShort(bool shortForm);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] int capWidth() const;
    [[nodiscard]] QRect cap() const;
    QString m_keys;
    bool m_short = false;
};

} // namespace thrifty::app
