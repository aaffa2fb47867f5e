// SPDX-License-Identifier: GPL-2.0

//! What a PHY driver tells of itself.

/// Identifiers of a device.
pub struct PhyInfo {
    /// The identifier.
    pub id: u32,
    /// What bits of it count.
    pub mask: u32,
}

impl PhyInfo {
    /// Whether a device is this one.
    pub fn matches(&self, id: u32) -> bool {
        id & self.mask == self.id & self.mask
    }
}
