/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DUNNOCK_H
#define _LINUX_DUNNOCK_H

struct dunnock_nb;
struct dunnock_nb {
	int (*call)(struct dunnock_nb *nb, unsigned long ev, void *data);
	int prio;
};
#define DUNNOCK_NB(fn, p)	{ .call = fn, .prio = (p) }
int dunnock_register(struct dunnock_nb *nb);

#endif
