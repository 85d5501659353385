// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policydriver.h"

#include "app/widgets/orderview.h"

namespace thrifty::tests {

app::PolicyPage& policyPage(DemoWindow& demo) {
    demo.window().showPage(app::PageId::Policy);
    return static_cast<app::PolicyPage&>(demo.window().page(app::PageId::Policy));
}

std::vector<std::string> orderOf(app::PolicyPage& page) {
    std::vector<std::string> names;
    for (const app::PolicyRow& row : page.order().rows()) {
        if (row.place > 0)
            names.push_back(row.cluster.str());
    }
    return names;
}

} // namespace thrifty::tests
