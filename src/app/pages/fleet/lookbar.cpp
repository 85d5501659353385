// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/fleet/lookbar.h"

#include "app/format/text.h"
#include "app/theme/paint.h"
#include "app/theme/thriftystyle.h"
#include "app/widgets/buttons.h"
#include "app/widgets/panel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QSignalBlocker>
#include <QStringListModel>
#include <QVBoxLayout>

#include <tuple>

namespace thrifty::app {

namespace {

static_assert(std::tuple_size_v<decltype(Theme::clusters)> == clusterColours);
constexpr int swatchSide = 16;

QIcon swatchIcon(int colour, qreal ratio) {
    QPixmap pixmap(QSize(swatchSide, swatchSide) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawSwatch(&painter, QRectF(2, 2, swatchSide - 4, swatchSide - 4), colour, currentTheme());
    return {pixmap};
}

} // namespace

LookBar::LookBar(FleetController& fleet, QWidget* parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_name(new TextLabel({}, TextRole::Strong))
    , m_alias(new QLineEdit)
    , m_colour(new QComboBox)
    , m_group(new QLineEdit)
    , m_problem(new TextLabel({}, TextRole::Caption, TextLabel::Ink::Bad)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::s, space::s);
    column->setSpacing(space::xs);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    column->addLayout(line);
    m_name->setElided(true);
    m_name->setMinimumWidth(96);
    line->addWidget(m_name, 1);
    const auto add = [&](const QString& words, QWidget* field) {
        auto* label = new TextLabel(words, TextRole::Body, TextLabel::Ink::Text2);
        label->setBuddy(field);
        line->addSpacing(space::s);
        line->addWidget(label);
        line->addWidget(field);
    };
    m_alias->setAccessibleName(tr("Alias"));
    m_alias->setPlaceholderText(tr("none"));
    m_alias->setToolTip(tr("A name of your own for this window. Policies, reports and everything else that leaves it "
                           "keep the cluster's own name."));
    m_alias->setMaxLength(FleetLooks::longestAlias * 2); // too long is said, not cut
    m_alias->setFixedWidth(176);
    add(tr("Alias"), m_alias);
    nameChoice(m_colour, tr("Colour"));
    m_colour->setIconSize({swatchSide, swatchSide});
    m_colour->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_colour->setMinimumContentsLength(12);
    m_colour->view()->setTextElideMode(Qt::ElideMiddle);
    add(tr("Colour"), m_colour);
    m_group->setAccessibleName(tr("Group"));
    m_group->setPlaceholderText(tr("none"));
    m_group->setToolTip(tr("A word of your own, as eu or on-prem: tables can be filtered by it"));
    m_group->setMaxLength(FleetLooks::longestGroup * 2);
    m_group->setFixedWidth(112);
    auto* completer = new QCompleter(m_group);
    completer->setModel(new QStringListModel(completer));
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_group->setCompleter(completer);
    add(tr("Group"), m_group);
    auto* close = makeIconButton(QStringLiteral("x"), tr("Close"));
    line->addWidget(close);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);

    connect(m_alias, &QLineEdit::textEdited, this, &LookBar::judge);
    connect(m_alias, &QLineEdit::editingFinished, this, &LookBar::takeAlias);
    connect(m_group, &QLineEdit::textEdited, this, &LookBar::judge);
    connect(m_group, &QLineEdit::editingFinished, this, &LookBar::takeGroup);
    connect(m_colour, &QComboBox::activated, this,
            [this](int at) { m_fleet.looks().setColour(m_cluster, at == 0 ? std::nullopt : std::optional(at - 1)); });
    connect(close, &QToolButton::clicked, this, &LookBar::end);
    connect(&m_fleet.looks(), &FleetLooks::changed, this, &LookBar::refresh);
    hide();
}

void LookBar::begin(const domain::ClusterName& cluster, Field field) {
    setCluster(cluster);
    show();
    m_alias->selectAll();
    m_group->selectAll();
    QWidget* meant = m_colour;
    if (field != Field::Colour)
        meant = field == Field::Alias ? m_alias : m_group;
    meant->setFocus(Qt::ShortcutFocusReason);
}

void LookBar::setCluster(const domain::ClusterName& cluster) {
    if (cluster == m_cluster)
        return;
    m_cluster = cluster;
    forgetTyped();
    refresh();
}

void LookBar::refresh() {
    const auto snapshot = m_fleet.snapshot();
    if (!snapshot) {
        hide();
        return;
    }
    m_name->setText(oneLine(toQt(m_cluster)));
    setAccessibleName(tr("How %1 is shown").arg(m_name->text()));
    // What is being typed is not taken away by news of the fleet.
    if (!m_alias->isModified())
        m_alias->setText(m_fleet.looks().alias(m_cluster));
    if (!m_group->isModified())
        m_group->setText(m_fleet.looks().group(m_cluster));
    static_cast<QStringListModel*>(m_group->completer()->model())->setStringList(m_fleet.looks().groups());
    fillColours();
    judge();
}

void LookBar::fillColours() {
    const QSignalBlocker quiet(m_colour);
    m_colour->clear();
    m_colour->addItem(tr("automatic"));
    const auto snapshot = m_fleet.snapshot();
    const qreal ratio = devicePixelRatioF();
    for (int colour = 0; colour < clusterColours; ++colour) {
        QStringList others;
        for (const session::ClusterConnection& one : snapshot->clusters) {
            if (one.cluster.name != m_cluster && m_fleet.colorIndex(one.cluster.name) == colour)
                others << m_fleet.looks().shownName(one.cluster.name);
        }
        const QString name = tr("colour %1").arg(colour + 1);
        m_colour->addItem(swatchIcon(colour, ratio),
                          others.isEmpty() ? name : tr("%1, as %2").arg(name, others.join(QStringLiteral(", "))));
    }
    const auto chosen = m_fleet.looks().colour(m_cluster);
    m_colour->setItemIcon(0, chosen ? QIcon() : swatchIcon(m_fleet.colorIndex(m_cluster), ratio));
    m_colour->setCurrentIndex(chosen ? *chosen + 1 : 0);
    m_colour->setToolTip(m_colour->currentText());
}

void LookBar::judge() {
    QStringList problems;
    const auto say = [&](QLineEdit* field, const QString& why) {
        setInvalid(field, !why.isEmpty());
        field->setAccessibleDescription(why);
        if (!why.isEmpty())
            problems << why + u'.';
    };
    say(m_alias, m_fleet.looks().whyNot(m_cluster, m_alias->text()));
    say(m_group, FleetLooks::whyNotGroup(m_group->text()));
    m_problem->setText(problems.join(u' '));
    m_problem->setVisible(!problems.isEmpty());
}

void LookBar::takeAlias() {
    if (!m_alias->isModified() || !m_fleet.looks().whyNot(m_cluster, m_alias->text()).isEmpty())
        return;
    m_alias->setModified(false);
    m_fleet.looks().setAlias(m_cluster, m_alias->text());
    refresh();
}

void LookBar::takeGroup() {
    if (!m_group->isModified() || !FleetLooks::whyNotGroup(m_group->text()).isEmpty())
        return;
    m_group->setModified(false);
    m_fleet.looks().setGroup(m_cluster, m_group->text());
    refresh();
}

/// What was refused is not kept for another cluster, or for the next time.
void LookBar::forgetTyped() {
    m_alias->setModified(false);
    m_group->setModified(false);
}

void LookBar::end() {
    forgetTyped();
    refresh();
    hide();
    emit closed();
}

void LookBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        end();
    else
        QWidget::keyPressEvent(event);
}

void LookBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_fleet.snapshot())
        fillColours();
}

} // namespace thrifty::app
