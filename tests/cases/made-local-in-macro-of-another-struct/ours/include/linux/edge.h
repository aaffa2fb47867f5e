/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_EDGE_H
#define _LINUX_EDGE_H

struct conn {
	long id;
};

struct edge_conn {
	struct conn base;
	int port;
};

struct entry_conn {
	struct edge_conn edge;
	int port;
};

#define TO_CONN(c) (&((c)->base))
#define ENTRY_TO_CONN(c) (&((c)->edge.base))

int edge_fits(const struct entry_conn *conn, int iso);

#endif
