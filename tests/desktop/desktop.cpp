// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desktop.h"

#include <atspi/atspi.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <thread>

// Last: it defines words like None and Bool.
#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

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

/// The line that a server writes about where it can be reached. Others may come before it: a display whose number is
/// taken says so and tries the next.
std::string awaitLine(Process& process, const std::function<bool(const std::string&)>& fits) {
    std::string found;
    const auto look = [&] {
        std::istringstream lines(process.err());
        for (std::string line; found.empty() && std::getline(lines, line) && !lines.eof();)
            found = fits(line) ? line : std::string();
        return !found.empty();
    };
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (!look() && std::chrono::steady_clock::now() < end)
        (void)process.waitFor("\n\n", std::chrono::milliseconds(50)); // reads on; no such text comes
    return found;
}

/// Ends a server as it is meant to be ended: it takes what it started with it, and gives its name back.
void stop(std::unique_ptr<Process>& process) {
    if (process) {
        process->signal(SIGTERM);
        (void)process->wait(std::chrono::seconds(10));
    }
    process.reset();
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

Element Element::window() const {
    Element at = *this;
    while (AtspiAccessible* parent = atspi_accessible_get_parent(at.m_accessible.get(), nullptr)) {
        const Element above(parent);
        if (above.role() == "application")
            break;
        at = above;
    }
    return at;
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

std::vector<std::string> Element::actions() const {
    std::vector<std::string> names;
    AtspiAction* action = atspi_accessible_get_action_iface(m_accessible.get());
    if (action == nullptr)
        return names;
    const int count = atspi_action_get_n_actions(action, nullptr);
    for (int i = 0; i < count; ++i)
        names.push_back(taken(atspi_action_get_action_name(action, i, nullptr)));
    g_object_unref(action);
    return names;
}

bool Element::act(const std::string& wanted) const {
    const std::vector<std::string> names = actions();
    const auto found = std::find(names.begin(), names.end(), wanted);
    if (found == names.end())
        return false;
    AtspiAction* action = atspi_accessible_get_action_iface(m_accessible.get());
    const bool done = atspi_action_do_action(action, static_cast<int>(found - names.begin()), nullptr);
    g_object_unref(action);
    return done;
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

Desktop::Desktop() {
    ProcessOptions server;
    server.arguments = {"-displayfd", "2", "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"};
    m_server = std::make_unique<Process>(onPath("Xvfb"), server);
    const std::string display = ":" + awaitLine(*m_server, [](const std::string& line) {
                                    return line.find_first_not_of("0123456789") == std::string::npos && !line.empty();
                                });
    ProcessOptions bus;
    bus.arguments = {"--session", "--nofork", "--nopidfile", "--print-address=2"};
    m_bus = std::make_unique<Process>(onPath("dbus-daemon"), bus);
    const std::string address =
        awaitLine(*m_bus, [](const std::string& line) { return line.find("unix:") != std::string::npos; });
    // Of this process too: it reads the tree and makes the events.
    ::setenv("DISPLAY", display.c_str(), 1);
    ::setenv("DBUS_SESSION_BUS_ADDRESS", address.c_str(), 1);
    ::setenv("XDG_RUNTIME_DIR", m_home.path().c_str(), 1);
    ::unsetenv("WAYLAND_DISPLAY");
    ::unsetenv("AT_SPI_BUS_ADDRESS");
    m_accessibility = std::make_unique<Process>(busLauncher(), ProcessOptions{.arguments = {"--launch-immediately"}});
    // A menu may close while it is asked about; the calls below say so by themselves.
    XSetErrorHandler([](Display*, XErrorEvent*) { return 0; });
    m_display = XOpenDisplay(display.c_str());
    EXPECT_NE(m_display, nullptr) << "no display " << display << ": " << m_server->err();
    EXPECT_GE(atspi_init(), 0);
    atspi_set_timeout(20'000, 30'000);
    const auto heard = [](AtspiEvent* event, void* self) {
        if (event->detail1 != 0)
            static_cast<Desktop*>(self)->m_focused = Element(ATSPI_ACCESSIBLE(g_object_ref(event->source)));
        g_boxed_free(ATSPI_TYPE_EVENT, event);
    };
    m_listener = atspi_event_listener_new(heard, this, nullptr);
    EXPECT_TRUE(atspi_event_listener_register(m_listener, "object:state-changed:focused", nullptr));
}

void Desktop::start(const std::string& program, const std::vector<std::string>& arguments) {
    ProcessOptions options;
    options.arguments = arguments;
    options.environment = {{"QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1"},
                           {"QT_QPA_PLATFORM", "xcb"},
                           {"QT_SCALE_FACTOR", ""},
                           {"LANG", "C.UTF-8"},
                           {"LC_ALL", "C.UTF-8"},
                           {"KUBECONFIG", ""},
                           {"HOME", m_home.path()},
                           {"XDG_CONFIG_HOME", m_home.path() + "/config"},
                           {"XDG_DATA_HOME", m_home.path() + "/data"},
                           {"XDG_STATE_HOME", m_home.path() + "/state"}};
    m_program = std::make_unique<Process>(program, options);
}

Desktop::~Desktop() {
    atspi_event_listener_deregister(m_listener, "object:state-changed:focused", nullptr);
    g_object_unref(m_listener);
    m_program.reset();
    if (m_display != nullptr)
        XCloseDisplay(m_display);
    stop(m_accessibility);
    stop(m_bus);
    stop(m_server);
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

void Desktop::drag(Element::Point from, Element::Point to) {
    XTestFakeMotionEvent(m_display, 0, from.x, from.y, CurrentTime);
    XTestFakeButtonEvent(m_display, 1, True, CurrentTime);
    XSync(m_display, False);
    // As a hand does it: a drag begins after some pixels, and what is passed over hears of it. Moves that wait together
    // become one; an answer from the program shows that it is past them.
    constexpr int steps = 8;
    for (int i = 1; i <= steps; ++i) {
        XTestFakeMotionEvent(m_display, 0, from.x + (to.x - from.x) * i / steps, from.y + (to.y - from.y) * i / steps,
                             CurrentTime);
        XSync(m_display, False);
        (void)application().find("menu bar", "").centre();
    }
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
        const KeySym symbol = XStringToKeysym(name.c_str());
        const KeyCode code = XKeysymToKeycode(m_display, symbol);
        EXPECT_NE(code, 0) << "no key " << name;
        if (XkbKeycodeToKeysym(m_display, code, 0, 0) != symbol)
            codes.push_back(XKeysymToKeycode(m_display, XK_Shift_L));
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
    static const std::map<char, const char*> names{{'.', "period"}, {'-', "minus"}, {'/', "slash"},
                                                   {'=', "equal"},  {' ', "space"}, {'_', "underscore"},
                                                   {',', "comma"},  {':', "colon"}};
    for (const char letter : text) {
        const auto name = names.find(letter);
        press(name == names.end() ? std::string(1, letter) : name->second);
    }
}

void Desktop::eachWindow(const std::function<void(unsigned long window, bool menu)>& visit) {
    Window root = DefaultRootWindow(m_display), parent = 0;
    Window* windows = nullptr;
    unsigned count = 0;
    if (XQueryTree(m_display, root, &root, &parent, &windows, &count) == 0)
        return;
    for (unsigned i = 0; i < count; ++i) {
        XWindowAttributes attributes{};
        if (XGetWindowAttributes(m_display, windows[i], &attributes) != 0 && attributes.map_state == IsViewable)
            visit(windows[i], attributes.override_redirect != 0);
    }
    XFree(windows);
}

bool Desktop::menuOpen() {
    bool open = false;
    eachWindow([&](unsigned long, bool menu) { open = open || menu; });
    return open;
}

void Desktop::focusWindow(const std::string& titleContains) {
    bool found = false;
    eachWindow([&](unsigned long window, bool) {
        XTextProperty title{};
        if (XGetWMName(m_display, window, &title) == 0)
            return;
        const std::string name(reinterpret_cast<const char*>(title.value), title.nitems);
        XFree(title.value);
        if (name.find(titleContains) == std::string::npos)
            return;
        XSetInputFocus(m_display, window, RevertToParent, CurrentTime);
        found = true;
    });
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
