// SPDX-License-Identifier: GPL-2.0
#include <net/devlink.h>

#define ICE_DEVLINK_FMSG_PUT_FIELD(fmsg, obj, name)			\
	devlink_fmsg_u32_pair_put(fmsg, #name, (obj)->name)

struct ice_mdd_event {
	u32	pf_num;
	u32	vf_num;
	u32	queue;
};

static int ice_devlink_health_report(struct devlink_fmsg *fmsg,
				     const struct ice_mdd_event *ev)
{
	int err;

	err = devlink_fmsg_pair_nest_start(fmsg, "mdd");
	if (err)
		return err;

	err = ICE_DEVLINK_FMSG_PUT_FIELD(fmsg, ev, pf_num);
	if (err)
		return err;

	return devlink_fmsg_pair_nest_end(fmsg);
}

static int ice_mdd_reporter_dump(struct devlink_health_reporter *reporter,
				 struct devlink_fmsg *fmsg, void *priv_ctx)
{
	const struct ice_mdd_event *ev = priv_ctx;

	return ev ? ice_devlink_health_report(fmsg, ev) : 0;
}

const struct devlink_health_reporter_ops ice_mdd_reporter_ops = {
	.name = "mdd",
	.dump = ice_mdd_reporter_dump,
};
