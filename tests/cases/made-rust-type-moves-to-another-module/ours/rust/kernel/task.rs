// SPDX-License-Identifier: GPL-2.0

//! Tasks (threads and processes).

use crate::{
    bindings,
    sync::aref::ARef,
    types::Opaque,
};

/// Wraps the kernel's `struct task_struct`.
pub struct Task(pub(crate) Opaque<bindings::task_struct>);

impl Task {
    /// The group leader.
    pub fn group_leader(&self) -> Option<ARef<Task>> {
        None
    }
}
