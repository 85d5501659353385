// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>
#include <QTimer>
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
    /// What it is to the user: news of what goes on, the answer to what was just done, or only the word that it is
    /// done.
    enum class Kind { News, Answer, Note } kind = Kind::News;
    int number = 0; ///< by which the bar tells it from others
};

/// Shows one message at a time; the others wait. What answers the user comes first, the newest on top; behind it news,
/// errors first. Sends an accessibility alert for each that comes to be seen.
class MessageBar : public QFrame {
    Q_OBJECT

  public:
    explicit MessageBar(QWidget* parent = nullptr);
    void show(Message message); ///< news
    /// What the user just did asks for something, or did not work: on top of everything.
    void answer(Message message);
    /// What the user just did is done: on top, until the next answer or for some seconds.
    void note(Message message);
    void remove(const QString& id);
    [[nodiscard]] const QVector<Message>& messages() const { return m_queue; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void put(Message message);
    void presentFirst();
    void present();
    void letGo();
    QVector<Message> m_queue;
    QHBoxLayout* m_layout;
    int m_came = 0, m_shown = 0;
    QTimer m_passing; ///< of the note that is shown
};

} // namespace thrifty::app
