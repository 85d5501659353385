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

MarkedWords::MarkedWords() {
    QCoreApplication::installTranslator(this);
}

MarkedWords::~MarkedWords() {
    QCoreApplication::removeTranslator(this);
}

QString MarkedWords::translate(const char* context, const char* source, const char*, int) const {
    return qstrcmp(context, "sentences") == 0 ? u'«' + QString::fromUtf8(source) + u'»' : QString();
}

bool hasFontFor(const QString& code) {
    return code != u"ja" || !QFontDatabase::families(QFontDatabase::Japanese).isEmpty();
}

} // namespace thrifty::tests
