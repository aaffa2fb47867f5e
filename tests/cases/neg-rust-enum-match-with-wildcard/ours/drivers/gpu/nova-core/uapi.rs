// SPDX-License-Identifier: GPL-2.0

//! Arguments of the ioctls.

use kernel::drm::ioctl;

/// The direction of a transfer.
pub(crate) enum Direction {
    /// Nowhere.
    None,
    /// From the device.
    Read,
    /// To the device.
    Write,
}

impl Direction {
    /// Whether the device is written.
    pub(crate) fn writes(&self) -> bool {
        match self {
            Direction::None => false,
            Direction::Read => false,
            Direction::Write => true,
        }
    }
}

/// Whether user memory is written.
pub(crate) fn writes(dir: ioctl::Direction) -> bool {
    match dir {
        ioctl::Direction::None => false,
        ioctl::Direction::Read => true,
        _ => false,
    }
}
