// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/yamlview.h"

#include <QByteArray>

namespace thrifty::app {

/// YamlView that can be typed into. It has no undo of its own: each change is told, and whoever keeps the text undoes
/// it. Text that is not UTF-8 can be read but not changed, for a byte could be lost.
class YamlEditor : public YamlView {
    Q_OBJECT

  public:
    explicit YamlEditor(QWidget* parent = nullptr);

    /// Shows a file's bytes; keeps cursor and place when they are another state of the same text.
    void setBytes(const QByteArray& bytes);
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    [[nodiscard]] bool editable() const { return !isReadOnly(); }
    void toggleFold(); ///< of the block in which the cursor stands
    /// Finds the next place from the cursor on (or from the start of the match that stands there); false: none.
    bool find(const QString& text, bool forward, bool fromHere = false);

  signals:
    void typed(const QByteArray& bytes); ///< by the user

  private:
    QByteArray m_bytes; ///< what stands here, so that a large text is not read out again to be compared
    bool m_filling = false, m_locked = false;
};

} // namespace thrifty::app
