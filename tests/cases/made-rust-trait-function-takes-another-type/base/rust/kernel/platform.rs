// SPDX-License-Identifier: GPL-2.0

//! Abstractions for the platform bus.

use crate::{bindings, device, error::{to_result, Result}, prelude::*, types::Opaque};

/// The platform driver trait.
pub trait Driver: Send {
    /// The type holding driver private data about each device id supported by the driver.
    type IdInfo: 'static;

    /// Platform driver probe.
    ///
    /// Called when a new platform device is added or discovered.
    fn probe(dev: &mut Device, id_info: Option<&Self::IdInfo>) -> Result<Pin<KBox<Self>>>;
}

/// The platform device representation.
#[repr(transparent)]
pub struct Device(Opaque<bindings::platform_device>);

impl Device {
    fn as_raw(&self) -> *mut bindings::platform_device {
        self.0.get()
    }
}
