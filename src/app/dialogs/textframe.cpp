// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/textframe.h"

#include "app/widgets/panel.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace thrifty::app {

QWidget* framed(QPlainTextEdit& lines) {
    lines.setReadOnly(true);
    lines.setTabChangesFocus(true);
    lines.setFrameShape(QFrame::NoFrame);
    lines.document()->setDocumentMargin(space::s);
    auto* frame = new Panel;
    frame->body()->addWidget(&lines);
    return frame;
}

} // namespace thrifty::app
