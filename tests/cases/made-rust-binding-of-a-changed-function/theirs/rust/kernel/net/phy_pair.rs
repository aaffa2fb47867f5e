// SPDX-License-Identifier: GPL-2.0

//! PHY pairs.
//!
//! C header: [`include/linux/phy_pair.h`](srctree/include/linux/phy_pair.h)

use crate::{bindings, error::*, types::Opaque};

/// A pair of PHYs.
#[repr(transparent)]
pub struct PhyPair(Opaque<bindings::phy_pair>);

impl PhyPair {
    /// Speed of a lane.
    pub fn speed(&self, lane: u32) -> Result<u32> {
        // SAFETY: `self.0` is valid.
        let ret = unsafe { bindings::phy_pair_speed(self.0.get(), lane) };
        to_result(ret)?;
        Ok(ret as u32)
    }

    /// Resets both.
    pub fn reset(&self) -> Result {
        // SAFETY: `self.0` is valid.
        to_result(unsafe { bindings::phy_pair_reset(self.0.get()) })
    }
}
