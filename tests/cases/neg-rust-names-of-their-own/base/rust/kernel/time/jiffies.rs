// SPDX-License-Identifier: GPL-2.0

//! Jiffies.

/// Converts milliseconds.
pub fn from_msecs(ms: u32) -> u64 {
    u64::from(ms) / 4
}
