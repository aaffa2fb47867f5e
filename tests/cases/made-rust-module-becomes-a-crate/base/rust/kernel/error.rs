// SPDX-License-Identifier: GPL-2.0

//! Kernel errors.

/// Generic integer kernel error.
pub struct Error(i32);
