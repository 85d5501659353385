// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desktop.h"

#include <atspi/atspi.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

// Last: it defines words like None and Bool.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>

namespace thrifty::tests {

namespace {

constexpr const char* launchers[] = {"/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"};

std::string onPath(const std::string& name) {
    const char* path = std::getenv("PATH");
    std::string folders = path == nullptr ? "/usr/bin" : path;
    for (std::size_t at = 0; at <= folders.size();) {
        const std::size_t end = std::min(folders.find(':', at), folders.size());
        const std::string file = folders.substr(at, end - at) + "/" + name;
        if (std::filesystem::exists(file))
            return file;
        at = end + 1;
    }
    return {};
}

std::string busLauncher() {
    for (const char* file : launchers) {
        if (std::filesystem::exists(file))
            return file;
    }
    return {};
}

std::string taken(char* text) {
    std::string copy = text == nullptr ? "" : text;
    g_free(text);
    return copy;
}

bool hasState(AtspiAccessible* accessible, AtspiStateType state) {
    AtspiStateSet* states = atspi_accessible_get_state_set(accessible);
    const bool has = states != nullptr && atspi_state_set_contains(states, state);
    if (states != nullptr)
        g_object_unref(states);
    return has;
}

/// The first line that a server writes about where it can be reached.
std::string firstLine(Process& process) {
    if (!process.waitFor("\n"))
        return {};
    return process.err().substr(0, process.err().find('\n'));
}

} // namespace

Element::Element(_AtspiAccessible* accessible)
    : m_accessible(accessible, [](_AtspiAccessible* one) {
        if (one != nullptr)
            g_object_unref(one);
    }) {}

std::string Element::name() const {
    return taken(atspi_accessible_get_name(m_accessible.get(), nullptr));
}

std::string Element::role() const {
    return taken(atspi_accessible_get_role_name(m_accessible.get(), nullptr));
}

std::string Element::description() const {
    return taken(atspi_accessible_get_description(m_accessible.get(), nullptr));
}

bool Element::showing() const {
    return hasState(m_accessible.get(), ATSPI_STATE_SHOWING);
}

bool Element::enabled() const {
    return hasState(m_accessible.get(), ATSPI_STATE_ENABLED);
}

bool Element::focusable() const {
    return hasState(m_accessible.get(), ATSPI_STATE_FOCUSABLE);
}

std::vector<Element> Element::children() const {
    std::vector<Element> found;
    const int count = atspi_accessible_get_child_count(m_accessible.get(), nullptr);
    for (int i = 0; i < count; ++i) {
        if (AtspiAccessible* child = atspi_accessible_get_child_at_index(m_accessible.get(), i, nullptr))
            found.emplace_back(child);
    }
    return found;
}

Element Element::cell(int row, int column) const {
    AtspiTable* table = atspi_accessible_get_table_iface(m_accessible.get());
    if (table == nullptr)
        return {};
    Element found(atspi_table_get_accessible_at(table, row, column, nullptr));
    g_object_unref(table);
    return found;
}

std::string Element::text() const {
    AtspiText* text = atspi_accessible_get_text_iface(m_accessible.get());
    if (text == nullptr)
        return {};
    std::string all = taken(atspi_text_get_text(text, 0, -1, nullptr));
    g_object_unref(text);
    return all;
}

Element::Point Element::centre() const {
    AtspiComponent* component = atspi_accessible_get_component_iface(m_accessible.get());
    if (component == nullptr)
        return {};
    AtspiRect* box = atspi_component_get_extents(component, ATSPI_COORD_TYPE_SCREEN, nullptr);
    Point centre;
    if (box != nullptr)
        centre = {box->x + box->width / 2, box->y + box->height / 2};
    g_free(box);
    g_object_unref(component);
    return centre;
}

Element Element::find(const std::function<bool(const Element&)>& fits) const {
    if (!m_accessible)
        return {};
    for (const Element& child : children()) {
        if (!child.showing() && child.role() != "application")
            continue;
        if (fits(child))
            return child;
        if (const Element inner = child.find(fits))
            return inner;
    }
    return {};
}

Element Element::find(const std::string& role, const std::string& nameContains) const {
    return find([&](const Element& element) {
        return element.role() == role && element.name().find(nameContains) != std::string::npos;
    });
}

void Element::walk(const std::function<void(const Element&)>& visit) const {
    for (const Element& child : children()) {
        if (!child.showing())
            continue;
        visit(child);
        child.walk(visit);
    }
}

std::string Desktop::missing() {
    std::string names;
    const auto need = [&](const std::string& found, const char* package) {
        if (found.empty())
            names += (names.empty() ? "" : ", ") + std::string(package);
    };
    need(onPath("Xvfb"), "xvfb");
    need(onPath("dbus-daemon"), "dbus-daemon");
    need(busLauncher(), "at-spi2-core");
    return names;
}

Desktop::Desktop(const std::string& program, const std::vector<std::string>& arguments) {
    ProcessOptions server;
    server.arguments = {"-displayfd", "2", "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"};
    m_server = std::make_unique<Process>(onPath("Xvfb"), server);
    const std::string display = ":" + firstLine(*m_server);
    ProcessOptions bus;
    bus.arguments = {"--session", "--nofork", "--nopidfile", "--print-address=2"};
    m_bus = std::make_unique<Process>(onPath("dbus-daemon"), bus);
    const std::string address = firstLine(*m_bus);
    // Of this process too: it reads the tree and makes the events.
    ::setenv("DISPLAY", display.c_str(), 1);
    ::setenv("DBUS_SESSION_BUS_ADDRESS", address.c_str(), 1);
    ::setenv("XDG_RUNTIME_DIR", m_home.path().c_str(), 1);
    ::unsetenv("WAYLAND_DISPLAY");
    ::unsetenv("AT_SPI_BUS_ADDRESS");
    m_accessibility = std::make_unique<Process>(busLauncher(), ProcessOptions{.arguments = {"--launch-immediately"}});
    m_display = XOpenDisplay(display.c_str());
    EXPECT_NE(m_display, nullptr) << "no display " << display << ": " << m_server->err();
    ProcessOptions options;
    options.arguments = arguments;
    options.environment = {{"QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1"},
                           {"QT_QPA_PLATFORM", "xcb"},
                           {"QT_SCALE_FACTOR", ""},
                           {"LANG", "C.UTF-8"},
                           {"LC_ALL", "C.UTF-8"},
                           {"HOME", m_home.path()},
                           {"XDG_CONFIG_HOME", m_home.path() + "/config"},
                           {"XDG_DATA_HOME", m_home.path() + "/data"},
                           {"XDG_STATE_HOME", m_home.path() + "/state"}};
    m_program = std::make_unique<Process>(program, options);
    EXPECT_EQ(atspi_init() >= 0, true);
    atspi_set_timeout(20'000, 30'000);
}

Desktop::~Desktop() {
    if (m_display != nullptr)
        XCloseDisplay(m_display);
}

Element Desktop::application() {
    const Element desktop(ATSPI_ACCESSIBLE(atspi_get_desktop(0)));
    for (const Element& child : desktop.children()) {
        if (child.name() == "thrifty-nova" || child.name() == "Thrifty Nova")
            return child;
    }
    return {};
}

bool Desktop::eventually(const std::function<bool()>& done, std::chrono::seconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (std::chrono::steady_clock::now() < end) {
        // What the library remembers of the tree changes with the signals that it has not read yet.
        while (g_main_context_iteration(nullptr, FALSE)) {
        }
        if (done())
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return done();
}

Element Desktop::await(const std::string& role, const std::string& nameContains, std::chrono::seconds limit) {
    Element found;
    const bool came =
        eventually([&] { return static_cast<bool>(found = application().find(role, nameContains)); }, limit);
    EXPECT_TRUE(came) << "no " << role << " \"" << nameContains << "\"";
    return found;
}

void Desktop::click(const Element& element) {
    ASSERT_TRUE(element);
    click(element.centre());
}

void Desktop::click(Element::Point at) {
    XTestFakeMotionEvent(m_display, 0, at.x, at.y, CurrentTime);
    XTestFakeButtonEvent(m_display, 1, True, CurrentTime);
    XTestFakeButtonEvent(m_display, 1, False, CurrentTime);
    XSync(m_display, False);
}

void Desktop::press(const std::string& keys) {
    std::vector<KeyCode> codes;
    for (std::size_t at = 0; at <= keys.size();) {
        const std::size_t end = std::min(keys.find('+', at), keys.size());
        std::string name = keys.substr(at, end - at);
        if (name == "ctrl")
            name = "Control_L";
        else if (name == "alt")
            name = "Alt_L";
        else if (name == "shift")
            name = "Shift_L";
        const KeyCode code = XKeysymToKeycode(m_display, XStringToKeysym(name.c_str()));
        EXPECT_NE(code, 0) << "no key " << name;
        codes.push_back(code);
        at = end + 1;
    }
    for (const KeyCode code : codes)
        XTestFakeKeyEvent(m_display, code, True, CurrentTime);
    for (auto code = codes.rbegin(); code != codes.rend(); ++code)
        XTestFakeKeyEvent(m_display, *code, False, CurrentTime);
    XSync(m_display, False);
}

void Desktop::type(const std::string& text) {
    for (const char letter : text)
        press(letter == '.' ? "period" : letter == '-' ? "minus" : std::string(1, letter));
}

void Desktop::focusWindow(const std::string& titleContains) {
    Window root = DefaultRootWindow(m_display), parent = 0;
    Window* windows = nullptr;
    unsigned count = 0;
    bool found = false;
    if (XQueryTree(m_display, root, &root, &parent, &windows, &count) == 0)
        return;
    for (unsigned i = 0; i < count; ++i) {
        XTextProperty title{};
        XWindowAttributes attributes{};
        if (XGetWindowAttributes(m_display, windows[i], &attributes) == 0 || attributes.map_state != IsViewable ||
            XGetWMName(m_display, windows[i], &title) == 0)
            continue;
        const std::string name(reinterpret_cast<const char*>(title.value), title.nitems);
        XFree(title.value);
        if (name.find(titleContains) == std::string::npos)
            continue;
        XSetInputFocus(m_display, windows[i], RevertToParent, CurrentTime);
        found = true;
    }
    XFree(windows);
    XSync(m_display, False);
    EXPECT_TRUE(found) << "no window \"" << titleContains << "\" on the display";
}

void Desktop::picture(const std::string& path) {
    XImage* image = XGetImage(m_display, DefaultRootWindow(m_display), 0, 0, 1400, 900, AllPlanes, ZPixmap);
    if (image == nullptr)
        return;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream out(path, std::ios::binary);
    out << "P6\n" << image->width << ' ' << image->height << "\n255\n";
    for (int y = 0; y < image->height; ++y) {
        for (int x = 0; x < image->width; ++x) {
            const unsigned long pixel = XGetPixel(image, x, y);
            const char colour[] = {static_cast<char>(pixel >> 16), static_cast<char>(pixel >> 8),
                                   static_cast<char>(pixel)};
            out.write(colour, 3);
        }
    }
    XDestroyImage(image);
}

} // namespace thrifty::tests
