// SPDX-License-Identifier: GPL-2.0

//! The `kernel` prelude.

pub use crate::alloc::{box_ext::BoxExt, vec_ext::VecExt};
pub use macros::module;
