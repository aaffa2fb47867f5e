// SPDX-License-Identifier: GPL-2.0
/*
 * Non-trivial C macros cannot be used in Rust.
 */
#include "err.c"

#include "platform.c"
#include "slab.c"
