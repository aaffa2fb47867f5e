// SPDX-License-Identifier: GPL-2.0

use crate::str::{CStr, Cursor};

/// Sends it.
pub fn send(s: &CStr) -> u32 {
    let first = s.as_bytes()[0];

    u32::from(first) + Cursor::new(s).read_number(10)
}
