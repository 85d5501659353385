// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/variants/manifestpanel.h"

#include "app/format/secretvalues.h"
#include "app/theme/icons.h"
#include "app/widgets/diffview.h"
#include "app/widgets/tabstrip.h"
#include "app/widgets/yamlview.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace thrifty::app {

namespace {

/// An icon that is drawn anew with each theme.
class Mark : public QWidget {
  public:
    explicit Mark(QString name)
        : m_name(std::move(name)) {
        setFixedSize(16, 16);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter(this).drawPixmap(0, 0, iconPixmap(m_name, currentTheme().text2, 16, devicePixelRatioF()));
    }

  private:
    QString m_name;
};

} // namespace

ManifestPanel::ManifestPanel(VariantController& variants, QWidget* parent)
    : Panel({}, parent)
    , m_variants(variants)
    , m_tabs(new TabStrip(tr("Manifest of the variant")))
    , m_against(new TextLabel(tr("against the base"), TextRole::Caption, TextLabel::Ink::Text2))
    , m_added(new TextLabel({}, TextRole::Caption, TextLabel::Ink::Ok))
    , m_removed(new TextLabel({}, TextRole::Caption, TextLabel::Ink::Bad))
    , m_stack(new QStackedWidget)
    , m_diff(new DiffView)
    , m_yaml(new YamlView) {
    setTitle({}); // the tabs are the title
    setAccessibleName(tr("Manifest of the variant"));
    m_tabs->setTabs({tr("Difference"), tr("Gated manifest")});
    addAfterTitle(m_tabs);
    headerEnd()->addWidget(m_against);
    headerEnd()->addWidget(m_added);
    headerEnd()->addWidget(m_removed);
    m_yaml->setAccessibleName(tr("Gated manifest"));
    m_stack->addWidget(m_diff);
    m_stack->addWidget(m_yaml);
    body()->addWidget(m_stack, 1);
    connect(m_tabs, &TabStrip::chosen, m_stack, &QStackedWidget::setCurrentIndex);

    auto* foot = new QWidget;
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(space::m, space::s, space::m, space::s);
    line->setSpacing(space::s);
    line->addWidget(new Mark(QStringLiteral("info")));
    auto* words = new TextLabel(
        tr("The gates are removed before applying. The copy that is sent also has its own name and run label."),
        TextRole::Caption, TextLabel::Ink::Text2);
    words->setWordWrap(true);
    line->addWidget(words, 1);
    body()->addWidget(foot);
    connect(&variants, &VariantController::changed, this, &ManifestPanel::refresh);
}

void ManifestPanel::setRow(int row) {
    if (row == m_row)
        return;
    m_row = row;
    refresh();
}

void ManifestPanel::showManifest() {
    m_tabs->setCurrent(1);
    m_stack->setCurrentIndex(1);
    m_yaml->setFocus();
}

void ManifestPanel::focusText() {
    m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void ManifestPanel::goTo(int line) {
    if (m_stack->currentIndex() == 0) {
        m_diff->goToOldLine(line);
        return;
    }
    int moved = 0; // by what was added and taken away above it
    for (const DiffLine& one : m_diff->diff().lines) {
        if (one.oldLine >= line)
            break;
        moved += one.kind == DiffLine::Kind::Added ? 1 : one.kind == DiffLine::Kind::Removed ? -1 : 0;
    }
    m_yaml->goTo(line + moved);
}

void ManifestPanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    if (m_behind)
        refresh();
}

void ManifestPanel::refresh() {
    m_behind = !isVisible();
    if (m_behind)
        return;
    const auto base = m_variants.base();
    const auto& variants = m_variants.variants();
    if (!base || m_row < 0 || m_row >= static_cast<int>(variants.size())) {
        m_of = {};
        m_job.drop();
        show({});
        return;
    }
    const BuiltVariant& variant = variants[static_cast<std::size_t>(m_row)];
    if (variant.behind && m_row == m_shownRow)
        return; // what stands here stays until the new one is made
    const auto of = std::pair(base, variant.read);
    if (variant.read && !variant.behind && m_row == m_shownRow && of == m_of)
        return;
    m_of = of;
    m_shownRow = m_row;
    if (variant.behind)
        show({});
    else
        m_job.run(
            m_variants.workload().place(),
            [base, text = variant.text, secrets = secretValues(m_variants.workload().variables())](
                const std::stop_token&) { return manifestTexts(base->files, text, secrets); },
            [this](const ManifestTexts& texts) { show(texts); });
}

void ManifestPanel::show(const ManifestTexts& texts) {
    m_diff->setDiff(texts.difference);
    m_yaml->setYaml(texts.gated);
    const int added = texts.difference.added, removed = texts.difference.removed;
    m_added->setText(QStringLiteral("+%1").arg(added));
    m_added->setAccessibleName(tr("%n line(s) added", nullptr, added));
    m_removed->setText(QStringLiteral("−%1").arg(removed));
    m_removed->setAccessibleName(tr("%n line(s) removed", nullptr, removed));
}

} // namespace thrifty::app
