// SPDX-License-Identifier: GPL-2.0

//! Jiffies.

/// Converts milliseconds.
pub fn from_msecs(ms: super::Msecs) -> u64 {
    u64::from(ms) / 4
}
