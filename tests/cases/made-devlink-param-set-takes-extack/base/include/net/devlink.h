/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _NET_DEVLINK_H_
#define _NET_DEVLINK_H_
#include <linux/types.h>

struct devlink;
struct netlink_ext_ack;
struct devlink_param_gset_ctx {
	u32 val;
	int cmode;
};

enum devlink_param_generic_id {
	DEVLINK_PARAM_GENERIC_ID_MAX_MACS,
	DEVLINK_PARAM_GENERIC_ID_ENABLE_ROCE,
};

struct devlink_param {
	u32 id;
	const char *name;
	bool generic;
	unsigned long supported_cmodes;
	int (*get)(struct devlink *devlink, u32 id, struct devlink_param_gset_ctx *ctx);
	int (*set)(struct devlink *devlink, u32 id, struct devlink_param_gset_ctx *ctx);
};

#define DEVLINK_PARAM_GENERIC(_id, _cmodes, _get, _set)			\
{									\
	.id = DEVLINK_PARAM_GENERIC_ID_##_id,				\
	.name = #_id,							\
	.generic = true,						\
	.supported_cmodes = _cmodes,					\
	.get = _get,							\
	.set = _set,							\
}
#endif
