// SPDX-License-Identifier: GPL-2.0

//! Rust Asix PHYs driver

use kernel::net::phy::info::PhyInfo;

const AX88772A: PhyInfo = PhyInfo {
    id: 0x003b1861,
    mask: 0xffffffff,
};

fn found(id: u32) -> bool {
    AX88772A.matches(id)
}
