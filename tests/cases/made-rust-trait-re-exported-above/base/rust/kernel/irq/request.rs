// SPDX-License-Identifier: GPL-2.0

use crate::device::{Bound, Device};
use crate::prelude::*;

/// The value that can be returned from a handler.
#[repr(u32)]
pub enum IrqReturn {
    /// The interrupt was not from this device.
    None = 0,
    /// The interrupt was handled.
    Handled = 1,
}

/// Callbacks for an IRQ handler.
pub trait Handler: Sync {
    /// The hard IRQ handler.
    fn handle(&self) -> IrqReturn;
}

impl<T: ?Sized + Handler + Send> Handler for Arc<T> {
    fn handle(&self) -> IrqReturn {
        T::handle(self)
    }
}

/// A registration of an IRQ handler.
pub struct Registration<T: Handler> {
    handler: T,
}
