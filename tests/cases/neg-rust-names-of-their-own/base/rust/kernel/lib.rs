// SPDX-License-Identifier: GPL-2.0

//! The `kernel` crate.

pub mod prelude;
pub mod alloc;
pub mod time;
