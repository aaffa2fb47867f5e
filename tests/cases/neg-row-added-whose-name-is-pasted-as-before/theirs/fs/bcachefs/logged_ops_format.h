/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BCACHEFS_LOGGED_OPS_H
#define _BCACHEFS_LOGGED_OPS_H

#define bch2_bkey_ops_logged_op_truncate ((struct bkey_ops) {	\
	.min_val_size	= 40,				\
})

#endif
