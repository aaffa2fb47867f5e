/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BCACHEFS_SB_ERRORS_TYPES_H
#define _BCACHEFS_SB_ERRORS_TYPES_H

#include "sb-errors_format.h"

enum bch_sb_error_id {
#define x(t, n, ...) BCH_FSCK_ERR_##t = n,
	BCH_SB_ERRS()
	BCH_JOURNAL_ERRS()
#undef x
	BCH_FSCK_ERR_MAX
};

struct bch_sb_error_entry_cpu {
	unsigned long long	id, nr;
};

#endif
