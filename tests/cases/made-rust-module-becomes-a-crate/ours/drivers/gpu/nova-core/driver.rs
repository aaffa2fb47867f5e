// SPDX-License-Identifier: GPL-2.0

use kernel::{
    error::Error,
    init::PinInit,
    platform,
};

pub(crate) struct NovaCore {
    bar: usize,
}

impl NovaCore {
    fn new(bar: usize) -> impl PinInit<Self, Error> {
        platform::register(bar);
        bar
    }
}
