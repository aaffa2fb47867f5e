/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _HOOK_ROW_H
#define _HOOK_ROW_H

struct hook {
	int (*f)(int v);
	int flags;
};

struct hook_row {
	const char *name;
	struct hook hook;
};

#define HOOK_ROW(n, fn)	static const struct hook_row n##_row __attribute__((__used__)) = { .name = #n, .hook = { fn, 0 } }

#endif
