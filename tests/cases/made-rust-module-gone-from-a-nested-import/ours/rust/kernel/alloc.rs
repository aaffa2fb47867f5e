// SPDX-License-Identifier: GPL-2.0

//! Implementation of the kernel's memory allocation infrastructure.

pub mod kbox;
pub mod vec_ext;

/// Indicates an allocation error.
pub struct AllocError;
