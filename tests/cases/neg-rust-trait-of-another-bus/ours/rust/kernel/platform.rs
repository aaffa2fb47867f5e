// SPDX-License-Identifier: GPL-2.0

//! Abstractions for the platform bus.

use crate::{device, prelude::*};

/// A platform device.
pub struct Device(u32);

/// The platform driver trait.
pub trait Driver: Send {
    /// The type holding driver private data about each device id.
    type IdInfo: 'static;

    /// Platform driver probe.
    fn probe(dev: &Device, id_info: Option<&Self::IdInfo>) -> Result<Pin<KBox<Self>>>;
}
