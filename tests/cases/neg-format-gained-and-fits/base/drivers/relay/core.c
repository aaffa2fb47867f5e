// SPDX-License-Identifier: GPL-2.0
#include <linux/relaybus.h>

int relay_reset(struct relay_dev *rdev)
{
	relay_info(rdev, "%s: reset, id %u\n", rdev->name, rdev->id);
	return 0;
}
