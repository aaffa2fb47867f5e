// SPDX-License-Identifier: GPL-2.0

//! Time.

/// A number of milliseconds.
pub type Msecs = u32;
