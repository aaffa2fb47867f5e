/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef LOG_H
#define LOG_H
#include <linux/kernel.h>

void log_it(int level, const char *fmt, ...);
#endif
