/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef ERRS_H
#define ERRS_H

#define ERR_LIST(x)		\
	x(OK, "ok", 0)		\
	x(AGAIN, "again", 1)	\
	x(BROKEN, "broken", 0)

enum errs {
#define x(n, s, r) ERRS_##n,
	ERR_LIST(x)
#undef x
	ERRS_NR
};

#endif
