// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/railstate.h"

#include <QDialog>

class QTextBrowser;

namespace thrifty::app {

/// What a figure contains and what it does not, and the words of the program, page by page.
class HelpDialog : public QDialog {
    Q_OBJECT

  public:
    /// Opens at the words of the page; those of the estimates are what it begins with.
    explicit HelpDialog(PageId page, QWidget* parent = nullptr);

    [[nodiscard]] QTextBrowser& text() const { return *m_text; }

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void write();
    const PageId m_page;
    QTextBrowser* m_text;
};

} // namespace thrifty::app
