// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/setasidenotice.h"

#include "app/format/text.h"
#include "app/widgets/messagebar.h"

#include <QCoreApplication>

namespace thrifty::app {

namespace {

struct SetAsideWords {
    Q_DECLARE_TR_FUNCTIONS(SetAsideWords)
};

} // namespace

void tellSetAside(const QString& file, MessageBar& bar) {
    bar.show({QStringLiteral("set-aside"),
              Severity::Warning,
              SetAsideWords::tr("What the window remembered cannot be read."),
              SetAsideWords::tr("It starts afresh; the file is kept as %1.").arg(oneLine(file)),
              {},
              {},
              true});
}

} // namespace thrifty::app
