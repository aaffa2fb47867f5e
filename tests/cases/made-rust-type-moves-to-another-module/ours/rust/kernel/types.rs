// SPDX-License-Identifier: GPL-2.0

//! Kernel types.

use core::cell::UnsafeCell;

/// Stores an opaque value.
#[repr(transparent)]
pub struct Opaque<T> {
    value: UnsafeCell<T>,
}
