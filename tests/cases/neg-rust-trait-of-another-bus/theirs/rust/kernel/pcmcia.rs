// SPDX-License-Identifier: GPL-2.0

//! Abstractions for another bus.

use crate::prelude::*;

/// A device.
pub struct Device(u32);

/// The driver trait.
pub trait Driver: Send {
    /// Probe.
    fn probe(dev: &Device) -> Result<Pin<KBox<Self>>>;
}
