// SPDX-License-Identifier: GPL-2.0 or MIT

use kernel::{
    irq::{self, IrqReturn},
    prelude::*,
};

#[pin_data]
pub(crate) struct JobIrq {
    seqno: u64,
}

impl irq::Handler for JobIrq {
    fn handle(&self) -> IrqReturn {
        if self.seqno == 0 {
            return IrqReturn::None;
        }
        IrqReturn::Handled
    }
}
