// SPDX-License-Identifier: GPL-2.0

//! Tasks.

use crate::{bindings, types::Opaque};

/// A task.
pub struct Task(Opaque<bindings::task_struct>);

impl Task {
    /// From a pointer.
    pub unsafe fn from_raw(ptr: *mut bindings::task_struct) -> &'static Self {
        // SAFETY: as above.
        unsafe { &*ptr.cast() }
    }
}
