/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TREE_H
#define _TREE_H

#include "misc.h"

/* Bits for the state of an extent */
#define EXTENT_DIRTY	(1U << 0)
#define EXTENT_UPTODATE	(1U << 1)
#define EXTENT_LOCKED	(1U << 2)

#endif
