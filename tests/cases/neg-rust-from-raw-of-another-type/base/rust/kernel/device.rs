// SPDX-License-Identifier: GPL-2.0

//! Devices.

use crate::{bindings, types::Opaque};

/// A device.
pub struct Device(Opaque<bindings::device>);

impl Device {
    /// From a pointer.
    pub unsafe fn from_raw(ptr: *mut bindings::device) -> &'static Self {
        // SAFETY: as above.
        unsafe { &*ptr.cast() }
    }
}

/// A kind of error.
pub struct Code(i32);

impl Code {
    /// From a number.
    pub fn from_errno(n: i32) -> Self {
        Code(n)
    }
}
