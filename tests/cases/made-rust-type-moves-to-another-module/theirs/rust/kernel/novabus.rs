// SPDX-License-Identifier: GPL-2.0

//! The nova bus.

use crate::{
    bindings, device,
    types::{ARef, Opaque},
};

/// A device on the bus.
#[repr(transparent)]
pub struct Device(Opaque<bindings::nova_device>);

impl Device {
    /// The device it hangs off.
    pub fn parent(&self) -> Option<ARef<device::Device>> {
        None
    }
}
