/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _RELAY_H
#define _RELAY_H

struct relay {
	int fd;
	int depth;
	unsigned long sent;
	unsigned long dropped;
	char name[16];
};

struct relay_msg {
	int len;
	int prio;
	const char *data;
};

int relay_put(struct relay *r, const char *data, int len);
int relay_wait(struct relay *r, int ms);
int relay_close(struct relay *r);
void relay_warn(const struct relay *r, const char *what);
int relay_open(struct relay *r, int depth);
int relay_send(struct relay *r, const struct relay_msg *msg);
int relay_flush(struct relay *r);

#endif
