/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _REASON_H
#define _REASON_H

#define REASONS(FN, FNe)	\
	FN(NO_SOCKET)		\
	FN(PKT_TOO_SMALL)	\
	FN(FILTER)		\
	FNe(MAX)

#define __ENUM(n)	DROP_##n,
#define __LAST(n)	DROP_##n

enum drop_reason {
	NOT_DROPPED = 0,
	REASONS(__ENUM, __LAST)
};

#endif
