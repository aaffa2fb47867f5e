// SPDX-License-Identifier: GPL-2.0
#include <linux/relaybus.h>

static int mmc_relay_state;

int mmc_relay_probe(struct relay_dev *rdev)
{
	mmc_relay_state = relay_reset(rdev);
	return mmc_relay_state;
}

#define MMC_RELAY "mmc: "

void mmc_relay_report(struct relay_dev *rdev, int width, char sep, u64 sum)
{
	unsigned char first = 1;

	relay_err(rdev, MMC_RELAY "%s%c %*u 100%% %zu %p\n", rdev->name, sep, width,
		  rdev->id + first, rdev->room, rdev->regs);
	relay_info(rdev, "%#llx %-8lx " "%pK\n", sum * 2 + rdev->id, rdev->flags | 1,
		   rdev);
	relay_info(rdev, "done\n");
	relay_info(rdev, "%u %d\n", (u32)sum, sum > 4);
}
