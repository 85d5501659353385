// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace thrifty::report {

/// The style sheet of the report: the colours and sizes of the light theme, on screen and on paper.
inline constexpr const char* htmlStyle = R"css(
:root { --surface2: #F7F8FA; --line: #D5DAE0; --hair: #E6E9ED; --text: #1A1F26; --text2: #48515E; --text3: #5F6875;
  --accent: #0B6472; --bad: #A8261B; --group2: #5A99A3; --grid: #E3E7EB; --axis: #9AA3AE; }
* { box-sizing: border-box; }
html { background: #F1F3F5; }
body { margin: 0 auto; max-width: 960px; padding: 32px; background: #FFFFFF; color: var(--text);
  font: 13px/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; font-variant-numeric: tabular-nums; }
h1 { font-size: 20px; margin: 0 0 4px; }
h2 { font-size: 15px; margin: 32px 0 8px; }
h3 { font-size: 13px; margin: 16px 0 4px; }
p { margin: 0 0 8px; max-width: 90ch; }
.meta, .legend, figcaption, .event time { color: var(--text3); font-size: 11px; }
.finding { border: 1px solid var(--line); border-radius: 6px; padding: 12px 16px; margin: 16px 0; }
.finding b { font-size: 28px; font-weight: 600; }
.finding p { margin: 0; color: var(--text2); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 600; color: var(--text2); background: var(--surface2);
  border-bottom: 1px solid var(--line); }
th, td { padding: 6px 8px; vertical-align: top; }
td { border-bottom: 1px solid var(--hair); }
.n { text-align: right; white-space: nowrap; }
.w { min-width: 20ch; overflow-wrap: anywhere; }
.matrix td, .matrix th + th { text-align: right; }
.matrix th { min-width: 11ch; overflow-wrap: anywhere; }
.matrix th[scope=row] { background: none; border-bottom: 1px solid var(--hair); color: var(--text); white-space: normal; }
.matrix td { border: 1px solid #FFFFFF; background: var(--surface2); }
.matrix b { font-weight: 600; display: block; }
.matrix small { display: flex; justify-content: space-between; gap: 12px; font-size: 11px; color: var(--text2); }
.matrix td.lowest { border-left: 3px solid var(--text); }
.matrix td.lowest small span:first-child { font-weight: 600; color: var(--text); }
.matrix i, .words { font-style: italic; color: var(--text2); }
.matrix td.unknown { background: repeating-linear-gradient(135deg, var(--surface2) 0 6px, var(--hair) 6px 7px); }
.h1 { background: #FFF5E6 !important; } .h2 { background: #FFE7CA !important; } .h3 { background: #FDD5AC !important; }
.h4 { background: #F8C08F !important; } .h5 { background: #F1AA77 !important; } .h6 { background: #E89562 !important; }
.h7 { background: #DC8150 !important; }
.legend i, .swatch { display: inline-block; width: 10px; height: 10px; border-radius: 2px; margin: 0 5px 0 0; }
.legend span { margin-right: 12px; }
svg { width: 100%; height: auto; display: block; font-size: 12px; fill: var(--text); }
svg .grid { stroke: var(--grid); } svg .axis { stroke: var(--axis); }
svg .tick { fill: var(--text3); font-size: 11px; text-anchor: middle; }
svg .value { font-weight: 600; } svg .words { fill: var(--text2); }
svg .bar { stroke: #FFFFFF; stroke-width: 1; }
.g1 { fill: #0B6472; background: #0B6472; } .g2 { fill: #5A99A3; background: #5A99A3; }
.g3 { fill: url(#hatch); background: repeating-linear-gradient(135deg, #5A99A3 0 2px, #FFFFFF 2px 4px); }
.c1 { fill: #205FAE; background: #205FAE; } .c2 { fill: #CB7551; background: #CB7551; }
.c3 { fill: #1D5D41; background: #1D5D41; } .c4 { fill: #7D296A; background: #7D296A; }
.c5 { fill: #7683EF; background: #7683EF; } .c6 { fill: #5E5F08; background: #5E5F08; }
.c7 { fill: #45979F; background: #45979F; } .c8 { fill: #C0456C; background: #C0456C; }
.event { background: var(--surface2); border: 1px solid var(--hair); border-radius: 4px; padding: 6px 8px; margin: 4px 0; }
.event code { font: 12px/1.45 ui-monospace, "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
.bad { color: var(--bad); }
footer { margin-top: 32px; border-top: 1px solid var(--line); padding-top: 8px; color: var(--text3); font-size: 11px;
  overflow-wrap: anywhere; }
@page { size: A4; margin: 14mm; }
@media print {
  html { background: none; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  h2, h3 { break-after: avoid; }
  tr, figure, .event, .finding { break-inside: avoid; }
  .scroll { overflow: visible; }
}
figure { margin: 0 0 16px; }
)css";

} // namespace thrifty::report
