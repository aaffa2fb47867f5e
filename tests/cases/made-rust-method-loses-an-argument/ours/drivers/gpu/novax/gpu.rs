// SPDX-License-Identifier: GPL-2.0

use kernel::{device, devres::Devres, pci, prelude::*};

/// Structure holding the resources required to operate the GPU.
pub(crate) struct Gpu {
    spec: u32,
    bar: Devres<Bar0>,
}

impl Gpu {
    pub(crate) fn new(pdev: &pci::Device, mem: Bar0) -> Result<Self> {
        let bar = Devres::new(pdev.as_ref(), mem, GFP_KERNEL)?;
        let spec = bar.access(pdev.as_ref())?.read(0);

        Ok(Self { spec, bar })
    }
}
