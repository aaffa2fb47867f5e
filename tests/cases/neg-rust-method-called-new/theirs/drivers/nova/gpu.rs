// SPDX-License-Identifier: GPL-2.0

use kernel::{alloc::{NBox, Region}, prelude::*};

/// A gpu.
struct Gpu {
    region: Region,
}

impl Gpu {
    fn new(dev: &Device, size: u32, flags: Flags) -> Result<NBox<Self>> {
        let region = Region::new(dev, size, flags)?;

        NBox::new(Self { region }, flags)
    }

    fn twin(dev: &Device) -> Result<NBox<Self>> {
        Self::new(dev, 3, GFP_KERNEL)
    }
}
