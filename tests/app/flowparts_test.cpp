// SPDX-License-Identifier: GPL-3.0-or-later
// Flow maps and lists have the colours of block YAML; what only looks like one has none.
#include "app/format/flowparts.h"

#include "app/theme/thriftystyle.h"
#include "app/widgets/yamlview.h"

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

/// The text with its keys in <>, its numbers in «» and its marks left out.
std::string told(const char* text) {
    QByteArray told = text;
    const QList<FlowPart> parts = flowParts(told);
    for (auto part = parts.crbegin(); part != parts.crend(); ++part) {
        if (part->kind == FlowPart::Kind::Mark) {
            told.remove(part->at, part->length);
            continue;
        }
        const bool key = part->kind == FlowPart::Kind::Key;
        told.insert(part->at + part->length, key ? ">" : "»");
        told.insert(part->at, key ? "<" : "«");
    }
    return told.toStdString();
}

struct Case {
    const char* name;
    const char* text;
    const char* told;
};

TEST(FlowParts, haveTheColoursOfBlocks) {
    const Case cases[] = {
        {"map", "requests: {cpu: 2, memory: 4Gi}\n", "requests: <cpu> «2» <memory> 4Gi\n"},
        {"in each other", "a: {b: {c: -1.5}, d: [1, x]}\n", "a: <b> <c> «-1.5» <d> «1» x\n"},
        {"item of a list", "- {key: a, in: [L4, T4]}\n", "- <key> a <in> L4 T4\n"},
        {"quotes", "a: {b: \"2, {c: 3}\", \"d\": 'it''s: 1'}\n", "a: <b> \"2, {c: 3}\" <\"d\"> 'it''s: 1'\n"},
        {"JSON", "{\n  \"a\":1,\n  \"b\": true\n}\n", "\n  <\"a\">«1»\n  <\"b\"> <true>\n\n"},
        {"several lines", "a: {b: 1,\n    c: 2}\nd: 3\n", "a: <b> «1»\n    <c> «2»\nd: 3\n"},
        {"addresses and times", "a: {url: http://x:80/y, at: 12:30}\n", "a: <url> http://x:80/y <at> 12:30\n"},
        {"comment", "a: {b: 1} # {c: 2}\n# {d: 3}\n", "a: <b> «1» # {c: 2}\n# {d: 3}\n"},
        {"no flow", "a: x {b: 1}\nc: \"{d: 2}\"\ne: f[0]\n", "a: x {b: 1}\nc: \"{d: 2}\"\ne: f[0]\n"},
        {"text block", "a: |\n  {b: 1}\nc: {d: 2}\n", "a: |\n  {b: 1}\nc: <d> «2»\n"},
        {"text block of an item", "- a: >-\n    {b: 1}\n  c: {d: 2}\n", "- a: >-\n    {b: 1}\n  c: <d> «2»\n"},
        {"being typed", "a: {b: 1, c\nd: 2\ne: {f: 3}\n", "a: <b> «1» c\nd: 2\ne: <f> «3»\n"},
        {"anchor and tag", "a: &x {b: !!int 1}\n", "a: &x <b> !!int «1»\n"},
        {"CRLF", "a: {b: 1,\r\n  c: 2}\r\nd: {e: f}\r\n", "a: <b> «1»\r\n  <c> «2»\r\nd: <e> f\r\n"},
        {"bytes, not letters", "ä: {ö: 1}\n", "ä: <ö> «1»\n"},
    };
    for (const Case& one : cases)
        EXPECT_EQ(told(one.text), one.told) << one.name;
}

/// The colour that lies over the lexer's; none: that one holds.
QColor colourOf(const YamlView& view, const char* word) {
    const auto at = static_cast<unsigned long>(view.text().toUtf8().indexOf(word));
    const auto on = static_cast<unsigned long>(view.SendScintilla(QsciScintilla::SCI_INDICATORALLONFOR, at));
    for (unsigned long indicator = 0; indicator < 32; ++indicator) {
        if (((on >> indicator) & 1U) == 0)
            continue;
        const auto bgr = static_cast<int>(view.SendScintilla(QsciScintilla::SCI_INDICGETFORE, indicator));
        return {bgr & 0xff, (bgr >> 8) & 0xff, (bgr >> 16) & 0xff};
    }
    return {};
}

TEST(YamlView, coloursFlowMapsInBothThemesAndAfterEveryChange) {
    YamlView view;
    for (const Theme* theme : {&Theme::darkTheme(), &Theme::light()}) {
        applyTheme(*theme);
        for (const char* text : {"ä: {cpu: 2, memory: 4Gi}\n", "requests: {memory: 4Gi, cpu: 2}\n"}) {
            view.setYaml(QString::fromUtf8(text));
            EXPECT_EQ(colourOf(view, "cpu"), theme->yamlKey) << text;
            EXPECT_EQ(colourOf(view, "memory"), theme->yamlKey) << text;
            EXPECT_EQ(colourOf(view, "2"), theme->yamlNumber) << text;
            EXPECT_FALSE(colourOf(view, "4Gi").isValid()) << text;
        }
        view.setYaml(QStringLiteral("cpu: 2\n"));
        EXPECT_FALSE(colourOf(view, "cpu").isValid());
    }
}

} // namespace
} // namespace thrifty::app
