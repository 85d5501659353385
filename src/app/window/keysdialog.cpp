// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/keysdialog.h"

#include "app/theme/thriftystyle.h"
#include "app/widgets/buttons.h"
#include "app/widgets/findfield.h"
#include "app/widgets/panel.h"
#include "app/widgets/rowtable.h"

#include <QAccessible>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QVBoxLayout>

#include <optional>

namespace thrifty::app {

namespace {

/// Takes the first keys that are pressed together; Backspace alone takes the command's keys away. Enter, Tab and Escape
/// alone are for the table: they leave the field as it was.
class KeyField : public QKeySequenceEdit {
  public:
    using QKeySequenceEdit::QKeySequenceEdit;
    /// None: nothing was pressed yet.
    [[nodiscard]] const std::optional<QKeySequence>& taken() const { return m_taken; }
    [[nodiscard]] bool refused() const { return m_refused; }
    void setRefused(bool refused) {
        m_refused = refused;
        setInvalid(findChild<QLineEdit*>(), refused);
    }

  protected:
    void keyPressEvent(QKeyEvent* event) override {
        const bool alone = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (alone &&
            (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Escape))
            return;
        if (alone && event->key() == Qt::Key_Backspace) {
            clear();
            m_taken = QKeySequence();
        } else {
            QKeySequenceEdit::keyPressEvent(event);
            if (keySequence().isEmpty()) // only Ctrl so far
                return;
            m_taken = QKeySequence(keySequence()[0]);
            setKeySequence(*m_taken); // does not wait for a second chord
        }
        emit editingFinished();
    }
    void focusOutEvent(QFocusEvent* event) override { QWidget::focusOutEvent(event); } // the delegate ends it

  private:
    std::optional<QKeySequence> m_taken;
    bool m_refused = false;
};

class KeyDelegate : public CellDelegate {
  public:
    using CellDelegate::CellDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
        auto* field = new KeyField(parent);
        field->setAccessibleName(
            KeysDialog::tr("Keys of %1").arg(index.siblingAtColumn(KeysModel::Name).data().toString()));
        connect(field, &QKeySequenceEdit::editingFinished, this, &KeyDelegate::end);
        return field;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override {
        auto* field = static_cast<KeyField*>(editor);
        if (!field->taken()) // what is refused stays to be seen
            field->setKeySequence(index.data(Qt::EditRole).value<QKeySequence>());
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
        auto* field = static_cast<KeyField*>(editor);
        if (field->taken())
            field->setRefused(!model->setData(index, QVariant::fromValue(*field->taken()), Qt::EditRole));
    }

  private:
    /// Keys of another command stay in the field, marked, until other keys are pressed.
    void end() {
        auto* field = static_cast<KeyField*>(sender());
        emit commitData(field);
        if (!field->refused())
            emit closeEditor(field);
    }
};

} // namespace

KeysDialog::KeysDialog(CommandKeys& keys, QWidget* parent)
    : QDialog(parent)
    , m_model(keys)
    , m_find(new FindField(tr("Find a command or keys"), tr("Find a command or keys")))
    , m_table(new RowTable(tr("Commands and their keys")))
    , m_problem(new TextLabel({}, TextRole::Body, TextLabel::Ink::Bad))
    , m_resetAll(makeButton(tr("Reset all"))) {
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(760, 600);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(new TextLabel(windowTitle(), TextRole::Title));
    auto* sentence = new TextLabel(tr("Enter, F2 or a double click on a command, then its new keys; Backspace takes "
                                      "them away. While you type in a "
                                      "field, keys without Ctrl or Alt write."),
                                   TextRole::Body, TextLabel::Ink::Text2);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    column->addWidget(m_find);
    auto* panel = new Panel;
    m_table->setModel(&m_model);
    m_table->setItemDelegateForColumn(KeysModel::Keys, new KeyDelegate(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(KeysModel::Name, QHeaderView::Stretch);
    panel->body()->addWidget(m_table);
    column->addWidget(panel, 1);
    m_problem->setElided(true);
    column->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    auto* close = makeButton(tr("Close"));
    buttons->addWidget(m_resetAll);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);

    connect(m_table, &RowTable::resized, this, [this](int width) {
        m_table->setColumnWidth(KeysModel::Keys, width * 2 / 5);
        m_table->setColumnWidth(KeysModel::Reset,
                                QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(KeysModel::tr("Reset")) +
                                    space::xxl);
    });
    connect(m_table, &RowTable::opened, this, &KeysDialog::edit);
    connect(m_table, &RowTable::actionTriggered, this,
            [this](const QModelIndex& index) { m_model.reset(index.row()); });
    connect(m_find, &QLineEdit::textChanged, &m_model, &KeysModel::find);
    connect(m_find, &FindField::left, m_table, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &KeysDialog::selectFirst);
    connect(&m_model, &KeysModel::refused, this, &KeysDialog::tell);
    // What was refused in one row is no news in another.
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { tell({}); });
    connect(m_resetAll, &QPushButton::clicked, &m_model, &KeysModel::resetAll);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    selectFirst();
    m_find->begin();
}

void KeysDialog::tell(const QString& why) {
    m_problem->setText(why);
    m_problem->setAccessibleName(why);
    if (why.isEmpty())
        return;
    QAccessibleEvent alert(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

/// Behind the heading.
void KeysDialog::selectFirst() {
    m_table->setCurrentIndex(m_model.index(1, KeysModel::Keys));
}

void KeysDialog::edit(const QModelIndex& index) {
    const QModelIndex field = index.siblingAtColumn(KeysModel::Keys);
    if (!field.flags().testFlag(Qt::ItemIsEditable))
        return;
    m_table->setCurrentIndex(field);
    m_table->edit(field);
}

} // namespace thrifty::app
