// SPDX-License-Identifier: GPL-2.0

//! Generic devices.

pub struct Device(u32);
