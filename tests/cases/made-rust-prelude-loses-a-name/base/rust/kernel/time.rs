// SPDX-License-Identifier: GPL-2.0

//! Time.

pub mod jiffies;

/// A number of milliseconds.
pub type Msecs = u32;
