/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BCACHEFS_ERROR_H
#define _BCACHEFS_ERROR_H

#include "sb-errors_types.h"

struct bch_fs;

int __bch2_fsck_err(struct bch_fs *c, enum bch_sb_error_id err, const char *fmt, ...);

#define fsck_err(c, _err, ...) \
	__bch2_fsck_err(c, BCH_FSCK_ERR_##_err, __VA_ARGS__)

#endif
