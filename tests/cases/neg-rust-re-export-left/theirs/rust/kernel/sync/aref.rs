// SPDX-License-Identifier: GPL-2.0

//! References.

/// A reference.
pub struct ARef<T>(T);
