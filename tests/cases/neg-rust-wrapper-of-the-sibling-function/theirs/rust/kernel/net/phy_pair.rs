// SPDX-License-Identifier: GPL-2.0

//! PHY pairs.

use crate::{bindings, error::*, types::Opaque};

/// A pair of PHYs.
#[repr(transparent)]
pub struct PhyPair(Opaque<bindings::phy_pair>);

impl PhyPair {
    /// As `phy_pair_speed()`.
    fn phy_pair_speed(&self, lane: u32) -> u32 {
        lane
    }

    /// Resets both.
    pub fn reset(&self) -> Result<u32> {
        // SAFETY: `self.0` is valid.
        to_result(unsafe { bindings::phy_pair_reset(self.0.get()) })?;
        Ok(self.phy_pair_speed(1))
    }
}
