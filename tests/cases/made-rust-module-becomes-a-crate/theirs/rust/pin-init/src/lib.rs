// SPDX-License-Identifier: GPL-2.0

//! Library to safely and fallibly initialize pinned structs.

/// A pin-initializer for the type `T`.
pub unsafe trait PinInit<T: ?Sized, E>: Sized {
    /// Initializes `slot`.
    unsafe fn __pinned_init(self, slot: *mut T) -> Result<(), E>;
}
