// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace thrifty::app {

/// The window's words, and those of Qt's own dialogs and menus, in one language while it lives.
class Translations {
  public:
    /// "en", "de", "ja"; empty: the system's.
    explicit Translations(const QString& language);
    ~Translations();
    Translations(const Translations&) = delete;
    Translations& operator=(const Translations&) = delete;

  private:
    QTranslator m_words, m_qtWords;
};

} // namespace thrifty::app
