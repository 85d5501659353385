// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QStringList>
#include <QWidget>

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace thrifty::app {

/// A list of words as chips in a field, with completion. Enter, comma or leaving the field makes what is typed a chip;
/// Backspace in the empty field takes the last away. Grows with its lines.
class ChipEdit : public QWidget {
    Q_OBJECT

  public:
    explicit ChipEdit(const QString& accessibleName, QWidget* parent = nullptr);

    void setChipIcon(const QString& iconName); ///< in front of each chip; empty: none
    /// `empty` while there is no chip ("any"), `more` behind the last ("Add SKU").
    void setPlaceholders(const QString& empty, const QString& more);
    /// Words that complete, each with a remark shown beside it ("24 GB").
    struct Choice {
        QString word, remark;
    };
    void setChoices(const QList<Choice>& choices);
    /// Words outside of the choices are marked, not refused.
    void setMarkUnknown(bool mark);

    void setChips(const QStringList& chips);
    void dropTyped(); ///< letters that are no chip yet
    [[nodiscard]] const QStringList& chips() const { return m_chips; }
    [[nodiscard]] QStringList unknown() const; ///< chips that are none of the choices
    void setInvalidLook(bool invalid);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    void edited(const QStringList& chips); ///< by the user

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void arrange();
    void rebuild();
    void take(const QString& text);
    void change(QStringList chips);
    [[nodiscard]] bool known(const QString& word) const;

    QLineEdit* m_line;
    QCompleter* m_completer;
    QStandardItemModel* m_words;
    QList<QAbstractButton*> m_buttons;
    QStringList m_chips, m_known;
    QString m_icon, m_whenEmpty, m_more;
    bool m_markUnknown = false, m_invalid = false, m_arranging = false;
};

} // namespace thrifty::app
