/* SPDX-License-Identifier: GPL-2.0 */
#ifndef NLOG_H
#define NLOG_H
#include <linux/types.h>
__printf(2, 3) void nlog(int level, const char *fmt, ...);
#endif
