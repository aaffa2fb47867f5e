// SPDX-License-Identifier: GPL-2.0

//! Nova queues.
//!
//! C header: [`include/linux/novaq.h`](srctree/include/linux/novaq.h)

use crate::{bindings, types::Opaque};

/// A queue.
#[repr(transparent)]
pub struct Queue(Opaque<bindings::nova_queue>);

impl Queue {
    /// How deep it may be.
    pub fn max_depth(&self) -> u32 {
        // SAFETY: the pointer is valid.
        unsafe { (*self.0.get()).max_depth }
    }
}
