// SPDX-License-Identifier: GPL-2.0
#include <linux/relaybus.h>

static int mmc_relay_state;

int mmc_relay_probe(struct relay_dev *rdev)
{
	mmc_relay_state = relay_reset(rdev);
	return mmc_relay_state;
}
