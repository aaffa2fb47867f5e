// SPDX-License-Identifier: GPL-2.0

use kernel::prelude::*;

const BAR0_SIZE: usize = 0x1000;

pub(crate) struct Rail {
    bar: u32,
}

impl Rail {
    fn iomap_region_sized<const SIZE: usize>(&self, bar: u32) -> Result<u32> {
        Ok(self.bar + bar + SIZE as u32)
    }

    fn probe(&self) -> Result<u32> {
        self.iomap_region_sized::<BAR0_SIZE>(0)
    }
}
