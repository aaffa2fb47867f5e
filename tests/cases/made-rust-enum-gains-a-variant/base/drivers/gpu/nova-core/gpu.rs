// SPDX-License-Identifier: GPL-2.0

//! The GPU.

/// Revision of the chip.
pub(crate) struct Revision {
    pub(crate) major: u8,
    pub(crate) minor: u8,
}

impl Revision {
    /// Whether this is the first silicon.
    pub(crate) fn is_first(&self) -> bool {
        self.major == 0xa && self.minor == 1
    }
}
