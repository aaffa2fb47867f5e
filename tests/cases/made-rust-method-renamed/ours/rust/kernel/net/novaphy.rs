// SPDX-License-Identifier: GPL-2.0

//! Nova PHYs.

use crate::{bindings, device, types::{ARef, Opaque}};

/// A PHY.
#[repr(transparent)]
pub struct NovaPhy(Opaque<bindings::nova_phy>);

impl NovaPhy {
    /// The device of the PHY.
    pub fn dev(&self) -> ARef<device::Device> {
        let phy = self.0.get();

        // SAFETY: the PHY holds a reference to its device.
        unsafe { device::Device::from_raw((*phy).dev) }
    }
}
