// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>
#include <QVector>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace thrifty::app {

enum class Severity { Info, Warning, Error };

/// News for the page in place of a dialog: a fact in bold, a sentence, at most two things to do.
struct Message {
    QString id; ///< a later message of the same id takes the place of the earlier
    Severity severity = Severity::Info;
    QString fact, sentence;
    struct Action {
        QString text;
        std::function<void()> run;
    };
    QVector<Action> actions;
    QString icon;         ///< empty: by severity
    bool closable = true; ///< otherwise it stands for as long as it is so, and news of its severity comes first
};

/// Shows one message at a time, errors first; later ones wait. Sends an accessibility alert for each.
class MessageBar : public QFrame {
    Q_OBJECT

  public:
    explicit MessageBar(QWidget* parent = nullptr);
    void show(const Message& message);
    void remove(const QString& id);
    [[nodiscard]] const QVector<Message>& messages() const { return m_queue; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void present();
    QVector<Message> m_queue;
    QHBoxLayout* m_layout;
};

} // namespace thrifty::app
