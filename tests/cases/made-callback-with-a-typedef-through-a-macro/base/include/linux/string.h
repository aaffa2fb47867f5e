/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_STRING_H
#define _LINUX_STRING_H

int memcmp(const void *a, const void *b, size_t n);
int strcmp(const char *a, const char *b);
size_t strlen(const char *s);
ssize_t strscpy(char *to, const char *from, size_t size);
size_t strlcpy(char *to, const char *from, size_t size);
char *strchr(const char *s, int c);

#endif
