// SPDX-License-Identifier: GPL-2.0

//! XArray abstraction.

use crate::{
    alloc::{
        box_ext::BoxExt as _,
        Flags,
    },
    prelude::*,
};

/// An array which efficiently maps sparse integer indices to owned objects.
pub struct XArray<T> {
    head: *mut T,
}

impl<T> XArray<T> {
    /// Stores a value.
    pub fn store(&mut self, value: T, gfp: Flags) -> Result {
        self.head = Box::into_raw(Box::new(value, gfp)?);
        Ok(())
    }
}
