// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/helpdialog.h"

#include "app/widgets/buttons.h"
#include "app/widgets/panel.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <vector>

namespace thrifty::app {

namespace {

struct Term {
    QString word, meaning;
};

/// The words that one first meets on a page.
struct Part {
    PageId page;
    QString title;
    std::vector<Term> terms;
};

std::vector<Part> glossary() {
    return {
        {PageId::Fleet,
         HelpDialog::tr("Words of the Fleet page"),
         {{HelpDialog::tr("Autoscaled cluster"),
           HelpDialog::tr("A cluster that buys nodes when pods need them. Where Luna does that it says beforehand what "
                          "they would cost; other autoscalers do not.")},
          {HelpDialog::tr("Static cluster"),
           HelpDialog::tr("A cluster that only has the nodes it has. Nothing is bought there, so a variant that fits "
                          "costs 0, or what the cluster's owner asks; one that does not fit has no rank.")}}},
        {PageId::Workload,
         HelpDialog::tr("Words of the Workload page"),
         {{HelpDialog::tr("Pod group"),
           HelpDialog::tr("Equal pods that one template makes: the workers of a RayService, the replicas of a "
                          "Deployment. Variants, prices and caps go by pod group.")}}},
        {PageId::Variants,
         HelpDialog::tr("Words of the Variants page"),
         {{HelpDialog::tr("Variant"),
           HelpDialog::tr(
               "The workload with other values for some of its pod groups: number of pods, CPU, memory, GPUs "
               "and their SKUs, spot or on-demand. The base is the workload as it is.")}}},
        {PageId::Estimates,
         HelpDialog::tr("Words of the Estimates page"),
         {{HelpDialog::tr("Gate"),
           HelpDialog::tr("A scheduling gate in a pod. Kubernetes gives such a pod no node, and Luna buys none for it: "
                          "at the gate nodecostestimate it says what it would buy.")},
          {HelpDialog::tr("Gated copy"),
           HelpDialog::tr("A copy of a variant whose pods all have the gate. A run sends it to the clusters, reads the "
                          "answers and removes it.")},
          {HelpDialog::tr("Used GPU"),
           HelpDialog::tr("A GPU that a pod asks for. Nodes may have more GPUs than are used: the bar in the chart is "
                          "the price per used GPU, the tick the price per GPU bought.")},
          {HelpDialog::tr("List price"),
           HelpDialog::tr("The public price of a node type. Luna estimates by it. Where a cluster names no price, the "
                          "program's own list can stand in with its date; such a figure is not ranked.")},
          {HelpDialog::tr("Reclaimed spot nodes"),
           HelpDialog::tr(
               "Spot nodes that the cloud takes back. Amazon publishes how many of a type were within a month; "
               "no other cloud does. The expected price is spot × (1 − r) + on-demand list price × r, with r "
               "the upper end of that range, or the lower above 20 %. It is in no sum and ranks nothing.")},
          {HelpDialog::tr("Price book"),
           HelpDialog::tr("Your file of the prices that you really pay and of what comes on top, price-book.yaml. With "
                          "it clusters are ranked by what you pay; the list prices stay beside that.")}}},
        {PageId::Policy,
         HelpDialog::tr("Words of the Policy page"),
         {{HelpDialog::tr("Cost order"),
           HelpDialog::tr("The clusters from the lowest price to the highest, with what you changed. As a policy it "
                          "tells Nova which cluster to try first, and which next.")},
          {HelpDialog::tr("Max cost"),
           HelpDialog::tr("The cap on each node: the highest list price an hour that a node may have. It is written on "
                          "the pods as instance-max-cost, and Luna buys no node above it.")},
          {HelpDialog::tr("Known fact"),
           HelpDialog::tr(
               "What you know about a cluster and no estimate says: a quota of 0, a zone that is sold out. "
               "Orders leave the cluster out wherever the workload would buy that, unless you pinned it.")}}},
        {PageId::Placement,
         HelpDialog::tr("Words of the Placement page"),
         {{HelpDialog::tr("Fail-over"),
           HelpDialog::tr("When Luna cannot get the nodes on a cluster, Nova moves the workload to the next cluster of "
                          "the order, and after the last to the first again.")}}},
    };
}

QString anchorOf(PageId page) {
    return QStringLiteral("page%1").arg(static_cast<int>(page));
}

/// Writes paragraphs one below the other, in the fonts of the theme; the colours are the palette's.
class Writer {
  public:
    explicit Writer(QTextDocument& document)
        : m_cursor(&document) {}

    void heading(const QString& text, const QString& anchor = {}) {
        begin(space::l);
        QTextCharFormat format;
        QFont font = fontFor(TextRole::Strong);
        font.setPointSizeF(font.pointSizeF() * 1.2);
        format.setFont(font);
        if (!anchor.isEmpty()) {
            format.setAnchor(true);
            format.setAnchorNames({anchor});
        }
        m_cursor.insertText(text, format);
    }
    void paragraph(const QString& text, const QString& strong = {}) {
        begin(space::s);
        QTextCharFormat format;
        if (!strong.isEmpty()) {
            format.setFont(fontFor(TextRole::Strong));
            m_cursor.insertText(strong + QChar::LineSeparator, format);
        }
        format.setFont(fontFor(TextRole::Body));
        m_cursor.insertText(text, format);
    }

  private:
    void begin(int above) {
        QTextBlockFormat format;
        const bool first = m_cursor.atStart();
        format.setTopMargin(first ? 0 : above);
        format.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
        if (first)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
    }
    QTextCursor m_cursor;
};

} // namespace

HelpDialog::HelpDialog(PageId page, QWidget* parent)
    : QDialog(parent)
    , m_page(page)
    , m_text(new QTextBrowser) {
    setObjectName(QStringLiteral("helpDialog"));
    setWindowTitle(tr("What is estimated"));
    resize(680, 600);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(new TextLabel(windowTitle(), TextRole::Title));
    m_text->setAccessibleName(windowTitle());
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(space::m);
    auto* panel = new Panel;
    panel->body()->addWidget(m_text);
    column->addWidget(panel, 1);
    auto* close = makeButton(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    column->addWidget(close, 0, Qt::AlignRight);
    write();
    m_text->moveCursor(QTextCursor::Start); // it went to the end with the text
    m_text->setFocus();                     // the arrows scroll
}

void HelpDialog::write() {
    Writer writer(*m_text->document());
    writer.heading(tr("What a figure says"));
    writer.paragraph(tr("For every variant a copy of the workload is made whose pods wait behind a scheduling gate: "
                        "nothing runs and nothing is bought. On each autoscaled cluster Luna says, in an event on each "
                        "pod, which node it would buy for them and for how much an hour."));
    writer.paragraph(tr("A figure is the sum over the pod groups of price × number of nodes. It can be opened down to "
                        "the text of the event it comes from. A static cluster costs nothing more, or what its owner "
                        "says."));
    writer.heading(tr("What it does not say"));
    writer.paragraph(tr("Not counted: your discounts unless a price book has them, disks, network, control-plane fees, "
                        "and free space on nodes that are already there."));
    writer.paragraph(tr("Without an answer there is no figure: the cell says why. It is never 0 and never ranked."));
    for (const Part& part : glossary()) {
        writer.heading(part.title, anchorOf(part.page));
        for (const Term& term : part.terms)
            writer.paragraph(term.meaning, term.word);
    }
}

void HelpDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    // Not earlier: before there is a size no line has its place.
    if (m_page == PageId::Estimates)
        return;
    m_text->scrollToAnchor(anchorOf(m_page));
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->value() - space::s); // clear of the edge
}

} // namespace thrifty::app
