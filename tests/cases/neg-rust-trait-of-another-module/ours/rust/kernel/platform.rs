// SPDX-License-Identifier: GPL-2.0

//! Platform bus.

/// The trait.
pub trait Driver {
    /// Called on a new device.
    fn probe(dev: &Device<Core>, id: u32) -> Result<Self>;
}
