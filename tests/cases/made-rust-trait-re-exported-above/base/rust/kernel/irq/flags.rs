// SPDX-License-Identifier: GPL-2.0

/// Flags.
pub struct Flags(u32);
