// SPDX-License-Identifier: GPL-2.0

use kernel::{
    auxiliary::{self, Driver},
    platform,
    prelude::*,
};

struct Nova;

impl Driver for Nova {
    fn probe(dev: &mut auxiliary::Device, id: u32) -> Result<Self> {
        Ok(Nova)
    }
}
