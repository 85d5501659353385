// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screens/studio.h"

#include "app/screens/languages.h"
#include "app/screens/lookcheck.h"
#include "app/screens/textcheck.h"
#include "app/window/pagekinds.h"
#include "support/paths.h"

#include <QApplication>
#include <QDir>
#include <QImageWriter>
#include <QPointer>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace thrifty::tests {
namespace {

/// Screens; the window manager's title bar takes 28 of the height.
constexpr QSize screens[] = {{1024, 700}, {1280, 800}, {1920, 1080}, {2560, 1440}};
constexpr QSize usual = screens[1];
constexpr int titleBar = 28;

QString nameOf(app::PageId page) {
    static const char* names[] = {"fleet", "workload", "variants", "estimates", "policy", "placement", "history"};
    return QLatin1String(names[static_cast<int>(page)]);
}

/// Layouts settle in steps: what a first pass hides changes the second.
void settleLayout() {
    for (int i = 0; i < 6; ++i)
        QApplication::processEvents();
}

QWidget* openDialog() {
    QWidget* popup = QApplication::activePopupWidget();
    return popup != nullptr ? popup : QApplication::activeModalWidget();
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

std::vector<QSize> Studio::screensFor(const QString& language) const {
    if (everything() || language == u"en")
        return {std::begin(screens), std::end(screens)};
    return {screens[0], usual};
}

void Studio::inEveryLanguage(const std::function<void(app::MainWindow& window, const QString& language)>& look) {
    for (const char* code : {"en", "de", "ja"}) {
        const Language language{QLatin1String(code)};
        app::AppSettings settings(m_demo.directory() + QStringLiteral("/studio.ini"));
        app::MainWindow window(m_demo.workbench(), settings);
        window.resize(usual - QSize(0, titleBar));
        window.show();
        look(window, language.code());
        window.hide();
    }
}

void Studio::take(const std::vector<app::PageId>& pages) {
    inEveryLanguage([&](app::MainWindow& window, const QString& language) {
        if (prepare)
            prepare(window);
        for (const app::PageId page : pages) {
            window.showPage(page);
            takePage(window, page, language);
        }
    });
}

void Studio::takePage(app::MainWindow& window, app::PageId page, const QString& language) {
    for (const QSize screen : screensFor(language)) {
        window.resize(screen - QSize(0, titleBar));
        settleLayout();
        const Shot shot{nameOf(page), language, screen};
        if (window.width() > screen.width() || window.height() > screen.height() - titleBar)
            note({QStringLiteral("the window does not become as small as its screen")}, shot);
        inspect(window, shot);
        if (screen == usual && language == u"en")
            note(findControlsWithoutFocusRing(window), shot);
    }
}

void Studio::takeDialog(app::PageId page, const std::function<void(app::MainWindow&)>& open) {
    inEveryLanguage([&](app::MainWindow& window, const QString& language) {
        // The palette makes all of them. On the display without a screen that takes the focus away for a moment, and a
        // popup that is open then is closed.
        for (const app::PageKind& kind : app::pageKinds())
            (void)window.page(kind.id);
        window.showPage(page);
        settleLayout();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        bool seen = false;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &window, [&] {
            QPointer<QWidget> dialog = openDialog();
            if (seen || dialog == nullptr)
                return;
            settleLayout();
            if (dialog == nullptr)
                return; // a popup goes with the activation of its window
            seen = true;
            inspect(*dialog, {QStringLiteral("dialogs"), language, dialog->size()});
            if (dialog != nullptr)
                dialog->close();
        });
        look.start(10);
        open(window);
        EXPECT_TRUE(waitUntil([&] { return seen && openDialog() == nullptr; }, std::chrono::seconds(20)))
            << m_state.toStdString() << " did not open";
    });
}

void Studio::takeFullScreen(const std::function<std::unique_ptr<QWidget>()>& make) {
    for (const char* code : {"en", "de", "ja"}) {
        const Language language{QLatin1String(code)};
        const std::unique_ptr<QWidget> widget = make();
        widget->show();
        for (const QSize screen : screensFor(language.code())) {
            widget->resize(screen);
            settleLayout();
            inspect(*widget, {QStringLiteral("presentation"), language.code(), screen});
        }
    }
}

void Studio::inspect(QWidget& widget, const Shot& shot) {
    if (shot.language != u"ja" || hasFontFor(shot.language)) {
        note(findFaults(widget), shot);
        const QList<PaintedText> texts = paintedTexts(widget);
        note(findTextFaults(widget, texts), shot);
        note(findElidedWithoutTip(widget, texts), shot);
    }
    if (shot.language != u"en" && shot.screen == usual)
        note(findEnglish(widget), shot);
    if (everything() || (shot.language == u"en" && shot.screen != screens[0] && shot.screen.width() < 1900))
        save(widget, shot);
}

void Studio::save(QWidget& widget, const Shot& shot) {
    QDir folder(everything() ? m_folder : QString::fromStdString(binaryDir()) + QStringLiteral("/screens"));
    folder.mkpath(shot.folder);
    const qreal scale = widget.devicePixelRatioF();
    for (const app::Theme* theme : {&app::Theme::light(), &app::Theme::darkTheme()}) {
        app::applyTheme(*theme);
        settleLayout();
        const QString name = QStringLiteral("%1/%2-%3x%4-%5-%6%7.png")
                                 .arg(shot.folder, m_state)
                                 .arg(shot.screen.width())
                                 .arg(shot.screen.height())
                                 .arg(shot.language, theme->dark ? QStringLiteral("dark") : QStringLiteral("light"),
                                      scale == 1 ? QString() : QStringLiteral("@%1").arg(scale));
        const QImage picture = widget.grab().toImage();
        note(findFaintTexts(widget, paintedTexts(widget), picture), shot);
        QImageWriter writer(folder.filePath(name));
        writer.setCompression(30);
        EXPECT_TRUE(writer.write(picture)) << name.toStdString() << writer.errorString().toStdString();
    }
    app::applyTheme(app::Theme::light());
    settleLayout();
}

void Studio::note(const QStringList& faults, const Shot& shot) {
    const QString where =
        QStringLiteral("%1 %2 %3 %4").arg(shot.folder, m_state, shot.language).arg(shot.screen.width());
    for (const QString& fault : faults) {
        if (!m_faults[fault].contains(where))
            m_faults[fault] << where;
    }
}

} // namespace thrifty::tests
