// SPDX-License-Identifier: GPL-3.0-or-later
// The window's tests run without a display unless one is asked for. A warning of Qt's fails the test that caused it.
#include <QApplication>
#include <QFont>

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>

namespace {

void failOnWarning(QtMsgType type, const QMessageLogContext&, const QString& text) {
    std::fprintf(stderr, "Qt: %s\n", qPrintable(text));
    // The offscreen platform says this about itself, whatever the program does.
    if (type == QtDebugMsg || type == QtInfoMsg || text.contains(QStringLiteral("This plugin does not support")))
        return;
    ADD_FAILURE() << "Qt warned: " << text.toStdString();
}

} // namespace

#if defined(__SANITIZE_ADDRESS__)
// Font and bus libraries keep what they loaded until the process ends; that is theirs, not ours.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\nleak:libglib\nleak:libdbus\nleak:libfreetype\n";
}
#endif

int main(int argc, char** argv) {
    if (std::getenv("QT_QPA_PLATFORM") == nullptr)
        setenv("QT_QPA_PLATFORM", "offscreen", 1);
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(9.5);
    QApplication::setFont(font);
    qInstallMessageHandler(failOnWarning);
    return RUN_ALL_TESTS();
}
