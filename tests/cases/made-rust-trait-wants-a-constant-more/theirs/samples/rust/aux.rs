// SPDX-License-Identifier: GPL-2.0

use kernel::{auxiliary, prelude::*};

struct Sample;

impl auxiliary::Driver for Sample {
    type IdInfo = ();

    const NAME: &'static CStr = c"sample";

    fn probe(_dev: &auxiliary::Device, _info: &()) -> Result<Pin<KBox<Self>>> {
        Err(ENODEV)
    }
}
