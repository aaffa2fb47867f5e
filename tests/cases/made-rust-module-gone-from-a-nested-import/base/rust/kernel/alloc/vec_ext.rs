// SPDX-License-Identifier: GPL-2.0

//! Extensions to [`Vec`].

use super::{AllocError, Flags};

/// Extensions to [`Vec`].
pub trait VecExt<T>: Sized {
    /// Appends an element.
    fn push(&mut self, v: T, flags: Flags) -> Result<(), AllocError>;
}
