// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/railstate.h"
#include "app/widgets/messagebar.h"

#include <QKeySequence>
#include <QWidget>

#include <functional>

class QAction;
class QHBoxLayout;
class QVBoxLayout;

namespace thrifty::app {

class TextLabel;

/// How much room there is: S below 1180 logical pixels, L from 1920, M between.
enum class SizeClass { S, M, L };

/// One step of the work: a header with one status sentence and the actions (the primary last), a message bar, and the
/// content. Pages read the workbench and ask it; what they show is never kept only by them.
class Page : public QWidget {
    Q_OBJECT

  public:
    Page(PageId id, const QString& title, Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] PageId id() const { return m_id; }
    /// Arrange for the room there is. Called before the page is first shown and on every change.
    virtual void setSizeClass(SizeClass size) { m_size = size; }
    [[nodiscard]] SizeClass sizeClass() const { return m_size; }
    [[nodiscard]] MessageBar& messages() { return *m_messages; }
    void setStatus(const QString& sentence);
    /// Beside the status, in warn: how old what is shown is. Empty: nothing to warn about.
    void setAge(const QString& age);
    [[nodiscard]] const QString title() const { return windowTitle(); }
    /// The page's own words for the right end of the status bar; empty: the price list's date.
    [[nodiscard]] virtual QString priceSource() const { return {}; }
    /// What the status bar says while nothing runs; empty: that it is ready.
    [[nodiscard]] virtual QString idleText() const { return {}; }
    /// One of the page's actions by its id; null: there is none.
    [[nodiscard]] QAction* command(const char* id) const;
    /// The one that begins the page's own search; null: there is nothing to search.
    [[nodiscard]] QAction* findCommand() const { return m_find; }

  signals:
    void statusBarChanged(); ///< idleText() or priceSource()
    void pageRequested(thrifty::app::PageId page);

  protected:
    [[nodiscard]] Workbench& workbench() { return m_workbench; }
    [[nodiscard]] const Workbench& workbench() const { return m_workbench; }
    /// Adds to the header's actions, from left to right.
    void addHeaderWidget(QWidget* widget);
    /// What keys do while the page is shown; the palette and the list of keys have it too. By its id, which no other
    /// command has, the user's own keys are kept.
    void addCommand(const char* id, const QString& text, const QList<QKeySequence>& keys, std::function<void()> run);
    /// Says in the message bar that a file was written, or why it was not.
    void tellExported(const QString& path, const domain::Expected<void>& saved);
    /// Says from now on when an old run is shown, and how to get back. For pages that show a result.
    void watchOpenedRun();
    /// Below header and message bar: margins 16, gaps 12.
    [[nodiscard]] QVBoxLayout* content() { return m_content; }

  private:
    void tellOpenedRun();

    const PageId m_id;
    Workbench& m_workbench;
    SizeClass m_size = SizeClass::M;
    TextLabel* m_status;
    QWidget* m_age;
    TextLabel* m_ageText;
    QHBoxLayout* m_actions;
    QAction* m_find = nullptr;
    MessageBar* m_messages;
    QVBoxLayout* m_content;
};

} // namespace thrifty::app
