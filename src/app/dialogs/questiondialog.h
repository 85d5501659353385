// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/thriftystyle.h"

#include <QDialog>

class QHBoxLayout;
class QPushButton;

namespace thrifty::app {

/// A question about files, with more than one answer: what it is about, a sentence, the files a line each. To close it
/// is no answer.
class QuestionDialog : public QDialog {
    Q_OBJECT

  public:
    QuestionDialog(const QString& title, const QString& sentence, const QStringList& files, QWidget* parent);
    /// From left to right; the last is the one that loses nothing.
    QPushButton* addAnswer(const QString& text, ButtonLook look = ButtonLook::Outlined);
    /// The answer that was pressed; null: none.
    [[nodiscard]] QPushButton* ask();

  private:
    QHBoxLayout* m_buttons;
    QPushButton* m_answer = nullptr;
};

} // namespace thrifty::app
