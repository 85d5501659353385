// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/process.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

struct _AtspiAccessible;
struct _AtspiEventListener;
struct _XDisplay;

namespace thrifty::tests {

/// What an assistive program sees of a control: its role, its name, what it contains.
class Element {
  public:
    Element() = default;
    /// Takes the reference over.
    explicit Element(_AtspiAccessible* accessible);
    explicit operator bool() const { return m_accessible != nullptr; }

    [[nodiscard]] std::string name() const;
    [[nodiscard]] std::string role() const; ///< "push button", "table cell"
    [[nodiscard]] std::string description() const;
    [[nodiscard]] bool showing() const;
    [[nodiscard]] bool enabled() const;
    [[nodiscard]] bool focusable() const;
    [[nodiscard]] std::vector<Element> children() const;
    [[nodiscard]] Element window() const; ///< that it stands in
    /// Of a table.
    [[nodiscard]] Element cell(int row, int column) const;
    /// Of an editable text.
    [[nodiscard]] std::string text() const;
    struct Point {
        int x = 0, y = 0;
    };
    [[nodiscard]] Point centre() const; ///< on the screen
    /// What can be done to it ("Press", "Toggle"), and doing it as an assistive program does: without mouse and keys.
    [[nodiscard]] std::vector<std::string> actions() const;
    [[nodiscard]] bool act(const std::string& action) const;

    /// The first of those that are shown, in their order, that fits; none: an empty element.
    [[nodiscard]] Element find(const std::function<bool(const Element&)>& fits) const;
    [[nodiscard]] Element find(const std::string& role, const std::string& nameContains) const;
    /// Everything that is shown.
    void walk(const std::function<void(const Element&)>& visit) const;

  private:
    std::shared_ptr<_AtspiAccessible> m_accessible;
};

/// A display that nobody sees with a session bus and the accessibility bus, a home folder, and a program on it.
class Desktop {
  public:
    /// Why there can be none here; empty: there can.
    [[nodiscard]] static std::string missing();

    Desktop();
    ~Desktop();
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    [[nodiscard]] const TemporaryFolder& home() const { return m_home; }
    void start(const std::string& program, const std::vector<std::string>& arguments);

    /// The program's part of the tree as it is now.
    [[nodiscard]] Element application();
    /// What the keyboard works on, as the program told it last: menus and the palette are in no other part of the tree.
    [[nodiscard]] const Element& focused() const { return m_focused; }
    void forgetFocus() { m_focused = {}; }
    /// Whether a menu, a list of choices or the palette lies over the windows.
    [[nodiscard]] bool menuOpen();
    /// Asks again and again until `done` holds.
    bool eventually(const std::function<bool()>& done, std::chrono::seconds limit = std::chrono::seconds(60));
    /// Waits for a control and returns it; empty with a failure of the test.
    Element await(const std::string& role, const std::string& nameContains,
                  std::chrono::seconds limit = std::chrono::seconds(60));

    // Events as a mouse and a keyboard make them.
    void click(const Element& element);
    void click(Element::Point at);
    void press(const std::string& keys); ///< "ctrl+4", "alt+Up", "F5"
    void type(const std::string& text);
    /// Presses at one point, moves, and lets go at the other.
    void drag(Element::Point from, Element::Point to);
    /// There is no window manager to do it.
    void focusWindow(const std::string& titleContains);
    /// What is on the display, as a file for people to look at.
    void picture(const std::string& path);

    [[nodiscard]] Process& program() { return *m_program; }

  private:
    /// Every window on the display that can be seen, from the lowest to the topmost.
    void eachWindow(const std::function<void(unsigned long window, bool menu)>& visit);
    TemporaryFolder m_home;
    std::unique_ptr<Process> m_server, m_bus, m_accessibility, m_program;
    _XDisplay* m_display = nullptr;
    _AtspiEventListener* m_listener = nullptr;
    Element m_focused;
};

} // namespace thrifty::tests
