// SPDX-License-Identifier: GPL-2.0

//! Strings.

/// A string with a `NUL` at its end.
pub struct CStr([u8]);

impl CStr {
    /// The bytes without the `NUL`.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0[..3]
    }

    /// Adds one.
    pub fn push(&self, b: u8) -> bool {
        b == self.0[0]
    }
}
