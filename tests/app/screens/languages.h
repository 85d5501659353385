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

/// Whether some installed font has the letters of a language; pictures of a language without them show boxes.
[[nodiscard]] bool hasFontFor(const QString& code);

} // namespace thrifty::tests
