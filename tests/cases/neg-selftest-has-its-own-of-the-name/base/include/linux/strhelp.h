/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _STRHELP_H
#define _STRHELP_H

#include <linux/types.h>

size_t strlcpy(char *d, const char *s, size_t n);
long strscpy(char *d, const char *s, size_t n);

#endif
