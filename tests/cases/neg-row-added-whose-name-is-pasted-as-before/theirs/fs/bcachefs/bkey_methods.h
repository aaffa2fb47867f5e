/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BCACHEFS_BKEY_METHODS_H
#define _BCACHEFS_BKEY_METHODS_H

#include "bcachefs_format.h"
#include "logged_ops_format.h"

struct bkey_ops {
	int		(*key_validate)(const void *k);
	unsigned int	min_val_size;
};

const struct bkey_ops *bch2_bkey_type_ops(enum bch_bkey_type type);

int bch2_extent_validate(const void *k);
int bch2_inode_validate(const void *k);

#define bch2_bkey_ops_deleted ((struct bkey_ops) { })
#define bch2_bkey_ops_whiteout ((struct bkey_ops) { })
#define bch2_bkey_ops_extent ((struct bkey_ops) {	\
	.key_validate	= bch2_extent_validate,		\
	.min_val_size	= 8,				\
})
#define bch2_bkey_ops_inode ((struct bkey_ops) {	\
	.key_validate	= bch2_inode_validate,		\
	.min_val_size	= 48,				\
})

#endif
