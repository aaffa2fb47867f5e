// SPDX-License-Identifier: GPL-2.0

//! Rust PCI driver sample.

use kernel::{pci, prelude::*};

fn probe(pdev: &pci::Device) -> Result<u32> {
    pdev.iomap_region_sized::<0x4>(0, "rust_driver_pci")
}
