// SPDX-License-Identifier: GPL-2.0-or-later
#include <net/devlink.h>

struct devlink_fmsg {
	int	err;
	int	depth;
};

void devlink_fmsg_obj_nest_start(struct devlink_fmsg *fmsg)
{
	fmsg->depth++;
}

void devlink_fmsg_obj_nest_end(struct devlink_fmsg *fmsg)
{
	fmsg->depth--;
}

void devlink_fmsg_pair_nest_start(struct devlink_fmsg *fmsg, const char *name)
{
	if (!name)
		fmsg->err = -EINVAL;
	devlink_fmsg_obj_nest_start(fmsg);
}

void devlink_fmsg_pair_nest_end(struct devlink_fmsg *fmsg)
{
	devlink_fmsg_obj_nest_end(fmsg);
}

void devlink_fmsg_u32_pair_put(struct devlink_fmsg *fmsg, const char *name,
			       u32 value)
{
	devlink_fmsg_pair_nest_start(fmsg, name);
	devlink_fmsg_pair_nest_end(fmsg);
}
