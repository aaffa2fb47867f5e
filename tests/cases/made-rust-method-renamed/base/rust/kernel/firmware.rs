// SPDX-License-Identifier: GPL-2.0

//! Firmware abstraction

use crate::{bindings, device::Device, types::ARef};

/// The device of a request.
pub fn device_of(ptr: *mut bindings::device) -> ARef<Device> {
    // SAFETY: `ptr` is valid.
    unsafe { Device::from_raw(ptr) }
}
