// SPDX-License-Identifier: GPL-2.0

//! Rust Platform driver sample.

use kernel::{device::Core, platform, prelude::*};

struct SampleDriver;

impl platform::Driver for SampleDriver {
    type IdInfo = u32;

    fn probe(
        pdev: &platform::Device<Core>,
        info: Option<&Self::IdInfo>,
    ) -> Result<Pin<KBox<Self>>> {
        dev_info!(pdev.as_ref(), "probe\n");
        Ok(KBox::new(Self, GFP_KERNEL)?.into())
    }
}
