// SPDX-License-Identifier: GPL-3.0-or-later
// What a window takes at the least that is empty but for one chart: a program of its own, with nothing of ours in it.
#include "paintedwindow.h"

#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QHorizontalStackedBarSeries>
#include <QMainWindow>

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QMainWindow window;
    auto* prices = new QBarSet(QStringLiteral("pods"));
    *prices << 3.6494 << 4.2548 << 6.6260;
    auto* series = new QHorizontalStackedBarSeries;
    series->append(prices);
    auto* chart = new QChart;
    chart->addSeries(series);
    chart->createDefaultAxes();
    window.setCentralWidget(new QChartView(chart));
    window.resize(1280, 772);
    return tellPainted(window);
}
