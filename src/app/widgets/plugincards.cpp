// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/plugincards.h"

#include "app/format/text.h"
#include "app/widgets/buttons.h"
#include "app/widgets/iconlabel.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace thrifty::app {

namespace {

QStringList namesOf(const std::vector<domain::ContextName>& contexts) {
    QStringList names;
    for (const domain::ContextName& context : contexts)
        names << oneLine(toQt(context));
    return names;
}

/// A variable that the command is given: only of a profile it is known that its value is no secret, and what that is,
/// unless an argument names another one.
QString variableText(const session::LoginPlugin& plugin, const std::string& name, bool profile) {
    const bool shown = profile && name == "AWS_PROFILE" && !plugin.profile.empty() &&
                       std::none_of(plugin.args.begin(), plugin.args.end(),
                                    [](const std::string& argument) { return argument.starts_with("--profile"); });
    return oneLine(toQt(shown ? name + "=" + plugin.profile : name));
}

/// A hair line between two cards.
class Divider : public QWidget {
  public:
    Divider() { setFixedWidth(1); }

  protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), currentTheme().hair); }
};

TextLabel* elided(const QString& text, TextRole role, TextLabel::Ink ink) {
    auto* label = new TextLabel(text, role, ink);
    label->setElided(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

PluginCards::PluginCards(FleetController& fleet, QWidget* parent)
    : Panel(tr("Programs that log in"), parent)
    , m_fleet(fleet) {
    setMeta(tr("Asked once per command. Nothing runs until you allow it; a changed command asks again."));
    auto* area = new QScrollArea;
    area->setAccessibleName(tr("Programs that log in"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    auto* inner = new QWidget;
    inner->setAutoFillBackground(false);
    m_cards = new QHBoxLayout(inner);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(0);
    area->setWidget(inner);
    inner->setAutoFillBackground(false); // the panel's surface shows through
    area->setFixedHeight(4 * std::max(24, fontMetrics().height() + 8) + 2 * space::s + 12);
    body()->addWidget(area);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&fleet, &FleetController::contextsChanged, this, &PluginCards::refresh);
    refresh();
}

void PluginCards::refresh() {
    const std::vector<PluginQuestion> questions = m_fleet.questions();
    std::vector<QString> shown;
    const int chosen = static_cast<int>(m_fleet.chosen().size());
    for (const PluginQuestion& one : questions) {
        QString forms;
        for (const session::LoginPlugin& plugin : one.plugins)
            forms += toQt(plugin.consentKey) + u'\n';
        shown.push_back(one.id + forms + namesOf(one.chosen).join(u',') +
                        QString::number(static_cast<int>(one.answer)) + QString::number(one.expired) +
                        QString::number(chosen) + one.allowedAt.toString());
    }
    setVisible(!questions.empty());
    if (shown == m_shown)
        return;
    m_shown = shown;
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (std::size_t at = 0; at < questions.size(); ++at) {
        if (at > 0)
            m_cards->addWidget(new Divider);
        m_cards->addWidget(card(questions[at]), 1);
    }
}

QWidget* PluginCards::card(const PluginQuestion& question) {
    const QLocale locale;
    const session::LoginPlugin& plugin = question.plugins.front();
    auto* card = new QWidget;
    const QString command = oneLine(toQt(plugin.name()));
    card->setAccessibleName(tr("Login program %1").arg(command));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(space::xs);

    auto* head = new QHBoxLayout;
    auto* name = elided(command, TextRole::Body, TextLabel::Ink::Text);
    name->setFont(fixedFont(0.92));
    head->addWidget(name, 1);
    head->addWidget(new TextLabel(tr("%1 of the %2 contexts")
                                      .arg(locale.toString(static_cast<int>(question.chosen.size())),
                                           locale.toString(static_cast<int>(m_fleet.chosen().size()))),
                                  TextRole::Body, TextLabel::Ink::Text2));
    column->addLayout(head);

    // Contexts that name the command with arguments of their own may log in as somebody else each.
    const bool oneForm = question.plugins.size() == 1;
    const bool oneProfile = std::all_of(question.plugins.begin(), question.plugins.end(),
                                        [&](const auto& form) { return form.profile == plugin.profile; });
    QStringList about;
    about << (plugin.program.empty() ? tr("%1, not found on this machine").arg(oneLine(toQt(plugin.command)))
                                     : oneLine(toQt(plugin.program)));
    if (!oneForm)
        about << tr("%n sets of arguments", nullptr, static_cast<int>(question.plugins.size()));
    else if (!plugin.args.empty())
        about << tr("%n argument(s)", nullptr, static_cast<int>(plugin.args.size()));
    for (const session::LoginPlugin& form : question.plugins) {
        for (const std::string& variable : form.envNames) {
            const QString words = variableText(form, variable, oneProfile);
            if (!about.contains(words))
                about << words;
        }
    }
    auto* line = new QHBoxLayout;
    line->addWidget(elided(about.join(QStringLiteral(", ")), TextRole::Body, TextLabel::Ink::Text2), 1);
    auto* arguments = makeButton(tr("Show arguments"), ButtonLook::Flat);
    arguments->setObjectName(QStringLiteral("showArguments"));
    arguments->setAccessibleName(tr("Show arguments of %1").arg(command));
    connect(arguments, &QPushButton::clicked, this, [this, question] { showArguments(question); });
    line->addWidget(arguments);
    column->addLayout(line);
    QStringList contexts;
    for (const domain::ContextName& context : question.chosen) {
        const session::ContextEntry* entry = m_fleet.contexts().find(context);
        const QString shown = oneLine(toQt(context));
        contexts << (oneProfile || entry == nullptr || entry->plugin.profile.empty()
                         ? shown
                         : tr("%1 (profile %2)").arg(shown, oneLine(toQt(entry->plugin.profile))));
    }
    column->addWidget(
        elided(tr("for %1").arg(contexts.join(QStringLiteral(", "))), TextRole::Body, TextLabel::Ink::Text2));

    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    if (question.answer == PluginQuestion::Answer::Open) {
        auto* allow = makeButton(tr("Allow"));
        allow->setAccessibleName(tr("Allow %1 to run").arg(command));
        auto* refuse = makeButton(tr("Do not run"));
        refuse->setAccessibleName(tr("Do not run %1").arg(command));
        connect(allow, &QPushButton::clicked, this,
                [this, question] { m_fleet.answer(question, PluginQuestion::Answer::Allowed); });
        connect(refuse, &QPushButton::clicked, this,
                [this, question] { m_fleet.answer(question, PluginQuestion::Answer::Refused); });
        row->addWidget(allow);
        row->addWidget(refuse);
    } else if (question.answer == PluginQuestion::Answer::Allowed) {
        row->addWidget(new IconLabel(
            QStringLiteral("check"),
            question.allowedAt.isValid()
                ? tr("allowed %1").arg(locale.toString(question.allowedAt.time(), QStringLiteral("HH:mm:ss")))
                : tr("allowed"),
            Tone::Ok));
        if (question.expired)
            row->addWidget(new IconLabel(QStringLiteral("warning"), tr("session expired"), Tone::Warn));
    } else {
        row->addWidget(new IconLabel(QStringLiteral("ban"), tr("will not run"), Tone::Warn));
    }
    row->addStretch(1);
    if (question.answer != PluginQuestion::Answer::Open) {
        auto* back = makeButton(tr("Take back"), ButtonLook::Flat);
        back->setAccessibleName(tr("Take back the answer for %1").arg(command));
        connect(back, &QPushButton::clicked, this,
                [this, question] { m_fleet.answer(question, PluginQuestion::Answer::Open); });
        row->addWidget(back);
    }
    column->addLayout(row);
    card->setMinimumWidth(std::max(280, column->minimumSize().width())); // what does not fit is scrolled to
    return card;
}

void PluginCards::showArguments(const PluginQuestion& question) {
    // Every context that uses it: the answer is for those, too, that are not chosen now.
    QStringList lines;
    for (const session::LoginPlugin& plugin : question.plugins) {
        QStringList contexts;
        for (const domain::ContextName& context : question.contexts) {
            const session::ContextEntry* entry = m_fleet.contexts().find(context);
            if (entry != nullptr && entry->plugin == plugin)
                contexts << oneLine(toQt(context));
        }
        lines << tr("For %1:").arg(contexts.join(QStringLiteral(", ")));
        QString command = toQt(plugin.program.empty() ? plugin.command : plugin.program);
        for (const std::string& argument : plugin.args)
            command += u' ' + toQt(argument);
        lines << QStringLiteral("    ") + oneLine(command);
        for (const std::string& name : plugin.envNames)
            lines << tr("    with %1 set").arg(variableText(plugin, name, true));
        lines << tr("    named in %1").arg(oneLine(toQt(plugin.sourceFile))) << QString();
    }
    lines.removeLast();
    QDialog dialog(this);
    dialog.setObjectName(QStringLiteral("pluginArguments"));
    dialog.setWindowTitle(tr("What %1 would run").arg(oneLine(toQt(question.plugins.front().name()))));
    auto* column = new QVBoxLayout(&dialog);
    auto* text = new QPlainTextEdit(lines.join(u'\n'));
    text->setReadOnly(true);
    text->setFont(fixedFont(0.92));
    text->setAccessibleName(tr("Command and arguments"));
    text->setTabChangesFocus(true);
    column->addWidget(text);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog.resize(640, 260);
    dialog.exec();
}

} // namespace thrifty::app
