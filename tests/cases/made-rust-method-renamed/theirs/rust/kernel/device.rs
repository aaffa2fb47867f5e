// SPDX-License-Identifier: GPL-2.0

//! Generic devices that are part of the kernel's driver model.

use crate::{bindings, types::{ARef, Opaque}};

/// A reference-counted device.
#[repr(transparent)]
pub struct Device(Opaque<bindings::device>);

impl Device {
    /// Creates a new reference-counted abstraction instance of an existing `struct device` pointer.
    ///
    /// # Safety
    ///
    /// Callers must ensure that `ptr` is valid, non-null, and has a non-zero reference count.
    pub unsafe fn get_device(ptr: *mut bindings::device) -> ARef<Self> {
        // SAFETY: By the safety requirements, ptr is valid.
        unsafe { Self::as_ref(ptr) }.into()
    }

    /// Convert a raw C `struct device` pointer to a `&'a Device`.
    pub unsafe fn as_ref<'a>(ptr: *mut bindings::device) -> &'a Self {
        // SAFETY: Guaranteed by the safety requirements of the function.
        unsafe { &*ptr.cast() }
    }
}
