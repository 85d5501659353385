// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/estimateexport.h"

#include "app/print/pdfreport.h"
#include "report/csvreport.h"
#include "report/markdownreport.h"
#include "report/resultfile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace thrifty::app {

report::HtmlOptions reportOptions(const BoardView& view) {
    report::HtmlOptions options;
    options.colours = view.board->clusters();
    options.unit = report::shownUnits.at(static_cast<std::size_t>(view.unit));
    return options;
}

domain::Expected<void> saveEstimate(const BoardView& view, const domain::EstimateResult& result, const QString& path) {
    const QString kind = QFileInfo(path).suffix().toLower();
    // The JSON result is what was found; everything else shows what the page shows.
    if (view.reclaim && kind != u"json") {
        BoardView whole = view;
        whole.reclaim.reset();
        return saveEstimate(whole, domain::seenWith(*view.reclaim, result), path);
    }
    if (kind == u"pdf")
        return saveBytes(pdfReport(view, result), path);
    if (kind == u"csv")
        return saveBytes(QByteArray::fromStdString(report::csv(result, reportOptions(view).unit)), path);
    if (kind == u"md")
        return saveBytes(QByteArray::fromStdString(report::markdown(result, reportOptions(view).unit)), path);
    if (kind == u"json")
        return saveBytes(QByteArray::fromStdString(report::toJson(result)), path);
    if (kind == u"html" || kind == u"htm")
        return saveBytes(QByteArray::fromStdString(report::html(result, reportOptions(view))), path);
    return domain::fail(domain::ErrorCode::InvalidArgument, "an estimate is saved as .pdf, .html, .csv, .md or .json",
                        path.toStdString());
}

domain::Expected<void> saveBytes(const QByteArray& bytes, const QString& path) {
    QSaveFile file(path);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return domain::fail(domain::ErrorCode::Io, file.errorString().toStdString(), path.toStdString());
    return {};
}

} // namespace thrifty::app
