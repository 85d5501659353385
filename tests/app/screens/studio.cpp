// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screens/studio.h"

#include "app/screens/languages.h"
#include "app/screens/lookcheck.h"
#include "support/paths.h"

#include <QApplication>
#include <QDir>
#include <QImageWriter>

#include <gtest/gtest.h>

namespace thrifty::tests {
namespace {

/// Screens; the window manager's title bar takes 28 of the height.
constexpr QSize screens[] = {{1024, 700}, {1280, 800}, {1920, 1080}, {2560, 1440}};
constexpr int titleBar = 28;

QString nameOf(app::PageId page) {
    static const char* names[] = {"fleet", "workload", "variants", "estimates", "policy", "placement", "history"};
    return QLatin1String(names[static_cast<int>(page)]);
}

} // namespace

Studio::Studio(DemoWindow& demo, QString state)
    : m_demo(demo)
    , m_state(std::move(state))
    , m_folder(qEnvironmentVariable("THRIFTY_SCREENS")) {
    m_demo.window().hide();
}

Studio::~Studio() {
    for (auto fault = m_faults.cbegin(); fault != m_faults.cend(); ++fault)
        ADD_FAILURE() << fault.key().toStdString() << "\n    " << fault->join(QStringLiteral(", ")).toStdString();
}

void Studio::take(const std::vector<app::PageId>& pages) {
    for (const char* code : {"en", "de", "ja"}) {
        const Language language{QLatin1String(code)};
        app::AppSettings settings(m_demo.directory() + QStringLiteral("/studio.ini"));
        app::MainWindow window(m_demo.workbench(), settings);
        window.resize(screens[1] - QSize(0, titleBar));
        window.show();
        if (prepare)
            prepare(window);
        for (const app::PageId page : pages) {
            window.showPage(page);
            takePage(window, page, language.code());
        }
        window.hide();
    }
}

void Studio::takePage(app::MainWindow& window, app::PageId page, const QString& language) {
    for (const QSize screen : screens) {
        window.resize(screen - QSize(0, titleBar));
        // Layouts settle in steps: what a first pass hides changes the second.
        for (int i = 0; i < 3; ++i)
            QApplication::processEvents();
        const QString where = QStringLiteral("%1 %2 %3 %4").arg(nameOf(page), m_state, language).arg(screen.width());
        if (window.width() > screen.width() || window.height() > screen.height() - titleBar)
            note({QStringLiteral("the window does not become as small as its screen")}, where);
        if (language != u"ja" || hasFontFor(language))
            note(findFaults(window), where);
        if (screen == screens[1] && language != u"en")
            note(findEnglish(window), where);
        if (!m_folder.isEmpty() || (screen == screens[1] && language == u"en"))
            save(window, page, language);
        if (screen == screens[1] && language == u"en")
            note(findControlsWithoutFocusRing(window), where);
    }
}

void Studio::save(app::MainWindow& window, app::PageId page, const QString& language) {
    const bool all = !m_folder.isEmpty();
    QDir folder(all ? m_folder : QString::fromStdString(binaryDir()) + QStringLiteral("/screens"));
    folder.mkpath(nameOf(page));
    const qreal scale = window.devicePixelRatioF();
    for (const app::Theme* theme : {&app::Theme::light(), &app::Theme::darkTheme()}) {
        app::applyTheme(*theme);
        QApplication::processEvents();
        const QString name = QStringLiteral("%1/%2-%3x%4-%5-%6%7.png")
                                 .arg(nameOf(page), m_state)
                                 .arg(window.width())
                                 .arg(window.height() + titleBar)
                                 .arg(language, theme->dark ? QStringLiteral("dark") : QStringLiteral("light"),
                                      scale == 1 ? QString() : QStringLiteral("@%1").arg(scale));
        QImageWriter writer(folder.filePath(name));
        writer.setCompression(30);
        EXPECT_TRUE(writer.write(window.grab().toImage())) << name.toStdString() << writer.errorString().toStdString();
    }
    app::applyTheme(app::Theme::light());
    QApplication::processEvents();
}

void Studio::note(const QStringList& faults, const QString& where) {
    for (const QString& fault : faults)
        m_faults[fault] << where;
}

} // namespace thrifty::tests
