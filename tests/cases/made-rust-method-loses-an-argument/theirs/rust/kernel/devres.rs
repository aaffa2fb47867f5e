// SPDX-License-Identifier: GPL-2.0

//! Devres abstraction

use crate::{alloc::Flags, device::Device, error::Result, sync::Arc};

/// This abstraction is meant to be used by subsystems to containerize [`Device`] bound resources.
pub struct Devres<T>(Arc<DevresInner<T>>);

struct DevresInner<T> {
    dev: ARef<Device>,
    data: T,
}

impl<T> Devres<T> {
    /// Creates a new [`Devres`] instance of the given `data`.
    pub fn new(dev: &Device, data: T) -> Result<Self> {
        let inner = DevresInner::new(dev, data, GFP_KERNEL)?;

        Ok(Devres(inner))
    }

    /// Obtain `&'a T`.
    pub fn access<'a>(&'a self, dev: &'a Device) -> Result<&'a T> {
        Ok(&self.0.data)
    }
}
