// SPDX-License-Identifier: GPL-2.0

//! Arguments of the ioctls.

use kernel::drm::ioctl::Direction;

/// How an argument is copied.
pub(crate) struct Copy {
    pub(crate) len: usize,
    pub(crate) dir: Direction,
}

impl Copy {
    /// Whether user memory is written.
    pub(crate) fn writes(&self) -> bool {
        match self.dir {
            Direction::None => false,
            Direction::Read => self.len != 0,
            Direction::Write => false,
        }
    }
}
