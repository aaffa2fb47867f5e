// SPDX-License-Identifier: GPL-2.0

use crate::str::CStr;

/// Prints.
pub fn print(a: &str, s: &CStr) -> usize {
    a.as_bytes().len() + s.to_bytes().len() + usize::from(s.add(0))
}
