// SPDX-License-Identifier: GPL-2.0

//! Nova.

use crate::{bindings, device::Code, task::Task, types::Opaque};

/// A nova.
pub struct Nova(Opaque<bindings::nova>);

impl Nova {
    /// Whose it is.
    pub fn owner(&self) -> &'static Task {
        // SAFETY: there is always one.
        unsafe { Task::from_raw((*self.0.get()).task) }
    }

    /// Why.
    pub fn why(&self) -> Code {
        Code::from_errno(3)
    }
}
