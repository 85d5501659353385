// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/contextchip.h"

#include "app/control/workbench.h"
#include "app/theme/icons.h"
#include "app/theme/paint.h"

#include <QPainter>
#include <QUrl>

namespace thrifty::app {

namespace {
constexpr int icon16 = 16, pad = 8, gap = 6;
} // namespace

ContextChip::ContextChip(QWidget* parent)
    : QToolButton(parent) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    describe();
}

ContextChip* ContextChip::forDialog(const Workbench& workbench) {
    auto* chip = new ContextChip;
    chip->setFocusPolicy(Qt::NoFocus);
    chip->setAttribute(Qt::WA_TransparentForMouseEvents);
    chip->tell(workbench);
    return chip;
}

void ContextChip::tell(const Workbench& workbench) {
    if (const auto fleet = workbench.fleet().snapshot()) {
        const QUrl server(toQt(fleet->novaServer));
        setContext(toQt(fleet->novaContext),
                   server.port() > 0 ? server.host() + u':' + QString::number(server.port()) : server.host(),
                   workbench.isProduction(fleet->novaContext));
    } else {
        setContext({}, {}, false);
    }
    const WriteAccess access = workbench.lock().access();
    setAccess(access, access == WriteAccess::ForRun     ? tr("until this run ends")
                      : access == WriteAccess::ForApply ? tr("for this apply")
                                                        : QString());
}

void ContextChip::setContext(const QString& context, const QString& host, bool production) {
    m_context = context;
    m_host = host;
    m_production = production;
    describe();
}

void ContextChip::setAccess(WriteAccess access, const QString& until) {
    m_access = access;
    m_until = until;
    describe();
}

void ContextChip::setShort(bool shortForm) {
    m_short = shortForm;
    updateGeometry();
    update();
}

void ContextChip::describe() {
    const QString access = m_access == WriteAccess::ReadOnly ? tr("Read-only") : tr("Writes allowed") + u' ' + m_until;
    setAccessibleName(m_context.isEmpty() ? tr("No control plane")
                                          : m_context + u' ' + m_host + QStringLiteral(", ") + access +
                                                (m_production ? QStringLiteral(", ") + tr("production") : QString()));
    setToolTip(accessibleName());
    updateGeometry();
    update();
}

QSize ContextChip::sizeHint() const {
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics bold(strong), plain(font());
    const int height = std::max(22, plain.height() + 7);
    if (m_context.isEmpty())
        return {pad + icon16 + gap + plain.horizontalAdvance(tr("No control plane")) + pad, height};
    int width = pad + icon16 + gap + bold.horizontalAdvance(m_context) + pad;
    if (!m_short && !m_host.isEmpty())
        width += gap + plain.horizontalAdvance(m_host);
    if (m_production)
        width += gap + bold.horizontalAdvance(tr("production"));
    width += pad + icon16 + gap + pad;
    if (m_access == WriteAccess::ReadOnly)
        width += plain.horizontalAdvance(tr("Read-only"));
    else
        width += bold.horizontalAdvance(tr("Writes allowed")) +
                 (m_until.isEmpty() ? 0 : gap + plain.horizontalAdvance(m_until));
    return {width, height};
}

void ContextChip::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    const bool writes = m_access != WriteAccess::ReadOnly;
    const QColor border = m_production ? theme.bad : writes ? theme.warn : theme.line;
    drawBox(&painter, rect(), size::radius, writes ? theme.warnSoft : theme.surface, border, m_production ? 2 : 1);
    const qreal ratio = devicePixelRatioF();
    int x = pad;
    const auto drawIcon = [&](const QString& name, const QColor& color) {
        painter.drawPixmap(QRect(x, (height() - icon16) / 2, icon16, icon16), iconPixmap(name, color, icon16, ratio));
        x += icon16 + gap;
    };
    const auto drawWords = [&](const QString& text, const QColor& color, bool bold) {
        QFont used = font();
        if (bold)
            used.setWeight(QFont::DemiBold);
        painter.setFont(used);
        painter.setPen(color);
        const int width = painter.fontMetrics().horizontalAdvance(text);
        painter.drawText(QRect(x, 0, width + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        x += width + gap;
    };
    if (m_context.isEmpty()) {
        drawIcon(QStringLiteral("nodes"), theme.text2);
        drawWords(tr("No control plane"), theme.text2, false);
    } else {
        drawIcon(QStringLiteral("nodes"), theme.text);
        drawWords(m_context, theme.text, true);
        if (!m_short && !m_host.isEmpty())
            drawWords(m_host, theme.text2, false);
        if (m_production)
            drawWords(tr("production"), theme.bad, true);
        x += pad - gap;
        painter.fillRect(QRect(x, 1, 1, height() - 2), writes ? theme.warn : theme.line);
        x += pad;
        drawIcon(writes ? QStringLiteral("lock-open") : QStringLiteral("lock"), writes ? theme.warn : theme.text2);
        if (writes) {
            drawWords(tr("Writes allowed"), theme.warn, true);
            drawWords(m_until, theme.warn, false);
        } else {
            drawWords(tr("Read-only"), theme.text2, false);
        }
    }
    if (hasFocus())
        drawFocusRing(&painter, rect(), size::radius, theme);
}

} // namespace thrifty::app
