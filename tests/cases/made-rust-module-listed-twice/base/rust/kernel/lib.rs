// SPDX-License-Identifier: GPL-2.0

//! The `kernel` crate.

#![no_std]

pub mod alloc;
pub mod device;
pub mod error;
pub mod init;
pub mod list;
pub mod page;
pub mod prelude;
pub mod print;
pub mod str;
pub mod sync;
pub mod types;

pub use bindings;

/// Prefix to appear before log messages printed from within the `kernel` crate.
const __LOG_PREFIX: &[u8] = b"rust_kernel\0";
