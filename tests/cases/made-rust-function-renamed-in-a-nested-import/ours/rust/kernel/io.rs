// SPDX-License-Identifier: GPL-2.0

//! I/O.

use crate::prelude::*;

/// Polls until the condition holds.
pub fn read_poll_timeout<F>(cond: F, timeout: u64) -> Result
where
    F: Fn() -> bool,
{
    if cond() {
        Ok(())
    } else {
        Err(ETIMEDOUT)
    }
}

/// Memory.
pub struct Mem<const SIZE: usize = 0> {
    addr: usize,
}
