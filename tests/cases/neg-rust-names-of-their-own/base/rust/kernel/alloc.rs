// SPDX-License-Identifier: GPL-2.0

//! Memory.

/// A box.
pub struct VBox<T>(*mut T);
