/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_STRING_H
#define _LINUX_STRING_H

void *memcpy(void *to, const void *from, size_t n);
size_t strlen(const char *s);
ssize_t strscpy(char *to, const char *from, size_t size);
size_t strlcpy(char *to, const char *from, size_t size);
char *strchr(const char *s, int c);

#endif
