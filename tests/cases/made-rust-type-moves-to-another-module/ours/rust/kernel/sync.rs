// SPDX-License-Identifier: GPL-2.0

//! Synchronisation primitives.

mod arc;
pub mod aref;

pub use arc::Arc;
