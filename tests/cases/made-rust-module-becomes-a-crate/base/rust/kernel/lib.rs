// SPDX-License-Identifier: GPL-2.0

//! The `kernel` crate.

pub mod error;
pub mod init;
pub mod platform;

pub use macros;
