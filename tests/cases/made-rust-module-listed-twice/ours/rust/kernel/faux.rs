// SPDX-License-Identifier: GPL-2.0

//! Faux devices.

pub struct Registration(u32);
