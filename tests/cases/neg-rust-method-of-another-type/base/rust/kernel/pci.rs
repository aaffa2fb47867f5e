// SPDX-License-Identifier: GPL-2.0

//! Abstractions for the PCI bus.

use crate::{device, error::Result};

/// The PCI device representation.
pub struct Device(u32);

impl Device {
    /// Returns the vendor.
    pub fn vendor_id(&self) -> u16 {
        0
    }

    /// Maps an entire region.
    pub fn iomap_region_sized<const SIZE: usize>(&self, bar: u32, name: &str) -> Result<u32> {
        let _ = (bar, name, SIZE);
        Ok(self.0)
    }
}
