// SPDX-License-Identifier: GPL-2.0

//! IRQ abstractions.

mod flags;
mod request;

pub use flags::Flags;
pub use request::{Handler, IrqReturn, Registration};
