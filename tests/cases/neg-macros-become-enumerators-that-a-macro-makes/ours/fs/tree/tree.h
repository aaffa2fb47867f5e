/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TREE_H
#define _TREE_H

#include "misc.h"

/* Bits for the state of an extent */
enum {
	ENUM_BIT(EXTENT_DIRTY),
	ENUM_BIT(EXTENT_UPTODATE),
	/* nobody else may have it */
	ENUM_BIT(EXTENT_LOCKED),
};

#endif
