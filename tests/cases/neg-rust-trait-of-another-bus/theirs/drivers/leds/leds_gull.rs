// SPDX-License-Identifier: GPL-2.0

//! Gull LEDs.

use kernel::{pcmcia, prelude::*};

struct GullLeds;

impl pcmcia::Driver for GullLeds {
    fn probe(pdev: &pcmcia::Device) -> Result<Pin<KBox<Self>>> {
        let _ = pdev;
        Ok(KBox::new(Self, GFP_KERNEL)?.into())
    }
}
