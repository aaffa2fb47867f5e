// SPDX-License-Identifier: GPL-2.0

//! Types.

/// A reference.
pub struct ARef<T>(T);

/// Opaque.
pub struct Opaque<T>(T);
