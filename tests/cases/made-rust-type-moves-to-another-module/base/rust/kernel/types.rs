// SPDX-License-Identifier: GPL-2.0

//! Kernel types.

use core::{cell::UnsafeCell, marker::PhantomData, ptr::NonNull};

/// Stores an opaque value.
#[repr(transparent)]
pub struct Opaque<T> {
    value: UnsafeCell<T>,
}

/// Types that are _always_ reference counted.
pub unsafe trait AlwaysRefCounted {
    /// Increments the reference count on the object.
    fn inc_ref(&self);
}

/// An owned reference to an always-reference-counted object.
pub struct ARef<T: AlwaysRefCounted> {
    ptr: NonNull<T>,
    _p: PhantomData<T>,
}
