// SPDX-License-Identifier: GPL-2.0

//! Time related primitives.

pub fn now() -> u64 {
    0
}
