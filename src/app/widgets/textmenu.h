// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QUndoStack;
class QsciScintilla;

namespace thrifty::app {

/// What can be done with a text, in the words of the window: the text's own menu speaks English and offers an undo that
/// is off. `undo`: the steps that typing makes; null: none, as where nothing can be typed.
void fillTextMenu(QMenu& menu, QsciScintilla& text, QUndoStack* undo = nullptr);

} // namespace thrifty::app
