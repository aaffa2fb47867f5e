// SPDX-License-Identifier: GPL-2.0

//! The `kernel` prelude.

pub use crate::alloc::VBox;
pub use crate::time::Msecs;
