// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include <gtest/gtest.h>

namespace thrifty::tests {

/// Answers the questions that come, one after the other, and keeps what they said.
class Answers {
  public:
    /// An object name or text of a button; of a file dialog the path.
    explicit Answers(QStringList answers)
        : m_answers(std::move(answers)) {
        m_timer.setInterval(10);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { answer(); });
        m_timer.start();
    }
    ~Answers() { EXPECT_EQ(m_answers, QStringList()) << "questions that did not come"; }
    QStringList said;

  private:
    void answer() {
        QWidget* dialog = QApplication::activeModalWidget();
        if (dialog == nullptr)
            return;
        if (qobject_cast<QFileDialog*>(dialog) == nullptr)
            said << dialog->windowTitle() + u'\n' + dialog->accessibleDescription();
        if (m_answers.isEmpty()) {
            ADD_FAILURE() << "one question too many: " << said.join(u'|').toStdString();
            static_cast<QDialog*>(dialog)->reject();
            return;
        }
        const QString wanted = m_answers.takeFirst();
        if (auto* files = qobject_cast<QFileDialog*>(dialog)) {
            files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(wanted);
            static_cast<QDialog*>(files)->done(QDialog::Accepted);
            return;
        }
        for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
            if (button->objectName() == wanted || button->text().remove(u'&') == wanted)
                return button->click();
        }
        ADD_FAILURE() << "no button " << wanted.toStdString();
        static_cast<QDialog*>(dialog)->reject();
    }
    QStringList m_answers;
    QTimer m_timer;
};

} // namespace thrifty::tests
