// SPDX-License-Identifier: GPL-2.0

//! Nova.

use crate::types::{ARef, Opaque};

/// A nova.
pub struct Nova(Opaque<u32>);

impl Nova {
    /// Parent.
    pub fn parent(&self) -> Option<ARef<u32>> {
        None
    }
}
