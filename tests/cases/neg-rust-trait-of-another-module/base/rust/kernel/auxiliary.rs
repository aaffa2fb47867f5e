// SPDX-License-Identifier: GPL-2.0

//! Auxiliary bus.

/// The trait.
pub trait Driver {
    /// Called on a new device.
    fn probe(dev: &mut Device, id: u32) -> Result<Self>;
}
