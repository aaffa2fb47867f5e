/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_STRING_H
#define _LINUX_STRING_H

#include <linux/kernel.h>

size_t strlcpy(char *dst, const char *src, size_t size);
ssize_t sized_strscpy(char *dst, const char *src, size_t size);
#define __strscpy0(dst, src, ...) sized_strscpy(dst, src, sizeof(dst))
#define __strscpy1(dst, src, size) sized_strscpy(dst, src, size)
#define __PICK(_0, _1, _2, n, ...) __strscpy##n
#define strscpy(dst, src, ...) __PICK(dst, src, ##__VA_ARGS__, 1, 0)(dst, src, ##__VA_ARGS__)
#ifndef __HAVE_ARCH_MEMCPY
void *memcpy(void *to, const void *from, size_t n);
#endif

#endif
