// SPDX-License-Identifier: GPL-2.0-only
#include "strbuf.h"

#include <errno.h>
#include <stdint.h>
#include <unistd.h>

#include "mem.h"

char strbuf_slop[1];

void strbuf_init(struct strbuf *sb)
{
	*sb = (struct strbuf)STRBUF_INIT;
}

void strbuf_release(struct strbuf *sb)
{
	if (sb->alloc)
		free(sb->buf);
	strbuf_init(sb);
}

void strbuf_reset(struct strbuf *sb)
{
	sb->over = false;
	strbuf_setlen(sb, 0);
}

char *strbuf_detach(struct strbuf *sb, size_t *len)
{
	char *p;

	if (!sb->alloc)
		strbuf_grow(sb, 0);
	p = sb->buf;
	if (len)
		*len = sb->len;
	strbuf_init(sb);
	return p;
}

void strbuf_grow(struct strbuf *sb, size_t extra)
{
	size_t need, alloc;

	if (extra > SIZE_MAX / 2 - sb->len)
		need = SIZE_MAX;
	else
		need = sb->len + extra + 1;
	if (need <= sb->alloc)
		return;
	alloc = sb->alloc ? sb->alloc : 32;
	while (alloc < need)
		alloc = alloc > SIZE_MAX / 2 ? need : alloc * 2;
	sb->buf = mem_array(sb->alloc ? sb->buf : NULL, alloc, 1);
	if (!sb->alloc)
		sb->buf[0] = '\0';
	sb->alloc = alloc;
}

void strbuf_setlen(struct strbuf *sb, size_t len)
{
	if (!sb->alloc && !len)
		return;
	if (len >= sb->alloc)
		strbuf_grow(sb, len - sb->len);
	sb->len = len;
	sb->buf[len] = '\0';
}

static bool room(struct strbuf *sb, size_t len)
{
	if (sb->ceiling && (len > sb->ceiling || sb->len > sb->ceiling - len)) {
		sb->over = true;
		return false;
	}
	strbuf_grow(sb, len);
	return true;
}

void strbuf_add(struct strbuf *sb, const void *data, size_t len)
{
	if (!len || !room(sb, len))
		return;
	memcpy(sb->buf + sb->len, data, len);
	strbuf_setlen(sb, sb->len + len);
}

void strbuf_addstr(struct strbuf *sb, const char *s)
{
	strbuf_add(sb, s, strlen(s));
}

void strbuf_addchars(struct strbuf *sb, char c, size_t n)
{
	if (!n || !room(sb, n))
		return;
	memset(sb->buf + sb->len, c, n);
	strbuf_setlen(sb, sb->len + n);
}

void strbuf_vaddf(struct strbuf *sb, const char *fmt, va_list ap)
{
	va_list copy;
	int n;

	va_copy(copy, ap);
	n = vsnprintf(NULL, 0, fmt, copy);
	va_end(copy);
	if (n <= 0 || !room(sb, (size_t)n))
		return;
	(void)vsnprintf(sb->buf + sb->len, (size_t)n + 1, fmt, ap);
	sb->len += (size_t)n;
}

void strbuf_addnumber(struct strbuf *sb, uint64_t n, unsigned int base)
{
	char digits[64];
	size_t at = sizeof(digits);

	do
		digits[--at] = (char)('0' + n % base);
	while (n /= base);
	strbuf_add(sb, digits + at, sizeof(digits) - at);
}

void strbuf_addf(struct strbuf *sb, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	strbuf_vaddf(sb, fmt, ap);
	va_end(ap);
}

void strbuf_rtrim(struct strbuf *sb)
{
	size_t n = sb->len;

	while (n && strchr(" \t\r\n", sb->buf[n - 1]))
		n--;
	strbuf_setlen(sb, n);
}

int strbuf_read_fd(struct strbuf *sb, int fd)
{
	for (;;) {
		char chunk[16384];
		ssize_t n = read(fd, chunk, sizeof(chunk));

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -errno;
		if (n == 0)
			return 0;
		strbuf_add(sb, chunk, (size_t)n);
		if (sb->over)
			return -EFBIG;
	}
}
