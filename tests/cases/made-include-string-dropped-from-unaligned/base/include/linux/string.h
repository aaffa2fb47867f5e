/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_STRING_H
#define _LINUX_STRING_H

#include <linux/kernel.h>

size_t strlcpy(char *dst, const char *src, size_t size);
ssize_t strscpy(char *dst, const char *src, size_t size);
#ifndef __HAVE_ARCH_MEMCPY
void *memcpy(void *to, const void *from, size_t n);
#endif

#endif
