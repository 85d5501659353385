// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

namespace thrifty::tests {

/// The window's words and the locale in one language while it lives; then as before.
class Language {
  public:
    explicit Language(const QString& code);
    ~Language();
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

    [[nodiscard]] const QString& code() const { return m_code; }

  private:
    const QString m_code;
    const QLocale m_before;
    QTranslator m_words;
};

/// Marks every sentence of the layers below that is asked to be translated, «so», in place of a language.
class MarkedWords : public QTranslator {
  public:
    MarkedWords();
    ~MarkedWords() override;
    MarkedWords(const MarkedWords&) = delete;
    MarkedWords& operator=(const MarkedWords&) = delete;

    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// Whether some installed font has the letters of a language; pictures of a language without them show boxes.
[[nodiscard]] bool hasFontFor(const QString& code);

} // namespace thrifty::tests
