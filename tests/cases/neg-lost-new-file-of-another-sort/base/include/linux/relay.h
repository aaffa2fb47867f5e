/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RELAY_H
#define _LINUX_RELAY_H

struct relay {
	int depth;
	int send, recv, flush, trace;
};

int relay_send(struct relay *r, int len);
int relay_recv(struct relay *r, int len);
int relay_flush(struct relay *r, int len);

static inline int relay_kick(struct relay *r)
{
	return r->depth - r->send;
}

#endif
