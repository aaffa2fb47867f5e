/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ERRS_H
#define _ERRS_H

#define SB_ERRS()			\
	x(clean_not_empty,	0, 4)	\
	x(dirty_no_entries,	1, 8)

enum sb_err {
#define x(t, n, f) SB_ERR_##t,
	SB_ERRS()
#undef x
	SB_ERR_MAX
};

int sb_err_fix(enum sb_err e);

#endif
