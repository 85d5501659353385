// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/yamleditor.h"

#include <QScopedValueRollback>

#include <Qsci/qscicommandset.h>

namespace thrifty::app {

YamlEditor::YamlEditor(QWidget* parent)
    : YamlView(0.92, parent) {
    setReadOnly(false);
    setFolding(PlainFoldStyle, 2);
    applyTheme();
    setMarginWidth(2, 14);
    setAccessibleName(tr("Manifest"));
    // What the window has shortcuts for must reach it.
    for (const QsciCommand::Command command :
         {QsciCommand::Undo, QsciCommand::Redo, QsciCommand::SelectionDuplicate, QsciCommand::LineDuplicate,
          QsciCommand::LineTranspose, QsciCommand::LineCut, QsciCommand::LineDelete, QsciCommand::SelectionLowerCase,
          QsciCommand::SelectionUpperCase, QsciCommand::DeleteLineRight}) {
        if (QsciCommand* found = standardCommands()->find(command)) {
            found->setKey(0);
            found->setAlternateKey(0);
        }
    }
    connect(this, &QsciScintilla::textChanged, this, [this] {
        if (m_filling)
            return;
        m_bytes = text().toUtf8();
        emit typed(m_bytes);
    });
}

void YamlEditor::setBytes(const QByteArray& bytes) {
    if (bytes == m_bytes) {
        setReadOnly(m_locked);
        return;
    }
    m_bytes = bytes;
    const QString text = QString::fromUtf8(bytes);
    const QScopedValueRollback filling(m_filling, true);
    setReadOnly(false);
    if (text != this->text()) {
        setEolMode(bytes.contains("\r\n") ? EolWindows : EolUnix);
        int line = 0, column = 0;
        getCursorPosition(&line, &column);
        setYaml(text);
        const int last = std::max(0, lines() - 1);
        const int at = std::min(line, last);
        setCursorPosition(at, std::min(column, std::max(0, static_cast<int>(lineLength(at)) - 1)));
    }
    m_locked = text.toUtf8() != bytes;
    setReadOnly(m_locked);
}

void YamlEditor::toggleFold() {
    int line = 0, column = 0;
    getCursorPosition(&line, &column);
    const long level = SendScintilla(SCI_GETFOLDLEVEL, static_cast<unsigned long>(line));
    if ((level & SC_FOLDLEVELHEADERFLAG) == 0)
        line = static_cast<int>(SendScintilla(SCI_GETFOLDPARENT, static_cast<unsigned long>(line)));
    if (line < 0)
        return;
    setCursorPosition(line, 0); // a cursor in what is hidden would open it again
    foldLine(line);
}

bool YamlEditor::find(const QString& text, bool forward, bool fromHere) {
    if (text.isEmpty())
        return false;
    int line = 0, column = 0, endLine = 0, endColumn = 0;
    if (hasSelectedText()) {
        getSelection(&line, &column, &endLine, &endColumn);
        if (forward && !fromHere) {
            line = endLine;
            column = endColumn;
        }
    } else {
        getCursorPosition(&line, &column);
    }
    return findFirst(text, false, false, false, true, forward, line, column);
}

} // namespace thrifty::app
