// SPDX-License-Identifier: GPL-2.0

//! Applied Micro Circuits Corporation QT2025 PHY driver

use kernel::net::phy::info::PhyInfo;

const QT2025: PhyInfo = PhyInfo {
    id: 0x0043a400,
    mask: 0xfffffff0,
};

struct PhyQT2025 {
    started: bool,
}

impl PhyQT2025 {
    fn probe(&mut self, id: u32) -> bool {
        self.started = QT2025.matches(id);
        self.started
    }
}
