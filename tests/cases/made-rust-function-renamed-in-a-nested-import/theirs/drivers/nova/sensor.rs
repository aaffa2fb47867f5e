// SPDX-License-Identifier: GPL-2.0

use kernel::{
    io::{
        poll_timeout,
        Mem, //
    },
    prelude::*,
};

struct Sensor {
    mem: Mem<4>,
}

impl Sensor {
    fn wait(&self) -> Result {
        poll_timeout(|| true, 10)
    }
}
