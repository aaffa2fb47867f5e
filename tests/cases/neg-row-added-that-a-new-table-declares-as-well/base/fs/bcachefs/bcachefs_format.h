/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BCACHEFS_FORMAT_H
#define _BCACHEFS_FORMAT_H

/* Types of keys, and their numbers on disk. */
#define BCH_BKEY_TYPES()				\
	x(deleted,		0)			\
	x(whiteout,		1)			\
	x(extent,		6)			\
	x(inode,		9)

enum bch_bkey_type {
#define x(name, nr) KEY_TYPE_##name = nr,
	BCH_BKEY_TYPES()
#undef x
	KEY_TYPE_MAX,
};

#endif
