// SPDX-License-Identifier: GPL-2.0

use crate::{
    error::Error,
    init::PinInit,
};

/// Registers the adapter.
pub fn register<T>(_init: impl PinInit<T, Error>) -> bool {
    true
}
