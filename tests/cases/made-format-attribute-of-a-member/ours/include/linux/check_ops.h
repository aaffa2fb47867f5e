/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CHECK_OPS_H
#define _CHECK_OPS_H

#include <linux/types.h>

struct check_ctx;

struct check_ops {
	int (*start)(struct check_ctx *ctx);
	__attribute__((format(printf, 3, 4)))
	void (*report)(struct check_ctx *ctx, int level,
		       const char *fmt, ...);
};

struct check_ctx {
	const struct check_ops *ops;
	u64 errors;
};

#endif
