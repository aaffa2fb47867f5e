// SPDX-License-Identifier: GPL-2.0

//! Implementation of [`Box`].

use super::{AllocError, Flags};

/// The kernel's [`Box`] type.
pub struct Box<T: ?Sized, A>(NonNull<T>, PhantomData<A>);

/// A box of kmalloc memory.
pub type KBox<T> = Box<T, super::Kmalloc>;
