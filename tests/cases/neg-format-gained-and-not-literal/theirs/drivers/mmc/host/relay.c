// SPDX-License-Identifier: GPL-2.0
#include <linux/relaybus.h>

static int mmc_relay_state;

int mmc_relay_probe(struct relay_dev *rdev)
{
	mmc_relay_state = relay_reset(rdev);
	return mmc_relay_state;
}

static const char *const mmc_relay_texts[] = {
	"%s: off\n",
	"%s: on, %lu\n",
};

#define mmc_relay_say(rdev, fmt, ...) \
	relay_info(rdev, "mmc %s: " fmt, (rdev)->name, ##__VA_ARGS__)

void mmc_relay_report(struct relay_dev *rdev, int on)
{
	relay_log(rdev, RELAY_INFO, mmc_relay_texts[!!on], rdev->name, rdev->flags);
	mmc_relay_say(rdev, "%u\n", rdev->id);
	mmc_relay_say(rdev, "there\n");
}
