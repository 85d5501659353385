// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace thrifty::app {

Translations::Translations(const QString& language) {
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    // English has a file of its own, for its plurals.
    if (m_words.load(QLocale(), QStringLiteral("thrifty"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        m_words.load(QStringLiteral(":/i18n/thrifty_en.qm")))
        QCoreApplication::installTranslator(&m_words);
    if (m_qtWords.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtWords);
}

Translations::~Translations() {
    QCoreApplication::removeTranslator(&m_qtWords);
    QCoreApplication::removeTranslator(&m_words);
}

} // namespace thrifty::app
