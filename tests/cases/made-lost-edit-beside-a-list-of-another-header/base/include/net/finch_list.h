/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_FINCH_LIST_H
#define _NET_FINCH_LIST_H

#define FINCH_EVENTS(x) \
	x(OPEN) \
	x(CLOSE) \
	x(STALL)

#define FINCH_ERRORS(x) \
	x(LATE) \
	x(LOST)

#endif
