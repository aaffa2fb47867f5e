/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_FINCH_H
#define _NET_FINCH_H

#include <net/finch_list.h>

struct finch;

int finch_open(struct finch *f, unsigned int flags);
void finch_close(struct finch *f);

#define FINCH_MAKE(n) FINCH_EV_##n,

enum finch_event {
	FINCH_EV_NONE,
	FINCH_EV_FIRST,
	FINCH_EV_READY,
	FINCH_EVENTS(FINCH_MAKE)
	FINCH_EV_TIMER,
	FINCH_EV_LAST,
	FINCH_EV_MAX,
};

int finch_send(struct finch *f, const void *data, unsigned int len);

#endif
