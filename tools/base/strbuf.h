/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A growing byte string. buf is always valid and NUL-terminated (embedded NULs
 * are allowed, len counts). After git's strbuf; touches nothing above base/.
 *
 * A ceiling can be set for buffers that outside data fills: an addition that
 * would pass it is dropped and the over flag set, so that one test at the end
 * is enough.
 */
#ifndef BASE_STRBUF_H
#define BASE_STRBUF_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cleanup.h"

struct strbuf {
	char *buf;
	size_t len;
	size_t alloc;	/* 0: buf is not ours */
	size_t ceiling;	/* bytes, 0: none */
	bool over;	/* an addition was dropped */
};

extern char strbuf_slop[];

#define STRBUF_INIT { .buf = strbuf_slop }

void strbuf_init(struct strbuf *sb);
void strbuf_release(struct strbuf *sb);	/* usable again afterwards */
void strbuf_reset(struct strbuf *sb);	/* empty, memory kept */
/* The caller owns the result (free()); sb is empty afterwards. */
char *strbuf_detach(struct strbuf *sb, size_t *len);

void strbuf_grow(struct strbuf *sb, size_t extra);
void strbuf_setlen(struct strbuf *sb, size_t len);
void strbuf_add(struct strbuf *sb, const void *data, size_t len);
void strbuf_addstr(struct strbuf *sb, const char *s);
static inline void strbuf_addch(struct strbuf *sb, char c)
{
	if (sb->ceiling || sb->len + 1 >= sb->alloc) {
		strbuf_add(sb, &c, 1);
		return;
	}
	sb->buf[sb->len++] = c;
	sb->buf[sb->len] = '\0';
}

void strbuf_addchars(struct strbuf *sb, char c, size_t n);
/* The digits of @n, @base up to 10: where there are so many that printf() takes its time. */
void strbuf_addnumber(struct strbuf *sb, uint64_t n, unsigned int base);
void strbuf_addf(struct strbuf *sb, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
void strbuf_vaddf(struct strbuf *sb, const char *fmt, va_list ap)
	__attribute__((format(printf, 2, 0)));
void strbuf_rtrim(struct strbuf *sb);
/* Reads to the end of @fd. 0, or a negative errno. */
int strbuf_read_fd(struct strbuf *sb, int fd);

#define _cleanup_strbuf_ _cleanup_(strbuf_release)

#endif
