// SPDX-License-Identifier: GPL-2.0

//! Abstractions for the PCI bus.

use crate::{devres::Devres, device::Device, prelude::*};

impl Device {
    /// Mapps an entire PCI-BAR.
    pub fn iomap_region(&self, bar: u32) -> Result<Devres<Bar>> {
        let bar = Bar::new(self, bar)?;
        let devres = Devres::new(self.as_ref(), bar)?;

        Ok(devres)
    }
}
