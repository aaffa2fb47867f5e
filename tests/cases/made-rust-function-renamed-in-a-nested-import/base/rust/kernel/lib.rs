// SPDX-License-Identifier: GPL-2.0

//! The `kernel` crate.

pub mod io;
pub mod prelude;
