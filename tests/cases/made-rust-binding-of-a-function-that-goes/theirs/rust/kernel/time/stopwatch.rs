// SPDX-License-Identifier: GPL-2.0

//! Stop watches.

use crate::{bindings, types::Opaque};

/// A watch.
pub struct StopWatch {
    inner: Opaque<bindings::hrstop>,
}

impl StopWatch {
    fn setup(&self) {
        // SAFETY: valid.
        unsafe {
            bindings::hrstop_init(self.inner.get(), bindings::CLOCK_MONOTONIC as i32)
        };
    }
}
