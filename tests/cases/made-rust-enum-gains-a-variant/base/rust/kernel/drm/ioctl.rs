// SPDX-License-Identifier: GPL-2.0 OR MIT

//! DRM IOCTL definitions.

/// The direction of an ioctl.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// No arguments.
    None,
    /// Data to user space.
    Read,
    /// Data from user space.
    Write,
}

/// What a direction is in a number.
pub fn bits(dir: Direction) -> u32 {
    match dir {
        Direction::None => 0,
        Direction::Read => 2,
        Direction::Write => 1,
    }
}
