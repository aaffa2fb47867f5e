// SPDX-License-Identifier: GPL-2.0

//! Synchronisation primitives.

mod arc;

pub use arc::Arc;
