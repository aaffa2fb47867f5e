/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef STRBUF_H
#define STRBUF_H

struct strbuf {
	char *buf;
	int len;
};

void strbuf_add(struct strbuf *sb, char c);

#endif
