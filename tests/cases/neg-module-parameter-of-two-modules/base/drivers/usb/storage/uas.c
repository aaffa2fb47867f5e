// SPDX-License-Identifier: GPL-2.0
#include <linux/moduleparam.h>

#define UAS_MAX_CMDS	256

static unsigned int max_cmds = UAS_MAX_CMDS;
module_param(max_cmds, uint, 0444);
MODULE_PARM_DESC(max_cmds, "commands in flight");

struct uas_dev_info {
	int		qdepth;
	bool		shutdown;
};

static int uas_depth(struct uas_dev_info *devinfo)
{
	return devinfo->qdepth < (int)max_cmds ? devinfo->qdepth : (int)max_cmds;
}

/* error recovery */
int uas_eh_abort_handler(struct uas_dev_info *devinfo)
{
	if (devinfo->shutdown)
		return -ENODEV;
	return uas_depth(devinfo);
}

int uas_eh_device_reset_handler(struct uas_dev_info *devinfo)
{
	devinfo->shutdown = true;
	return 0;
}

int uas_suspend(struct uas_dev_info *devinfo)
{
	devinfo->qdepth = 0;
	return 0;
}
