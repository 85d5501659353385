// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qsci/qsciscintilla.h>

class QUndoStack;

namespace thrifty::app {

/// YAML with line numbers and the theme's colours. Read-only unless told otherwise; its own undo is off, because edits
/// are steps of the plan.
class YamlView : public QsciScintilla {
    Q_OBJECT

  public:
    explicit YamlView(qreal fontFactor = 0.85, QWidget* parent = nullptr);

    /// Shows the text and keeps the place where the reader was.
    void setYaml(const QString& text);
    /// Lines (from 1) on warn soft, with nothing else changed; replaces the earlier ones.
    void setProblemLines(const QList<int>& lines);
    /// Lines (from 1) on accent soft.
    void setMarkedLines(const QList<int>& lines);
    void goTo(int line, int column = 1); ///< from 1
    /// Values of Secrets are covered until they are asked for.
    void setSecretsShown(bool shown);
    [[nodiscard]] bool hasSecrets() const { return m_hasSecrets; }
    /// The steps that typing makes, for the menu; they must live as long as this.
    void setUndoStack(QUndoStack& steps) { m_steps = &steps; }

  protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void applyTheme(); ///< again after what makes markers anew

  private:
    void coverSecrets();
    void colourFlow();
    qreal m_fontFactor;
    bool m_secretsShown = false, m_hasSecrets = false;
    QUndoStack* m_steps = nullptr;
};

} // namespace thrifty::app
