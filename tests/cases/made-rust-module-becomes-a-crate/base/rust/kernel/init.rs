// SPDX-License-Identifier: GPL-2.0

//! Extensions to initialisation in place.

use crate::error::Error;

/// A pin-initializer for the type `T`.
pub unsafe trait PinInit<T: ?Sized, E = Error>: Sized {
    /// Initializes `slot`.
    unsafe fn __pinned_init(self, slot: *mut T) -> Result<(), E>;
}

/// Creates a new initializer from the given closure.
pub const unsafe fn pin_init_from_closure<T: ?Sized, E>(f: E) -> E {
    f
}
