// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/variants/manifestpanel.h"

#include "app/format/secretplaces.h"
#include "app/format/secretvalues.h"
#include "app/format/text.h"
#include "app/pages/variants/variantform.h"
#include "app/theme/icons.h"
#include "app/widgets/diffview.h"
#include "app/widgets/tabstrip.h"
#include "app/widgets/yamlview.h"
#include "session/variants.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

namespace thrifty::app {

namespace {

constexpr int besideLines = 12; // what still stands in one hunk, or next to it

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

/// Where each pod group begins, so that hunks can be named.
QList<DiffSection> sectionsOf(const std::vector<manifest::File>& files, std::size_t file) {
    QList<DiffSection> sections;
    const auto groups = manifest::groupValues(files, session::selectionAnnotations());
    for (const manifest::GroupValues& group : groups ? *groups : std::vector<manifest::GroupValues>{}) {
        if (group.file == files[file].name)
            sections.append({group.line, oneLine(toQt(group.group.name))});
    }
    return sections;
}

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
    const QStringList secrets = secretValues(m_variants.workload().variables());
    const auto shown = [&](const std::string& text) { return withoutValues(withoutSecrets(toQt(text)), secrets); };
    LineDiff all;
    QStringList texts;
    if (base && m_row >= 0 && m_row < static_cast<int>(variants.size())) {
        const BuiltVariant& variant = variants[static_cast<std::size_t>(m_row)];
        const auto gated = session::gateVariant(variant.text);
        const auto files = gated ? manifest::parseVariant(*gated) : domain::Expected<std::vector<manifest::File>>();
        for (std::size_t i = 0; gated && files && i < gated->files.size() && i < base->files.size(); ++i) {
            QList<DiffCause> causes;
            for (const manifest::VariantEdit& edit : gated->edits) {
                if (edit.file != i)
                    continue;
                // Beside the field that it follows, its name says enough.
                const bool beside = std::any_of(gated->edits.begin(), gated->edits.end(), [&](const auto& other) {
                    return other.file == i && other.follower.empty() && other.field == edit.field &&
                           std::abs(other.line - edit.line) < besideLines;
                });
                causes.append({edit.line, causeText(edit, beside)});
            }
            const QString text = shown(gated->files[i].text);
            LineDiff diff = lineDiff(shown(base->files[i].text), text, sectionsOf(*files, i), causes);
            if (gated->files.size() > 1) {
                const QString name = oneLine(toQt(gated->files[i].name));
                for (DiffLine& line : diff.lines) {
                    if (line.kind == DiffLine::Kind::Head)
                        line.text.prepend(name + (line.text.isEmpty() ? QString() : QStringLiteral(": ")));
                }
                texts << QStringLiteral("# %1\n").arg(name) + text;
            } else {
                texts << text;
            }
            all.lines << diff.lines;
            all.added += diff.added;
            all.removed += diff.removed;
        }
    }
    m_diff->setDiff(all);
    m_yaml->setYaml(texts.join(QStringLiteral("---\n")));
    m_added->setText(QStringLiteral("+%1").arg(all.added));
    m_added->setAccessibleName(tr("%n line(s) added", nullptr, all.added));
    m_removed->setText(QStringLiteral("−%1").arg(all.removed));
    m_removed->setAccessibleName(tr("%n line(s) removed", nullptr, all.removed));
}

} // namespace thrifty::app
