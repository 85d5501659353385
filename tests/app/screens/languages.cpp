// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screens/languages.h"

#include "support/paths.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QLocale>

#include <gtest/gtest.h>

namespace thrifty::tests {

Language::Language(const QString& code)
    : m_code(code) {
    const QString file = QString::fromStdString(binaryDir()) + QStringLiteral("/src/thrifty_%1.qm").arg(code);
    EXPECT_TRUE(m_words.load(file)) << file.toStdString();
    QCoreApplication::installTranslator(&m_words);
    QLocale::setDefault(QLocale(code));
}

Language::~Language() {
    QLocale::setDefault(m_before);
    QCoreApplication::removeTranslator(&m_words);
}

bool hasFontFor(const QString& code) {
    return code != u"ja" || !QFontDatabase::families(QFontDatabase::Japanese).isEmpty();
}

} // namespace thrifty::tests
