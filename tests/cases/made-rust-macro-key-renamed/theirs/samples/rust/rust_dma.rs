// SPDX-License-Identifier: GPL-2.0

//! Rust DMA api test.

use kernel::{bindings, dma::CoherentAllocation, pci, prelude::*};

struct DmaSampleDriver {
    pdev: ARef<pci::Device>,
    ca: CoherentAllocation<MyStruct>,
}

impl Drop for DmaSampleDriver {
    fn drop(&mut self) {
        dev_info!(self.pdev.as_ref(), "Unload DMA test driver.\n");
    }
}

kernel::module_pci_driver! {
    type: DmaSampleDriver,
    name: "rust_dma",
    author: "Abdiel Janulgue",
    description: "Rust DMA test",
    license: "GPL v2",
}
