// SPDX-License-Identifier: GPL-2.0

//! Applied Micro Circuits Corporation QT2025 PHY driver

use kernel::net::phy::info::PhyInfo;

fn revision(base: PhyInfo, id: u32) -> PhyInfo {
    PhyInfo { id, ..base }
}

fn mask_of(info: &PhyInfo) -> u32 {
    let PhyInfo { mask, .. } = info;
    *mask
}
