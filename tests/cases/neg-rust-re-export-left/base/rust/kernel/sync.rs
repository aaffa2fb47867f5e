// SPDX-License-Identifier: GPL-2.0

//! Sync.

mod arc;
