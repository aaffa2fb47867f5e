// SPDX-License-Identifier: GPL-2.0

//! A null block driver.

use kernel::prelude::*;

mod jiffies;

/// Not the one of the prelude.
struct VBox<T>(T);

struct Queue {
    data: VBox<u64>,
}

impl Queue {
    fn deadline(&self, now: u64) -> u64 {
        let x = crate::jiffies::round(now) + self.data.0;
        x + kernel::time::jiffies::from_msecs(3)
    }
}
