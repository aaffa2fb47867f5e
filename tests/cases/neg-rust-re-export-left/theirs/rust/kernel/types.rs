// SPDX-License-Identifier: GPL-2.0

//! Types.

pub use crate::sync::aref::ARef;

/// Opaque.
pub struct Opaque<T>(T);
