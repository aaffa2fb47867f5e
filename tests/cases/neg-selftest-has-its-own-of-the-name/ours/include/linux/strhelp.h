/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _STRHELP_H
#define _STRHELP_H

#include <linux/types.h>

long strscpy(char *d, const char *s, size_t n);

#endif
