/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _NET_DEVLINK_H_
#define _NET_DEVLINK_H_

#include <linux/types.h>

struct devlink_fmsg;
struct devlink_health_reporter;

struct devlink_health_reporter_ops {
	char *name;
	int (*dump)(struct devlink_health_reporter *reporter,
		    struct devlink_fmsg *fmsg, void *priv_ctx);
};

int devlink_fmsg_obj_nest_start(struct devlink_fmsg *fmsg);
int devlink_fmsg_obj_nest_end(struct devlink_fmsg *fmsg);
int devlink_fmsg_pair_nest_start(struct devlink_fmsg *fmsg, const char *name);
int devlink_fmsg_pair_nest_end(struct devlink_fmsg *fmsg);
int devlink_fmsg_u32_pair_put(struct devlink_fmsg *fmsg, const char *name,
			      u32 value);

#endif /* _NET_DEVLINK_H_ */
