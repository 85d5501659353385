// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pricebookmenu.h"

#include "app/format/sentences.h"
#include "app/format/text.h"
#include "session/now.h"
#include "session/rulefields.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QFileInfo>

namespace thrifty::app {

namespace {

session::PriceBookChoice kept(const AppSettings& settings) {
    const QString choice = settings.priceBook();
    if (choice == QLatin1String(AppSettings::listPricesOnly))
        return {true, {}};
    return {false, choice.toStdString()};
}

} // namespace

PriceBookMenu::PriceBookMenu(Workbench& workbench, AppSettings& settings, QWidget* parent)
    : QMenu(tr("&Your prices"), parent)
    , m_workbench(workbench)
    , m_settings(settings) {
    m_usual = addAction(tr("&price-book.yaml beside the settings"), this, [this] { choose({false, {}}); });
    m_file = addAction(tr("&Another price book…"), this, &PriceBookMenu::chooseFile);
    m_listOnly = addAction(tr("&List prices only"), this, [this] { choose({true, {}}); });
    m_usual->setObjectName(QStringLiteral("usualPriceBook"));
    m_file->setObjectName(QStringLiteral("otherPriceBook"));
    m_listOnly->setObjectName(QStringLiteral("listPricesOnly"));
    m_usual->setToolTip(toQt(session::defaultPriceBookPath()));
    setToolTipsVisible(true);
    auto* group = new QActionGroup(this);
    for (QAction* action : {m_usual, m_file, m_listOnly}) {
        action->setCheckable(true);
        group->addAction(action);
    }
    if (!m_workbench.demo())
        m_workbench.estimates().setPriceBook(kept(m_settings));
    refresh();
}

void PriceBookMenu::choose(const session::PriceBookChoice& choice) {
    if (const auto book = session::loadPriceBook(choice, session::dayOf(session::currentTime())); !book) {
        emit told(Severity::Error, tr("The price book cannot be read."), problemText(book.error()));
    } else {
        m_workbench.estimates().setPriceBook(choice);
        if (!m_workbench.demo())
            m_settings.setPriceBook(choice.listOnly ? QLatin1String(AppSettings::listPricesOnly)
                                                    : QString::fromStdString(choice.file));
        if (*book)
            emit told(Severity::Info, tr("Estimates from now on rank by what you pay."),
                      tr("%n price(s) of %1", nullptr, static_cast<int>((*book)->rules.size() + (*book)->addOns.size()))
                          .arg(oneLine(toQt((*book)->use.file))));
        else
            emit told(Severity::Info, tr("Estimates from now on rank by list prices."),
                      choice.listOnly ? QString()
                                      : tr("There is no %1 yet.").arg(toQt(session::defaultPriceBookPath())));
    }
    refresh();
}

void PriceBookMenu::chooseFile() {
    const QString usual = toQt(session::defaultPriceBookPath());
    const QString path =
        QFileDialog::getOpenFileName(parentWidget(), tr("Choose a price book"), QFileInfo(usual).absolutePath(),
                                     tr("Price books (*.yaml *.yml);;All files (*)"));
    if (path.isEmpty())
        refresh(); // the click has moved the mark
    else
        choose({false, path.toStdString()});
}

void PriceBookMenu::refresh() {
    const session::PriceBookChoice& choice = m_workbench.estimates().priceBook();
    (choice.listOnly ? m_listOnly : choice.file.empty() ? m_usual : m_file)->setChecked(true);
    m_file->setToolTip(oneLine(toQt(choice.file)));
}

} // namespace thrifty::app
