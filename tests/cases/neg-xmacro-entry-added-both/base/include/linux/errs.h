/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef ERRS_H
#define ERRS_H

#define ERR_LIST(x)		\
	x(OK, "ok")		\
	x(AGAIN, "again")	\
	x(BROKEN, "broken")

enum errs {
#define x(n, s) ERRS_##n,
	ERR_LIST(x)
#undef x
	ERRS_NR
};

#endif
