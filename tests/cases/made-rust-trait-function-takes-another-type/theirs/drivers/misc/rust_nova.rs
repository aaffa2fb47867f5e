// SPDX-License-Identifier: GPL-2.0

//! Nova driver.

use kernel::{c_str, platform, prelude::*};

struct NovaDriver {
    channels: u32,
}

impl platform::Driver for NovaDriver {
    type IdInfo = u32;

    fn probe(
        pdev: &mut platform::Device,
        info: Option<&Self::IdInfo>,
    ) -> Result<Pin<KBox<Self>>> {
        let channels = *info.ok_or(EINVAL)?;

        dev_info!(pdev.as_ref(), "channels {}\n", channels);
        Ok(KBox::new(Self { channels }, GFP_KERNEL)?.into())
    }
}
