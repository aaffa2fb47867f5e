// SPDX-License-Identifier: GPL-2.0
/*
 * Non-trivial C macros cannot be used in Rust.
 */
#include "device.c"
#include "err.c"

#include "slab.c"
