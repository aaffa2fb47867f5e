// SPDX-License-Identifier: GPL-2.0

//! Devres.

/// A container.
pub struct Devres<T>(T);

impl<T> Devres<T> {
    /// Makes one.
    pub fn new(dev: &Device, data: T) -> Result<Self> {
        Ok(Devres(data))
    }
}
