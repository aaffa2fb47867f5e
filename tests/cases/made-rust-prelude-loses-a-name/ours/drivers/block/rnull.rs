// SPDX-License-Identifier: GPL-2.0

//! A null block driver.

use kernel::prelude::*;

struct Queue {
    /// Made by `VBox`.
    data: VBox<u64>,
    timeout: Msecs,
}

impl Queue {
    fn deadline(&self, now: u64) -> u64 {
        now + kernel::time::jiffies::from_msecs(self.timeout)
    }
}
