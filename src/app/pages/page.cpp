// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/page.h"

#include "app/format/sentences.h"
#include "app/theme/icons.h"
#include "app/widgets/panel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace thrifty::app {

namespace {

class AgeMark : public QWidget {
  public:
    AgeMark() { setFixedSize(16, 16); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter(this).drawPixmap(rect(),
                                  iconPixmap(QStringLiteral("clock"), currentTheme().warn, 16, devicePixelRatioF()));
    }
};

} // namespace

Page::Page(PageId id, const QString& title, Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_id(id)
    , m_workbench(workbench)
    , m_status(new TextLabel({}, TextRole::Body, TextLabel::Ink::Text2))
    , m_age(new QWidget)
    , m_ageText(new TextLabel({}, TextRole::Body, TextLabel::Ink::Warn))
    , m_messages(new MessageBar) {
    setWindowTitle(title);
    setAccessibleName(title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, 0, space::l, space::m);
    layout->setSpacing(space::m);

    auto* header = new QWidget;
    header->setFixedHeight(std::max(48, fontMetrics().height() * 2 + 16));
    auto* line = new QHBoxLayout(header);
    line->setContentsMargins(0, space::m, 0, 0);
    line->setSpacing(space::l);
    line->addWidget(new TextLabel(title, TextRole::Title));
    m_status->setElided(true);
    line->addWidget(m_status);
    auto* age = new QHBoxLayout(m_age);
    age->setContentsMargins(0, 0, 0, 0);
    age->setSpacing(space::xs);
    age->addWidget(new AgeMark);
    age->addWidget(m_ageText);
    m_age->hide();
    line->addWidget(m_age);
    line->addStretch(1);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(space::s);
    line->addLayout(m_actions);
    layout->addWidget(header);
    layout->addWidget(m_messages);
    m_content = new QVBoxLayout;
    m_content->setSpacing(space::m);
    layout->addLayout(m_content, 1);
}

void Page::setStatus(const QString& sentence) {
    m_status->setText(sentence);
    m_status->setAccessibleName(sentence);
}

void Page::setAge(const QString& age) {
    m_ageText->setText(age);
    m_age->setVisible(!age.isEmpty());
}

void Page::addHeaderWidget(QWidget* widget) {
    m_actions->addWidget(widget);
}

void Page::addCommand(const char* id, const QString& text, const QList<QKeySequence>& keys, std::function<void()> run) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(id));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut); // wherever the focus is while the page is shown
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    if (keys.contains(QKeySequence(QKeySequence::Find)))
        m_find = action;
}

QAction* Page::command(const char* id) const {
    return findChild<QAction*>(QLatin1String(id), Qt::FindDirectChildrenOnly);
}

void Page::tellExported(const QString& path, const domain::Expected<void>& saved) {
    const QString id = QStringLiteral("export");
    if (saved)
        messages().note({id, Severity::Info, tr("Exported."), path, {}, {}, true});
    else
        messages().answer({id, Severity::Error, tr("Not exported."), problemText(saved.error()), {}, {}, true});
}

void Page::watchOpenedRun() {
    connect(&m_workbench.estimates(), &EstimateController::started, this, &Page::tellOpenedRun);
    connect(&m_workbench.estimates(), &EstimateController::shown, this, &Page::tellOpenedRun);
    tellOpenedRun();
}

void Page::tellOpenedRun() {
    const EstimateController& estimates = m_workbench.estimates();
    const QString id = QStringLiteral("opened");
    if (estimates.openedRun() == 0) {
        messages().remove(id);
        return;
    }
    Message message{id,
                    Severity::Info,
                    tr("Run %1 of %2, opened from the history: read-only.")
                        .arg(QString::number(estimates.openedRun()), momentText(toQt(estimates.result()->startedAt))),
                    tr("It can be looked at and exported, but not applied."),
                    {},
                    QStringLiteral("clock-back"),
                    false};
    if (estimates.newest())
        message.actions << Message::Action{tr("Back to the newest run"),
                                           [this] { m_workbench.estimates().show(m_workbench.estimates().newest()); }};
    messages().show(message);
}

} // namespace thrifty::app
