// SPDX-License-Identifier: GPL-2.0
#include <linux/relaybus.h>

static int mmc_relay_state;

int mmc_relay_probe(struct relay_dev *rdev)
{
	mmc_relay_state = relay_reset(rdev);
	return mmc_relay_state;
}

static u64 mmc_relay_bytes(const struct relay_dev *rdev)
{
	return (u64)rdev->room << 9;
}

void mmc_relay_report(struct relay_dev *rdev)
{
	relay_err(rdev, "%s: %u bytes left, flags %#lx\n", rdev->name,
		  mmc_relay_bytes(rdev), rdev->flags);
}
