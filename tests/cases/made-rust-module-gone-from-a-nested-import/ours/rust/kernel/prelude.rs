// SPDX-License-Identifier: GPL-2.0

//! The `kernel` prelude.

pub use crate::alloc::{kbox::KBox, vec_ext::VecExt};
pub use macros::module;
