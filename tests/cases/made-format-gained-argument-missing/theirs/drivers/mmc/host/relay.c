// SPDX-License-Identifier: GPL-2.0
#include <linux/relaybus.h>

static int mmc_relay_state;

int mmc_relay_probe(struct relay_dev *rdev)
{
	mmc_relay_state = relay_reset(rdev);
	return mmc_relay_state;
}

void mmc_relay_fail(struct relay_dev *rdev, int err)
{
	relay_log(rdev, RELAY_ERR, "%s: no answer, %d\n", rdev->name);
	mmc_relay_state = err;
}
