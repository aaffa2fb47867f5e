// SPDX-License-Identifier: GPL-2.0

//! Auxiliary bus.

use crate::prelude::*;

/// The auxiliary driver trait.
pub trait Driver {
    /// The type of ids.
    type IdInfo: 'static;

    /// Its name.
    const NAME: &'static CStr;

    /// Called on a new device.
    fn probe(dev: &Device, id_info: &Self::IdInfo) -> Result<Pin<KBox<Self>>>;

    /// Called on removal.
    fn unbind(dev: &Device) {
        let _ = dev;
    }
}
