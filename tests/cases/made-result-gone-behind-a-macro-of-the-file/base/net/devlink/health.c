// SPDX-License-Identifier: GPL-2.0-or-later
#include <net/devlink.h>

struct devlink_fmsg {
	int	err;
	int	depth;
};

int devlink_fmsg_obj_nest_start(struct devlink_fmsg *fmsg)
{
	fmsg->depth++;
	return fmsg->err;
}

int devlink_fmsg_obj_nest_end(struct devlink_fmsg *fmsg)
{
	fmsg->depth--;
	return fmsg->err;
}

int devlink_fmsg_pair_nest_start(struct devlink_fmsg *fmsg, const char *name)
{
	return name ? devlink_fmsg_obj_nest_start(fmsg) : -EINVAL;
}

int devlink_fmsg_pair_nest_end(struct devlink_fmsg *fmsg)
{
	return devlink_fmsg_obj_nest_end(fmsg);
}

int devlink_fmsg_u32_pair_put(struct devlink_fmsg *fmsg, const char *name,
			      u32 value)
{
	int err;

	err = devlink_fmsg_pair_nest_start(fmsg, name);
	if (err)
		return err;

	return devlink_fmsg_pair_nest_end(fmsg);
}
