// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/workload/textpanel.h"

#include "app/theme/icons.h"
#include "app/theme/thriftystyle.h"
#include "app/widgets/buttons.h"
#include "app/widgets/findfield.h"
#include "app/widgets/iconlabel.h"
#include "app/widgets/rowtable.h"
#include "app/widgets/tabstrip.h"
#include "app/widgets/yamleditor.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace thrifty::app {

namespace {

enum Tab { ManifestTab, VariablesTab };

/// Enter goes to the next place and stays; the other keys are those of every field that finds.
class TextFind : public FindField {
  public:
    using FindField::FindField;

  protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            QLineEdit::keyPressEvent(event);
        else
            FindField::keyPressEvent(event);
    }
};

/// A value that is covered stays so while it is typed.
class ValueDelegate : public CellDelegate {
  public:
    ValueDelegate(const VariablesModel& variables, QObject* parent)
        : CellDelegate(parent)
        , m_variables(variables) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override {
        QWidget* editor = CellDelegate::createEditor(parent, option, index);
        if (auto* line = qobject_cast<QLineEdit*>(editor); line != nullptr && m_variables.isCovered(index.row()))
            line->setEchoMode(QLineEdit::Password);
        return editor;
    }

  private:
    const VariablesModel& m_variables;
};

} // namespace

TextPanel::TextPanel(Workbench& workbench, QWidget* parent)
    : Panel({}, parent)
    , m_workbench(workbench)
    , m_variables(workbench.workload())
    , m_tabs(new TabStrip(tr("Manifest or variables")))
    , m_files(new QComboBox)
    , m_close(makeIconButton(QStringLiteral("x"), tr("Take this file out of the workload")))
    , m_secrets(makeIconButton(QStringLiteral("lock"), tr("Show the values of Secrets")))
    , m_find(new TextFind(tr("Find in manifest"), tr("Find in manifest")))
    , m_replace(new QLineEdit)
    , m_locked(new IconLabel(QStringLiteral("lock"), {}, Tone::Warn))
    , m_texts(new QStackedWidget)
    , m_editor(new YamlEditor)
    , m_variableTable(new RowTable(tr("Variables"))) {
    setAccessibleName(tr("Text"));
    addAfterTitle(m_tabs);
    nameChoice(m_files, tr("File"));
    m_files->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_files->setMinimumContentsLength(14);
    headerEnd()->addWidget(m_files);
    headerEnd()->addWidget(m_close);
    m_secrets->setCheckable(true);
    headerEnd()->addWidget(m_secrets);
    m_find->setFixedWidth(180);
    headerEnd()->addWidget(m_find);
    m_find->show();
    m_replace->setPlaceholderText(tr("Replace with"));
    m_replace->setAccessibleName(tr("Replace with"));
    m_replace->setToolTip(tr("Enter replaces what is found and goes on"));
    m_replace->setFixedWidth(140);
    m_replace->hide();
    headerEnd()->addWidget(m_replace);
    connect(m_replace, &QLineEdit::returnPressed, this, &TextPanel::replaceNext);

    m_editor->setUndoStack(workbench.document().undoStack());
    m_texts->addWidget(m_editor);
    m_variableTable->setModel(&m_variables);
    m_variableTable->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                     QAbstractItemView::AnyKeyPressed);
    m_variableTable->setItemDelegateForColumn(VariablesModel::Value, new ValueDelegate(m_variables, m_variableTable));
    m_variableTable->horizontalHeader()->setStretchLastSection(true);
    connect(m_variableTable, &RowTable::resized, this, [this](int width) {
        m_variableTable->setColumnWidth(VariablesModel::Name, width * 3 / 10);
        m_variableTable->setColumnWidth(VariablesModel::Value, width * 4 / 10);
    });
    m_texts->addWidget(m_variableTable);
    m_locked->setObjectName(QStringLiteral("lockedText"));
    auto* why = new QHBoxLayout;
    why->setContentsMargins(space::m, 0, space::m, 0); // these stay when it is hidden
    m_locked->setMinimumHeight(fontMetrics().height() + 2 * space::s);
    why->addWidget(m_locked);
    why->addStretch(1);
    body()->addLayout(why);
    body()->addWidget(m_texts, 1);

    connect(m_tabs, &TabStrip::chosen, m_texts, &QStackedWidget::setCurrentIndex);
    connect(m_files, &QComboBox::activated, this, [this](int at) { showFile(m_files->itemData(at).toString()); });
    connect(m_secrets, &QToolButton::toggled, this, [this](bool shown) {
        m_secrets->setIcon(icon(shown ? QStringLiteral("lock-open") : QStringLiteral("lock")));
        m_editor->setSecretsShown(shown);
        m_variables.setSecretsShown(shown);
    });
    const auto offerSecrets = [this] { m_secrets->setVisible(m_editor->hasSecrets() || m_variables.hasSecrets()); };
    connect(m_editor, &YamlEditor::textChanged, this, offerSecrets);
    connect(&workbench.workload(), &WorkloadController::changed, this, offerSecrets);
    connect(m_close, &QToolButton::clicked, this, [this] { m_workbench.workload().close(m_file); });
    connect(m_editor, &YamlEditor::typed, this,
            [this](const QByteArray& bytes) { m_workbench.workload().type(m_file, bytes); });
    connect(m_editor, &YamlEditor::cursorPositionChanged, this, &TextPanel::placeChanged);
    connect(m_find, &QLineEdit::textEdited, this, [this](const QString& text) {
        showTab(ManifestTab);
        setInvalid(m_find, !text.isEmpty() && !m_editor->find(text, true, true));
    });
    connect(m_find, &FindField::left, this, [this] {
        showTab(ManifestTab);
        m_editor->setFocus(Qt::OtherFocusReason);
    });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { m_editor->find(m_find->text(), true); });
    connect(m_variableTable, &RowTable::opened, this, [this](const QModelIndex& index) {
        const Variable& variable = m_variables.variable(index.row());
        if (index.column() == VariablesModel::Uses)
            return goTo(variable.file, variable.line);
        const QModelIndex value = index.siblingAtColumn(VariablesModel::Value);
        m_variableTable->setCurrentIndex(value);
        m_variableTable->edit(value);
    });
}

void TextPanel::refresh() {
    QStringList paths;
    for (const std::string& path : m_workbench.document().plan().manifests)
        paths << toQt(path);
    // One that is saved in another place keeps its own.
    if (!paths.contains(m_file))
        m_file = paths.value(std::max(0, m_files->findData(m_file)), paths.value(0));
    QStringList shown;
    for (int at = 0; at < m_files->count(); ++at)
        shown << m_files->itemData(at).toString();
    if (shown != paths) {
        // What was just opened is what one wants to see.
        const auto opened =
            std::find_if(paths.begin(), paths.end(), [&](const QString& path) { return !shown.contains(path); });
        if (paths.size() > shown.size() && opened != paths.end())
            m_file = *opened;
        m_files->clear();
        for (const QString& path : paths)
            m_files->addItem(QFileInfo(path).fileName(), path);
    }
    m_files->setCurrentIndex(m_files->findData(m_file));
    m_files->setVisible(paths.size() > 1);
    m_close->setVisible(paths.size() > 1);
    const QMap<QString, QByteArray>& texts = m_workbench.document().state().texts;
    m_editor->setBytes(texts.value(m_file));
    const bool missing = !m_file.isEmpty() && !texts.contains(m_file);
    if (missing)
        m_editor->setReadOnly(true);
    m_locked->set(QStringLiteral("lock"),
                  missing ? tr("This file was not opened, so there is nothing to change")
                          : tr("This file is not UTF-8: it can be looked at here, not changed"),
                  Tone::Warn);
    m_locked->setVisible(!m_editor->editable() && !m_file.isEmpty());
    m_secrets->setVisible(m_editor->hasSecrets() || m_variables.hasSecrets());
    const QStringList tabs{tr("Manifest"), tr("Variables %1").arg(QLocale().toString(m_variables.rowCount()))};
    if (tabs != m_tabNames) {
        m_tabNames = tabs;
        m_tabs->setTabs(tabs);
        m_tabs->setCurrent(m_texts->currentIndex());
    }
    emit placeChanged();
}

void TextPanel::showTab(int tab) {
    m_tabs->setCurrent(tab);
    m_texts->setCurrentIndex(tab);
}

void TextPanel::startReplacing() {
    m_replace->setVisible(true);
    (m_find->text().isEmpty() ? m_find : m_replace)->setFocus(Qt::ShortcutFocusReason);
}

void TextPanel::replaceNext() {
    if (!m_editor->editable() || m_find->text().isEmpty())
        return;
    if (m_editor->selectedText().compare(m_find->text(), Qt::CaseInsensitive) == 0) {
        m_workbench.document().seal(); // each is a step of its own
        m_editor->replaceSelectedText(m_replace->text());
    }
    setInvalid(m_find, !m_editor->find(m_find->text(), true));
}

void TextPanel::showFile(const QString& path) {
    m_file = path;
    refresh();
    emit fileShown();
}

void TextPanel::goTo(const QString& file, int line, int column) {
    if (line <= 0 && file.isEmpty())
        return;
    showTab(ManifestTab);
    if (!file.isEmpty() && file != m_file && m_files->findData(file) >= 0)
        showFile(file);
    if (line > 0)
        m_editor->goTo(line, column);
}

void TextPanel::askForValue(const QString& variable) {
    showTab(VariablesTab);
    for (int row = 0; row < m_variables.rowCount(); ++row) {
        if (m_variables.variable(row).name != variable)
            continue;
        const QModelIndex value = m_variables.index(row, VariablesModel::Value);
        m_variableTable->setCurrentIndex(value);
        m_variableTable->setFocus();
        m_variableTable->edit(value);
    }
}

QString TextPanel::place() const {
    const QLocale locale;
    int line = 0, column = 0;
    m_editor->getCursorPosition(&line, &column);
    const QStringList about{m_file.endsWith(QStringLiteral(".json")) ? QStringLiteral("JSON") : QStringLiteral("YAML"),
                            m_editor->eolMode() == QsciScintilla::EolWindows ? QStringLiteral("CRLF")
                                                                             : QStringLiteral("LF"),
                            tr("%n line(s)", nullptr, m_editor->lines())};
    return tr("Line %1, column %2").arg(locale.toString(line + 1), locale.toString(column + 1)) +
           QStringLiteral("    ") + about.join(QStringLiteral(", "));
}

} // namespace thrifty::app
