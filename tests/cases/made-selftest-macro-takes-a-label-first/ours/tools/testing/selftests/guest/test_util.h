/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _KTEST_UTIL_H
#define _KTEST_UTIL_H

typedef unsigned long size_t;
typedef unsigned long gva_t; /* an address of the guest */

int snprintf(char *buf, size_t n, const char *fmt, ...);
int system(const char *cmd);
gva_t guest_alloc(int pages);

#define RUN(label, fmt, ...) ({					\
	char cmd[64];						\
	snprintf(cmd, sizeof(cmd), fmt, ##__VA_ARGS__);		\
	if (system(cmd))					\
		goto label;					\
})

#endif
