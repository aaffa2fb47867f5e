// SPDX-License-Identifier: GPL-2.0

use kernel::{auxiliary, prelude::*};

struct Nova {
    id: u32,
}

impl auxiliary::Driver for Nova {
    type IdInfo = u32;

    fn probe(_dev: &auxiliary::Device, info: &u32) -> Result<Pin<KBox<Self>>> {
        Ok(KBox::new(Self { id: *info }, GFP_KERNEL)?.into())
    }
}
