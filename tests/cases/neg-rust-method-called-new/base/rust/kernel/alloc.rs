// SPDX-License-Identifier: GPL-2.0

//! Allocation.

/// A box.
pub struct NBox<T>(T);

impl<T> NBox<T> {
    /// Makes one.
    pub fn new(x: T, flags: Flags) -> Result<Self> {
        Ok(NBox(x))
    }
}

/// A region.
pub struct Region(u32);

impl Region {
    /// Makes one.
    pub fn new(dev: &Device, n: u32, flags: Flags) -> Result<Self> {
        Ok(Region(n))
    }
}
