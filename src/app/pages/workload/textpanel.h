// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"
#include "app/models/variablesmodel.h"
#include "app/widgets/panel.h"

class QComboBox;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace thrifty::app {

class FindField;
class IconLabel;
class RowTable;
class TabStrip;
class YamlEditor;

/// The manifests' text to be typed in, and their variables.
class TextPanel : public Panel {
    Q_OBJECT

  public:
    explicit TextPanel(Workbench& workbench, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] const QString& file() const { return m_file; } ///< that is shown
    void showFile(const QString& path);
    void goTo(const QString& file, int line, int column = 1);
    void startReplacing();
    void askForValue(const QString& variable);
    [[nodiscard]] QString place() const; ///< "Line 153, column 23", and what kind of text it is
    [[nodiscard]] YamlEditor& editor() { return *m_editor; }
    [[nodiscard]] FindField& find() { return *m_find; }
    [[nodiscard]] QLineEdit& replacement() { return *m_replace; }
    [[nodiscard]] TabStrip& tabs() { return *m_tabs; }
    [[nodiscard]] RowTable& variables() { return *m_variableTable; }

  signals:
    void fileShown();
    void placeChanged();

  private:
    void showTab(int tab);
    void replaceNext();
    Workbench& m_workbench;
    VariablesModel m_variables;
    QString m_file;
    QStringList m_tabNames;
    TabStrip* m_tabs;
    QComboBox* m_files;
    QToolButton* m_close;
    QToolButton* m_secrets;
    FindField* m_find;
    QLineEdit* m_replace;
    IconLabel* m_locked; ///< why the text cannot be changed
    QStackedWidget* m_texts;
    YamlEditor* m_editor;
    RowTable* m_variableTable;
};

} // namespace thrifty::app
