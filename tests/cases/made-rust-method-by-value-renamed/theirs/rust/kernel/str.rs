// SPDX-License-Identifier: GPL-2.0

//! Strings.

/// A string with a `NUL` at its end.
pub struct CStr([u8]);

impl CStr {
    /// The bytes without the `NUL`.
    pub fn to_bytes(&self) -> &[u8] {
        &self.0[..self.len()]
    }

    /// The length.
    pub fn len(&self) -> usize {
        self.0.len() - 1
    }
}

/// A place in a string.
pub struct Cursor<'a>(&'a CStr, usize);

impl<'a> Cursor<'a> {
    /// At the start.
    pub fn new(s: &'a CStr) -> Self {
        Self(s, 0)
    }

    /// Reads a number, and goes on behind it.
    pub fn read_number(&mut self, base: u32, max: usize) -> u32 {
        let _ = max;
        self.1 += 1;
        base
    }
}
